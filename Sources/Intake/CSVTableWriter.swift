import FEEL
import Vocabulary

/// Writer of projects as rows of a table with the columns of the template.
struct CSVTableWriter {
  private let facts: Facts
  private let vocabulary: Vocabulary
  private let columns: [(field: MappedField, fact: Int)]
  private let keys: [String]
  private(set) var bytes: [UInt8] = []
  /// The paths of what has no column.
  private(set) var lost: [String] = []

  init(_ facts: Facts, _ vocabulary: Vocabulary, _ mapping: Mapping?) {
    self.facts = facts
    self.vocabulary = vocabulary
    keys = mapping?.words["record-keys"] ?? []
    columns = Self.columns(of: mapping, vocabulary)
  }

  /// Returns the columns of the template: the first field for each fact.
  static func columns(
    of mapping: Mapping?,
    _ vocabulary: Vocabulary
  ) -> [(field: MappedField, fact: Int)] {
    var seen: Set<String> = []
    return (mapping?.fields ?? []).compactMap { field in
      guard let path = field.fact, seen.insert(path).inserted,
        let fact = vocabulary.fact(at: path)
      else { return nil }
      return (field, fact)
    }
  }

  mutating func write() {
    // The mark tells spreadsheets that the file is UTF-8.
    bytes = [0xEF, 0xBB, 0xBF]
    row(columns.map(\.field.id))
    let shown = Set(columns.map { vocabulary.places[$0.fact].node })
    for project in facts.projects(vocabulary) {
      row(columns.map { cell(for: $0.fact, in: project) })
      noteLost(below: vocabulary.layouts[Vocabulary.projectLayout].root, in: project, shown)
    }
    let dossier = vocabulary.layouts[Vocabulary.dossierLayout].root
    for node in vocabulary.nodes[dossier].children {
      switch vocabulary.nodes[node].content {
      case .single, .records(nil, _): break
      default:
        if vocabulary.nodes[node].key != "format" { note(node, in: 0) }
      }
    }
  }

  private mutating func row(_ cells: [String]) {
    bytes.append(contentsOf: cells.map(Self.quoted).joined(separator: ";").utf8)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  // MARK: Cells

  private mutating func cell(for fact: Int, in project: Int) -> String {
    let place = vocabulary.places[fact]
    let cell = facts.cell(place.slot, of: project)
    switch cell.kind {
    // A value that could not be read was told of where it stood.
    case .absent, .null, .present, .unreadable: return ""
    case .list: return list(cell, fact: fact, node: place.node, in: project)
    default: return text(of: cell, fact: fact)
    }
  }

  private func text(of cell: Cell, fact: Int) -> String {
    switch cell.kind {
    case .boolean: return cell.payload != 0 ? "ja" : "nee"
    case .number:
      let number = Decimal(coefficient: cell.payload, exponent: Int(cell.exponent))
      return Self.dutch(number, isMoney: vocabulary.facts[fact].type == .money)
    case .date:
      let day = CalendarDate(dayNumber: Int32(truncatingIfNeeded: cell.payload))
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      guard (1_000...9_999).contains(day.year) else { return day.description }
      return "\(two(day.day))-\(two(day.month))-\(day.year)"
    default: return facts.canonicalText(cell, of: fact, vocabulary) ?? ""
    }
  }

  /// Writes a list in one cell; notes it as lost where an entry has what stands between entries.
  private mutating func list(_ cell: Cell, fact: Int, node: Int, in project: Int) -> String {
    let entries = facts.entries(cell)
    var parts: [String] = []
    var isWhole = true
    for entry in entries {
      guard vocabulary.facts[fact].type == .recordList else {
        let value = facts.cell(0, of: entry)
        guard value.kind != .unreadable else { continue }
        let text = facts.canonicalText(value, of: fact, vocabulary) ?? ""
        isWhole = isWhole && !text.contains { ";|\n\r".contains($0) } && !text.isEmpty
        parts.append(text)
        continue
      }
      let layout = facts.blocks[entry].layout
      let children = vocabulary.nodes[vocabulary.layouts[layout].root].children
      var texts: [String] = []
      for key in keys {
        guard let child = children.first(where: { vocabulary.nodes[$0].key == key }),
          case .value(let part) = vocabulary.nodes[child].content
        else { continue }
        texts.append(text(of: facts.cell(vocabulary.nodes[child].slot, of: entry), fact: part))
      }
      for child in children where !keys.contains(vocabulary.nodes[child].key) {
        note(child, in: entry)
      }
      isWhole =
        isWhole && texts.first?.isEmpty == false
        && texts.first?.contains { ";|\n\r".contains($0) } == false
      parts.append(texts.joined(separator: ": "))
    }
    if !isWhole { note(node, in: project) }
    return parts.joined(separator: "; ")
  }

  /// Returns a number with a decimal comma, and an amount with points between thousands.
  private static func dutch(_ number: Decimal, isMoney: Bool) -> String {
    guard isMoney else { return number.description.replacing(".", with: ",") }
    let parts = number.magnitude.formatted(minimumFractionDigits: 2).split(separator: ".")
    var whole = ""
    for (place, digit) in (parts.first ?? "0").reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { whole.append(".") }
      whole.append(digit)
    }
    return (number.isNegative ? "-" : "") + String(whole.reversed()) + "," + (parts.last ?? "00")
  }

  /// Quotes a cell where that is needed, and takes the force out of what a spreadsheet would run.
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+@\t'".contains(first) || text.isFormula { text = "'" + text }
    let isPlain =
      !text.contains { ";\"\n\r".contains($0) || $0 == "\r\n" }
      && text.first?.isWhitespace != true && text.last?.isWhitespace != true
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: Comparing

  /// What the first column says of a project.
  mutating func reference(of project: Int) -> String? {
    columns.first.flatMap { value(of: $0.fact, in: project) }
  }

  /// Returns the paths of the facts of a project that another table has otherwise or not at all.
  mutating func changed(_ project: Int, in other: inout CSVTableWriter, _ copy: Int) -> [String] {
    columns.compactMap { column in
      guard let own = value(of: column.fact, in: project),
        own != other.value(of: column.fact, in: copy)
      else { return nil }
      return facts.path(of: vocabulary.places[column.fact].node, in: project, vocabulary)
    }
  }

  /// The text of a cell; nil where there is no value.
  private mutating func value(of fact: Int, in project: Int) -> String? {
    switch facts.cell(vocabulary.places[fact].slot, of: project).kind {
    case .absent, .null, .present, .unreadable: nil
    default: cell(for: fact, in: project)
    }
  }

  // MARK: Losses

  private mutating func noteLost(below node: Int, in block: Int, _ shown: Set<Int>) {
    for child in vocabulary.nodes[node].children where !shown.contains(child) {
      if case .group = vocabulary.nodes[child].content {
        noteLost(below: child, in: block, shown)
      } else {
        note(child, in: block)
      }
    }
  }

  private mutating func note(_ node: Int, in block: Int) {
    switch facts.cell(vocabulary.nodes[node].slot, of: block).kind {
    case .absent, .null, .unreadable: return
    default: lost.append(facts.path(of: node, in: block, vocabulary))
    }
  }
}

extension String {
  /// Whether a text starts with a minus sign and is no number.
  fileprivate var isFormula: Bool {
    first == "-" && contains { $0.isLetter || "(!".contains($0) }
  }

  /// Returns the text with each occurrence of a character replaced.
  fileprivate func replacing(_ old: Character, with new: String) -> String {
    map { $0 == old ? new : String($0) }.joined()
  }
}
