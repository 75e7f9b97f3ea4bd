/// A table of comma-separated values with a line of column names (RFC 4180).
struct CSVTable: Sendable {
  struct Row: Sendable {
    let place: Place
    let cells: [String: String]
  }

  private(set) var columns: [String] = []
  private(set) var rows: [Row] = []
  /// Whether all rows could be read.
  private(set) var isWhole = true

  /// Reads a table; a row that has more or fewer cells than there are columns is a problem.
  init(_ text: String, path: String, log: ProblemLog) {
    var parser = CSVParser(text)
    while let (line, cells) = parser.nextRow() {
      let place = Place(file: path, line: line)
      if let open = parser.openQuote {
        isWhole = false
        log.report(
          "bad-row",
          at: Place(file: path, line: open),
          nl: "de cel die hier met een aanhalingsteken begint, eindigt nergens",
          en: "the cell that begins with a quotation mark here ends nowhere"
        )
        continue
      }
      if cells == [""] { continue }
      if columns.isEmpty {
        columns = cells
        continue
      }
      guard cells.count == columns.count else {
        isWhole = false
        log.report(
          "bad-row",
          at: place,
          nl: "de rij heeft \(cells.count) cellen en er zijn \(columns.count) kolommen",
          en: "the row has \(cells.count) cells and there are \(columns.count) columns"
        )
        continue
      }
      let pairs = zip(columns, cells)
      rows.append(Row(place: place, cells: Dictionary(pairs, uniquingKeysWith: { $1 })))
    }
  }
}

/// Splitter of comma-separated values into rows of cells.
private struct CSVParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// The line of the quotation mark that opens the last cell, where none closes it.
  private(set) var openQuote: Int?

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func nextRow() -> (line: Int, cells: [String])? {
    guard index < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var opened = line
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty:
        isQuoted = true
        opened = line
      case UInt8(ascii: ","):
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\r") where index < bytes.count && bytes[index] == UInt8(ascii: "\n"):
        continue
      case UInt8(ascii: "\n"):
        return (start, cells + [String(decoding: cell, as: UTF8.self)])
      default:
        cell.append(byte)
      }
    }
    if isQuoted { openQuote = opened }
    return (start, cells + [String(decoding: cell, as: UTF8.self)])
  }
}
