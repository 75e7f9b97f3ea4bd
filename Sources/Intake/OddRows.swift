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
    /// It is a heading or a remark.
    case note(CSVRow.Cell)
    /// It has a name and nothing else, and may be a project or a heading.
    case nameAlone(CSVRow.Cell)

    /// Whether the row is read all the same.
    var isProject: Bool {
      if case .nameAlone = self { true } else { false }
    }
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
  private let plan: MappingPlan
  /// The columns that hold the reference and the title of a project.
  private let references: [Int]
  private let titles: [Int]
  private let loneTexts: LoneTexts

  init(
    _ columns: [CSVLayout.Column],
    _ names: ColumnNames,
    _ mapping: Mapping,
    _ plan: MappingPlan,
    _ vocabulary: Vocabulary,
    _ sample: CSVSample
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
    let references = references
    let totals = plan.totals
    let roles = columns.map { column -> LoneTexts.Role in
      guard let fact = field(column)?.fact else { return .none }
      if fact == IntakePlan.projectID { return .reference }
      return IntakePlan.projectNames.contains(fact) ? .title : .other
    }
    loneTexts = LoneTexts(roles, sample, mapping, remarks: plan.remarks) { row, cell in
      Self.isKnown(cell, row, plan)
    } isProject: { row in
      let isTotal = references.contains { cell in
        guard row.isFilled(cell) else { return false }
        return row.bytes[row.cells[cell].range].withUnsafeBufferPointer(totals.standForReference)
      }
      return !isTotal && !names.areNamed(by: row)
    }
    self.names = names
    self.plan = plan
  }

  /// Tells whether a cell has anything in it but a word for what is not known.
  private static func isKnown(_ cell: Int, _ row: CSVRow, _ plan: MappingPlan) -> Bool {
    guard row.isFilled(cell) else { return false }
    return row.hasDigit(cell)
      || !row.bytes[row.cells[cell].range].withUnsafeBufferPointer { plan.saysUnknown($0.trimmed) }
  }

  /// Tells what a row is; nil for a project.
  ///
  /// A row with a reference is a project whatever it is called.
  func kind(of row: CSVRow) -> Kind? {
    row.bytes.withUnsafeBufferPointer { bytes in
      func text(_ cell: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[row.cells[cell].range])
      }
      func isFilled(_ cell: Int) -> Bool { Self.isKnown(cell, row, plan) }
      guard let first = row.cells.indices.first(where: row.isFilled) else { return nil }
      if let header = header(row, from: first) { return header }
      if let lone = loneCell(of: row), !plan.totals.matches(text(lone)),
        !references.contains(lone) || !plan.totals.standForReference(text(lone)),
        let kind = loneTexts.kind(of: CSVSample.text(of: lone, in: row), in: lone)
      {
        return kind == .note ? .note(row.cells[lone]) : .nameAlone(row.cells[lone])
      }
      for cell in references where isFilled(cell) && !plan.totals.standForReference(text(cell)) {
        return nil
      }
      let candidates = [first] + references + titles
      let hasTitle = titles.contains(where: isFilled)
      let total =
        references.first(where: isFilled)
        ?? candidates.first { isFilled($0) && plan.totals.matches(text($0)) }
        ?? (hasTitle ? nil : row.cells.indices.first { plan.totals.matches(text($0)) })
      if let total { return .total(row.cells[total]) }
      if let total = totalBesideAmounts(row, isFilled, text) { return .total(row.cells[total]) }
      guard !hasTitle, !references.isEmpty || !titles.isEmpty else { return nil }
      let filled = row.cells.indices.filter(isFilled)
      guard let amount = filled.first,
        filled.allSatisfy({ $0 < columns.count && columns[$0].isAmount })
      else { return nil }
      return .amount(row.cells[amount])
    }
  }

  /// The cell of a row without a reference that begins with a word for a total, as `Totaal Sociaal
  /// Domein`, where the row has amounts beside it and nothing else; nil where there is none.
  ///
  /// Where rows have no references, or nothing but a name and amounts, that may as well be the name
  /// of a project.
  private func totalBesideAmounts(
    _ row: CSVRow,
    _ isFilled: (Int) -> Bool,
    _ text: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let tellsMore = columns.indices.contains {
      !columns[$0].isAmount && !references.contains($0) && !titles.contains($0)
    }
    guard tellsMore, !references.isEmpty else { return nil }
    let filled = row.cells.indices.filter(isFilled)
    guard let name = filled.first, filled.count > 1, plan.totals.standForReference(text(name))
    else {
      return nil
    }
    return filled.dropFirst().allSatisfy { $0 < columns.count && columns[$0].isAmount } ? name : nil
  }

  /// The only cell of a row that tells anything; nil where there are several.
  private func loneCell(of row: CSVRow) -> Int? {
    // Most rows have two cells with digits, which are told fast.
    var digits = 0
    for cell in row.cells.indices where row.hasDigit(cell) {
      digits += 1
      if digits > 1 { return nil }
    }
    var lone: Int?
    for cell in row.cells.indices where Self.isKnown(cell, row, plan) {
      guard lone == nil else { return nil }
      lone = cell
    }
    return lone
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
  /// Tells of a row that is no project, or may be none.
  ///
  /// - Returns: whether it is passed over.
  static func passesOver(
    _ row: CSVRow,
    _ layout: CSVLayout,
    _ writer: inout FactWriter
  ) -> Bool {
    func text(_ cell: CSVRow.Cell) -> String {
      row.bytes[cell.range].withUnsafeBufferPointer { quotable($0) }
    }
    guard let kind = layout.oddRows.kind(of: row) else { return false }
    switch kind {
    case .note(let cell):
      writer.report(.warning, .noteRow, at: cell.position, on: writer.dossier) { _ in
        .noteRow(row.number, text(cell))
      }
    case .nameAlone(let cell):
      writer.report(.warning, .assumed, at: cell.position, on: writer.dossier) { _ in
        .nameAlone(row.number, text(cell))
      }
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
    return !kind.isProject
  }
}
