import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A weight of a risk that no condition gives.
  static let severityNeverReached = Check(
    "severity-never-reached",
    .error,
    .risks,
    title: LocalizedText(
      "Een risico wordt nooit zo zwaar",
      "A risk is never that heavy"
    ),
    why: LocalizedText(
      "Onder escalate staat een gewicht dat het risico nooit krijgt: het ligt boven "
        + "max, het is het gewicht dat het risico al heeft, of de voorwaarde kan niet "
        + "gelden of komt na een die altijd eerder geldt.",
      "In escalate there is a weight that the risk never gets: it is above max, it is "
        + "the weight that the risk has already, or its condition cannot hold or comes "
        + "after one that always holds first."
    ),
    bad: [
      Change(
        "risks/all.yaml",
        "{ when: isHeavy, severity: high }",
        "{ when: isHeavy, severity: «blocking» }"
      ),
      Change("risks/all.yaml", "R-1: risk, severity: high }", "R-1: risk, severity: high }"),
    ]
  ) { checkup, report in
    let expressions = Dictionary(grouping: checkup.expressions, by: \.owner)
    for entry in checkup.rules {
      guard let terms = entry.model.risk else { continue }
      let nodes = entry.node["escalate"]?.list ?? []
      let placed = expressions[entry.model.id] ?? []
      let steps = placed.filter { $0.role == .escalation }
      let guards = placed.filter { $0.role == .applies }
      for (number, (step, node)) in zip(terms.escalations, nodes).enumerated() {
        let isFirst = number == 0 && step.severity == entry.model.severity
        if step.severity > terms.maximum || isFirst && terms.escalations.count == 1 {
          report.report(
            at: node["severity"]?.place ?? node.place,
            nl: "‘\(entry.model.id)’ wordt hierdoor niet \(step.severity.rawValue)",
            en: "‘\(entry.model.id)’ does not get \(step.severity.rawValue) by this"
          )
        } else if steps.count == nodes.count,
          !checkup.isReached(steps[number], after: steps[..<number], under: guards)
        {
          report.report(
            at: node["when"]?.place ?? node.place,
            nl: "deze voorwaarde geldt nooit, of een eerdere geldt dan al",
            en: "this condition never holds, or an earlier one holds already"
          )
        }
      }
    }
  }
}

extension Checkup {
  /// Whether a step can be the first that holds; also where that cannot be told.
  fileprivate func isReached(
    _ step: PlacedExpression,
    after earlier: ArraySlice<PlacedExpression>,
    under guards: [PlacedExpression]
  ) -> Bool {
    // One that asks for more than an earlier one needs no search to be seen: most do not.
    let all = Array(earlier) + guards + [step]
    guard let samples = ConditionSamples.exact(all, self, on: today) else { return true }
    return samples.first { scope in
      step.expression.evaluate(in: scope) == .boolean(true)
        && guards.allSatisfy { $0.expression.evaluate(in: scope) == .boolean(true) }
        && !earlier.contains { $0.expression.evaluate(in: scope) == .boolean(true) }
    } != nil
  }
}
