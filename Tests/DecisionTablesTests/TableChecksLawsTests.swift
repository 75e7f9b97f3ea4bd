import DecisionTables
import FEEL
import RandomKit
import Testing

/// The checks of random tables against every input that their small worlds have.
struct `The checks of any table` {
  private func examples(_ seed: UInt64, _ policies: [String]? = nil) throws -> [RandomTable] {
    var random = SeededGenerator(seed: seed)
    return try (0..<tries(1400) / 14).map { _ in
      try RandomTable(using: &random, policies: policies ?? RandomTable.policies, rows: 0...7)
    }
  }

  @Test(arguments: seeds)
  func `find exactly the rows that can match together`(seed: UInt64) throws {
    for example in try examples(seed) {
      var pairs: Set<[Int]> = []
      for values in example.completions {
        let rows = example.rows(matching: values)
        for first in rows {
          for second in rows where second > first { pairs.insert([first, second]) }
        }
      }
      let table = example.table
      let overlaps = table.overlaps(harmless: true)
      #expect(
        overlaps.map { [$0.first, $0.second] } == pairs.sorted { $0.lexicographicallyPrecedes($1) }
      )
      for overlap in overlaps {
        let (first, second) = (table.rows[overlap.first], table.rows[overlap.second])
        #expect(matches(first, overlap.box.example) && matches(second, overlap.box.example))
        #expect(table.occurs(overlap.box.example))
        let outcome = example.outcome(ofRows: [overlap.first, overlap.second])
        #expect((overlap.weight == .conflict) == (Answer(outcome) == .broken))
        #expect(overlap.weight != .agreeing || first.outputs == second.outputs)
        #expect(overlap.weight != .settled || first.outputs != second.outputs)
      }
      #expect(table.overlaps() == overlaps.filter { $0.weight == .conflict })
      #expect(table.overlaps(harmless: true, limit: 2) == Array(overlaps.prefix(2)))
    }
  }

  @Test(arguments: seeds)
  func `find exactly the rows that are never reached`(seed: UInt64) throws {
    for example in try examples(seed) {
      let reached = Set(example.completions.flatMap(example.rows(matching:)))
      let found = example.table.unreachableRows()
      #expect(found.map(\.row) == example.table.rows.indices.filter { !reached.contains($0) })
      for row in found {
        let cell = example.cells[row.row][row.input]
        #expect(!example.universes[row.input].contains { passes(cell, $0) })
      }
    }
  }

  @Test(arguments: seeds)
  func `find exactly the rows that never decide`(seed: UInt64) throws {
    for example in try examples(seed, ["F", "P"]) {
      let inputs = example.completions
      let reached = Set(inputs.flatMap(example.rows(matching:)))
      let decide = Set(inputs.flatMap { example.outcome(of: $0).rows })
      let found = example.table.maskedRows()
      #expect(found.map(\.row) == reached.subtracting(decide).sorted())
      for masked in found {
        let rows = example.table.rows
        func isCovered(by cover: [Int]) -> Bool {
          inputs.allSatisfy { values in
            !matches(rows[masked.row], values) || cover.contains { matches(rows[$0], values) }
          }
        }
        #expect(isCovered(by: masked.maskedBy))
        for row in masked.maskedBy {
          #expect(!isCovered(by: masked.maskedBy.filter { $0 != row }))
        }
        #expect(matches(rows[masked.row], masked.example))
        #expect(masked.maskedBy.contains { matches(rows[$0], masked.example) })
        #expect(example.table.occurs(masked.example))
      }
    }
    let others = try examples(seed, ["U", "A", "R", "O", "C"])
    #expect(others.allSatisfy { $0.table.maskedRows().isEmpty })
  }

  @Test(arguments: seeds)
  func `find rows whose merging changes no answer`(seed: UInt64) throws {
    for example in try examples(seed) {
      let inputs = example.completions
      for pair in example.table.mergeableRows() {
        let merged = try merged(example.table, pair)
        #expect(
          inputs.allSatisfy { Answer(merged.evaluate($0)) == Answer(example.outcome(of: $0)) }
        )
        for (row, values) in zip([pair.first, pair.second], pair.examples) {
          #expect(matches(example.table.rows[row], values))
          #expect(example.table.occurs(values))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `find every row that can be merged where the order does not count`(seed: UInt64) throws {
    for example in try examples(seed, ["U", "A", "C<", "C>"]) {
      let found = Set(example.table.mergeableRows().map(\.first))
      let reached = Set(example.completions.flatMap(example.rows(matching:)))
      let rows = example.table.rows.indices.filter(reached.contains)
      for first in rows where !found.contains(first) {
        #expect(!rows.contains { $0 > first && canMerge(first, $0, in: example) })
      }
    }
  }

  @Test(arguments: seeds)
  func `find exactly the inputs that make no difference`(seed: UInt64) throws {
    for example in try examples(seed) {
      let answers = example.completions.map { ($0, Answer(example.outcome(of: $0))) }
      let idle = example.table.inputs.indices.filter { input in
        var seen: [[Value]: Answer] = [:]
        return answers.allSatisfy { values, answer in
          var others = values
          others.remove(at: input)
          let first = seen[others] ?? answer
          seen[others] = first
          return first == answer
        }
      }
      #expect(example.table.idleInputs() == idle)
      #expect(Set(example.table.idleInputs(limit: 3)).isSubset(of: idle))
    }
  }

  @Test(arguments: seeds)
  func `find exactly the outputs that are never given`(seed: UInt64) throws {
    for example in try examples(seed) where example.table.hitPolicy != .collect(.sum) {
      let table = example.table
      let given = example.completions.map { Answer(example.outcome(of: $0)) }
      for (output, column) in table.outputs.enumerated() {
        let values = Set(
          given.flatMap { answer -> [Value] in
            guard case .outputs(let outputs) = answer else { return [] }
            if case .list(let items) = outputs[output] { return items }
            return [outputs[output]]
          }
        )
        let listed = column.allowedValues ?? column.priorities
        let expected =
          table.hitPolicy == .collect(.count) ? [] : listed.filter { !values.contains($0) }
        let found = table.unproducedOutputs().filter { $0.output == output }
        #expect(table.hitPolicy == .collect(.count) || found.map(\.value) == expected)
        for one in found {
          #expect(
            one.rows == table.rows.indices.filter { table.rows[$0].outputs[output] == one.value }
          )
        }
      }
      let usesDefault =
        given.contains { $0 == .nothing }
        || example.completions.contains { example.rows(matching: $0).isEmpty }
      let hasDefault = table.outputs.contains { $0.defaultValue != nil }
      #expect(table.hasUnusedDefault == (hasDefault && !usesDefault))
    }
  }

  private func merged(_ table: DecisionTable, _ pair: MergeableRows) throws -> DecisionTable {
    var rows = table.rows
    rows[pair.place] = Row(id: "merged", tests: pair.tests, outputs: rows[pair.first].outputs)
    rows.remove(at: pair.place == pair.first ? pair.second : pair.first)
    return try DecisionTable(
      id: table.id,
      hitPolicy: table.hitPolicy,
      inputs: table.inputs,
      outputs: table.outputs,
      rows: rows
    )
  }

  /// Tells whether rows with the same outputs differ in one input at most and may be merged.
  private func canMerge(_ first: Int, _ second: Int, in example: RandomTable) -> Bool {
    let rows = [example.table.rows[first], example.table.rows[second]]
    guard rows[0].outputs == rows[1].outputs else { return false }
    let different = example.universes.indices.filter { input in
      example.universes[input].contains {
        rows[0].tests[input].contains($0) != rows[1].tests[input].contains($0)
      }
    }
    let overlap = example.completions.contains { matches(rows[0], $0) && matches(rows[1], $0) }
    return different.count <= 1 && !(example.table.hitPolicy == .unique && overlap)
  }
}
