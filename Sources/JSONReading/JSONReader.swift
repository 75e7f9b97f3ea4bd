/// A strict one-pass reader of JSON (RFC 8259) that the caller pulls values from.
///
/// Allocates nothing and makes no text while the input is good; strings and numbers come as places
/// in the input. The grammar is checked in values that are skipped too. Duplicate keys are not
/// noticed: whoever knows the vocabulary can tell them more cheaply.
///
/// ```swift
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///   if reader.keyEquals(key, "id") {
///     id = reader.text(of: try reader.readString())
///   } else {
///     try reader.skipValue()
///   }
/// }
/// try reader.finish()
/// ```
///
/// The caller's own mistakes, such as asking for a key where a value stands, trap. After an error
/// the reader is of no further use.
package struct JSONReader: ~Copyable {
  /// The deepest nesting a reader can be told to allow.
  package static let deepestLimit = 64

  /// What the grammar wants next.
  enum Place { case value, firstItem, nextItem, end }

  let bytes: ByteView
  private let maximumDepth: Int
  private var place = Place.value

  /// One bit for each open array or object, the innermost lowest: set for an object.
  private var objects: UInt64 = 0

  /// The offset of the next byte to read; after ``peekKind()`` that of the value's first byte.
  package private(set) var offset = 0

  /// The number of arrays and objects now open.
  package private(set) var depth = 0

  /// Creates a reader of bytes that must stay in place, unchanged, for as long as it is used.
  ///
  /// The size of an input is the caller's to limit; ``read(_:maximumDepth:_:)`` is the safe way in.
  ///
  /// - Parameters:
  ///   - bytes: One JSON text.
  ///   - maximumDepth: The number of arrays and objects that may be open at once, 1 to 64.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = JSONReader.deepestLimit) {
    precondition((1...Self.deepestLimit).contains(maximumDepth), "maximum depth out of range")
    self.bytes = unsafe ByteView(bytes)
    self.maximumDepth = maximumDepth
  }

  /// Reads bytes with a reader that lives only as long as the call.
  ///
  /// - Parameters:
  ///   - bytes: One JSON text.
  ///   - maximumDepth: The number of arrays and objects that may be open at once, 1 to 64.
  ///   - body: What to do with the reader.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  package static func read<Output, Failure: Error>(
    _ bytes: Span<UInt8>,
    maximumDepth: Int = JSONReader.deepestLimit,
    _ body: (inout JSONReader) throws(Failure) -> Output
  ) throws(Failure) -> Output {
    try unsafe bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      var reader = unsafe JSONReader(buffer, maximumDepth: maximumDepth)
      return try body(&reader)
    }
  }

  /// Tells what value comes next, from its first byte, without reading it.
  package mutating func peekKind() throws(JSONError) -> Kind {
    let first = try firstByte()
    guard let kind = Kind(firstByte: first) else { throw noValueError() }
    return kind
  }

  /// Enters an object; its members follow by ``nextKey()``.
  package mutating func beginObject() throws(JSONError) {
    guard try firstByte() == UInt8(ascii: "{") else { throw mismatch(.kind(.object)) }
    try open(objectBit: 1)
  }

  /// Enters an array; its elements follow by ``nextElement()``.
  package mutating func beginArray() throws(JSONError) {
    guard try firstByte() == UInt8(ascii: "[") else { throw mismatch(.kind(.array)) }
    try open(objectBit: 0)
  }

  /// Reads the next key and its colon, or leaves the object and returns nil at its end.
  package mutating func nextKey() throws(JSONError) -> JSONString? {
    precondition(objects & 1 == 1, "no object is open")
    // What comes most: a brace or a comma, perhaps a space, a plain key and at once its colon.
    var start = offset
    if place == .nextItem, bytes.byte(at: start) == UInt8(ascii: ",") {
      start &+= 1
      if bytes.byte(at: start) == UInt8(ascii: " ") { start &+= 1 }
    }
    if start > offset || place == .firstItem, bytes.byte(at: start) == UInt8(ascii: "\"") {
      let stop = bytes.plainRunEnd(from: start &+ 1)
      if stop &+ 1 < bytes.count, bytes[stop] == UInt8(ascii: "\""),
        bytes[stop &+ 1] == UInt8(ascii: ":")
      {
        offset = stop &+ 2
        place = .value
        return JSONString(offset: start &+ 1, length: stop &- start &- 1, hasEscapes: false)
      }
    }
    return try nextKeyOfAnyForm()
  }

  /// Does the same whatever stands between, and says what is wrong.
  @inline(never)
  private mutating func nextKeyOfAnyForm() throws(JSONError) -> JSONString? {
    guard try advance(to: UInt8(ascii: "}")) else { return nil }
    guard bytes[offset] == UInt8(ascii: "\"") else {
      throw JSONError(.unexpectedByte, at: offset, in: bytes, expected: .key)
    }
    let key = try bytes.string(at: offset)
    offset = bytes.whitespaceEnd(from: key.end + 1)
    guard bytes.byte(at: offset) == UInt8(ascii: ":") else {
      throw .unexpected(at: offset, in: bytes, expected: .colon)
    }
    offset += 1
    place = .value
    return key
  }

  /// Tells whether another element follows, and leaves the array at its end.
  package mutating func nextElement() throws(JSONError) -> Bool {
    precondition(depth > 0 && objects & 1 == 0, "no array is open")
    guard try advance(to: UInt8(ascii: "]")) else { return false }
    place = .value
    return true
  }

  /// Reads a string and checks its encoding and escapes.
  package mutating func readString() throws(JSONError) -> JSONString {
    // Where the kind was looked at before, the quote stands here.
    if place == .value, bytes.byte(at: offset) == UInt8(ascii: "\"") {
      let stop = bytes.plainRunEnd(from: offset &+ 1)
      if stop < bytes.count, bytes[stop] == UInt8(ascii: "\"") {
        let string = JSONString(
          offset: offset &+ 1,
          length: stop &- offset &- 1,
          hasEscapes: false
        )
        endValue(at: stop &+ 1)
        return string
      }
    }
    guard try firstByte() == UInt8(ascii: "\"") else { throw mismatch(.kind(.string)) }
    let string = try bytes.string(at: offset)
    endValue(at: string.end + 1)
    return string
  }

  /// Reads a number with its exact value.
  package mutating func readNumber() throws(JSONError) -> JSONNumber {
    guard Kind(firstByte: try firstByte()) == .number else { throw mismatch(.kind(.number)) }
    let number = try bytes.number(at: offset)
    endValue(at: number.end)
    return number
  }

  /// Reads `true` or `false`.
  package mutating func readBool() throws(JSONError) -> Bool {
    switch try firstByte() {
    case UInt8(ascii: "t"):
      try readLiteral("true")
      return true
    case UInt8(ascii: "f"):
      try readLiteral("false")
      return false
    default: throw mismatch(.boolean)
    }
  }

  /// Reads `null`.
  package mutating func readNull() throws(JSONError) {
    guard try firstByte() == UInt8(ascii: "n") else { throw mismatch(.kind(.null)) }
    try readLiteral("null")
  }

  /// Reads a value with all that it holds, as strictly as if it were wanted.
  package mutating func skipValue() throws(JSONError) {
    let first = try firstByte()
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let end = bytes.containerEnd(at: offset, deepest: maximumDepth - depth)
    {
      return endValue(at: end)
    }
    // What is wrong in it is found item by item.
    let outside = depth
    try skipItem()
    while depth > outside {
      let hasItem = objects & 1 == 1 ? try nextKey() != nil : try nextElement()
      if hasItem { try skipItem() }
    }
  }

  /// Checks that nothing but white space follows the value that was read.
  package mutating func finish() throws(JSONError) {
    precondition(place == .end, "the value has not been read to its end")
    offset = bytes.whitespaceEnd(from: offset)
    guard offset == bytes.count else {
      throw JSONError(.trailingContent, at: offset, in: bytes, expected: .endOfInput)
    }
  }
}

