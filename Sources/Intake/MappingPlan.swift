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

    init(field: Int, values: [[UInt8]], others: [Int], excluded: [[UInt8]]) {
      self.field = field
      self.values = values
      self.others = others
      self.excluded = excluded
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
        tables[name] = lookup.addTable(
          entries.map { entry in
            outputs.append(entry.output)
            return (entry.text, outputs.count - 1)
          }
        )
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
    self.lookup = lookup
    self.outputs = outputs
    unknownWords = Set((mapping.words["unknown"] ?? []).map { FoldedText.fold($0.utf8) })
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

/// Maker of the parts of a plan.
struct MappingCompiler {
  private let mapping: Mapping
  private let vocabulary: Vocabulary
  private let nodes: [IntakePlan.Node]
  private let numbers: [String: Int]
  private let groups: [String: Int]
  /// The fields of the facts, and the nodes of the groups around them.
  private(set) var fieldRow: [Int] = []
  private(set) var groupRow: [Int] = []

  init(
    _ mapping: Mapping,
    _ vocabulary: Vocabulary,
    _ nodes: [IntakePlan.Node],
    numbers: [String: Int],
    groups: [String: Int]
  ) {
    self.mapping = mapping
    self.vocabulary = vocabulary
    self.nodes = nodes
    self.numbers = numbers
    self.groups = groups
  }

  func codeList(of field: MappedField) -> CodeList? {
    guard let fact = field.fact.flatMap(vocabulary.fact(at:)) else { return nil }
    return vocabulary.codeList(of: vocabulary.facts[fact])
  }

  /// Returns the entries of a table: the mapping's own, then codes and labels of a code list.
  func entries(
    _ translation: String?,
    _ list: CodeList?,
    isLoose: Bool
  ) -> [(text: [UInt8], output: [UInt8])] {
    var entries: [(text: [UInt8], output: [UInt8])] = []
    func add(_ text: String, _ output: String) {
      let bytes = Array(text.utf8)
      let folded = isLoose ? FoldedText.fold(bytes) : []
      entries.append((folded.isEmpty ? bytes : folded, Array(output.utf8)))
    }
    let own = translation.flatMap { mapping.translations[$0] } ?? [:]
    for (text, output) in own.sorted(by: { $0.key < $1.key }) { add(text, output) }
    for code in list?.codes ?? [] {
      for text in [code.code, code.label.nl, code.label.en] { add(text, code.code) }
    }
    return entries
  }

  func conditions(_ conditions: [MappedCondition]) -> [MappingPlan.Condition] {
    conditions.compactMap { condition in
      guard let field = numbers[condition.field] else { return nil }
      let others = condition.values.filter { $0.hasPrefix("=") }
      return MappingPlan.Condition(
        field: field,
        values: condition.values.filter { !$0.hasPrefix("=") }.map { Array($0.utf8) },
        others: others.compactMap { numbers[String($0.dropFirst())] },
        excluded: condition.excluded.map { Array($0.utf8) }
      )
    }
  }

  mutating func facts() -> [MappingPlan.FactFields] {
    var order: [String] = []
    var fields: [String: [Int]] = [:]
    for (number, field) in mapping.fields.enumerated() {
      guard let fact = field.fact else { continue }
      if fields[fact] == nil { order.append(fact) }
      fields[fact, default: []].append(number)
    }
    var facts: [MappingPlan.FactFields] = []
    for path in order {
      guard let target = target(of: path) else { continue }
      let start = fieldRow.count
      fieldRow += fields[path] ?? []
      facts.append(MappingPlan.FactFields(target: target, fields: start..<fieldRow.count))
    }
    return facts
  }

  func lists() -> [MappingPlan.List] {
    mapping.groups.enumerated().compactMap { number, group in
      guard let fact = group.fact.flatMap(vocabulary.fact(at:)) else { return nil }
      return MappingPlan.List(
        group: number,
        node: vocabulary.places[fact].node,
        conditions: conditions(group.conditions)
      )
    }
  }

  mutating func choices() -> [MappingPlan.Choice] {
    var choices: [MappingPlan.Choice] = []
    for choice in mapping.choices {
      guard let target = target(of: choice.fact), let place = numbers[choice.place] else {
        continue
      }
      choices.append(
        MappingPlan.Choice(
          model: choice,
          target: target,
          value: Array(choice.value.utf8),
          conditions: conditions(choice.conditions),
          place: place
        )
      )
    }
    return choices
  }

  /// Returns the place of a fact of a project, or of a list that a group of the mapping fills.
  private mutating func target(of path: String) -> MappingPlan.Target? {
    guard let number = vocabulary.fact(at: path) else { return nil }
    let place = vocabulary.places[number]
    let list = vocabulary.facts[number].listPath
    let group = mapping.groups.firstIndex { $0.fact != nil && $0.fact == list }
    guard place.layout == Vocabulary.projectLayout || group != nil else { return nil }
    var groups: [Int] = []
    var node = vocabulary.nodes[place.node].parent
    while let current = node, let parent = vocabulary.nodes[current].parent {
      groups.append(current)
      node = parent
    }
    let start = groupRow.count
    groupRow += groups.reversed()
    return MappingPlan.Target(
      fact: number,
      node: place.node,
      groups: start..<groupRow.count,
      list: list == nil ? -1 : group ?? -1,
      kind: nodes[place.node].kind == .values
        ? nodes[place.node].entryKind : nodes[place.node].kind,
      isCPV: nodes[place.node].isCPV
    )
  }
}
