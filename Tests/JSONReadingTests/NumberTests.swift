import JSONReading
import Testing

struct `A JSON number` {
  @Test(
    arguments: [
      ("0", 0, 0), ("-0", 0, 0), ("7", 7, 0), ("-12", -12, 0), ("2400000.00", 240_000_000, -2),
      ("0.005", 5, -3), ("1e3", 1, 3), ("1E+3", 1, 3), ("-1.50e-7", -150, -9), ("10", 10, 0),
      ("9999999999999999999", 9_999_999_999_999_999_999, 0),
      ("18446744073709551616", 18_446_744_073_709_551_616, 0),
      ("0.00000000000000000000000000000000000000000000000001", 1, -50),
      ("1234567890123456789012345678901234", 1_234_567_890_123_456_789_012_345_678_901_234, 0),
      ("-9999999999999999999999999999999999", -9_999_999_999_999_999_999_999_999_999_999_999, 0),
      (
        "1234567890123456789012345678901234000",
        1_234_567_890_123_456_789_012_345_678_901_234, 3
      ),
      (
        "12345678901234567890123456789012.340000",
        1_234_567_890_123_456_789_012_345_678_901_234, -2
      ),
      ("1e6144", 1, 6144), ("1e-6144", 1, -6144), ("1.0e6145", 10, 6144),
      ("0e99999999999999999999", 0, 0),
      ("0.000e-99999999999999999999", 0, 0), ("1e0000000000000000000000001", 1, 1),
    ] as [(String, Int128, Int)]
  )
  func `has its exact value`(text: String, coefficient: Int128, exponent: Int) throws {
    let expected = JSONNumber.Value.exact(coefficient: coefficient, exponent: exponent)
    #expect(try JSONTree(parsing: text) == .number(expected, text: text))
    #expect(try JSONTree(parsing: "[\(text)]") == .array([.number(expected, text: text)]))
    #expect(try JSONNumber.parseDecimal(Array(text.utf8).span).value == expected)
  }

  @Test(arguments: [
    ("12345678901234567890123456789012345", JSONNumber.Value.tooPrecise),
    ("0.12345678901234567890123456789012345", .tooPrecise),
    ("10000000000000000000000000000000000000001", .tooPrecise),
    ("1e6145", .outOfRange), ("-1e-6145", .outOfRange), ("0.1e-6144", .outOfRange),
    ("1e99999999999999999999999", .outOfRange), ("1e-99999999999999999999999", .outOfRange),
  ])
  func `says why its value is not held exactly`(text: String, value: JSONNumber.Value) throws {
    #expect(try JSONTree(parsing: text) == .number(value, text: text))
    #expect(error(in: text) == .accepted)
  }

  @Test(arguments: [
    ("-", 1), ("01", 0), ("-01", 1), ("00", 0), ("1.", 2), ("1.e3", 2), ("1e", 2), ("1e+", 3),
    ("-x", 1), ("1.5.2", 3), ("1,5", 1), ("0x10", 1), ("1_000", 1), ("+1", 0), (".5", 0),
    ("1e5.2", 3), ("--1", 1), ("Infinity", 0), ("NaN", 0), ("1e5e5", 3),
  ])
  func `is rejected at the byte that breaks it`(text: String, offset: Int) throws {
    #expect(try #require(error(in: text).error).offset == offset)
    #expect(throws: JSONError.self) { try JSONNumber.parseDecimal(Array(text.utf8).span) }
  }

  @Test(arguments: ["", " 1", "1 ", "1\n", "2.400.000,00", "€ 5", "1\u{0}"])
  func `takes nothing beside it as text`(text: String) {
    #expect(throws: JSONError.self) { try JSONNumber.parseDecimal(Array(text.utf8).span) }
  }

  @Test func `is read from a string, with its place in the document`() throws {
    let text = #"["2400000.00", "1\u0032", "12a", "", "1\u002c5"]"#
    try JSONReader.read(Array(text.utf8).span) { reader in
      try reader.beginArray()
      func next(_ reader: inout JSONReader) throws -> JSONString {
        #expect(try reader.nextElement())
        return try reader.readString()
      }
      let plain = try reader.decimal(in: try next(&reader))
      #expect(plain.offset == 2)
      #expect(plain.length == 10)
      #expect(plain.value == .exact(coefficient: 240_000_000, exponent: -2))
      let escaped = try reader.decimal(in: try next(&reader))
      #expect(escaped.value == .exact(coefficient: 12, exponent: 0))
      for (offset, code) in [
        (29, JSONError.Code.unexpectedByte), (34, .unexpectedByte), (38, .unexpectedByte),
      ] {
        let string = try next(&reader)
        do throws(JSONError) {
          _ = try reader.decimal(in: string)
          Issue.record("accepted")
        } catch {
          #expect(error.offset == offset)
          #expect(error.code == code)
        }
      }
    }
  }
}
