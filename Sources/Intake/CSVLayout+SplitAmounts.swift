import Vocabulary

/// Amounts that fell apart at a separator that stands between their digits, as `6,000,000` does.
extension CSVLayout {
  /// Tells whether a cell may be the start of such an amount: its row has more cells than there are
  /// columns, and three digits stand in the next cell.
  func isSplitAmount(_ number: Int, _ row: CSVRow) -> Bool {
    guard row.cells.count > columns.count,
      (columns.count..<row.cells.count).contains(where: row.isFilled),
      plan.fields[columns[number].field].model.currency != nil
    else { return false }
    let rest = row.bytes[row.cells[number + 1].range]
    guard rest.count == 3, rest.allSatisfy(\.isDigit) else { return false }
    let start = row.bytes[row.cells[number].range]
    let digits = start.reversed().prefix(while: \.isDigit).count
    return (1...3).contains(digits) && !start.dropLast(digits).contains(where: \.isDigit)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
