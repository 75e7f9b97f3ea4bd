import Vocabulary

/// The first rows below the names of the columns of a table, which tell how it is filled.
struct CSVSample {
  /// The rows, without those that have nothing in them.
  private(set) var rows: [CSVRow] = []

  /// The bytes that are looked at: so many are there when a stream begins, whatever its encoding.
  private static let mostBytes = 1 << 14
  private static let mostRows = 200

  /// Takes the rows from the start of a table in UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the start of the table.
  ///   - isLast: whether that is all of it.
  ///   - separator: what stands between cells.
  ///   - header: the row with the names.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    separator: UInt8,
    below header: CSVRow
  ) {
    let start = UnsafeBufferPointer(rebasing: bytes.prefix(Self.mostBytes))
    var scanner = CSVScanner(separator: separator)
    var offset = 0
    var row = CSVRow()
    while rows.count < Self.mostRows,
      scanner.next(
        start,
        from: &offset,
        isLast: isLast && start.count == bytes.count,
        into: &row
      ) == .row
    {
      guard row.number > header.number, !row.isBlank else { continue }
      row.unquote(separator, columns: header.count)
      rows.append(row)
    }
  }

  /// Finds the first text of a column.
  ///
  /// - Parameters:
  ///   - column: the column.
  ///   - saysNone: tells whether a text says that there is nothing.
  /// - Returns: the text; nil where there is none.
  func firstText(in column: Int, but saysNone: (String) -> Bool) -> String? {
    rows.lazy.filter { $0.isFilled(column) }.map { Self.text(of: column, in: $0) }
      .first { !saysNone($0) }
  }

  /// Returns the text of a cell without space around it.
  static func text(of cell: Int, in row: CSVRow) -> String {
    row.bytes.withUnsafeBufferPointer {
      String(
        decoding: UnsafeBufferPointer(rebasing: $0[row.cells[cell].range]).trimmed,
        as: UTF8.self
      )
    }
  }
}
