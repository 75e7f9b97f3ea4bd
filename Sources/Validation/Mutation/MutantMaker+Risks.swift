import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// The mutants of risks, and of what risks share.
extension MutantMaker {
  private static let keys: [PlacedExpression.Role: String] = [
    .applies: "applies", .when: "when", .ask: "ask", .measure: "closedWhen", .mention: "agrees",
  ]

  mutating func add(_ entry: Entry<Rule>, _ terms: RiskTerms) {
    let rule = entry.model
    let placed = checkup.expressions.filter { $0.owner == rule.id }
    for expression in placed {
      guard let key = Self.keys[expression.role] else { continue }
      addTexts(expression) { rule.with(key, $0) }
      guard expression.role != .when else { continue }
      append(
        .rule(rule.id),
        at: expression.node.place,
        nl: "\(key) weggelaten",
        en: "\(key) left out",
        .rule(rule.with(key, nil))
      )
    }
    let steps = placed.filter { $0.role == .escalation }
    for (number, expression) in steps.enumerated() where steps.count == terms.escalations.count {
      addTexts(expression) { text in
        var terms = terms
        terms.escalations[number] = Escalation(
          when: text,
          severity: terms.escalations[number].severity
        )
        return rule.with(terms)
      }
    }
    addWeights(entry, terms)
    addMeasures(entry, terms)
  }

  /// Adds the changes of the text of one expression.
  private mutating func addTexts(
    _ expression: PlacedExpression,
    _ changed: (String) -> Rule
  ) {
    let shared = checkup.text.shared
    for mutation in mutations(of: expression, resolved: shared.resolved) {
      let words = Self.words(mutation)
      append(
        .rule(expression.owner),
        at: checkup.place(of: mutation.offset, in: expression.node),
        nl: words.nl,
        en: words.en,
        .rule(changed(shared.resolved(mutation.text)))
      )
    }
  }

  /// Returns the changes that still parse, give the same type and mean something else.
  private func mutations(
    of expression: PlacedExpression,
    resolved: (String) -> String
  ) -> [TextMutation] {
    var seen: Set<String> = [expression.text]
    return ExpressionMutations.all(of: expression.text, checkup.vocabulary).filter { mutation in
      guard seen.insert(mutation.text).inserted,
        let changed = try? Expression.parse(resolved(mutation.text), names: expression.names)
      else { return false }
      return changed.type == expression.expression.type
        && !changed.hasSameMeaning(as: expression.expression)
    }
  }

  // MARK: - Weights and measures

  private mutating func addWeights(_ entry: Entry<Rule>, _ terms: RiskTerms) {
    let rule = entry.model
    func other(_ severity: Severity) -> Severity { severity == .low ? .medium : .low }
    func change(_ node: YAMLNode?, _ old: String, _ new: String, _ changed: Rule) {
      append(
        .rule(rule.id),
        at: node?.place ?? entry.node.head,
        nl: new.isEmpty ? "‘\(old)’ weggelaten" : "‘\(old)’ wordt ‘\(new)’",
        en: new.isEmpty ? "‘\(old)’ left out" : "‘\(old)’ becomes ‘\(new)’",
        .rule(changed)
      )
    }
    let weight = other(rule.severity)
    change(
      entry.node["severity"],
      rule.severity.rawValue,
      weight.rawValue,
      rule.with(terms, severity: weight)
    )
    for (number, node) in (entry.node["escalate"]?.list ?? []).enumerated()
    where terms.escalations.indices.contains(number) {
      let step = terms.escalations[number]
      var fewer = terms
      fewer.escalations.remove(at: number)
      change(node, "escalate", "", rule.with(fewer))
      var changed = terms
      let weight = other(step.severity)
      changed.escalations[number] = Escalation(when: step.when, severity: weight)
      change(node["severity"], step.severity.rawValue, weight.rawValue, rule.with(changed))
    }
  }

  private mutating func addMeasures(_ entry: Entry<Rule>, _ terms: RiskTerms) {
    for (number, node) in (entry.node["closedBy"]?.list ?? []).enumerated()
    where terms.closedBy.indices.contains(number) {
      var changed = terms
      let kind = changed.closedBy.remove(at: number)
      append(
        .rule(entry.model.id),
        at: node.place,
        nl: "‘\(kind)’ weggelaten",
        en: "‘\(kind)’ left out",
        .rule(entry.model.with(changed))
      )
    }
  }

  // MARK: - What risks share

  /// Adds the changes of expressions and lists that several risks use.
  mutating func addShared() {
    let shared = checkup.text.shared
    for (number, definition) in shared.definitions.enumerated() {
      addShared(definition.name, definition.expression, definition.node) { text in
        var shared = shared
        shared.definitions[number].expression = text
        return shared
      }
    }
    // Lists that share a condition stand in one entry.
    for group in Dictionary(grouping: shared.lists.indices, by: { shared.lists[$0].node.place })
      .values.sorted(by: { $0[0] < $1[0] })
    {
      let first = shared.lists[group[0]]
      addShared(first.name, first.keep, first.node) { text in
        var shared = shared
        for number in group { shared.lists[number].keep = text }
        return shared
      }
    }
  }

  private mutating func addShared(
    _ name: String,
    _ text: String,
    _ node: YAMLNode,
    _ changed: (String) -> SharedExpressions
  ) {
    let risks = checkup.rules.filter { $0.model.risk != nil }
    let originals = Dictionary(
      risks.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    let written = risks.map { $0.model.written(as: $0.node) }
    let reader = RiskScopes(written, checkup.names, checkup.vocabulary)
    for mutation in ExpressionMutations.all(of: text, checkup.vocabulary) {
      let shared = changed(mutation.text)
      let rules = written.map(shared.resolved).filter { rule in originals[rule.id] != rule }
      guard !rules.isEmpty, rules.allSatisfy({ reader.canRead($0, checkup.names) }) else {
        continue
      }
      let words = Self.words(mutation)
      append(
        .shared(name),
        at: checkup.place(of: mutation.offset, in: node),
        nl: words.nl,
        en: words.en,
        .rules(rules)
      )
    }
  }
}

extension RiskScopes {
  /// Returns whether the lists of a risk, and its condition, can be read.
  func canRead(_ rule: Rule, _ names: Names) -> Bool {
    guard let terms = rule.risk else { return false }
    let scopes = RiskScopes([rule], names, vocabulary)
    let scope = scopes.names(of: terms)
    let lists = terms.bindings.map(\.list)
    let texts = [rule.applies, rule.when, terms.ask].compactMap(\.self)
    return (lists + texts + terms.escalations.map(\.when)).allSatisfy {
      (try? Expression.parse($0, names: scope)) != nil
    }
  }
}

extension Rule {
  /// The risk with its expressions as they were written: names stand for what risks share.
  func written(as node: YAMLNode) -> Rule {
    guard var terms = risk else { return self }
    terms.bindings = zip(terms.bindings, node["each"]?.map ?? []).map { binding, pair in
      RiskBinding(name: binding.name, list: pair.value.text ?? binding.list)
    }
    terms.ask = node["ask"]?.text ?? terms.ask
    terms.agrees = node["agrees"]?.text ?? terms.agrees
    terms.closedWhen = node["closedWhen"]?.text ?? terms.closedWhen
    terms.escalations = zip(terms.escalations, node["escalate"]?.list ?? []).map { step, node in
      Escalation(when: node["when"]?.text ?? step.when, severity: step.severity)
    }
    return with(terms).with("applies", node["applies"]?.text ?? applies)
      .with("when", node["when"]?.text ?? when)
  }
}
