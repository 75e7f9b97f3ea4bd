import DecisionTables
import FEEL
import RandomKit
import Testing

struct `A compiled table` {
  @Test(arguments: seeds)
  func `says what every completion says, row by row`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var tried = 0
    while tried < tries(4000) {
      let example = try #require(try CompiledExample(using: &random))
      for _ in 0..<10 {
        let values = example.values(using: &random)
        let (found, expected) = (example.verdict(on: values), example.expected(values))
        if found != expected {
          Issue.record(
            "\(values): found \(found), expected \(expected) by \(example.source.cells)"
          )
          return
        }
        tried += 1
      }
    }
  }

  @Test(arguments: seeds)
  func `says what the table says that it was made from`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<tries(4000) / 10 {
      let example = try #require(try CompiledExample(using: &random))
      let wrong = (0..<10).map { _ in example.values(using: &random) }
        .filter { example.verdict(on: $0) != Verdict(example.source.table.evaluate($0)) }
      #expect(wrong.isEmpty)
    }
  }
}

struct `The compiled rows of a table` {
  @Test(arguments: seeds)
  func `say the same of more rows than a word has bits`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<4 {
      let example = try #require(try CompiledExample(using: &random, rows: 60...140))
      for _ in 0..<50 {
        let values = example.values(using: &random)
        let expected = Verdict(example.source.table.evaluate(values))
        #expect(example.verdict(on: values) == expected)
        let isKnown = !values.contains(.unknown)
        #expect(agree(verdict(of: example, on: values), expected, isKnown: isKnown))
      }
    }
  }

  @Test(arguments: seeds)
  func `say nothing that is not certain, and all of it if all is known`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<tries(4000) / 10 {
      let example = try #require(try CompiledExample(using: &random))
      for _ in 0..<10 {
        let values = example.values(using: &random)
        let (found, expected) = (verdict(of: example, on: values), example.expected(values))
        let isKnown = !values.contains(.unknown)
        if !agree(found, expected, isKnown: isKnown) {
          Issue.record(
            "\(values): found \(found), expected \(expected) by \(example.source.table.rows)"
          )
          return
        }
      }
    }
  }

  /// The verdict that the decision stands for; undetermined if it is open.
  private func verdict(of example: CompiledExample, on values: [Value]) -> Verdict {
    let (rows, table) = (example.rows, example.source.table)
    var marks = rows.noMarks
    let decision = rows.decide(on: example.slots(values).span, &marks)
    let matching = rows.rows(marks)
    if table.hitPolicy == .collect(.sum), decision == .rows,
      case .matched(_, let outputs) = example.source.outcome(ofRows: matching)
    {
      for (output, value) in outputs.enumerated() {
        #expect(rows.sum(ofOutput: output, over: marks).map(Value.init) == value)
      }
    }
    return switch decision {
    case .row(let row): .matched([row], outputs: table.rows[row].outputs)
    case .rows: Verdict(example.source.outcome(ofRows: matching))
    case .noRow: Verdict(example.source.outcome(ofRows: []))
    case .violation: .violation(matching)
    case .open: .undetermined(possible: [])
    }
  }

  /// Tells whether two verdicts come to the same, or one is open that may be.
  private func agree(_ found: Verdict, _ expected: Verdict, isKnown: Bool) -> Bool {
    switch (found, expected) {
    case (.matched(let rows, let outputs), .matched(let others, let expected)):
      outputs == expected && Set(rows).isSubset(of: others)
    case (.undetermined, _): !isKnown
    default: found.kind == expected.kind
    }
  }
}

extension Value {
  fileprivate init(_ slot: Slot) {
    self =
      slot.kind == .number
      ? .number(Decimal(coefficient: slot.payload, exponent: Int(slot.exponent))) : .null
  }
}
