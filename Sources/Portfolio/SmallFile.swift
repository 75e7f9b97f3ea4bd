#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reading of files that are small, or of small parts of large ones.
enum SmallFile {
  /// Returns the bytes of a file; nil where it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    do throws(PortfolioFault) {
      let file = try FileWindow(path)
      var bytes: [UInt8] = []
      while true {
        let piece = try file.bytes(at: bytes.count, count: 1 << 16)
        if piece.isEmpty { return bytes }
        bytes += piece
      }
    } catch {
      return nil
    }
  }
}

/// A file that is read at any place.
final class FileWindow {
  /// The path.
  let path: String
  private let number: Int32

  /// Opens a file.
  ///
  /// - Throws: a fault where that does not work.
  init(_ path: String) throws(PortfolioFault) {
    self.path = path
    number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw OutputFolder.readFault(path, errno) }
  }

  deinit {
    close(number)
  }

  /// Returns the bytes at a place: fewer at the end of the file.
  ///
  /// - Throws: a fault where they cannot be read, which is no end of the file.
  func bytes(at offset: Int, count: Int) throws(PortfolioFault) -> [UInt8] {
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
      filled = 0
      while filled < count {
        let got = pread(
          number,
          memory.baseAddress?.advanced(by: filled),
          count - filled,
          off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        if got < 0 { reason = errno }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard reason == 0 else { throw OutputFolder.readFault(path, reason) }
    return bytes
  }

  /// Returns elements of plain bits from a position on; all of them must be there.
  ///
  /// - Throws: a fault where they cannot be read, or where the file ends before the last.
  func elements<Element: BitwiseCopyable>(
    at position: Int,
    count: Int
  ) throws(PortfolioFault) -> [Element] {
    let stride = MemoryLayout<Element>.stride
    let bytes = try bytes(at: position * stride, count: count * stride)
    guard bytes.count == count * stride else { throw OutputFolder.readFault(path) }
    return bytes.withUnsafeBytes { raw in
      (0..<count).map { raw.loadUnaligned(fromByteOffset: $0 * stride, as: Element.self) }
    }
  }
}
