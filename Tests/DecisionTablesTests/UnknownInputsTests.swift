import DecisionTables
import FEEL
import RandomKit
import Testing

struct `A table under unknown inputs` {
  @Test(arguments: seeds)
  func `decides known inputs as the hit policy is defined`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let example = try RandomTable(using: &random)
      let wrong = example.completions.filter {
        example.table.evaluate($0) != example.outcome(of: $0)
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test(arguments: seeds)
  func `says what every completion says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let example = try RandomTable(using: &random)
      let values = example.universes.map { random.chance(70) ? .unknown : random.pick($0) }
      let outcomes = example.completions(of: values).map(example.outcome)
      let rows = Set(outcomes.flatMap(\.rows)).sorted()
      let found = example.table.evaluate(values)
      if Set(outcomes.map(Answer.init)).count == 1 {
        #expect(Answer(found) == Answer(outcomes[0]))
        #expect(found.rows.sorted() == rows)
      } else {
        let inputs = smallestDecidingSet(of: example, values)
        #expect(found == .undetermined(possible: rows, unknownInputs: inputs))
      }
    }
  }

  @Test(arguments: seeds)
  func `is certain of what it says when it may not think long`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let example = try RandomTable(using: &random)
      let values = example.universes.map { random.chance(70) ? .unknown : random.pick($0) }
      let outcomes = example.completions(of: values).map(example.outcome)
      let limit = Int.random(in: 0...6, using: &random)
      let found = example.table.evaluate(values, limit: limit)
      if case .undetermined(let possible, let inputs) = found {
        #expect(Set(outcomes.flatMap(\.rows)).isSubset(of: possible))
        #expect(Set(smallestDecidingSet(of: example, values)).isSubset(of: inputs))
        #expect(inputs.allSatisfy { values[$0] == .unknown })
      } else {
        #expect(Set(outcomes.map(Answer.init)) == [Answer(found)])
      }
    }
  }

  @Test func `gives up rather than think for ever, and stays certain`() throws {
    let inputs = (0..<20).map { InputColumn(name: "\($0)") }
    let rows = try (0..<20).map { row in
      let tests = try (0..<20).map { $0 == row ? try set("> 1") : .all }
      return Row(id: "\(row)", tests: tests, outputs: [number("1")])
    }
    let last = Row(id: "last", tests: inputs.map { _ in .all }, outputs: [number("1")])
    func outcome(_ policy: HitPolicy, _ rows: [Row]) throws -> TableOutcome {
      try DecisionTable(
        id: "wide",
        hitPolicy: policy,
        inputs: inputs,
        outputs: [OutputColumn(name: "result")],
        rows: rows
      )
      .evaluate(inputs.map { _ in .unknown })
    }
    let all = Array(0..<20)
    #expect(try outcome(.any, rows) == .undetermined(possible: all, unknownInputs: all))
    #expect(
      try outcome(.any, rows + [last]) == .matched(Array(0...20), outputs: [number("1")])
    )
    #expect(try outcome(.first, [last] + rows) == .matched([0], outputs: [number("1")]))
  }

  /// The fewest unknown inputs that decide whatever their values are, found by trying all sets.
  private func smallestDecidingSet(of example: RandomTable, _ values: [Value]) -> [Int] {
    let unknown = values.indices.filter { values[$0] == .unknown }
    let answers = answers(of: example, values)
    let sets = (0..<(1 << unknown.count)).map { mask in
      unknown.indices.filter { mask & (1 << $0) != 0 }.map { unknown[$0] }
    }
    let deciding = sets.filter { inputs in
      let groups = Dictionary(grouping: answers) { answer in inputs.map { answer.input[$0] } }
      return groups.values.allSatisfy { group in
        group.allSatisfy { $0.answer == group[0].answer }
      }
    }
    return deciding.min { ($0.count, $0.description) < ($1.count, $1.description) } ?? unknown
  }

  private func answers(
    of example: RandomTable,
    _ values: [Value]
  ) -> [(input: [Value], answer: Answer)] {
    example.completions(of: values).map { ($0, Answer(example.outcome(of: $0))) }
  }
}
