/// Rows that stand within quotes as a whole: so a spreadsheet writes a row that it took for one cell,
/// as it does where the separator of the file is not its own.
extension CSVRow {
  /// The number of columns below which such a row may as well be a remark.
  private static let fewestColumns = 3

  /// Splits the row if it stands within quotes and so has a cell for each column.
  mutating func unquote(_ separator: UInt8, columns: Int) {
    guard isQuotedWhole, columns >= Self.fewestColumns, let split = split(by: separator),
      split.count == columns
    else { return }
    self = split
  }

  /// Returns the cells within the quotes around a row; nil where they hold no row of several cells.
  func split(by separator: UInt8) -> CSVRow? {
    guard isQuotedWhole, let cell = cells.first else { return nil }
    var scanner = CSVScanner(separator: separator)
    var split = CSVRow()
    var offset = 0
    let outcome = bytes.withUnsafeBufferPointer {
      scanner.next($0, from: &offset, isLast: true, into: &split)
    }
    // A break of a line stands in a text, not in such a row.
    guard outcome == .row, offset == bytes.count, scanner.line == 1, split.count > 1 else {
      return nil
    }
    split.number = number
    split.place(within: cell.position, bytes)
    return split
  }

  /// Moves the places of cells to where they stand in the input, where each quote is written twice.
  private mutating func place(within position: UInt64, _ text: [UInt8]) {
    let (line, column) = InputPlaces.unpack(position)
    var (inner, outer) = (1, column + 1)
    var letters = text.makeIterator()
    moveCells { own in
      while inner < InputPlaces.unpack(own).column, let byte = letters.next() {
        guard byte & 0xC0 != 0x80 else { continue }
        inner += 1
        outer += byte == UInt8(ascii: "\"") ? 2 : 1
      }
      return InputPlaces.pack(line: line, column: outer)
    }
  }
}
