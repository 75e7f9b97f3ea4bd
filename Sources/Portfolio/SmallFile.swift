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
    var bytes: [UInt8] = []
    guard let file = FileWindow(path) else { return nil }
    while true {
      let piece = file.bytes(at: bytes.count, count: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// A file that is read at any place.
final class FileWindow {
  private let number: Int32

  /// Opens a file; nil where that does not work.
  init?(_ path: String) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { return nil }
  }

  deinit {
    close(number)
  }

  /// Returns the bytes at a place: fewer at the end of the file.
  func bytes(at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { memory, filled in
      filled = 0
      while filled < count {
        let got = pread(
          number,
          memory.baseAddress?.advanced(by: filled),
          count - filled,
          off_t(offset + filled)
        )
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
  }
}
