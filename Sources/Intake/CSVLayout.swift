import Vocabulary

/// What is known of a table from its first rows: the separator, and what each column holds.
struct CSVLayout: Sendable {
  /// One column.
  struct Column: Sendable {
    /// The name as it stands in the table, with a blank for each break of a line.
    let name: String
    /// The field of the plan, or -1 where the column gives no fact.
    let field: Int
    /// What the name says of amounts; nothing in a column that does not hold any.
    let ownWords: AmountWords
    /// The same, with what is said above the table.
    var words: AmountWords
    /// The place of the name.
    let position: UInt64
    /// A known name that was perhaps meant.
    let nearest: String?
    /// What a column without a fact seems to hold.
    let content: ColumnContent?
    /// Whether its days have the month first, so that it cannot be told what `12/01/2025` is.
    var isMonthFirst = false
    /// The first text of a column that should count and is not read: one without a name, or of
    /// something that counts in the value; nil for others.
    let unreadText: String?
  }

  /// What stands between cells.
  let separator: UInt8
  /// The columns.
  let columns: [Column]
  /// The number of columns up to the last with a name.
  let width: Int
  /// What the columns mean.
  let plan: MappingPlan
  /// The number of the row with the names.
  let headerRow: Int
  /// Rows above the names that look like projects, and are not read.
  let unread: CSVHeader.Rows?
  /// What is said above the table of all its amounts.
  let titles: [TableTitle]
  /// What tells the rows that are no projects.
  let oddRows: OddRows
  /// For each field what the name of its column says of amounts.
  let amountWords: [AmountWords]
  /// The columns with amounts of one field, by what their names say; none in most tables.
  let rivals: [[Int]]
  /// For each of these columns those rivals whose cells go before its own.
  let rivalsBefore: [Int: [Int]]
  /// The columns that the user named and that are not there, or whose fact is not.
  let missing: [(column: String, fact: String, isColumn: Bool)]

  /// The name of a project that has no reference.
  func name(ofRow number: Int) -> [UInt8] {
    Array(((plan.words("row").first ?? "") + String(number)).utf8)
  }

