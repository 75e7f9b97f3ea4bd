import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The reader of the output stopped reading.
struct BrokenPipe: Error {}

/// A call of the operating system that failed.
struct SystemError: Error {
  /// The number of the error.
  let number: Int32

  /// The error that just occurred.
  static var last: SystemError { SystemError(number: errno) }

  /// What went wrong, in the language of this run where the program has words for it.
  var text: String { Problem.reason(ofSystemError: number, in: Speech.language) }
}

/// An open file, pipe or terminal.
struct Descriptor {
  private let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  /// Reads to the end, or until there are so many bytes.
  ///
  /// - Parameters:
  ///   - limit: the largest number of bytes to read.
  ///   - expected: the number of bytes that are likely there.
  /// - Returns: the bytes.
  /// - Throws: a `SystemError` where the system refuses.
  func read(upTo limit: Int, expected: Int = 0) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, expected + 1))
    let step = 1 << 16
    while bytes.count < limit {
      let room = min(limit - bytes.count, max(step, expected + 1 - bytes.count))
      var count = 0
      let part = try [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
        count = Self.retrying { systemRead(number, buffer.baseAddress, room) }
        used = max(count, 0)
        if count < 0 { throw SystemError.last }
      }
      if count == 0 { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let count = Self.retrying { systemWrite(number, rest.baseAddress, rest.count) }
        guard count >= 0 else {
          if errno == EPIPE { throw BrokenPipe() }
          throw SystemError.last
        }
        offset += count
      }
    }
  }

  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, buffer, count)
}

private func systemWrite(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, buffer, count)
}