extension JSONReader {
  @inline(__always)
  private mutating func firstByte() throws(JSONError) -> UInt8 {
    precondition(place == .value, "no value stands here")
    let start = bytes.whitespaceEnd(from: offset)
    offset = start
    guard start < bytes.count else {
      throw JSONError(.unexpectedEnd, at: start, in: bytes, expected: .value)
    }
    return bytes[start]
  }

  private mutating func endValue(at end: Int) {
    offset = end
    place = depth == 0 ? .end : .nextItem
  }

  private mutating func open(objectBit: UInt64) throws(JSONError) {
    guard depth < maximumDepth else {
      let limit = JSONError.Expectation.depth(atMost: UInt8(maximumDepth))
      throw JSONError(.tooDeep, at: offset, in: bytes, expected: limit)
    }
    depth += 1
    objects = objects << 1 | objectBit
    offset += 1
    place = .firstItem
  }

  /// Goes to the next key or element, or closes the array or object and returns false.
  private mutating func advance(to closing: UInt8) throws(JSONError) -> Bool {
    precondition(place != .value, "a value stands here, unread")
    offset = bytes.whitespaceEnd(from: offset)
    let isObject = objects & 1 == 1
    let isFirst = place == .firstItem
    guard offset < bytes.count else {
      throw JSONError(
        .unexpectedEnd,
        at: offset,
        in: bytes,
        expected: isFirst
          ? (isObject ? .objectEnd : .arrayEnd)
          : (isObject ? .nextMember : .nextElement)
      )
    }
    if bytes[offset] == closing {
      depth -= 1
      objects >>= 1
      endValue(at: offset + 1)
      return false
    }
    if isFirst { return true }
    guard bytes[offset] == UInt8(ascii: ",") else {
      throw JSONError(
        .unexpectedByte,
        at: offset,
        in: bytes,
        expected: isObject ? .nextMember : .nextElement
      )
    }
    offset = bytes.whitespaceEnd(from: offset + 1)
    let next = bytes.byte(at: offset)
    guard let next, next != closing else {
      let code = next == nil ? JSONError.Code.unexpectedEnd : .trailingComma
      throw JSONError(code, at: offset, in: bytes, expected: isObject ? .key : .value)
    }
    return true
  }

