import Catalogue
import FEEL
import CatalogueReading
import Vocabulary

extension Check {
  /// Two findings with one condition.
  static let sameConditionTwice = Check(
    "same-condition-twice",
    .warning,
    .conditions,
    title: LocalizedText(
      "Twee bevindingen hebben één voorwaarde",
      "Two findings have one condition"
    ),
    why: LocalizedText(
      "Waarschijnlijk is een regel gekopieerd en is de voorwaarde niet aangepast.",
      "A rule was probably copied and its condition not changed."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "applies: is known(size)\nwhen: size = \"large\" and project.weight > limit.heavy",
        "when: care = \"extra\" and not(project.insured)"
      ),
      Change(
        "findings/all.yaml",
        "given: { size: large, project.weight: 36, on: 2026-01-01 }",
        "given: { care: extra, project.insured: false }"
      ),
      Change(
        "findings/all.yaml",
        "given: { size: large, project.weight: 35, on: 2026-01-01 }",
        "given: { care: normal }"
      ),
      Change("findings/all.yaml", "given: { size: large }", "given: { care: extra }"),
      Change(
        "findings/all.yaml",
        "finding: F-2\nwhen: care",
        "finding: F-2\nwhen: «care = \"extra\"»"
      ),
      Change("findings/all.yaml", "» = \"extra\" and", "» and"),
    ]
  ) { checkup, report in
    let rules = Dictionary(
      checkup.rules.filter { $0.model.kind == .finding || $0.model.kind == .risk }.map {
        ($0.model.id, $0.model)
      },
      uniquingKeysWith: { first, _ in first }
    )
    var first: [[String]: PlacedExpression] = [:]
    for (id, expressions) in checkup.conditions {
      guard let when = expressions.last, let rule = rules[id] else { continue }
      let records = rule.risk?.bindings.flatMap { [$0.name, $0.list] } ?? []
      let key =
        records + expressions.map { "\($0.role) " + $0.expression.printed(names: $0.names) }
      guard let other = first[key] else {
        first[key] = when
        continue
      }
      report.report(
        at: checkup.place(of: 0, in: when.node),
        length: checkup.lengthOfClause(when),
        nl: "‘\(id)’ heeft dezelfde voorwaarde als ‘\(other.owner)’",
        en: "‘\(id)’ has the same condition as ‘\(other.owner)’",
        related: [other.node.place]
      )
    }
  }
}
