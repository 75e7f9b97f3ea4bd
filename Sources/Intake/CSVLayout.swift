import Vocabulary

/// What is known of a table from its first rows: the separator, and what each column holds.
struct CSVLayout: Sendable {
  /// One column.
  struct Column: Sendable {
    /// The name as it stands in the table.
    let name: String
    /// The field of the plan, or -1 where the column gives no fact.
    let field: Int
    /// What the name says of amounts; nothing in a column that does not hold any.
    let words: AmountWords
    /// The place of the name.
    let position: UInt64
    /// A known name that was perhaps meant.
    let nearest: String?
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
  /// The first words of rows that add up others, and the words that may follow them.
  private let totals: TotalWords
  /// For each field what the name of its column says of amounts.
  let amountWords: [AmountWords]
  /// The columns with amounts of one field, by what their names say; none in most tables.
  let rivals: [[Int]]
  /// For each of these columns those rivals whose cells go before its own.
  let rivalsBefore: [Int: [Int]]
  /// The columns that hold the reference of a project.
  private let references: [Int]
  /// The columns that the user named and that are not there, or whose fact is not.
  let missing: [(column: String, fact: String, isColumn: Bool)]

  /// The number of known columns.
  var known: Int { columns.count { $0.field >= 0 } }

  /// The name of a project that has no reference.
  func name(ofRow number: Int) -> [UInt8] {
    Array(((plan.words("row").first ?? "") + String(number)).utf8)
  }

  /// Tells of a row that adds up others: spreadsheets have them between and below projects.
  ///
  /// A row with a reference is a project whatever it is called.
  ///
  /// - Parameter row: a row that is not blank.
  /// - Returns: the cell that says so; nil for a row that is a project.
  func total(in row: CSVRow) -> CSVRow.Cell? {
    row.bytes.withUnsafeBufferPointer { bytes in
      func isTotal(_ cell: CSVRow.Cell) -> Bool {
        totals.matches(UnsafeBufferPointer(rebasing: bytes[cell.range]))
      }
      guard let first = row.cells.indices.first(where: row.isFilled), isTotal(row.cells[first])
      else { return nil }
      let hasReference = references.contains { row.isFilled($0) && !isTotal(row.cells[$0]) }
      return hasReference ? nil : row.cells[first]
    }
  }

  /// How many rows may stand above the names: titles and dates of spreadsheets,
  /// and the explanation in the template.
  private static let mostTitleRows = 100

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
    var best: (separator: UInt8, row: CSVRow, known: Int)?
    for separator in mapping.words["separators"] ?? [] {
      guard let byte = separator.utf8.first else { continue }
      let found = Self.header(bytes, isLast: isLast, separator: byte, names)
      guard let found, found.known > best?.known ?? 0 else { continue }
      best = (byte, found.row, found.known)
    }
    guard let best else { return nil }
    self.init(best.row, separator: best.separator, names, mapping, plan, options)
  }

  private init(
    _ row: CSVRow,
    separator: UInt8,
    _ names: ColumnNames,
    _ mapping: Mapping,
    _ plan: IntakePlan,
    _ options: IntakeOptions
  ) {
    let known = row.cells.indices.map { names.field(named: row.text($0)) }
    // Of fields of one fact the mapping's first counts, in whatever order the columns stand.
    var fields = mapping.fields.filter { field in known.contains { $0?.id == field.id } }
    for case let field? in known where !fields.contains(where: { $0.id == field.id }) {
      fields.append(field)
    }
    var shown: [String: String] = [:]
    var columns: [Column] = []
    for (number, field) in known.enumerated() {
      let name = row.text(number)
      if let field, shown[field.id] == nil { shown[field.id] = name }
      columns.append(
        Column(
          name: name,
          field: field.flatMap { known in fields.firstIndex { $0.id == known.id } } ?? -1,
          words: field?.currency == nil ? AmountWords() : names.amountWords(in: name),
          position: row.cells[number].position,
          // In a table with very many columns nobody looks for a slip of the pen.
          nearest: field == nil && number < 200 ? names.nearest(to: name) : nil
        )
      )
    }
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
    totals = TotalWords(mapping)
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
    references = columns.indices.filter { column in
      columns[column].field >= 0 && fields[columns[column].field].fact == IntakePlan.projectID
    }
    let present = Set(row.cells.indices.map { FoldedText.fold(row.text($0).utf8) })
    missing = options.columns.sorted { $0.key < $1.key }.compactMap { column, fact in
      let isColumn = present.contains(FoldedText.fold(column.utf8))
      return isColumn && names.isFact(fact) ? nil : (column, fact, isColumn)
    }
  }

