import Vocabulary

/// The names of columns that are known, and what they hold.
struct ColumnNames: Sendable {
  private var fields: [[UInt8]: MappedField] = [:]
  private let texts: [String]
  private let words: [String: [String]]
  /// The first words of the names of columns with amounts.
  private let amountStarts: Set<[UInt8]>
  /// Words that change nothing of what a column holds, as in `Verwachte start`.
  private let wordsBefore: Set<[UInt8]>
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
    wordsBefore = Set((mapping.words["before-name"] ?? []).map { FoldedText.fold($0.utf8) })
    let beside = ["currency", "beside-amount", "vat-excluded", "vat-included", "per-year"]
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
    guard folded.count < 100 else { return nil }
    let first = Self.firstWord(folded)
    if wordsBefore.contains(first) {
      return field(named: String(name.drop { !$0.isLetter }.drop(while: \.isLetter)))
    }
    guard amountStarts.contains(first) else { return nil }
    let rest = AmountWords.rest(ofColumnName: name) { words[$0] ?? [] }
    let field = rest.flatMap { fields[FoldedText.fold($0.utf8)] }
    return field?.currency == nil ? nil : field
  }

  /// What the name of a column says of its amounts.
  func amountWords(in name: String) -> AmountWords {
    AmountWords(columnName: name) { words[$0] ?? [] }
  }

  /// Tells whether a cell says that there is nothing of what its column is about, or that nothing is
  /// known of it.
  func saysNone(_ text: String) -> Bool {
    let folded = FoldedText.fold(text.utf8)
    return folded.isEmpty
      || ["unknown", "none"].contains { purpose in
        (words[purpose] ?? []).contains { FoldedText.fold($0.utf8) == folded }
      }
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

  /// Tells whether a row names columns: its first cell does, and so do half of the others.
  func areNamed(by row: CSVRow) -> Bool {
    guard let first = row.cells.indices.first(where: row.isFilled),
      field(named: row.text(first)) != nil
    else { return false }
    var (known, filled) = (0, 0)
    for cell in row.cells.indices where row.isFilled(cell) {
      filled += 1
      if field(named: row.text(cell)) != nil {
        known += 1
      } else if row.hasDigit(cell) {
        // So few names have one that this is a value.
        return false
      }
    }
    return known > 1 && known * 2 >= filled
  }
}
