import Catalogue
import Assessment
import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A rule that can be unknown and has no example of that.
  static let ruleWithoutUnknownExample = Check(
    "rule-without-unknown-example",
    .info,
    .examples,
    title: LocalizedText(
      "Een regel heeft geen voorbeeld met een onbekend feit",
      "A rule has no example with an unknown fact"
    ),
    why: LocalizedText(
      "Bij onbekende feiten kan de regel niet worden beslist. Leg vast dat hij dan zwijgt en "
        + "niet toeslaat: een voorbeeld dat unknown verwacht.",
      "With unknown facts the rule cannot be decided. Record that it is silent then and does "
        + "not strike: an example that expects unknown."
    ),
    bad: [
      Change("findings/all.yaml", "finding: F-2", "finding: «F-2»"),
      Change("findings/all.yaml", "  - given: { care: extra }\n    expect: { F-2: unknown }\n", ""),
    ]
  ) { checkup, report in
    // The records of a risk can always be silent on what it asks for.
    for entry in checkup.rules where entry.model.kind == .risk {
      guard !entry.model.hasExample(.unknown) else { continue }
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen voorbeeld met unknown",
        en: "‘\(entry.model.id)’ has no example with unknown"
      )
    }
    let findings = Dictionary(
      checkup.rules.filter { $0.model.kind == .finding }.map { ($0.model.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (id, expressions) in checkup.conditions {
      guard let entry = findings[id], let when = expressions.last,
        !entry.model.hasExample(.unknown)
      else { continue }
      let samples = ConditionSamples(expressions, checkup, on: checkup.newestDay)
      let found = samples.first { scope in
        when.expression.evaluate(in: scope) == .unknown
          && expressions.dropLast().allSatisfy {
            $0.expression.evaluate(in: scope) == .boolean(true)
          }
      }
      guard let found, checkup.isUnknown(id, where: samples.witness(found)) else { continue }
      report.report(
        at: entry.node.head,
        nl: "‘\(id)’ heeft geen voorbeeld met unknown",
        en: "‘\(id)’ has no example with unknown",
        witness: samples.witness(found)
      )
    }
  }
}

extension Checkup {
  /// Whether a rule comes out unknown in a case, with all that follows from the facts.
  func isUnknown(_ rule: String, where facts: [Witness]) -> Bool {
    let example = Example(
      given: Dictionary(facts.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }),
      expect: [rule: "unknown"],
      place: RulePlace(file: "", line: 1, column: 1)
    )
    let entry = RuleExample(rule: rule, row: nil, example: example)
    guard let results = try? runner?.results(of: entry) else { return false }
    return results.values[rule] == .unknown
  }
}
