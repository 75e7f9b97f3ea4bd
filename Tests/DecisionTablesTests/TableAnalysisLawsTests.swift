import DecisionTables
import FEEL
import RandomKit
import Testing

struct `The analysis of any table` {
  @Test(arguments: seeds)
  func `puts every uncovered input in exactly one gap`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let example = try RandomTable(using: &random)
      let gaps = example.table.gaps()
      let wrong = example.completions.filter { values in
        let holding = gaps.filter { contains($0, values) }
        return holding.count != (example.rows(matching: values).isEmpty ? 1 : 0)
      }
      #expect(wrong.isEmpty)
      for gap in gaps {
        #expect(contains(gap, gap.example))
        #expect(example.table.occurs(gap.example))
        #expect(example.table.rows.allSatisfy { !matches($0, gap.example) })
      }
      #expect(example.table.gaps(limit: 1).count == min(1, gaps.count))
    }
  }

  @Test(arguments: seeds)
  func `finds exactly the pairs that can break the hit policy`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let example = try RandomTable(using: &random, policies: ["U", "A"])
      var pairs: Set<[Int]> = []
      for values in example.completions {
        let rows = example.rows(matching: values)
        for first in rows {
          for second in rows where second > first {
            let differ = example.table.rows[first].outputs != example.table.rows[second].outputs
            if example.table.hitPolicy == .unique || differ { pairs.insert([first, second]) }
          }
        }
      }
      let overlaps = example.table.overlaps()
      #expect(Set(overlaps.map { [$0.first, $0.second] }) == pairs)
      #expect(overlaps.count == pairs.count)
      for overlap in overlaps {
        #expect(contains(overlap.box, overlap.box.example))
        #expect(example.table.occurs(overlap.box.example))
        #expect(matches(example.table.rows[overlap.first], overlap.box.example))
        #expect(matches(example.table.rows[overlap.second], overlap.box.example))
      }
    }
  }

  @Test(arguments: seeds)
  func `divides each column completely and finely enough`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let example = try RandomTable(using: &random)
      for input in example.table.inputs.indices {
        let classes = example.table.partition(ofInput: input)
        let wrong = example.universes[input].filter { value in
          let holding = classes.filter { $0.set.contains(value) == .yes }
          let rows = example.cells.indices.filter { passes(example.cells[$0][input], value) }
          return holding.map(\.rows.rows) != [rows]
        }
        #expect(wrong.isEmpty)
        let tried = example.table.representatives(ofInput: input)
        let untried = classes.filter { one in
          !tried.contains { one.set.contains($0) == .yes } && one.example != .null
        }
        #expect(untried.isEmpty)
      }
    }
  }
}
