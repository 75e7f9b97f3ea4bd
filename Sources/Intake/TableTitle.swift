import FEEL

/// A text above the names of the columns of a table that says something of all its amounts, as
/// `Bedragen x € 1.000, excl. btw`.
struct TableTitle: Sendable {
  /// The text.
  let text: String
  /// Its place.
  let position: UInt64
  /// What it says.
  let words: AmountWords

  /// The number of bytes beyond which a text is an explanation and no title.
  private static let longest = 200

  /// Finds such texts.
  ///
  /// - Parameters:
  ///   - rows: the rows above the names of the columns.
  ///   - words: the words of the mapping for a purpose.
  /// - Returns: those that say something, in the order in which they stand.
  static func all(in rows: [CSVRow], _ words: (String) -> [String]) -> [TableTitle] {
    rows.flatMap { row in
      row.cells.indices.compactMap { cell in
        guard row.isFilled(cell), row.cells[cell].range.count <= longest else { return nil }
        let text = CSVSample.text(of: cell, in: row)
        guard let found = AmountWords(above: text, words) else { return nil }
        return TableTitle(text: text, position: row.cells[cell].position, words: found)
      }
    }
  }
}
