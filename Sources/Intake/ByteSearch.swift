#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
  /// Returns the place of the next byte with a value, or the end.
  func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Tells whether other bytes are the same.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let own = baseAddress, let base = other.baseAddress else { return true }
    return memcmp(own, base, count) == 0
  }

  /// Tells whether other bytes are the same.
  func isSame(as other: [UInt8]) -> Bool {
    count == other.count && other.withUnsafeBufferPointer { isSame(as: $0) }
  }

  /// Tells whether a text in the program is the same.
  func isSame(as text: StaticString) -> Bool {
    isSame(as: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
