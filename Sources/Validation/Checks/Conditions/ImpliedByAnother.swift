import CatalogueReading
import Catalogue
import FEEL
import Vocabulary

extension Check {
  /// A finding that always comes with another one.
  static let impliedByAnother = Check(
    "implied-by-another",
    .warning,
    .conditions,
    title: LocalizedText(
      "Een bevinding volgt altijd op een andere",
      "A finding always comes with another"
    ),
    why: LocalizedText(
      "Telkens als deze regel iets zegt, zegt een andere regel dat ook, over dezelfde feiten "
        + "en even zwaar. Twee bevindingen over één ding verwarren: voeg ze samen of maak er één "
        + "nauwer.",
      "Whenever this rule says something, another rule does so too, about the same facts and "
        + "with the same weight. Two findings about one thing confuse: join them or narrow one."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "---\nfinding: F-2",
        """
        ---
        finding: F-3
        when: «care = "extra"» and not(project.insured) and project.regulation = "air"
        severity: medium
        status: risk
        title: { nl: 'In de lucht is niets verzekerd.', en: 'Nothing is insured in the air.' }
        mitigation: { nl: Verzeker de zending., en: Insure the consignment. }
        sources: ['post:3:1']
        certainty: confirmed
        examples:
          - given: { care: extra, project.insured: false, project.regulation: air }
            expect: { F-3: true }
          - given: { care: extra, project.insured: true, project.regulation: air }
            expect: { F-3: false }
          - given: { care: extra }
            expect: { F-3: unknown }
        ---
        finding: F-2
        """
      )
    ]
  ) { checkup, report in
    let findings = checkup.rules.filter { $0.model.kind == .finding }
    let models = Dictionary(
      findings.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    let conditions = checkup.conditions.filter { models[$0.id] != nil }
    for (id, own) in conditions {
      let variables = own.reduce(into: Set<Int>()) { $0.formUnion($1.expression.variables) }
      for (other, theirs) in conditions where other != id {
        let others = theirs.reduce(into: Set<Int>()) { $0.formUnion($1.expression.variables) }
        guard others.isSubset(of: variables), models[id]?.severity == models[other]?.severity,
          models[id]?.status == models[other]?.status, id > other || others != variables,
          let when = own.last
        else { continue }
        guard let samples = ConditionSamples.exact(own + theirs, checkup, on: checkup.today) else {
          continue
        }
        func holds(_ expressions: [PlacedExpression], _ scope: SampleScope) -> Bool {
          expressions.allSatisfy { $0.expression.evaluate(in: scope) == .boolean(true) }
        }
        guard samples.first(where: { holds(own, $0) }) != nil,
          samples.first(where: { holds(own, $0) && !holds(theirs, $0) }) == nil
        else { continue }
        report.report(
          at: checkup.place(of: 0, in: when.node),
          length: checkup.lengthOfClause(when),
          nl: "telkens als ‘\(id)’ geldt, geldt ‘\(other)’ ook",
          en: "whenever ‘\(id)’ holds, ‘\(other)’ holds too",
          related: [theirs.last?.node.place].compactMap(\.self)
        )
        break
      }
    }
  }
}
