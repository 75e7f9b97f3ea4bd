import Vocabulary

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
      let isLoose = mapping.fields[field].translation.map(Mapping.isLoose) == true
      func bytes(_ text: String) -> [UInt8] {
        isLoose ? FoldedText.fold(text.utf8) : Array(text.utf8)
      }
      let others = condition.values.filter { $0.hasPrefix("=") }
      return MappingPlan.Condition(
        field: field,
        values: condition.values.filter { !$0.hasPrefix("=") }.map(bytes),
        others: others.compactMap { numbers[String($0.dropFirst())] },
        excluded: condition.excluded.map(bytes),
        isLoose: isLoose
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
