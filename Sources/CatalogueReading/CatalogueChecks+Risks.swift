import Catalogue
import FEEL
import Vocabulary

/// The checks on risks, whose expressions also name the records that the risk looks at.
extension CatalogueChecks {
  /// The code list of the measures that a municipality can take.
  private static let measureList = "mitigation-kind"
  private static let regimeList = "regime"
  private static let formList = "involvement-form"
  private static let irregularityList = "irregularity-type"

  /// Checks the definitions and returns those that can be used, with the types of their values.
  func checkDefinitions() -> [(name: String, type: Type, records: [String])] {
    parts.definitions.compactMap { entry in
      let known = CatalogueNames.textBindings(vocabulary)
      for (record, node) in zip(entry.model.records, entry.node["of"]?.list ?? [])
      where !known.contains(where: { $0.name == record }) {
        log.unknownWord(record, at: node.place, code: "unknown-record", known: known.map(\.name))
      }
      let scope = names.adding(known.filter { entry.model.records.contains($0.name) })
      _ = check(entry.node["expression"], gives: .any, names: scope)
      guard let found = try? Expression.parse(entry.model.expression, names: scope) else {
        return nil
      }
      return (entry.model.id, found.type, entry.model.records)
    }
  }

  /// Checks that the risks exist that texts refer to.
  func checkRisksOfTexts() {
    let known = parts.rules.filter { $0.model.risk != nil }.map(\.model.id)
    for text in parts.preparationTexts {
      guard let risk = text.model.risk, let node = text.node["risk"], !known.contains(risk) else {
        continue
      }
      log.unknownWord(risk, at: node.place, code: "unknown-rule", known: known)
    }
  }

  /// Checks one risk.
  ///
  /// - Parameters:
  ///   - entry: the risk.
  ///   - defined: the definitions that can be named, with their types.
  ///   - replaceable: the ids of the findings, which a risk can replace.
  func checkRisk(
    _ entry: Entry<Rule>,
    _ defined: [(name: String, type: Type, records: [String])],
    replaceable: Set<String>
  ) {
    guard let terms = entry.model.risk else { return }
    let node = entry.node
    var scope = names
    var bound: [(name: String, type: Type)] = []
    for (binding, pair) in zip(terms.bindings, node["each"]?.map ?? []) {
      let item = checkBinding(binding, pair, names: scope)
      bound.append((binding.name, item))
      scope = names.adding(bound)
    }
    scope = Self.adding(defined, to: scope, bound)
    for key in ["applies", "when", "ask"] { _ = check(node[key], gives: .boolean, names: scope) }
    for escalation in node["escalate"]?.list ?? [] {
      _ = check(escalation["when"], gives: .boolean, names: scope)
    }
    _ = check(node["agrees"], gives: .boolean, names: textNames(defined))
    let measures = bound + [CatalogueNames.measureBinding(vocabulary)]
    _ = check(
      node["closedWhen"],
      gives: .boolean,
      names: Self.adding(defined, to: names.adding(measures), measures)
    )
    for key in ["title", "question", "mitigation", "proof"] {
      checkPlaceholders(node[key], bindings: bound)
    }
    checkName(entry)
    checkCodes(node["closedBy"], list: Self.measureList)
    checkCodes(node["irregularity"], list: Self.irregularityList)
    checkRegimes(node["sources"])
    checkReplaced(node["replaces"], replaceable)
    checkRiskExamples(node, id: entry.model.id)
  }

  /// Checks a rule on a form of early involvement.
  func checkInvolvement(_ entry: Entry<Rule>) {
    checkCodes(entry.node["form"], list: Self.formList)
    checkPlaceholders(entry.node["reason"])
  }

  /// The names for a condition on a mention in a text: the session and the statement it stands in.
  private func textNames(_ defined: [(name: String, type: Type, records: [String])]) -> Names {
    let bound = CatalogueNames.textBindings(vocabulary)
    return Self.adding(defined, to: names.adding(bound), bound)
  }

