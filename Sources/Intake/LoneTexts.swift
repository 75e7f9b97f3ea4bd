import Vocabulary

/// What tells the rows of a table with one text in them and nothing else: headings such as
/// `Sociaal domein`, remarks such as `Bedragen zijn indicatief.`, and projects of which only the name
/// is known.
struct LoneTexts: Sendable {
  /// What a column may hold of a project.
  enum Role: Sendable {
    case reference
    /// Its title or description.
    case title
    /// Something by which no project is known.
    case other
    /// Nothing.
    case none
  }

  /// What a row is.
  enum Kind {
    /// A heading or remark.
    case note
    /// A project, perhaps.
    case project
  }

  private let roles: [Role]
  /// The number of columns that give a fact.
  private let facts: Int
  /// Whether projects are known by a reference or title.
  private let hasNames: Bool
  /// Whether other rows have more in them.
  private var hasFullRows = false
  /// Whether the references of other rows all have digits, and whether all are one word.
  private var haveDigits = true
  private var areWords = true
  /// Whether titles of other rows end with a full stop.
  private var haveStops = false
  private let remarks: Set<[UInt8]>
  private let abbreviations: Set<[UInt8]>

  /// Looks at the first rows of a table.
  ///
  /// - Parameters:
  ///   - roles: what the columns hold.
  ///   - sample: the rows.
  ///   - mapping: the words of tables.
  ///   - remarks: the words that stand alone in a remark, folded.
  ///   - isKnown: whether a cell tells anything.
  ///   - isProject: whether a row may be a project.
  init(
    _ roles: [Role],
    _ sample: CSVSample,
    _ mapping: Mapping,
    remarks: Set<[UInt8]>,
    isKnown: (CSVRow, Int) -> Bool,
    isProject: (CSVRow) -> Bool
  ) {
    self.roles = roles
    facts = roles.count { $0 != .none }
    hasNames = roles.contains { $0 == .reference || $0 == .title }
    self.remarks = remarks
    abbreviations = Set((mapping.words["abbreviation"] ?? []).map { FoldedText.fold($0.utf8) })
    var hasReferences = false
    for row in sample.rows {
      let known = row.cells.indices.filter { $0 < roles.count && isKnown(row, $0) }
      guard known.count > 2, isProject(row) else { continue }
      hasFullRows = true
      for cell in known where roles[cell] == .reference {
        hasReferences = true
        haveDigits = haveDigits && row.hasDigit(cell)
        areWords = areWords && Self.words(of: CSVSample.text(of: cell, in: row)).count == 1
      }
      for cell in known where roles[cell] == .title {
        haveStops = haveStops || CSVSample.text(of: cell, in: row).hasSuffix(".")
      }
    }
    // Where no project has a reference, what stands there may be its name.
    haveDigits = haveDigits && (hasReferences || roles.contains(.title))
  }

  /// Tells what a row is that has one text alone; nil where nothing is to be said of it.
  func kind(of text: String, in column: Int) -> Kind? {
    guard hasFullRows, hasNames, roles.indices.contains(column),
      facts - (roles[column] == .none ? 0 : 1) >= 2, text.contains(where: \.isLetter)
    else { return nil }
    let words = Self.words(of: text)
    let hasDigit = text.contains { ("0"..."9").contains($0) }
    switch roles[column] {
    case .reference:
      if isRemark(text, words) { return .note }
      let begins = words.first?.contains { ("0"..."9").contains($0) } ?? false
      if haveDigits, !hasDigit || (areWords && words.count > 1 && !begins) { return .note }
      return hasDigit && words.count == 1 ? nil : .project
    case .title: return isRemark(text, words) ? .note : .project
    case .none: return .note
    case .other: return column == 0 ? .note : nil
    }
  }

  /// Tells whether a text is a remark by itself: `Aantal: 6`, `Let op: …`, a sentence, a footnote.
  private func isRemark(_ text: String, _ words: [Substring]) -> Bool {
    if text.hasPrefix("*") || text.hasSuffix(":") { return true }
    let start = text.prefix { $0 != ":" }
    if remarks.contains(FoldedText.fold(start.utf8)) { return true }
    guard text.hasSuffix("."), !haveStops, words.count > 3, let last = words.last?.dropLast() else {
      return false
    }
    return !last.contains(".") && !abbreviations.contains(FoldedText.fold(last.utf8))
  }

  private static func words(of text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
