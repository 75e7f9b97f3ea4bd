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

  /// The style without the mark, for the rows after the first.
  package var withoutMark: CSVStyle {
    var style = self
    style.hasMark = false
    return style
  }

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
  package var bytes: [UInt8] = []
  private let style: CSVStyle
  private let separator: UInt8
  private var isFirst = true
  /// What each byte means in a cell.
  private let meanings: [UInt8]

  /// Creates a writer at the start of a file.
  package init(_ style: CSVStyle = CSVStyle()) {
    self.style = style
    separator = style.separator.rawValue.utf8.first ?? CSVByte.comma
    meanings = Meaning.ofBytes(separator)
    if style.hasMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a cell with a text; an absent one leaves the cell empty.
  ///
  /// A text that a spreadsheet would take for a formula gets an apostrophe before it, by which a
  /// spreadsheet takes it as text; a plain number stays a number.
  package mutating func text(_ text: String?) {
    beginCell()
    guard var text else { return }
    text.withUTF8 { write($0) }
  }

  /// Writes a cell with the bytes of a text; an absent one leaves the cell empty.
  package mutating func text(_ text: ArraySlice<UInt8>?) {
    beginCell()
    text?.withUnsafeBufferPointer { write($0) }
  }

  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first, let last = text.last else { return }
    let ends = meanings[Int(first)] | meanings[Int(last)] & Meaning.blank
    var meaning = ends & (Meaning.blank | Meaning.formula)
    for byte in text { meaning |= meanings[Int(byte)] & (Meaning.quoted | Meaning.replaced) }
    guard meaning != 0 else {
      bytes.append(contentsOf: text)
      return
    }
    let needsQuotes = meaning & (Meaning.quoted | Meaning.blank) != 0
    if needsQuotes { bytes.append(CSVByte.quote) }
    if text.isFormula { bytes.append(CSVByte.apostrophe) }
    for byte in text {
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

  /// Writes a cell with a whole number.
  package mutating func integer(_ value: Int?) {
    beginCell()
    guard let value else { return }
    bytes.append(number: value)
  }

  /// Writes a cell with an exact number, with at least some decimals.
  package mutating func number(_ value: Decimal?, minimumFractionDigits: Int = 0) {
    beginCell()
    guard let value else { return }
    let point = style.usesDecimalComma ? CSVByte.comma : CSVByte.point
    let needsQuotes = point == separator && (value.exponent < 0 || minimumFractionDigits > 0)
    if needsQuotes { bytes.append(CSVByte.quote) }
    value.write(minimumFractionDigits: minimumFractionDigits, point: point, to: &bytes)
    if needsQuotes { bytes.append(CSVByte.quote) }
  }

  /// Writes a cell with an amount in euros, with two decimals.
  package mutating func amount(_ value: Decimal?) {
    number(value, minimumFractionDigits: 2)
  }

  /// Writes a cell with a day as ISO writes it, which each spreadsheet takes for a day.
  package mutating func date(_ value: CalendarDate?) {
    beginCell()
    value?.write(to: &bytes)
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

  /// Forgets what was written and keeps the memory.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  /// Begins a cell; the caller adds bytes that mean nothing to tables, and that no spreadsheet
  /// takes for a formula.
  package mutating func beginCell() {
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

/// What a byte means in a cell, in bits.
private enum Meaning {
  /// A blank, which needs quotes at either end.
  static let blank: UInt8 = 1
  /// A quotation mark, the end of a line or of a cell, which need quotes anywhere.
  static let quoted: UInt8 = 2
  /// NUL, which is replaced.
  static let replaced: UInt8 = 4
  /// What may begin a formula.
  static let formula: UInt8 = 8

  /// What each byte means where a byte stands between cells.
  static func ofBytes(_ separator: UInt8) -> [UInt8] {
    (0...UInt8.max).map { byte in
      let isQuoted = byte == separator || byte == CSVByte.quote
      return (isQuoted ? quoted : 0) | own(byte)
    }
  }

  private static func own(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0: replaced
    case CSVByte.space, CSVByte.tab: blank | formula
    case CSVByte.lineFeed, CSVByte.carriageReturn: quoted | formula
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "-"), UInt8(ascii: "+"), 0xEF: formula
    default: 0
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
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

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether the text is digits with points or commas between them.
  fileprivate var isNumber: Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first, let last, digits.contains(first), digits.contains(last) else { return false }
    return allSatisfy { digits.contains($0) || $0 == CSVByte.point || $0 == CSVByte.comma }
  }
}
