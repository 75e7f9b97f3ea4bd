package import FEEL

/// How rows of comma-separated values look, so that the spreadsheet at hand opens them cleanly.
package struct CSVStyle: Hashable, Sendable {
  /// What stands between cells.
  package enum Separator: String, CaseIterable, Hashable, Sendable {
    /// What Dutch Excel expects.
    case semicolon = ";"
    /// What the format is named after.
    case comma = ","
    /// A tab.
    case tab = "\t"
  }

  /// What stands between cells.
  package var separator: Separator
  /// Whether fractions stand behind a comma, as Dutch Excel expects, and not behind a point.
  package var usesDecimalComma: Bool
  /// Whether the file begins with a mark by which Excel knows that it is UTF-8.
  package var hasMark: Bool

  /// Creates a style; that of Dutch Excel where nothing is said.
  package init(
    separator: Separator = .semicolon,
    usesDecimalComma: Bool = true,
    hasMark: Bool = true
  ) {
    self.separator = separator
    self.usesDecimalComma = usesDecimalComma
    self.hasMark = hasMark
  }
}

/// A writer of rows of comma-separated values (RFC 4180) in which no text becomes a formula.
///
/// The writer keeps what is written until it is taken, so that a file of any size takes little
/// memory.
package struct CSVRowWriter {
  /// The bytes that were written since they were last taken.
  package private(set) var bytes: [UInt8] = []
  private let style: CSVStyle
  private let separator: UInt8
  private var isFirst = true

  /// Creates a writer at the start of a file.
  package init(_ style: CSVStyle = CSVStyle()) {
    self.style = style
    separator = style.separator.rawValue.utf8.first ?? CSVByte.comma
    if style.hasMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a cell with a text; an absent one leaves the cell empty.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe before it, by which a
  /// spreadsheet takes it as text; a plain number stays a number.
  package mutating func text(_ text: String?) {
    start()
    guard let text else { return }
    let needsQuotes = needsQuotes(text.utf8)
    if needsQuotes { bytes.append(CSVByte.quote) }
    if text.utf8.isFormula { bytes.append(CSVByte.apostrophe) }
    for byte in text.utf8 {
      switch byte {
      case CSVByte.quote:
        bytes.append(byte)
        bytes.append(byte)
      case 0:
        // Many programs take this for the end of the file.
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      default: bytes.append(byte)
      }
    }
    if needsQuotes { bytes.append(CSVByte.quote) }
  }

  private func needsQuotes(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    let blanks = [CSVByte.space, CSVByte.tab]
    if blanks.contains(first) || blanks.contains(last) { return true }
    return text.contains {
      $0 == separator || $0 == CSVByte.quote || $0 == CSVByte.lineFeed
        || $0 == CSVByte.carriageReturn
    }
  }

  /// Writes a cell with a whole number.
  package mutating func integer(_ value: Int?) {
    start()
    if let value { bytes.append(contentsOf: String(value).utf8) }
  }

  /// Writes a cell with an exact number, with at least some decimals.
  package mutating func number(_ value: Decimal?, minimumFractionDigits: Int = 0) {
    start()
    guard let value else { return }
    let plain = value.formatted(minimumFractionDigits: minimumFractionDigits)
    let hasComma = style.usesDecimalComma && plain.utf8.contains(CSVByte.point)
    let needsQuotes = hasComma && separator == CSVByte.comma
    if needsQuotes { bytes.append(CSVByte.quote) }
    for byte in plain.utf8 {
      bytes.append(byte == CSVByte.point && hasComma ? CSVByte.comma : byte)
    }
    if needsQuotes { bytes.append(CSVByte.quote) }
  }

  /// Writes a cell with an amount in euros, with two decimals.
  package mutating func amount(_ value: Decimal?) {
    number(value, minimumFractionDigits: 2)
  }

  /// Writes a cell with a day as ISO writes it, which each spreadsheet takes for a day.
  package mutating func date(_ value: CalendarDate?) {
    start()
    if let value { bytes.append(contentsOf: value.description.utf8) }
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(CSVByte.carriageReturn)
    bytes.append(CSVByte.lineFeed)
    isFirst = true
  }

  /// Writes a row of texts.
  package mutating func row(_ cells: [String]) {
    for cell in cells { text(cell) }
    endRow()
  }

  /// Returns the bytes that were written, and forgets them.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes.removeAll(keepingCapacity: true)
    return taken
  }

  private mutating func start() {
    if !isFirst { bytes.append(separator) }
    isFirst = false
  }
}

/// The bytes that mean something in comma-separated values or to a spreadsheet.
private enum CSVByte {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let comma = UInt8(ascii: ",")
  static let point = UInt8(ascii: ".")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

extension String.UTF8View {
  /// Whether a spreadsheet would run the text: it begins like a formula and is no plain number.
  fileprivate var isFormula: Bool {
    let text = drop { $0 == CSVByte.space }
    switch text.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), CSVByte.tab, CSVByte.lineFeed,
      CSVByte.carriageReturn:
      return true
    case UInt8(ascii: "-"), UInt8(ascii: "+"):
      return !text.dropFirst().isNumber
    case 0xEF:
      // The wide forms of the same signs, which some spreadsheets take for them.
      let wide = ["\u{FF1D}", "\u{FF20}", "\u{FF0B}", "\u{FF0D}"]
      return wide.contains { text.starts(with: $0.utf8) }
    default: return false
    }
  }
}

extension Substring.UTF8View {
  /// Whether the text is digits with points or commas between them.
  fileprivate var isNumber: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first, let last, digits.contains(first), digits.contains(last) else { return false }
    return allSatisfy { digits.contains($0) || $0 == CSVByte.point || $0 == CSVByte.comma }
  }
}
