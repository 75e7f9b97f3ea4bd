/// A writer of HTML that is well-formed XML too, in which no text can become markup.
struct HTMLWriter {
  /// The markup so far.
  private(set) var text = ""
  private var depth = 0
  private var names = 0

  /// Writes markup as it is.
  mutating func raw(_ markup: String) {
    text += markup
  }

  /// Writes text; all that commands a display or could be markup is neutralized.
  mutating func text(_ plain: String) {
    text += Self.escaped(plain)
  }

  /// Writes an element whose content stands on lines of its own.
  mutating func element(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    indent()
    text += opening(name, attributes) + ">\n"
    depth += 1
    content(&self)
    depth -= 1
    indent()
    text += "</\(name)>\n"
  }

  /// Writes an element with running text, on one line where it stands on its own.
  mutating func inlineElement(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    let startsLine = text.last == "\n"
    if startsLine { indent() }
    text += opening(name, attributes) + ">"
    content(&self)
    text += "</\(name)>"
    if startsLine { text += "\n" }
  }

  /// Writes an element with nothing but text.
  mutating func line(_ name: String, _ plain: String, _ attributes: [(String, String)] = []) {
    inlineElement(name, attributes) { $0.text(plain) }
  }

  /// Writes an element without content.
  mutating func void(_ name: String, _ attributes: [(String, String)] = []) {
    let startsLine = text.last == "\n"
    if startsLine { indent() }
    text += opening(name, attributes) + " />"
    if startsLine { text += "\n" }
  }

  /// Returns a name for an element that no other element of the page has.
  mutating func uniqueName(_ stem: String) -> String {
    names += 1
    return "\(stem)-\(names)"
  }

  /// Returns text as it may stand in an element or an attribute.
  static func escaped(_ plain: String) -> String {
    var plain = PlainText.neutralized(plain)
    let escaped: String? = plain.withUTF8 { bytes in
      guard bytes.contains(where: { entity(for: $0) != nil }) else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 4)
      for byte in bytes {
        if let entity = entity(for: byte) {
          result.append(contentsOf: entity.utf8)
        } else {
          result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
    return escaped ?? plain
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  private mutating func indent() {
    text += String(repeating: " ", count: depth)
  }

  private func opening(_ name: String, _ attributes: [(String, String)]) -> String {
    var result = "<" + name
    for (key, value) in attributes { result += " \(key)=\"\(Self.escaped(value))\"" }
    return result
  }
}
