import Catalogue
import CompiledRules
import FEEL
import FactKit
import RandomKit
import Testing
import Vocabulary

struct `Conditions on records` {
  @Test(arguments: seeds)
  func `find the same beside others that go through the same lists as alone`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let source = RandomFacts(TestRules.vocabulary)
    var (found, passes) = (0, 0)
    while passes < tries(400) {
      let facts = source.facts(using: &random)
      let values = [Datum.unknown, Datum(.number, payload: 1), Datum(.number, payload: 2)]
      let together = Workspace(Self.rules)
      // Between passes the variable changes that the inner lists depend on.
      for wanted in values {
        let alone = Self.plan.indices.map { rule in
          Self.cases(in: Workspace(Self.rules), facts, [rule], wanted)[0]
        }
        let beside = Self.cases(in: together, facts, Array(Self.plan.indices), wanted)
        #expect(beside == alone)
        found += alone.reduce(0, +)
      }
      passes += 1
    }
    #expect(found > passes)
  }

  private static let names = {
    let sessions = TestRules.vocabulary.fact(at: "sessions") ?? 0
    let list = CatalogueNames.type(ofFact: sessions, TestRules.vocabulary)
    guard case .list(let session) = list, case .record(let members) = session,
      case .list(let link)? = members["links"]
    else { return TestRules.names }
    return TestRules.names.adding([("session", session), ("link", link), ("wanted", .number)])
  }()

  private static let texts = [
    "sessions", "session.links[wanted > 1 or is known(item.project)]", "session.links",
    "is known(link.project)", "link.nature = \"works\"", "not(is known(link.nature))",
    "session.open",
  ]

  /// The lists and the condition of each rule.
  private static let plan = [
    (lists: [0, 1], when: 3), (lists: [0, 1], when: 4), (lists: [0, 2], when: 4),
    (lists: [0, 1], when: 5), (lists: [0, 2], when: 5), (lists: [0], when: 6),
  ]

  private static let rules = CompiledRules(
    texts.compactMap { try? Expression.parse($0, names: names) },
    variables: names.variables.count,
    facts: TestRules.projectFacts,
    vocabulary: TestRules.vocabulary
  )

  /// Counts the cases of some rules in one pass.
  private static func cases(
    in workspace: Workspace,
    _ facts: Facts,
    _ numbers: [Int],
    _ wanted: Datum
  ) -> [Int] {
    let record = TestRules.names.variables.count
    let steps = StepPlan(
      rules,
      [],
      outputs: [],
      readers: Array(repeating: [], count: names.variables.count),
      conditions: [],
      cases: plan.compactMap { lists, when in
        CaseRule(lists: lists, applies: nil, when: when, ask: nil).map { ($0, CaseNeeds()) }
      }
    )
    guard let steps else { return [] }
    return workspace.with(facts, record: 0) { evaluation in
      evaluation[record + 2] = wanted
      evaluation.beginCases()
      return numbers.map { evaluation.findCases($0, steps, record: record) ?? -1 }
    }
  }
}
