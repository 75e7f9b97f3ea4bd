import Assessment
import Catalogue
import CompiledRules
import FEEL
import FactKit
import RandomKit
import Testing
import Vocabulary

struct `A compiled ruleset` {
  @Test(arguments: [UInt64(1), 2, .random(in: 100 ... .max)])
  func `concludes what the steps conclude one by one`(seed: UInt64) throws {
    let matrix = try #require(catalogue.defaultMatrix)
    let (day, today) = (
      try #require(CalendarDate(iso: "2026-06-01")), try #require(CalendarDate(iso: "2026-05-20"))
    )
    let compiled = try #require(
      try CompiledRuleset(catalogue, matrix: matrix, on: day, assessedOn: today)
    )
    let run = CompiledRun(compiled)
    var random = SeededGenerator(seed: seed)
    let source = RandomFacts(catalogue.vocabulary)
    var (left, known) = (0, 0)
    for _ in 0..<60 {
      let facts = source.facts(using: &random)
      let project = facts.projects(catalogue.vocabulary)[0]
      let expected = run.evaluatedSlowly(facts, project: project)
      let found = run.apply(to: facts, project: project) { evaluation in
        compiled.variableNames.indices.map { evaluation.value(evaluation[$0]) }
      }
      guard let found else {
        left += 1
        continue
      }
      for (variable, value) in found.enumerated() {
        // A list of records has no value of its own.
        guard let value else { continue }
        #expect(value == expected.values[variable], "\(compiled.variableNames[variable])")
      }
      #expect(run.outcomes == expected.outcomes)
      known += expected.outcomes.count { $0 == .yes }
    }
    #expect(left < 6)
    #expect(known > 60)
  }
}
