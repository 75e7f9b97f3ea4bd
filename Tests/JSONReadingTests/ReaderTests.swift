import JSONReading
import Testing

struct `A JSON reader` {
  @Test func `hands out a dossier piece by piece`() throws {
    let text = #" {"id" : "2026-041", "lots":[ {"value":900000.00} , {} ],"open":true,"x":null}"#
    try JSONReader.read(Array(text.utf8).span) { reader in
      #expect(try reader.peekKind() == .object)
      #expect(reader.offset == 1)
      try reader.beginObject()
      let id = try #require(try reader.nextKey())
      let isID = reader.keyEquals(id, "id")
      #expect(isID)
      #expect(reader.text(of: try reader.readString()) == "2026-041")
      let lots = try #require(try reader.nextKey())
      let isLots = reader.keyEquals(lots, "lots")
      #expect(isLots)
      try reader.beginArray()
      #expect(try reader.nextElement())
      try reader.beginObject()
      #expect(reader.depth == 3)
      let value = try #require(try reader.nextKey())
      #expect(reader.text(of: value) == "value")
      #expect(try reader.readNumber().value == .exact(coefficient: 90_000_000, exponent: -2))
      #expect(try reader.nextKey() == nil)
      #expect(try reader.nextElement())
      try reader.skipValue()
      #expect(try !reader.nextElement())
      #expect(try reader.nextKey() != nil)
      #expect(try reader.readBool())
      #expect(try reader.nextKey() != nil)
      try reader.readNull()
      #expect(try reader.nextKey() == nil)
      #expect(reader.depth == 0)
      try reader.finish()
      #expect(reader.offset == text.utf8.count)
    }
  }

  @Test(arguments: [
    ("{}", JSONTree.object([])),
    (" [ ] ", .array([])),
    ("\t\r\n \"\"", .string("")),
    ("[[],[[]],{\"a\":{}}]", nested),
    ("[true,false,null]", .array([.bool(true), .bool(false), .null])),
    ("{\"a\":1,\"a\":2}", .object([.init(key: "a", value: one), .init(key: "a", value: two)])),
  ])
  func `reads every kind of value`(text: String, tree: JSONTree) throws {
    #expect(try JSONTree(parsing: text) == tree)
    #expect(error(in: text) == .accepted)
  }

  @Test(arguments: ["{}", "[]", "\"x\"", "-1", "true", "false", "null"])
  func `says which kind it found where another was wanted`(text: String) {
    let bytes = Array((" " + text).utf8)
    func fault(_ read: (inout JSONReader) throws(JSONError) -> Void) -> JSONError? {
      do { try JSONReader.read(bytes.span, read) } catch { return error }
      return nil
    }
    let faults = [
      fault { reader throws(JSONError) in try reader.beginObject() },
      fault { reader throws(JSONError) in try reader.beginArray() },
      fault { reader throws(JSONError) in _ = try reader.readString() },
      fault { reader throws(JSONError) in _ = try reader.readNumber() },
      fault { reader throws(JSONError) in _ = try reader.readBool() },
      fault { reader throws(JSONError) in try reader.readNull() },
    ].compactMap(\.self)
    #expect(faults.count == 5)
    #expect(faults.allSatisfy { $0.code == .wrongKind && $0.offset == 1 })
  }

  @Test(arguments: 1...64)
  func `allows exactly the depth it is given`(limit: Int) throws {
    func text(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(error(in: text(limit), maximumDepth: limit) == .accepted)
    let fault = try #require(error(in: text(limit + 1), maximumDepth: limit).error)
    #expect(fault.code == .tooDeep)
    #expect(fault.offset == limit)
    #expect(
      fault.message == "found one more array or object, expected at most \(limit) levels of nesting"
    )
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":"])
  func `stops at its depth limit whatever follows`(opening: String) {
    let bytes = Array(String(repeating: opening, count: 100_000).utf8)
    #expect(error(in: bytes).error?.code == .tooDeep)
  }

  @Test func `skips white space of every length`() {
    for length in 0...40 {
      for last in ["\n", "\t", "\r", " "] {
        let space = String(repeating: " ", count: length) + last
        #expect(error(in: "\(space)[\(space)1\(space),\(space)2\(space)]\(space)") == .accepted)
      }
      let odd = String(repeating: " ", count: length) + "\u{B}1"
      #expect(error(in: odd).error?.offset == length)
    }
  }

  @Test func `traps when the caller skips a value unread`() async {
    await #expect(processExitsWith: .failure) {
      try JSONReader.read(Array(#"{"a":1}"#.utf8).span) { reader in
        try reader.beginObject()
        _ = try reader.nextKey()
        _ = try reader.nextKey()
      }
    }
  }

  private static let one = JSONTree.number(.exact(coefficient: 1, exponent: 0), text: "1")
  private static let two = JSONTree.number(.exact(coefficient: 2, exponent: 0), text: "2")
  private static let nested = JSONTree.array([
    .array([]), .array([.array([])]), .object([.init(key: "a", value: .object([]))]),
  ])
}
