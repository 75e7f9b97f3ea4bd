import Vocabulary

/// A writer of Markdown as GitHub reads it, in which no text can become markup.
struct MarkdownWriter {
  /// The markup so far.
  private(set) var text = ""
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  /// Returns a text in the language of the document.
  func words(_ text: LocalizedText) -> String { text[language] }

  /// Writes a heading.
  mutating func heading(_ title: String, level: Int) {
    block(String(repeating: "#", count: level) + " " + Self.trimmed(Self.escaped(title)))
  }

  /// Writes a paragraph.
  mutating func paragraph(_ inlines: [MemoDocument.Inline]) {
    block(Self.guarded(markup(inlines)))
  }

  /// Writes a line across the page.
  mutating func rule() {
    block("---")
  }

  /// Writes paragraphs that stand apart.
  mutating func quote(_ paragraphs: [[MemoDocument.Inline]]) {
    block(paragraphs.map { "> " + Self.guarded(markup($0)) }.joined(separator: "\n>\n"))
  }

  /// Writes an item of a list.
  mutating func item(_ inlines: [MemoDocument.Inline], box: MemoDocument.Box? = nil, depth: Int = 0)
  {
    text += String(repeating: "  ", count: depth) + "- "
    switch box {
    case .empty?, .failed?: text += "[ ] "
    case .done?: text += "[x] "
    case nil: break
    }
    text += Self.guarded(markup(inlines)) + "\n"
  }

  /// Ends a list.
  mutating func endList() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Writes a table below its caption.
  mutating func table(_ table: MemoDocument.Table) {
    paragraph([.text(table.caption + ":")])
    var lines = [Self.row(table.columns.map { Self.escaped($0.title) })]
    lines.append(Self.row(table.columns.map { $0.isAmount ? "---:" : "---" }))
    for row in table.rows {
      lines.append(
        Self.row(
          row.cells.map { cell in
            let markup = cell.isEmpty ? "–" : markup(cell)
            return row.isTotal && !cell.isEmpty ? "**\(markup)**" : markup
          }
        )
      )
    }
    block(lines.joined(separator: "\n"))
  }

  private mutating func block(_ markup: String) {
    endList()
    text += markup + "\n\n"
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Returns running text as markup on one line.
  private func markup(_ inlines: [MemoDocument.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let plain), .input(let plain): Self.escaped(plain)
      case .strong(let plain), .status(let plain, .alarm): Self.strong(plain)
      case .status(let plain, _): Self.escaped(plain)
      case .code(let plain): Self.code(plain)
      case .link(let plain, let address):
        WebAddress.safe(address).map { "[\(Self.escaped(plain))](<\($0)>)" } ?? Self.escaped(plain)
      case .aside(let parts): markup(parts)
      case .doubt(let plain): "*\(Self.trimmed(Self.escaped(plain)))*"
      case .lineBreak: "<br>"
      }
    }.joined()
  }

  private static func strong(_ plain: String) -> String {
    let text = trimmed(escaped(plain))
    return text.isEmpty ? "" : "**\(text)**"
  }

  /// Returns a name in a font of its own, where it holds nothing that could end that.
  private static func code(_ plain: String) -> String {
    let text = trimmed(PlainText.neutralized(plain))
    let isSafe = !text.isEmpty && !text.contains { "`|\\".contains($0) }
    return isSafe ? "`\(text)`" : escaped(plain)
  }

  /// Returns text in which nothing is markup.
  ///
  /// Entities are used where not every reader of Markdown takes a backslash, and for addresses,
  /// which would become links by themselves.
  static func escaped(_ plain: String) -> String {
    var plain = PlainText.neutralized(plain)
    return plain.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + bytes.count / 4)
      for (place, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "$"): result.append(contentsOf: "&#36;".utf8)
        case UInt8(ascii: "@"): result.append(contentsOf: "&#64;".utf8)
        case UInt8(ascii: ":") where bytes[place...].starts(with: "://".utf8):
          result.append(contentsOf: "&#58;".utf8)
        // Setting one bit makes small letters of large ones.
        case UInt8(ascii: ".")
        where result.suffix(3).map({ $0 | 0x20 }).elementsEqual("www".utf8):
          result.append(contentsOf: "&#46;".utf8)
        default:
          if marks.contains(byte) { result.append(UInt8(ascii: "\\")) }
          result.append(byte)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The marks that a backslash takes the meaning from.
  private static let marks = Array("\\`*_[]{}|~#".utf8)

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Returns a line that does not begin like a list, a heading or a rule.
  private static func guarded(_ markup: String) -> String {
    let line = trimmed(markup)
    guard let first = line.first else { return line }
    if "-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line[digits.endIndex...]
    guard !digits.isEmpty, let mark = rest.first, ".)".contains(mark) else { return line }
    return "\(digits)\\\(rest)"
  }
}
