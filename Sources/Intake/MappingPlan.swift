import Vocabulary

/// A mapping laid out for reading: fields, groups, facts and codes by number.
///
/// A class, so that the readers pass one reference and not a dozen arrays.
final class MappingPlan: Sendable {
  /// The place of a fact in a record.
  ///
  /// Plain bits, as are all parts that are gone through for each record: copies count no reference.
  struct Target: Sendable {
    /// The fact's number in the vocabulary.
    let fact: Int
    /// The node of its key.
    let node: Int
    /// The nodes of the groups around it, the outermost first, in the row of nodes.
    let groups: Range<Int>
    /// The mapping's group whose occurrences are the records that hold the fact, or -1.
    let list: Int
    /// What stands under the key, and in the entries of a list of values.
    let kind: IntakePlan.Kind
    /// Whether texts are CPV codes.
    let isCPV: Bool
  }

  /// Something that must hold of a field; a class, so that looking at one counts one reference.
  final class Condition: Sendable {
    let field: Int
    let values: [[UInt8]]
    let others: [Int]
    let excluded: [[UInt8]]
    /// Whether texts are compared as people compare them; the values are folded then.
    let isLoose: Bool

    init(
      field: Int,
      values: [[UInt8]],
      others: [Int],
      excluded: [[UInt8]],
      isLoose: Bool
    ) {
      self.field = field
      self.values = values
      self.others = others
      self.excluded = excluded
      self.isLoose = isLoose
    }
  }

  /// What has to be known of a field for each of its values.
  struct FieldOutline: BitwiseCopyable {
    /// The group in which it stands, or -1.
    let group: Int
    /// The fields that tell its unit, currency and time, or -1.
    let unit: Int
    let currency: Int
    let time: Int
    /// The table of translations, or -1, and whether texts are looked up in it as people compare them.
    let translation: Int
    let isLoose: Bool
    let combination: MappedField.Combination
    let hasConditions: Bool
    let hasNote: Bool
  }

  /// A field of the format; a class, so that looking one up copies no more than a reference.
  final class Field: Sendable {
    let model: MappedField
    /// The name for messages.
    let name: String
    let conditions: [Condition]
    /// The part that is looked at for each value.
    let outline: FieldOutline

    init(
      _ model: MappedField,
      name: String,
      group: Int,
      translation: (table: Int, isLoose: Bool),
      numbers: [String: Int],
      conditions: [Condition]
    ) {
      self.model = model
      self.name = name
      self.conditions = conditions
      outline = FieldOutline(
        group: group,
        unit: model.unit.flatMap { numbers[$0] } ?? -1,
        currency: model.currency.flatMap { numbers[$0] } ?? -1,
        time: model.time.flatMap { numbers[$0] } ?? -1,
        translation: translation.table,
        isLoose: translation.isLoose,
        combination: model.combination,
        hasConditions: !conditions.isEmpty,
        hasNote: model.note != nil
      )
    }
  }

  /// A fact with the fields that give it, in order of preference.
  struct FactFields: Sendable {
    let target: Target
    /// The fields, in the row of fields.
    let fields: Range<Int>
  }

  /// A list with the group whose occurrences are its records.
  struct List {
    let group: Int
    let node: Int
    let conditions: [Condition]
  }

  /// A fact that follows from several fields.
  final class Choice: Sendable {
    let model: MappedChoice
    let target: Target
    let value: [UInt8]
    let conditions: [Condition]
    let place: Int

    init(
      model: MappedChoice,
      target: Target,
      value: [UInt8],
      conditions: [Condition],
      place: Int
    ) {
      self.model = model
      self.target = target
      self.value = value
      self.conditions = conditions
      self.place = place
    }
  }

  let mapping: Mapping
  let fields: [Field]
  /// What has to be known of each field for each of its values.
  let outlines: [FieldOutline]
  let facts: [FactFields]
  /// The fields of all facts.
  let fieldRow: [Int]
  /// The nodes of the groups around all facts.
  let groupRow: [Int]
  /// The fields that tell a currency.
  let isCurrency: [Bool]
  let lists: [List]
  let choices: [Choice]
  let tree: PathTree
  /// The paths for a format in XML.
  let xml: XMLPaths?
  /// The paths for a format in JSON.
  let json: JSONPaths?
  /// The number of each field by name.
  let numbers: [String: Int]
  /// The fields inside groups that conditions ask for, and the place of each field among them or -1.
  let scopedFields: [Int]
  let scopeOfField: [Int]
  /// Memory for the fields of records that waits for the next one.
  let stores: IdleStores
  /// What people write for a value that they do not know, folded.
  private let unknownWords: Set<[UInt8]>
  /// The words by which a text of a table says that it adds up others.
  let totals: TotalWords
  /// The words by which one says that it is a remark, folded.
  let remarks: Set<[UInt8]>
  /// For each table of texts of people the words by which one tells its codes apart, folded.
  let codeWords: [Int: Set<[UInt8]>]
  private let lookup: ByteLookup
  private let outputs: [[UInt8]]