  /// Returns names with those of the definitions whose records are bound.
  private static func adding(
    _ defined: [(name: String, type: Type, records: [String])],
    to names: Names,
    _ bound: [(name: String, type: Type)]
  ) -> Names {
    names.adding(
      defined.filter { $0.records.allSatisfy(bound.map(\.name).contains) }.map {
        ($0.name, $0.type)
      }
    )
  }

  private func checkBinding(_ binding: RiskBinding, _ pair: YAMLNode.Pair, names: Names) -> Type {
    if variables[binding.name] != nil || binding.name == CatalogueNames.measure {
      log.report(
        "duplicate-name",
        at: pair.place,
        nl: "de naam ‘\(binding.name)’ heeft al een betekenis",
        en: "the name ‘\(binding.name)’ already has a meaning"
      )
    }
    do {
      let list = try Expression.parse(binding.list, names: names)
      if case .list(let item) = list.type { return item }
      log.report(
        "type-mismatch",
        at: pair.value.place,
        nl: "de uitdrukking geeft \(ExpressionWords.dutch(list.type)), geen lijst",
        en: "the expression gives \(list.type), not a list"
      )
    } catch {
      let definition = parts.lists.first { $0.model.id == pair.value.text }
      if let definition, let keep = definition.node["keep"] {
        report(error, at: keep, after: definition.model.list.utf8.count + 1)
      } else {
        report(error, at: pair.value)
      }
    }
    return .any
  }

  private func checkCodes(_ node: YAMLNode?, list: String) {
    guard let node else { return }
    for item in node.list ?? [node] where item.text != nil {
      checkCode(item.text ?? "", list: list, at: item.place)
    }
  }

  /// Checks that a risk whose title tells of a case has a name apart from that.
  private func checkName(_ entry: Entry<Rule>) {
    guard entry.node["name"] == nil, let title = entry.node["title"],
      entry.model.title[.dutch].contains("{")
    else { return }
    log.report(
      "missing-key",
      at: title.place,
      nl: "de titel noemt een geval; geef ook een naam (name) die voor elk geval geldt",
      en: "the title tells of a case; also give a name that holds for each case"
    )
  }

  private func checkReplaced(_ node: YAMLNode?, _ known: Set<String>) {
    guard let node, canSee("findings") else { return }
    for item in node.list ?? [node] {
      guard let id = item.text, !known.contains(id) else { continue }
      log.unknownWord(id, at: item.place, code: "unknown-rule", known: known.sorted())
    }
  }

  private func checkRegimes(_ node: YAMLNode?) {
    let lists = [Self.regimeList, CatalogueNames.procedureList]
    guard canSee("codes"), parts.openLists.isDisjoint(with: lists) else { return }
    let known =
      [RegimeSources.any] + lists.flatMap { codeLists[$0]?.codes.map(\.code) ?? [] }
    for pair in node?.map ?? [] where !known.contains(pair.key) {
      log.unknownWord(pair.key, at: pair.place, code: "unknown-regime", known: known)
    }
  }

  /// Checks the examples of a risk, which expect what became of it and how heavy it is.
  private func checkRiskExamples(_ node: YAMLNode, id: String) {
    checkExamples(
      node,
      results: [id: .text, CatalogueNames.expectedSeverity: .text],
      given: [CatalogueNames.mentions: .list(.text)]
    )
    let words = [
      id: RiskExampleResult.allCases.map(\.rawValue),
      CatalogueNames.expectedSeverity: Severity.allCases.map(\.rawValue),
    ]
    for example in node["examples"]?.list ?? [] {
      let expect = example["expect"]
      for pair in expect?.map ?? [] { checkWord(pair.value, among: words[pair.key]) }
      if let expect, expect.text != nil { checkWord(expect, among: words[id]) }
    }
  }

  private func checkWord(_ node: YAMLNode, among known: [String]?) {
    guard let known, let text = node.text, !known.contains(text) else { return }
    log.unknownWord(text, at: node.place, code: "unknown-result", known: known)
  }
}
