/// A dossier in JSON, indented by two spaces.
struct JSONTree: TreeSink {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private var inList: [Bool] = []

  mutating func beginObject(_ key: String?) {
    begin(key)
    open("{", isList: false)
  }

  mutating func endObject(_ key: String?) {
    close("}")
    if depth == 0 { append("\n") }
  }

  mutating func beginList(_ key: String) {
    begin(key)
    open("[", isList: true)
  }

  mutating func endList(_ key: String) {
    close("]")
  }

  mutating func value(_ key: String?, _ text: String, isBare: Bool) {
    begin(key)
    if isBare { append(text) } else { quote(text) }
  }

  mutating func null(_ key: String) {
    begin(key)
    append("null")
  }

  private mutating func begin(_ key: String?) {
    guard depth > 0 else { return }
    if !isFirst { append(",") }
    isFirst = false
    breakLine()
    // The entries of a list have a name in XML only.
    guard let key, inList.last != true else { return }
    quote(key)
    append(": ")
  }

  private mutating func open(_ bracket: String, isList: Bool) {
    append(bracket)
    depth += 1
    isFirst = true
    inList.append(isList)
  }

  private mutating func close(_ bracket: String) {
    depth -= 1
    inList.removeLast()
    if !isFirst { breakLine() }
    isFirst = false
    append(bracket)
  }

  private mutating func breakLine() {
    append("\n" + String(repeating: "  ", count: depth))
  }

  private mutating func quote(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": append("\\" + String(scalar))
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: append(String(scalar))
      }
    }
    append("\"")
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

/// A dossier in XML, indented by two spaces.
struct XMLTree: TreeSink {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  mutating func beginObject(_ key: String?) {
    line(key.map { "<\($0)>" } ?? "<dossier xmlns=\"\(InputFormat.namespace)\">")
    depth += 1
  }

  mutating func endObject(_ key: String?) {
    depth -= 1
    line("</\(key ?? "dossier")>")
  }

  mutating func beginList(_ key: String) {
    beginObject(key)
  }

  mutating func endList(_ key: String) {
    endObject(key)
  }

  mutating func value(_ key: String?, _ text: String, isBare: Bool) {
    let name = key ?? "item"
    line("<\(name)>\(Self.escaped(text))</\(name)>")
  }

  mutating func null(_ key: String) {
    line("<\(key) xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>")
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t",
        "\u{FFFE}", "\u{FFFF}":
        // XML has no way to write such a character.
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