  private mutating func skipItem() throws(JSONError) {
    switch try firstByte() {
    case UInt8(ascii: "\""): endValue(at: try bytes.string(at: offset).end + 1)
    case UInt8(ascii: "{"): try open(objectBit: 1)
    case UInt8(ascii: "["): try open(objectBit: 0)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      endValue(at: try bytes.number(at: offset).end)
    case UInt8(ascii: "t"): try readLiteral("true")
    case UInt8(ascii: "f"): try readLiteral("false")
    case UInt8(ascii: "n"): try readLiteral("null")
    default: throw noValueError()
    }
  }

  private mutating func readLiteral(_ text: StaticString) throws(JSONError) {
    if let difference = bytes.firstDifference(from: offset, with: text) {
      throw .unexpected(at: difference, in: bytes, expected: .literal)
    }
    endValue(at: offset + text.utf8CodeUnitCount)
  }

  /// Makes the error for a value of another kind than asked for, or for no value at all.
  private func mismatch(_ expected: JSONError.Expectation) -> JSONError {
    guard Kind(firstByte: bytes[offset]) != nil else { return noValueError() }
    return JSONError(.wrongKind, at: offset, in: bytes, expected: expected)
  }

  private func noValueError() -> JSONError {
    if offset == 0 {
      if bytes.firstDifference(from: 0, with: "\u{FEFF}") == nil {
        return JSONError(.byteOrderMark, at: 0, in: bytes, expected: .utf8)
      }
      // Zeros alone are what a crash leaves of a file, and no other encoding.
      let isPadded = bytes[0] == 0 && (1..<min(4, bytes.count)).contains { bytes[$0] != 0 }
      if isPadded || bytes[0] >= 0xFE {
        return JSONError(.otherEncoding, at: 0, in: bytes, expected: .value)
      }
    }
    return JSONError(.unexpectedByte, at: offset, in: bytes, expected: .value)
  }
}
