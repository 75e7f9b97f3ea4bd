package import Catalogue
import FEEL
import Vocabulary

/// Writes tables and matrices as rule files in YAML.
package struct RuleText {
  private var lines: [String] = []
  private var indent = ""

  /// Returns the text of a rule file with tables and matrices: one entry, or a list of them.
  package static func yaml(tables: [RuleTable], matrices: [Matrix]) -> String {
    var text = RuleText()
    let isList = tables.count + matrices.count > 1
    for table in tables { text.entry(isList) { $0.write(table) } }
    for matrix in matrices { text.entry(isList) { $0.write(matrix) } }
    return text.lines.map { $0 + "\n" }.joined()
  }

  private mutating func write(_ table: RuleTable) {
    line("table: \(Self.scalar(table.id))")
    line("title: \(Self.localized(table.title))")
    line("hitPolicy: \(Self.scalar(table.hitPolicy))")
    line("valid: \(Self.period(table.valid))")
    line("inputs: \(Self.list(table.inputs))")
    let outputs = table.outputs.map { output in
      let type = output.type == .code ? nil : "type: \(output.type.rawValue)"
      let codes = output.codes.map { "codes: \(Self.scalar($0))" }
      let parts = ["name: \(Self.scalar(output.name))", type, codes].compactMap(\.self)
      return "{ \(parts.joined(separator: ", ")) }"
    }
    line("outputs: [\(outputs.joined(separator: ", "))]")
    line("rows:")
    for row in table.rows {
      entry(true, deeper: true) { text in
        text.line("id: \(Self.scalar(row.id))")
        let when = zip(table.inputs, row.tests).filter { $0.1 != "-" }
        text.line("when: \(Self.map(when.map { ($0, $1) }))")
        text.line("then: \(Self.map(Array(zip(table.outputs.map(\.name), row.outputs))))")
        if let id = row.exceptTo { text.line("exceptTo: \(Self.scalar(id))") }
        text.write(row.provenance, row.note)
      }
    }
  }

  private mutating func write(_ matrix: Matrix) {
    line("matrix: \(Self.scalar(matrix.id))")
    line("title: \(Self.localized(matrix.title))")
    if let buyer = matrix.buyer { line("buyer: \(Self.scalar(buyer))") }
    line("status: \(matrix.status.rawValue)")
    line("valid: \(Self.period(matrix.valid))")
    if let checked = matrix.checked { line("checked: \(checked)") }
    line("sources: \(Self.list(matrix.provenance.sources.map(\.description)))")
    line("certainty: \(matrix.provenance.certainty.rawValue)")
    line("currency: \(Self.scalar(matrix.currency))")
    line("vat: excluded")
    if matrix.isGuidance { line("guidance: true") }
    if let warning = matrix.warning { line("warning: \(Self.localized(warning))") }
    line("bands:")
    for band in matrix.bands {
      entry(true, deeper: true) { text in
        text.line("id: \(Self.scalar(band.id))")
        text.line("nature: \(Self.list(band.natures))")
        if !band.serviceGroups.isEmpty {
          text.line("serviceGroup: \(Self.list(band.serviceGroups))")
        }
        if !band.regulations.isEmpty { text.line("regulation: \(Self.list(band.regulations))") }
        text.line("from: \(band.from)")
        text.line("to: \(band.to?.description ?? "eu")")
        text.line("procedure: \(Self.scalar(band.procedure))")
        if !band.alternatives.isEmpty {
          text.line("alternatives: \(Self.list(band.alternatives))")
        }
        if let invite = band.invitees {
          text.line("invite: { minimum: \(invite.minimum), maximum: \(invite.maximum) }")
        }
        if let hole = band.hole { text.line("hole: \(Self.scalar(hole))") }
        text.write(band.provenance, band.note)
      }
    }
  }

  private mutating func write(_ provenance: Provenance, _ note: LocalizedText?) {
    line("sources: \(Self.list(provenance.sources.map(\.description)))")
    line("certainty: \(provenance.certainty.rawValue)")
    if let note {
      line("note:")
      line("  nl: \(Self.scalar(note.nl))")
      line("  en: \(Self.scalar(note.en))")
    }
  }

  // MARK: - Text

  /// Writes lines, the first of them behind a hyphen in a list.
  private mutating func entry(
    _ isList: Bool,
    deeper: Bool = false,
    _ body: (inout RuleText) -> Void
  ) {
    let outer = indent
    let start = lines.count
    if isList { indent += deeper ? "    " : "  " }
    body(&self)
    if isList {
      let hyphen = indent.dropLast(2) + "- "
      lines[start] = String(hyphen + lines[start].dropFirst(indent.count))
    }
    indent = outer
  }

  private mutating func line(_ text: String) { lines.append(indent + text) }

  private static func localized(_ text: LocalizedText) -> String {
    "{ nl: \(scalar(text.nl)), en: \(scalar(text.en)) }"
  }

  private static func period(_ period: Period) -> String {
    period.to.map { "{ from: \(period.from), to: \($0) }" } ?? "{ from: \(period.from) }"
  }

  private static func list(_ texts: [String]) -> String {
    "[\(texts.map(scalar).joined(separator: ", "))]"
  }

  private static func map(_ pairs: [(key: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "{}" }
    let cells = pairs.map { key, value in
      "\(scalar(key)): \(value == "null" ? value : scalar(value))"
    }
    return "{ \(cells.joined(separator: ", ")) }"
  }

  /// Returns a text as a scalar: plain if YAML cannot take it for anything else.
  static func scalar(_ text: String) -> String {
    let letters = text.unicodeScalars
    let first = letters.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    let isPlain =
      first
      && letters.allSatisfy { letter in
        letter.isASCII
          && (letter.properties.isAlphabetic || ("0"..."9").contains(letter)
            || letter == "-" || letter == "." || letter == "_")
      }
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    if isPlain, !words.contains(text.lowercased()) { return text }
    if letters.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 }) {
      return "'\(text.replacing("'", with: "''"))'"
    }
    var result = "\""
    for letter in letters {
      switch letter {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where letter.value < 0x20 || letter.value == 0x7F || letter.value == 0x85:
        let digits = String(letter.value, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      default: result.unicodeScalars.append(letter)
      }
    }
    return result + "\""
  }
}