  /// Finds the names of columns in the start of a table in UTF-8; nil where no column is known.
  ///
  /// - Parameters:
  ///   - bytes: the start of the table.
  ///   - isLast: whether that is all of it.
  ///   - plan: what is known of the vocabulary and of columns.
  ///   - options: what the user chose.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    _ plan: IntakePlan,
    _ options: IntakeOptions
  ) {
    guard let mapping = plan.mappings["csv"] else { return nil }
    let names = ColumnNames(mapping, plan.vocabulary, options)
    var best: (separator: UInt8, header: CSVHeader)?
    for separator in mapping.words["separators"] ?? [] {
      guard let byte = separator.utf8.first else { continue }
      let found = CSVHeader(bytes, isLast: isLast, separator: byte, names)
      guard let found, found.mostKnown > best?.header.mostKnown ?? 0 else { continue }
      best = (byte, found)
    }
    guard let best else { return nil }
    let sample = CSVSample(
      bytes,
      isLast: isLast,
      separator: best.separator,
      below: best.header.row
    )
    self.init(best.header, separator: best.separator, sample, names, mapping, plan, options)
  }

  private init(
    _ header: CSVHeader,
    separator: UInt8,
    _ sample: CSVSample,
    _ names: ColumnNames,
    _ mapping: Mapping,
    _ plan: IntakePlan,
    _ options: IntakeOptions
  ) {
    let row = header.row
    let known = row.cells.indices.map { names.field(named: row.text($0)) }
    // Of fields of one fact the mapping's first counts, in whatever order the columns stand.
    var fields = mapping.fields.filter { field in known.contains { $0?.id == field.id } }
    for case let field? in known where !fields.contains(where: { $0.id == field.id }) {
      fields.append(field)
    }
    let hasAmounts = fields.contains { $0.currency != nil }
    // Most tables have no column that asks for it.
    lazy var codes = KnownCodes(mapping, plan, given: Set(fields.compactMap(\.fact)))
    func weighs(_ field: MappedField) -> Bool {
      field.fact == nil && mapping.words["weighs"]?.contains(field.id) == true
    }
    var shown: [String: String] = [:]
    var columns: [Column] = []
    for (number, field) in known.enumerated() {
      let name = row.text(number).split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
      if let field, shown[field.id] == nil { shown[field.id] = name }
      let words = field?.currency == nil ? AmountWords() : names.amountWords(in: name)
      columns.append(
        Column(
          name: name,
          field: field.flatMap { known in fields.firstIndex { $0.id == known.id } } ?? -1,
          ownWords: words,
          words: words,
          position: row.cells[number].position,
          // In a table with very many columns nobody looks for a slip of the pen.
          nearest: field == nil && number < 200 ? names.nearest(to: name) : nil,
          content: field == nil && number < 200
            ? ColumnContent(number, sample, mapping, codes, hasAmounts: hasAmounts) : nil,
          unreadText: name.allSatisfy(\.isWhitespace) || field.map(weighs) == true
            ? sample.firstText(in: number, but: names.saysNone) : nil
        )
      )
    }
    let titles = TableTitle.all(in: header.above) { mapping.words[$0] ?? [] }
    let hasVAT = columns.contains { $0.ownWords.vat != nil }
    for column in columns.indices where known[column]?.currency != nil {
      columns[column].words = titles.reduce(columns[column].ownWords) { words, title in
        words.below(title.words, hasVAT: hasVAT || words.vat != nil)
      }
    }
    func isDay(_ field: MappedField?) -> Bool {
      let fact = field?.fact.flatMap(plan.vocabulary.fact(at:))
      return fact.map { plan.vocabulary.facts[$0].type == .date } ?? false
    }
    for column in columns.indices where isDay(known[column]) {
      let texts = sample.rows.lazy.filter { $0.isFilled(column) }
      columns[column].isMonthFirst = MonthFirst.isIn(
        texts.map { CSVSample.text(of: column, in: $0) }
      )
    }
    self.titles = hasAmounts ? titles : []
    // A sign of money gives its fact without a column for it.
    for currency in Set(fields.compactMap(\.currency)).sorted()
    where !fields.contains(where: { $0.id == currency }) {
      fields += mapping.fields.filter { $0.id == currency }
    }
    var own = mapping
    own.fields = fields
    self.separator = separator
    self.columns = columns
    width = columns.lastIndex { !$0.name.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
    self.plan = MappingPlan(own, plan.vocabulary, plan.nodes, names: shown)
    headerRow = row.number
    unread = header.unread
    var amountWords = Array(repeating: AmountWords(), count: fields.count)
    var alike: [Int: [AmountWords: [Int]]] = [:]
    for (number, column) in columns.enumerated() where column.field >= 0 {
      amountWords[column.field] = column.words
      alike[column.field, default: [:]][column.words, default: []].append(number)
    }
    let groups = alike.values.filter { $0.count > 1 }.flatMap(\.values)
      .sorted { $0[0] < $1[0] }
    var before: [Int: [Int]] = [:]
    for group in groups {
      let (field, words) = (columns[group[0]].field, columns[group[0]].words)
      let others = groups.indices.filter {
        let other = columns[groups[$0][0]]
        return other.field == field && other.words.precedes(words)
      }
      for column in group { before[column] = others }
    }
    self.amountWords = amountWords
    rivals = groups
    rivalsBefore = before
    oddRows = OddRows(columns, names, mapping, self.plan, plan.vocabulary, sample)
    let present = Set(row.cells.indices.map { FoldedText.fold(row.text($0).utf8) })
    missing = options.columns.sorted { $0.key < $1.key }.compactMap { column, fact in
      let isColumn = present.contains(FoldedText.fold(column.utf8))
      return isColumn && names.isFact(fact) ? nil : (column, fact, isColumn)
    }
  }
}
