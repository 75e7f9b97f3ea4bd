import FuzzKit
import JSONReading

/// Reads each input twice, looking into it and skipping it, and traps where the two disagree.
@main
enum FuzzJSON {
  static func main() {
    fuzz { start, count in
      FuzzJSON.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    let read = error { () throws(JSONError) in
      var reader = JSONReader(bytes)
      var scratch: [UInt8] = []
      try walk(&reader, over: bytes, scratch: &scratch)
      try reader.finish()
    }
    let skipped = error { () throws(JSONError) in
      var reader = JSONReader(bytes)
      try reader.skipValue()
      try reader.finish()
    }
    precondition(read == skipped, "reading and skipping disagree")
    guard let read else { return }
    precondition((0...bytes.count).contains(read.offset), "error outside the input")
    precondition(!read.description.isEmpty, "error without a message")
    let location = TextLocation(of: read.offset, in: bytes.span)
    precondition(location.line > 0 && location.column > 0, "place outside the text")
  }

  private static func error(of body: () throws(JSONError) -> Void) -> JSONError? {
    do { try body() } catch { return error }
    return nil
  }

  private static func walk(
    _ reader: inout JSONReader,
    over bytes: UnsafeBufferPointer<UInt8>,
    scratch: inout [UInt8]
  ) throws(JSONError) {
    switch try reader.peekKind() {
    case .object:
      try reader.beginObject()
      while let key = try reader.nextKey() {
        check(key, reader, &scratch)
        try walk(&reader, over: bytes, scratch: &scratch)
      }
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try walk(&reader, over: bytes, scratch: &scratch) }
    case .string:
      check(try reader.readString(), reader, &scratch)
    case .number:
      let number = try reader.readNumber()
      let text = UnsafeBufferPointer(rebasing: bytes[number.offset..<number.end])
      let again = try JSONNumber.parseDecimal(text)
      precondition(again.value == number.value, "a number has two values")
    case .true, .false: _ = try reader.readBool()
    case .null: try reader.readNull()
    }
  }

  private static func check(
    _ string: JSONString,
    _ reader: borrowing JSONReader,
    _ scratch: inout [UInt8]
  ) {
    scratch.removeAll(keepingCapacity: true)
    reader.unescape(string, into: &scratch)
    precondition(String(validating: scratch, as: UTF8.self) != nil, "text that is not UTF-8")
    precondition(reader.keyEquals(string, scratch.span), "a string differs from its text")
    precondition(string.hasEscapes || scratch.count == string.length, "escapes without a mark")
    _ = reader.prefixWord(of: string)
    _ = try? reader.decimal(in: string)
  }
}
