/// The blocks of a memo in HTML.
extension HTMLWriter {
  /// Writes a block.
  mutating func block(_ block: MemoDocument.Block) {
    switch block {
    case .paragraph(let inlines):
      inlineElement("p") { $0.inlines(inlines) }
    case .entries(let entries):
      self.entries(entries)
    case .table(let table):
      self.table(table)
    case .pairs(let pairs):
      self.pairs(pairs, style: "pairs")
    case .scale(let scale, let distances):
      figure(scale, distances)
    case .excerpt(let lines):
      element("blockquote") { quote in
        for line in lines { quote.inlineElement("p") { $0.inline(.input(line)) } }
      }
    }
  }

  /// Writes names with a text each.
  mutating func pairs(_ pairs: [MemoDocument.Pair], style: String) {
    element("dl", [("class", style)]) { list in
      for pair in pairs {
        list.element("div") { row in
          row.line("dt", pair.name)
          row.inlineElement("dd") { $0.inlines(pair.text) }
        }
      }
    }
  }

  private mutating func entries(_ entries: [MemoDocument.Entry]) {
    let isChecklist = entries.contains { $0.box != nil }
    // A list without marks is no list to some screen readers, unless it says so.
    let attributes = (isChecklist ? [("class", "checklist")] : []) + [("role", "list")]
    element("ul", attributes) { list in
      for entry in entries {
        let text = { (writer: inout HTMLWriter) in
          if let box = entry.box {
            writer.inlineElement("span", [("class", "box"), ("aria-hidden", "true")]) {
              $0.text(box.sign)
            }
            writer.text(" ")
          }
          writer.inlines(entry.text)
        }
        guard !entry.details.isEmpty else {
          list.inlineElement("li", [], text)
          continue
        }
        list.element("li") { item in
          item.inlineElement("p", [], text)
          item.pairs(entry.details, style: "details")
        }
      }
    }
  }

  private mutating func table(_ table: MemoDocument.Table) {
    // On a phone the cells stand below each other; the roles keep it a table for who listens.
    element("table", [("role", "table")]) { writer in
      writer.line("caption", table.caption)
      writer.element("thead", [("role", "rowgroup")]) { head in
        head.element("tr", [("role", "row")]) { row in
          for column in table.columns {
            row.line("th", column.title, Self.cell("columnheader", column, scope: "col"))
          }
        }
      }
      writer.element("tbody", [("role", "rowgroup")]) { body in
        for row in table.rows { body.row(row, table.columns) }
      }
    }
  }

  private mutating func row(
    _ row: MemoDocument.Table.Row,
    _ columns: [MemoDocument.Table.Column]
  ) {
    let attributes = [("role", "row")] + (row.isTotal ? [("class", "total")] : [])
    element("tr", attributes) { writer in
      for (number, (cell, column)) in zip(row.cells, columns).enumerated() {
        if number == 0 {
          writer.inlineElement("th", Self.cell("rowheader", column, scope: "row")) {
            $0.inlines(cell)
          }
        } else {
          let name = cell.isEmpty ? [] : [("data-name", column.title)]
          writer.inlineElement("td", Self.cell("cell", column) + name) {
            if cell.isEmpty { $0.text("–") } else { $0.inlines(cell) }
          }
        }
      }
    }
  }

  private static func cell(
    _ role: String,
    _ column: MemoDocument.Table.Column,
    scope: String? = nil
  ) -> [(String, String)] {
    [("role", role)] + (scope.map { [("scope", $0)] } ?? [])
      + (column.isAmount ? [("class", "amount")] : [])
  }

  /// Writes running text.
  mutating func inlines(_ inlines: [MemoDocument.Inline]) {
    for inline in inlines { self.inline(inline) }
  }

  /// Writes a piece of running text.
  mutating func inline(_ inline: MemoDocument.Inline) {
    switch inline {
    case .text(let plain):
      text(plain)
    case .strong(let plain):
      raw("<strong>\(Self.escaped(plain))</strong>")
    case .input(let plain):
      raw("<bdi>\(Self.escaped(plain))</bdi>")
    case .code(let plain):
      raw("<code>\(Self.escaped(plain))</code>")
    case .link(let plain, let address):
      guard let address = WebAddress.safe(address) else { return text(plain) }
      raw("<a href=\"\(Self.escaped(address))\">\(Self.escaped(plain))</a>")
    case .aside(let parts):
      raw("<span class=\"aside\">")
      inlines(parts)
      raw("</span>")
    case .doubt(let plain):
      raw("<em class=\"doubt\">\(Self.escaped(plain))</em>")
    case .status(let plain, let tone):
      raw("<strong class=\"status \(tone.rawValue)\">\(Self.escaped(plain))</strong>")
    case .lineBreak:
      raw("<br />")
    }
  }
}

extension MemoDocument.Box {
  /// The box as a sign.
  var sign: String {
    switch self {
    case .empty: "☐"
    case .done: "☑"
    case .failed: "☒"
    }
  }
}

/// The addresses to which a memo may lead.
enum WebAddress {
  /// Returns an address on the web without anything that could end it; nil for any other address.
  static func safe(_ address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let scalar = Unicode.Scalar(byte)
        if "-._~:/?#@!$&*+,;=%".unicodeScalars.contains(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count < 2 ? "0" : "") + digits
        }
      }
    }
    return result
  }
}
