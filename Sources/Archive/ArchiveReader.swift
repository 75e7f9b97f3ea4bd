/// The reason why an archive could not be read: it was damaged or came from another build.
@usableFromInline
package struct ArchiveError: Error, Hashable, Sendable {
  /// Offset in bytes at which reading stopped.
  package let offset: Int

  @usableFromInline
  init(offset: Int) {
    self.offset = offset
  }
}

/// Reader of the archives that `ArchiveWriter` builds.
///
/// It is inlinable, so that the readers of types are compiled for them: the catalogue is read at each
/// start of the program.
@usableFromInline
package struct ArchiveReader: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// The archive inside the program that the bytes belong to, and where in it they begin.
  private let whole: (text: StaticString, start: Int)?
  @usableFromInline var offset = 0

  /// Creates a reader over bytes that must outlive it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    whole = nil
  }

  /// Creates a reader over bytes of an archive inside the program.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in whole: (text: StaticString, start: Int)) {
    self.bytes = bytes
    self.whole = whole
  }

  /// Whether all bytes were read.
  @inlinable
  package var isAtEnd: Bool { offset == bytes.count }

  /// An error at the present place.
  @inlinable
  package var damage: ArchiveError { ArchiveError(offset: offset) }

  /// Reads a whole number.
  @inlinable
  package mutating func readInt() throws(ArchiveError) -> Int {
    var negative = false
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") {
      negative = true
      offset += 1
    }
    var magnitude = 0
    let start = offset
    while offset < bytes.count, case let digit = bytes[offset] &- 48, digit < 10 {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      guard !overflow, !carry else { throw damage }
      magnitude = sum
      offset += 1
    }
    guard offset > start, offset < bytes.count, bytes[offset] == UInt8(ascii: " ") else {
      throw damage
    }
    offset += 1
    return negative ? -magnitude : magnitude
  }

  /// Reads a truth value.
  @inlinable
  package mutating func readBool() throws(ArchiveError) -> Bool {
    try readInt() != 0
  }

  /// Reads a text.
  @inlinable
  package mutating func readText() throws(ArchiveError) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[try readRange()]), as: UTF8.self)
  }

  /// Reads past a part that is to be read later, if at all.
  package mutating func readPart() throws(ArchiveError) -> ArchivePart {
    let range = try readRange()
    guard let whole else { return ArchivePart(Array(bytes[range])) }
    let start = whole.start + range.lowerBound
    return ArchivePart(whole.text, start..<(start + range.count))
  }

  /// Reads past a length and as many bytes, and returns where these are.
  @usableFromInline
  mutating func readRange() throws(ArchiveError) -> Range<Int> {
    let count = try readCount()
    defer { offset += count }
    return offset..<(offset + count)
  }

  /// Reads one value.
  @inlinable
  package mutating func read<Element: Archivable>(
    _ type: Element.Type = Element.self
  ) throws(ArchiveError) -> Element {
    try Element(from: &self)
  }

  /// Reads a value that may be absent.
  @inlinable
  package mutating func readOptional<Element: Archivable>(
    _ type: Element.Type = Element.self
  ) throws(ArchiveError) -> Element? {
    guard try readBool() else { return nil }
    return try Element(from: &self)
  }

  /// Reads the number of values that follow, of which each takes at least a byte.
  @inlinable
  package mutating func readCount() throws(ArchiveError) -> Int {
    let count = try readInt()
    guard count >= 0, count <= bytes.count - offset else { throw damage }
    return count
  }

  /// Reads a list of values.
  @inlinable
  package mutating func readArray<Element: Archivable>(
    _ type: Element.Type = Element.self
  ) throws(ArchiveError) -> [Element] {
    let count = try readCount()
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Element(from: &self)) }
    return values
  }

  /// Reads a dictionary.
  @inlinable
  package mutating func readDictionary<Element: Archivable>(
    _ type: Element.Type = Element.self
  ) throws(ArchiveError) -> [String: Element] {
    let count = try readCount()
    var values: [String: Element] = [:]
    values.reserveCapacity(count)
    for _ in 0..<count {
      let key = try readText()
      values[key] = try Element(from: &self)
    }
    return values
  }
}
