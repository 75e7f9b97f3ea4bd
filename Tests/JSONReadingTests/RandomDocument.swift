import RandomKit

/// A random tree and one of the many ways to write it down.
struct RandomDocument {
  private var random: SeededGenerator

  /// The text, in UTF-8.
  private(set) var bytes: [UInt8] = []

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    appendValue(depth: 0)
  }

  private mutating func appendValue(depth: Int) {
    appendSpace()
    // An object or array at the top, and none too deep, so that documents are neither bare nor vast.
    let choices = depth == 0 ? 0...1 : depth > 5 ? 2...6 : 0...6
    switch Int.random(in: choices, using: &random) {
    case 0: appendObject(depth: depth)
    case 1: appendList("[", "]") { $0.appendValue(depth: depth + 1) }
    case 2: appendString()
    case 3, 4: appendNumber()
    default: append(["true", "false", "null"].randomElement(using: &random) ?? "null")
    }
    appendSpace()
  }

  private mutating func appendObject(depth: Int) {
    // A key occurs once: readers differ on which of two values wins.
    var serial = 0
    appendList("{", "}") { document in
      serial += 1
      document.appendSpace()
      document.append("\"key \(serial)\"")
      document.appendSpace()
      document.append(":")
      document.appendValue(depth: depth + 1)
    }
  }

  private mutating func appendList(
    _ open: String,
    _ close: String,
    item: (inout RandomDocument) -> Void
  ) {
    append(open)
    let count = Int.random(in: 0...8, using: &random)
    for index in 0..<count {
      if index > 0 { append(",") }
      item(&self)
    }
    if count == 0 { appendSpace() }
    append(close)
  }

  private mutating func appendString() {
    append("\"")
    let pieces = [
      "a", "Riolering en wegen ", "é", "€", "𝄞", "\\n", "\\\"", "\\\\", "\\/", "\\u0041",
      "\\u00e9", "\\uD834\\uDD1E", "\\u0000", "\u{7F}", "\u{2028}", "e\u{301}", " ", "{", "]",
    ]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      append(pieces.randomElement(using: &random) ?? "")
    }
    append("\"")
  }

  private mutating func appendNumber() {
    var text = Bool.random(using: &random) ? "-" : ""
    text += String(
      Int.random(in: 0...10, using: &random) == 0 ? 0 : random.next() >> 16 % 1_000_000
    )
    if Bool.random(using: &random) { text += ".\(UInt32.random(in: 0...99_999, using: &random))" }
    if Bool.random(using: &random) { text += "e\(Int.random(in: -30...30, using: &random))" }
    append(text)
  }

  private mutating func appendSpace() {
    append(
      ["", "", "", " ", "\n", "\r\n", "\t", "                "].randomElement(using: &random) ?? ""
    )
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
