/// The input, read by index: the one place in this target that touches raw memory.
///
/// Every index given must lie inside the input. Debug builds trap on one that does not; release
/// builds do not look, so callers compare with ``count`` first.
@safe
struct ByteView {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
  }

  /// The number of bytes.
  var count: Int { unsafe bytes.count }

  /// The byte at `index`.
  subscript(index: Int) -> UInt8 { unsafe bytes[index] }

  /// The byte at `index`, or nil at the end of the input.
  func byte(at index: Int) -> UInt8? {
    index < count ? self[index] : nil
  }

  /// The eight bytes from `index`, the first in the lowest bits.
  func word(at index: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: index,
        as: UInt64.self
      )
    )
  }

  /// The bytes of `range`, not copied.
  @unsafe
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Finds the first byte at or after `start` that is not JSON white space.
  ///
  /// Inlined for what comes most: no white space, or one space behind a colon or comma.
  @inline(__always)
  func whitespaceEnd(from start: Int) -> Int {
    guard start < count, self[start] <= UInt8(ascii: " ") else { return start }
    let next = start &+ 1
    guard self[start] == UInt8(ascii: " "), next < count, self[next] > UInt8(ascii: " ") else {
      return longWhitespaceEnd(from: start)
    }
    return next
  }

  @inline(never)
  private func longWhitespaceEnd(from start: Int) -> Int {
    var index = start
    while index < count, Self.isWhitespace(self[index]) {
      index &+= 1
      // Indentation is runs of spaces.
      while index &+ 8 <= count, word(at: index) == Self.repeated(UInt8(ascii: " ")) { index &+= 8 }
    }
    return index
  }

  /// Finds the first byte from `start` on that differs from `text` as it should stand there.
  func firstDifference(from start: Int, with text: StaticString) -> Int? {
    for index in 0..<text.utf8CodeUnitCount
    where unsafe byte(at: start + index) != text.utf8Start[index] {
      return start + index
    }
    return nil
  }

  /// A word with `byte` in each of its eight places.
  static func repeated(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
  }

  private static func isWhitespace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