  /// Finds the row with the names: the first of those with most known ones.
  private static func header(
    _ bytes: UnsafeBufferPointer<UInt8>,
    isLast: Bool,
    separator: UInt8,
    _ names: ColumnNames
  ) -> (row: CSVRow, known: Int)? {
    var scanner = CSVScanner(separator: separator)
    var offset = 0
    var row = CSVRow()
    var best: (row: CSVRow, known: Int)?
    while scanner.rows < mostTitleRows,
      scanner.next(bytes, from: &offset, isLast: isLast, into: &row) == .row
    {
      let known = row.cells.indices.count { names.field(named: row.text($0)) != nil }
      if known > best?.known ?? 0 { best = (row, known) }
    }
    return best
  }
}

/// The names of columns that are known, and what they hold.
private struct ColumnNames {
  private var fields: [[UInt8]: MappedField] = [:]
  private let texts: [String]
  private let words: [String: [String]]
  /// The first words of the names of columns with amounts.
  private let amountStarts: Set<[UInt8]>
  private let vocabulary: Vocabulary

  init(_ mapping: Mapping, _ vocabulary: Vocabulary, _ options: IntakeOptions) {
    self.vocabulary = vocabulary
    var fields: [[UInt8]: MappedField] = [:]
    var texts: [String] = []
    func add(_ name: String, _ field: MappedField) {
      let folded = FoldedText.fold(name.utf8)
      guard !folded.isEmpty, fields[folded] == nil else { return }
      fields[folded] = field
    }
    // What the user says goes first, then the mapping, then the facts by path and label.
    for (column, fact) in options.columns.sorted(by: { $0.key < $1.key }) {
      guard let field = Self.field(for: fact, mapping, vocabulary) else { continue }
      add(column, field)
    }
    for field in mapping.fields {
      for name in [field.id] + field.names {
        add(name, field)
        texts.append(name)
      }
    }
    for number in vocabulary.projectFacts {
      let fact = vocabulary.facts[number]
      guard let field = Self.field(for: fact.path, mapping, vocabulary) else { continue }
      add(String(fact.path.dropFirst("project.".count)), field)
      add(fact.path, field)
      add(fact.label.nl, field)
      add(fact.label.en, field)
    }
    self.fields = fields
    self.texts = texts
    words = mapping.words
    let beside = ["currency", "beside-amount", "vat-excluded", "vat-included"]
    amountStarts = Set(
      fields.filter { $0.value.currency != nil }.keys.map(Self.firstWord)
        + beside.flatMap { mapping.words[$0] ?? [] }.map { FoldedText.fold($0.utf8) }
    )
  }

  private static func firstWord(_ folded: [UInt8]) -> [UInt8] {
    Array(folded.prefix { $0 != UInt8(ascii: " ") })
  }

  /// Returns the field of a column; words on currency and VAT may stand beside the name of amounts.
  func field(named name: String) -> MappedField? {
    let folded = FoldedText.fold(name.utf8)
    if let field = fields[folded] { return field }
    // Most cells are told by their first word.
    guard folded.count < 100, amountStarts.contains(Self.firstWord(folded)) else { return nil }
    let rest = AmountWords.rest(ofColumnName: name) { words[$0] ?? [] }
    let field = rest.flatMap { fields[FoldedText.fold($0.utf8)] }
    return field?.currency == nil ? nil : field
  }

  /// What the name of a column says of its amounts.
  func amountWords(in name: String) -> AmountWords {
    AmountWords(columnName: name) { words[$0] ?? [] }
  }

  func nearest(to name: String) -> String? {
    let folded = String(decoding: FoldedText.fold(name.utf8), as: UTF8.self)
    guard folded.utf8.count > 4 else { return nil }
    return Intake.nearest(to: folded, among: texts)
  }

  /// Tells whether a text is the path of a fact that a cell can give.
  func isFact(_ path: String) -> Bool {
    let path = path.hasPrefix("project.") ? path : "project." + path
    guard let number = vocabulary.fact(at: path) else { return false }
    return vocabulary.places[number].layout == Vocabulary.projectLayout
      && ![.recordList, .opaque].contains(vocabulary.facts[number].type)
  }

  /// Returns the field that gives a fact: that of the mapping, or one made for the fact.
  private static func field(
    for path: String,
    _ mapping: Mapping,
    _ vocabulary: Vocabulary
  ) -> MappedField? {
    let path = path.hasPrefix("project.") ? path : "project." + path
    if let field = mapping.fields.first(where: { $0.fact == path }) { return field }
    guard let number = vocabulary.fact(at: path),
      vocabulary.places[number].layout == Vocabulary.projectLayout
    else { return nil }
    let isList = [.textList, .codeList].contains(vocabulary.facts[number].type)
    guard ![.recordList, .opaque].contains(vocabulary.facts[number].type) else { return nil }
    let isTruth = vocabulary.facts[number].type == .boolean
    return MappedField(
      id: path,
      names: [],
      fact: path,
      combination: isList ? .append : .first,
      translation: isTruth ? "yes-no-text" : nil
    )
  }
}