  /// Lays out a mapping.
  ///
  /// - Parameters:
  ///   - mapping: the mapping.
  ///   - vocabulary: the facts.
  ///   - nodes: the keys of the facts.
  ///   - names: what fields are called in messages, where not by their own names.
  init(
    _ mapping: Mapping,
    _ vocabulary: Vocabulary,
    _ nodes: [IntakePlan.Node],
    names: [String: String] = [:]
  ) {
    let numbers = Dictionary(
      mapping.fields.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let groups = Dictionary(
      mapping.groups.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var compile = MappingCompiler(mapping, vocabulary, nodes, numbers: numbers, groups: groups)
    var lookup = ByteLookup()
    var outputs: [[UInt8]] = []
    let isTable = mapping.namespaces.isEmpty && mapping.words["columns"] != nil
    var tables: [String: Int] = [:]
    var codeWords: [Int: Set<[UInt8]>] = [:]
    tree = PathTree(mapping)
    xml = mapping.namespaces.isEmpty ? nil : XMLPaths(tree, mapping)
    json = mapping.namespaces.isEmpty && !isTable ? JSONPaths(tree, mapping) : nil
    var fields: [Field] = []
    for (number, field) in mapping.fields.enumerated() {
      // Cells hold labels as well as codes.
      let list = isTable ? compile.codeList(of: field) : nil
      let isLoose = list != nil || field.translation.map(Mapping.isLoose) == true
      let name = (field.translation ?? "") + "/" + (list?.id ?? "")
      if tables[name] == nil, field.translation != nil || list != nil {
        let entries = compile.entries(field.translation, list, isLoose: isLoose)
        let table = lookup.addTable(
          entries.map { entry in
            outputs.append(entry.output)
            return (entry.text, outputs.count - 1)
          }
        )
        tables[name] = table
        if isLoose { codeWords[table] = Self.tellingWords(of: entries.map(\.text)) }
      }
      fields.append(
        Field(
          field,
          name: names[field.id] ?? field.id,
          group: tree.group(of: number),
          translation: (tables[name] ?? -1, isLoose),
          numbers: numbers,
          conditions: compile.conditions(field.conditions)
        )
      )
    }
    let asked = fields.flatMap(\.conditions) + compile.lists().flatMap(\.conditions)
    scopedFields = Set(asked.map(\.field)).filter { fields[$0].outline.group >= 0 }.sorted()
    let scopedFields = scopedFields
    scopeOfField = fields.indices.map { scopedFields.firstIndex(of: $0) ?? -1 }
    self.mapping = mapping
    self.numbers = numbers
    self.fields = fields
    outlines = fields.map(\.outline)
    let currencies = Set(outlines.map(\.currency))
    isCurrency = fields.indices.map(currencies.contains)
    stores = IdleStores(fields: fields.count)
    self.codeWords = codeWords
    self.lookup = lookup
    self.outputs = outputs
    unknownWords = Set((mapping.words["unknown"] ?? []).map { FoldedText.fold($0.utf8) })
    totals = TotalWords(mapping)
    remarks = Set((mapping.words["remark"] ?? []).map { FoldedText.fold($0.utf8) })
    facts = compile.facts()
    lists = compile.lists()
    choices = compile.choices()
    fieldRow = compile.fieldRow
    groupRow = compile.groupRow
  }

  /// Returns what a code or text of a field means; empty: nothing of ours; nil: not in the table.
  func translated(_ text: UnsafeBufferPointer<UInt8>, _ field: Int) -> [UInt8]? {
    let outline = outlines[field]
    guard outline.translation >= 0 else { return nil }
    let folded = outline.isLoose && !FoldedText.isFolded(text) ? FoldedText.fold(text) : []
    // Nothing is left of a sign: it stands for itself.
    let found =
      folded.isEmpty
      ? lookup.find(text, in: outline.translation)
      : folded.withUnsafeBufferPointer { lookup.find($0, in: outline.translation) }
    return found < 0 ? nil : outputs[found]
  }

  /// Tells whether a cell of a table says that the value is not known.
  func saysUnknown(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    guard raw.count <= 40 else { return false }
    let folded = FoldedText.fold(raw)
    guard folded.isEmpty else { return unknownWords.contains(folded) }
    return String(decoding: raw, as: UTF8.self).allSatisfy { "-–—?._/*=~' ".contains($0) }
  }

  /// Returns the words for a purpose of the format's reader.
  func words(_ purpose: String) -> [String] {
    mapping.words[purpose] ?? []
  }
}
