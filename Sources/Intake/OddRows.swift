import Vocabulary

/// What tells the rows of a table that are no projects: spreadsheets have them between and below.
///
/// A class, so that the records of a stream share it.
final class OddRows: Sendable {
  /// A row that is no project, with the cell that tells.
  enum Kind {
    /// It adds up others.
    case total(CSVRow.Cell)
    /// It has an amount and nothing else.
    case amount(CSVRow.Cell)
    /// It names columns, as the header does or otherwise.
    case header(isSame: Bool)
  }

  /// What the header says of a column.
  private struct Column {
    /// The name, folded.
    let name: [UInt8]
    let hasDigit: Bool
    /// The field of the mapping; empty where the column gives no fact.
    let field: String
    let isAmount: Bool
  }

  private let columns: [Column]
  private let names: ColumnNames
  private let totals: TotalWords
  private let plan: MappingPlan
  /// The columns that hold the reference and the title of a project.
  private let references: [Int]
  private let titles: [Int]

  init(
    _ columns: [CSVLayout.Column],
    _ names: ColumnNames,
    _ mapping: Mapping,
    _ plan: MappingPlan,
    _ vocabulary: Vocabulary
  ) {
    func field(_ column: CSVLayout.Column) -> MappedField? {
      column.field < 0 ? nil : plan.fields[column.field].model
    }
    self.columns = columns.map { column in
      let name = FoldedText.fold(column.name.utf8)
      let fact = field(column)?.fact.flatMap(vocabulary.fact(at:))
      return Column(
        name: name,
        hasDigit: name.contains { $0 &- UInt8(ascii: "0") < 10 },
        field: field(column)?.id ?? "",
        isAmount: fact.map { vocabulary.facts[$0].type == .money } ?? false
      )
    }
    references = columns.indices.filter { field(columns[$0])?.fact == IntakePlan.projectID }
    titles = columns.indices.filter { field(columns[$0])?.fact == IntakePlan.projectTitle }
    totals = TotalWords(mapping)
    self.names = names
    self.plan = plan
  }

  /// Tells what a row is; nil for a project.
  ///
  /// A row with a reference is a project whatever it is called.
  func kind(of row: CSVRow) -> Kind? {
    row.bytes.withUnsafeBufferPointer { bytes in
      func text(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[row.cells[cell].range])
      }
      func isFilled(_ cell: Int) -> Bool {
        row.isFilled(cell) && (row.hasDigit(cell) || !plan.saysUnknown(text(cell).trimmed))
      }
      guard let first = row.cells.indices.first(where: row.isFilled) else { return nil }
      if let header = header(row, from: first) { return header }
      for cell in references where isFilled(cell) && !totals.standForReference(text(cell)) {
        return nil
      }
      let candidates = [first] + references + titles
      let hasTitle = titles.contains(where: isFilled)
      let total =
        references.first(where: isFilled)
        ?? candidates.first { isFilled($0) && totals.matches(text($0)) }
        ?? (hasTitle ? nil : row.cells.indices.first { totals.matches(text($0)) })
      if let total { return .total(row.cells[total]) }
      guard !hasTitle, !references.isEmpty || !titles.isEmpty else { return nil }
      let filled = row.cells.indices.filter(isFilled)
      guard let amount = filled.first,
        filled.allSatisfy({ $0 < columns.count && columns[$0].isAmount })
      else { return nil }
      return .amount(row.cells[amount])
    }
  }

  /// Tells whether a row names columns.
  private func header(_ row: CSVRow, from first: Int) -> Kind? {
    // Most rows begin with a reference, which has digits.
    guard first < columns.count, columns[first].hasDigit || !row.hasDigit(first),
      names.field(named: row.text(first)) != nil
        || FoldedText.fold(row.text(first).utf8) == columns[first].name
    else { return nil }
    let filled = row.cells.indices.filter(row.isFilled)
    let isSame = filled.allSatisfy { cell in
      guard cell < columns.count else { return false }
      if FoldedText.fold(row.text(cell).utf8) == columns[cell].name { return true }
      return names.field(named: row.text(cell)).map { $0.id == columns[cell].field } ?? false
    }
    if isSame, filled.count > 1 || columns.count(where: { !$0.name.isEmpty }) == 1 {
      return .header(isSame: true)
    }
    return !isSame && names.areNamed(by: row) ? .header(isSame: false) : nil
  }
}

extension CSVReading {
  /// Tells of a row that is no project.
  ///
  /// - Returns: whether it is none.
  static func passesOver(
    _ row: CSVRow,
    _ layout: CSVLayout,
    _ writer: inout FactWriter
  ) -> Bool {
    func text(_ cell: CSVRow.Cell) -> String {
      row.bytes[cell.range].withUnsafeBufferPointer { quotable($0) }
    }
    switch layout.oddRows.kind(of: row) {
    case nil: return false
    case .total(let cell):
      writer.report(.warning, .totalRow, at: cell.position, on: writer.dossier) { _ in
        .totalRow(row.number, text(cell))
      }
    case .amount(let cell):
      writer.report(.warning, .totalRow, at: cell.position, on: writer.dossier) { _ in
        .amountRow(row.number, text(cell))
      }
    case .header(let isSame):
      let (position, header) = (row.cells[0].position, layout.headerRow)
      writer.report(.warning, .headerRow, at: position, on: writer.dossier) { _ in
        .headerRow(row.number, isSame: isSame, header: header)
      }
    }
    return true
  }
}
