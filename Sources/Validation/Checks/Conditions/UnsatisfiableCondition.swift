import FEEL
import Vocabulary

extension Check {
  /// A condition that nothing meets.
  static let unsatisfiableCondition = Check(
    "unsatisfiable-condition",
    .error,
    .conditions,
    title: LocalizedText("Een voorwaarde is nooit vervuld", "A condition is never met"),
    why: LocalizedText(
      "Geen enkele waarde van de feiten maakt voorwaarde en toepassing samen waar. De regel "
        + "zegt nooit iets.",
      "No value of the facts makes condition and guard true together. The rule never says anything."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "when: care = \"extra\" and not(project.insured)",
        "when: «care = \"extra\"» and care = \"normal\""
      )
    ]
  ) { checkup, report in
    for (id, expressions) in checkup.conditions {
      guard let when = expressions.last else { continue }
      // A guard that cannot be searched through does not save a condition that contradicts itself.
      let isMet = [expressions, [when]].allSatisfy { checkup.canBeMet($0) }
      guard !isMet else { continue }
      report.report(
        at: checkup.place(of: 0, in: when.node),
        length: checkup.lengthOfClause(when),
        nl: "de voorwaarde van ‘\(id)’ is bij geen enkele waarde vervuld",
        en: "the condition of ‘\(id)’ is met by no value at all"
      )
    }
  }
}

extension Checkup {
  /// Whether something meets all of some conditions; also where that cannot be told.
  fileprivate func canBeMet(_ expressions: [PlacedExpression]) -> Bool {
    guard let samples = ConditionSamples.exact(expressions, self, on: today) else { return true }
    return samples.first { scope in
      expressions.allSatisfy { $0.expression.evaluate(in: scope) == .boolean(true) }
    } != nil
  }

  /// The guard, where there is one, and the condition of each rule.
  var conditions: [(id: String, expressions: [PlacedExpression])] {
    var order: [String] = []
    var found: [String: [PlacedExpression]] = [:]
    for entry in expressions where entry.role == .applies || entry.role == .when {
      if found[entry.owner] == nil { order.append(entry.owner) }
      found[entry.owner, default: []].append(entry)
    }
    return order.compactMap { id in
      guard let expressions = found[id], expressions.last?.role == .when else { return nil }
      return (id, expressions)
    }
  }

  /// The number of characters up to the first `and`, `or` or end of line of an expression.
  func lengthOfClause(_ entry: PlacedExpression) -> Int {
    let end = entry.tokens.first { $0.text == "and" || $0.text == "or" }?.offset
    let bytes = Array(entry.text.utf8).prefix(end ?? entry.text.utf8.count)
    let text = String(decoding: bytes, as: UTF8.self)
    let line = text.split(separator: "\n").first.map(String.init) ?? text
    return max(1, line.reversed().drop { $0 == " " }.reduce(0) { $0 + $1.unicodeScalars.count })
  }
}
