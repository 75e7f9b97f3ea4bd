extension JSONReader {
  /// Appends the text of a string, unescaped, as UTF-8.
  ///
  /// Reuse the output to keep the loop free of allocations. Where ``JSONString/hasEscapes`` is
  /// false, ``rawBytes(of:)`` has the same bytes without the copy.
  package func unescape(_ string: JSONString, into output: inout [UInt8]) {
    var index = string.offset
    while index < string.end {
      let stop = string.hasEscapes ? bytes.firstBackslash(in: index..<string.end) : string.end
      unsafe output.append(contentsOf: bytes.slice(index..<stop))
      guard stop < string.end, let escape = try? bytes.escape(at: stop) else { return }
      output.append(contentsOf: escape.scalar.utf8)
      index = escape.end
    }
  }

  /// Makes the text of a string; allocates, so not for the hot path.
  package func text(of string: JSONString) -> String {
    guard string.hasEscapes else {
      return unsafe String(decoding: bytes.slice(string.offset..<string.end), as: UTF8.self)
    }
    var output: [UInt8] = []
    unescape(string, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Makes text of a stretch of the input as written, to quote a number or a whole value.
  package func sourceText(_ range: Range<Int>) -> String {
    unsafe String(decoding: bytes.slice(range), as: UTF8.self)
  }

  /// Tells whether a key or other string is `name`, also when it is written with escapes.
  package func keyEquals(_ key: JSONString, _ name: StaticString) -> Bool {
    unsafe keyEquals(
      key,
      UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    )
  }

  /// Tells whether a key or other string is `name` in UTF-8, also when it is written with escapes.
  package func keyEquals(_ key: JSONString, _ name: Span<UInt8>) -> Bool {
    unsafe name.withUnsafeBufferPointer { unsafe keyEquals(key, $0) }
  }

  /// Tells whether a key or other string is `name` in UTF-8, also when it is written with escapes.
  package func keyEquals(_ key: JSONString, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = unsafe ByteView(name)
    guard key.hasEscapes else {
      return key.length == name.count && matches(key.offset..<key.end, name)
    }
    var index = key.offset
    var matched = 0
    while index < key.end {
      if bytes[index] != UInt8(ascii: "\\") {
        guard name.byte(at: matched) == bytes[index] else { return false }
        index += 1
        matched += 1
        continue
      }
      guard let escape = try? bytes.escape(at: index) else { return false }
      for unit in escape.scalar.utf8 {
        guard name.byte(at: matched) == unit else { return false }
        matched += 1
      }
      index = escape.end
    }
    return matched == name.count
  }

  private func matches(_ range: Range<Int>, _ name: ByteView) -> Bool {
    var index = 0
    while index + 8 <= name.count {
      guard bytes.word(at: range.lowerBound + index) == name.word(at: index) else { return false }
      index += 8
    }
    while index < name.count {
      guard bytes[range.lowerBound + index] == name[index] else { return false }
      index += 1
    }
    return true
  }

  /// The first eight bytes of a string as written, the first in the lowest bits, padded with zeros.
  ///
  /// For choosing among many keys by one number; compare with ``keyEquals(_:_:)`` afterwards.
  package func prefixWord(of string: JSONString) -> UInt64 {
    if string.offset + 8 <= bytes.count {
      let word = bytes.word(at: string.offset)
      return string.length < 8 ? word & ((1 << (UInt64(string.length) * 8)) - 1) : word
    }
    var word: UInt64 = 0
    for index in 0..<min(string.length, 8) {
      word |= UInt64(bytes[string.offset + index]) << (UInt64(index) * 8)
    }
    return word
  }

  /// The bytes of a string as written, escapes and all; they live as long as the input.
  @unsafe
  package func rawBytes(of string: JSONString) -> UnsafeBufferPointer<UInt8> {
    unsafe bytes.slice(string.offset..<string.end)
  }

  /// Reads a string's text as a decimal number, for amounts such as `"2400000.00"`.
  ///
  /// - Parameter string: A string of this reader's input.
  /// - Returns: The number, in JSON's grammar, with its place in the input.
  /// - Throws: `JSONError` at the first byte that does not belong to a number; at the start of the
  ///   string if it is written with escapes.
  package func decimal(in string: JSONString) throws(JSONError) -> JSONNumber {
    guard string.hasEscapes else {
      return try bytes.number(at: string.offset, endingAt: string.end)
    }
    var text: [UInt8] = []
    unescape(string, into: &text)
    guard let number = try? JSONNumber.parseDecimal(text.span) else {
      throw JSONError(.unexpectedByte, at: string.offset, in: bytes, expected: .kind(.number))
    }
    return JSONNumber(offset: string.offset, length: string.length, value: number.value)
  }

  /// Finds the line and column of a byte of the input.
  ///
  /// - Complexity: O(*n*) in the offset; meant for messages.
  package func location(of offset: Int) -> TextLocation {
    TextLocation(of: offset, in: bytes)
  }
}
