/// The names of the annotations that hold what DMN has no place for.
enum Annotation {
  static let sources = "Sources"
  static let certainty = "Certainty"
  /// The cells that name parameters, as they stand in the catalogue.
  static let parameters = "Parameters"
  static let dutchNote = "Note (nl)"
  static let englishNote = "Note (en)"
  static let exceptTo = "Except to"
  static let alternatives = "Alternatives"
  static let invite = "Invite"
  static let hole = "Hole"

  /// The annotations of tables.
  static let ofTables = [sources, certainty, parameters, dutchNote, englishNote, exceptTo]
  /// The annotations of matrices.
  static let ofMatrices = [
    sources, certainty, dutchNote, englishNote, alternatives, invite, hole,
  ]

  /// Joins cells with the names of their columns.
  static func join(cells: [(column: String, text: String)]) -> String {
    cells.map { "\($0.column): \($0.text)" }.joined(separator: "; ")
  }

  /// Returns cells by the names of their columns.
  static func cells(in text: String) -> [String: String] {
    var cells: [String: String] = [:]
    for part in text.split(separator: ";") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let column = trimmed(part[..<colon])
      cells[column] = trimmed(part[part.index(after: colon)...])
    }
    return cells
  }

  /// Returns the words of a text with commas or spaces between them.
  static func words(in text: String) -> [String] {
    text.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// Returns a text without white space around it.
  static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

/// What is said of a table as a whole: lines of a key, a colon and a text.
struct Descriptor {
  /// The keys in the order in which they are written.
  enum Key: String, CaseIterable {
    case dutchTitle = "Titel"
    case englishTitle = "Title"
    case from = "In force from"
    case to = "In force to"
    case date = "Amounts of"
    case status = "Status"
    case buyer = "Buyer"
    case checked = "Checked"
    case currency = "Currency"
    case sources = "Sources"
    case certainty = "Certainty"
    case dutchWarning = "Waarschuwing"
    case englishWarning = "Warning"
  }

  private var values: [Key: String] = [:]

  init() {}

  /// Reads what the lines of a description say.
  init(_ description: String?) {
    for line in (description ?? "").split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":"),
        let key = Key(rawValue: Annotation.trimmed(line[..<colon]))
      else { continue }
      let value = Annotation.trimmed(line[line.index(after: colon)...])
      if !value.isEmpty, values[key] == nil { values[key] = value }
    }
  }

  subscript(_ key: Key) -> String? {
    get { values[key] }
    set { values[key] = newValue?.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }

  /// The lines.
  var text: String {
    Key.allCases.compactMap { key in values[key].map { "\(key.rawValue): \($0)" } }
      .joined(separator: "\n")
  }
}
