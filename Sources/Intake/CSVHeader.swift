/// The row of a table with the names of its columns.
struct CSVHeader {
  /// Some rows, of which nothing more is known.
  struct Rows: Sendable {
    let first: Int
    let last: Int
    /// The place of the first.
    let position: UInt64
  }

  /// A row that may be the one, or one below it.
  private struct Candidate {
    let row: CSVRow
    let known: Int
    let filled: Int

    /// Whether hardly anything else stands in the row than names of columns.
    var isPlain: Bool { known > 1 && known * 3 >= filled * 2 }
  }

  /// The row.
  let row: CSVRow
  /// The largest number of known names in a row.
  let mostKnown: Int
  /// Rows above it that look like projects.
  let unread: Rows?
  /// The rows above it.
  let above: [CSVRow]

  /// How many rows may stand above the names: titles and dates of spreadsheets,
  /// and the explanation in the template.
  private static let mostTitleRows = 100

  private static func known(in row: CSVRow, _ names: ColumnNames) -> Int {
    row.cells.indices.count { names.field(named: row.text($0)) != nil }
  }

  /// Finds the row: the first of those with most known names, or an earlier one of which the names
  /// are as plain and below which rows with values follow, as of two tables below each other.
  ///
  /// - Parameters:
  ///   - bytes: the start of the table.
  ///   - isLast: whether that is all of it.
  ///   - separator: what stands between cells.
  ///   - names: the names that are known.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    separator: UInt8,
    _ names: ColumnNames
  ) {
    var scanner = CSVScanner(separator: separator)
    var offset = 0
    var next = CSVRow()
    var first: Candidate?
    var best: Candidate?
    var values: [Candidate] = []
    var rows: [CSVRow] = []
    while scanner.rows < Self.mostTitleRows,
      scanner.next(bytes, from: &offset, isLast: isLast, into: &next) == .row
    {
      rows.append(next)
      var known = Self.known(in: next, names)
      if let split = next.split(by: separator), case let more = Self.known(in: split, names),
        more > known
      {
        (next, known) = (split, more)
      }
      let filled = next.cells.indices.count(where: next.isFilled)
      let candidate = Candidate(row: next, known: known, filled: filled)
      if known > best?.known ?? 0 { best = candidate }
      if candidate.isPlain, names.areNamed(by: next) {
        first = first ?? candidate
      } else if filled > 1, next.bytes.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) {
        values.append(candidate)
      }
    }
    guard let best else { return nil }
    values.removeAll { $0.row.number >= best.row.number }
    let below = values.filter { value in
      first.map { $0.row.number < value.row.number && value.filled * 2 >= $0.filled } ?? false
    }
    let isFirst = !below.isEmpty && (first?.known ?? 0) * 2 > best.known
    let chosen = isFirst ? first ?? best : best
    row = chosen.row
    above = rows.filter { $0.number < chosen.row.number }
    mostKnown = best.known
    let lost = values.filter { value in
      value.row.number < chosen.row.number
        && (value.filled >= chosen.known || below.contains { $0.row.number == value.row.number })
    }
    unread = lost.first.map { one in
      Rows(
        first: one.row.number,
        last: lost.last?.row.number ?? one.row.number,
        position: one.row.cells[0].position
      )
    }
  }
}
