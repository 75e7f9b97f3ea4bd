import JSONReading
import Testing

struct `A JSON error` {
  @Test(arguments: [
    ("", "unexpected-end at byte 0: the input ends, expected a value"),
    ("  ", "unexpected-end at byte 2: the input ends, expected a value"),
    ("?", "unexpected-byte at byte 0: found '?', expected a value"),
    (
      "\u{FEFF}{}", "byte-order-mark at byte 0: found a byte order mark, expected UTF-8 without one"
    ),
    ("\u{0}{", "other-encoding at byte 0: found what looks like UTF-16 or UTF-32, expected UTF-8"),
    ("\u{0}\u{0}\u{0}\u{0}\u{0}", "unexpected-byte at byte 0: found byte 0x00, expected a value"),
    ("[", "unexpected-end at byte 1: the input ends, expected a value or ']'"),
    ("[1", "unexpected-end at byte 2: the input ends, expected ',' or ']'"),
    ("[1 2]", "unexpected-byte at byte 3: found '2', expected ',' or ']'"),
    ("[1,", "unexpected-end at byte 3: the input ends, expected a value"),
    ("[1,]", "trailing-comma at byte 3: found ']' after a comma, expected a value"),
    ("[[1,]]", "trailing-comma at byte 4: found ']' after a comma, expected a value"),
    ("[1}", "unexpected-byte at byte 2: found '}', expected ',' or ']'"),
    ("{", "unexpected-end at byte 1: the input ends, expected a key in double quotes or '}'"),
    ("{a:1}", "unexpected-byte at byte 1: found 'a', expected a key in double quotes"),
    ("{'a':1}", "unexpected-byte at byte 1: found byte 0x27, expected a key in double quotes"),
    ("{\"a\"", "unexpected-end at byte 4: the input ends, expected ':' after a key"),
    ("{\"a\" 1}", "unexpected-byte at byte 5: found '1', expected ':' after a key"),
    ("{\"a\":1", "unexpected-end at byte 6: the input ends, expected ',' or '}'"),
    ("{\"a\":1,", "unexpected-end at byte 7: the input ends, expected a key in double quotes"),
    (
      "{\"a\":1,}",
      "trailing-comma at byte 7: found '}' after a comma, expected a key in double quotes"
    ),
    ("{} {}", "trailing-content at byte 3: found '{' after the value, expected nothing more"),
    ("nul", "unexpected-end at byte 3: the input ends, expected true, false or null"),
    ("nULL", "unexpected-byte at byte 1: found 'U', expected true, false or null"),
    ("\"a", "unexpected-end at byte 2: the input ends, expected the closing quote of a string"),
    (
      "\"a\n\"",
      "control-character at byte 2: found control character byte 0x0A in a string, expected it escaped as \\u000A"
    ),
    (
      "\"\\q\"",
      "invalid-escape at byte 2: found 'q' after a backslash, expected one of \" \\ / b f n r t u"
    ),
    (
      "\"\\u00g0\"",
      "invalid-escape at byte 5: found 'g', expected four hexadecimal digits after \\u"
    ),
    (
      "\"\\uD800\"",
      "lone-surrogate at byte 1: found half of a surrogate pair, expected one of D800 to DBFF, then \\u with one of DC00 to DFFF"
    ),
    ("-", "unexpected-end at byte 1: the input ends, expected a digit"),
    ("012", "leading-zero at byte 0: found a number with a leading zero, expected none"),
    ("é", "unexpected-byte at byte 0: found byte 0xC3, expected a value"),
  ])
  func `says what was found and what was expected`(text: String, description: String) {
    #expect(error(in: text).error?.description == description)
  }

  @Test func `says which byte is not UTF-8`() {
    #expect(
      error(in: [0x22, 0xC0, 0x80, 0x22]).error?.description
        == "invalid-utf-8 at byte 1: found byte 0xC0, which starts no valid UTF-8 sequence, expected UTF-8"
    )
  }

  @Test func `names both kinds where they differ`() {
    do throws(JSONError) {
      try JSONReader.read([0x5B].span) { reader throws(JSONError) in _ = try reader.readNumber() }
      Issue.record("an array was read as a number")
    } catch {
      #expect(error.message == "found an array, expected a number")
    }
  }

  @Test func `says that text for a number goes on too long`() {
    do throws(JSONError) {
      _ = try JSONNumber.parseDecimal(Array("2.400.000".utf8).span)
      Issue.record("two decimal points were accepted")
    } catch {
      #expect(error.message == "found '.', expected the end of the number")
      #expect(error.offset == 5)
    }
  }
}

struct `A text location` {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 2), (3, 1, 3), (4, 2, 1), (6, 2, 3), (7, 3, 1), (8, 3, 2),
    (9, 3, 3), (10, 4, 1), (11, 4, 2), (12, 4, 2), (14, 4, 2), (15, 4, 3), (16, 4, 4), (99, 4, 4),
    (-1, 1, 1),
  ])
  func `counts lines and characters from one`(offset: Int, line: Int, column: Int) {
    // a é(2) \n | b c \r | d \r \n | e 𝄞(4) f
    let bytes = Array("aé\nbc\rd\r\ne𝄞f".utf8)
    let location = TextLocation(of: offset, in: bytes.span)
    #expect(location.line == line)
    #expect(location.column == column)
  }

  @Test func `is found by the reader for its own input`() throws {
    let text = "{\n  \"é\": ?}"
    JSONReader.read(Array(text.utf8).span) { reader in
      let location = reader.location(of: 10)
      #expect(location.line == 2)
      #expect(location.column == 8)
    }
  }
}
