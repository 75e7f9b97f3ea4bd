import RandomKit
import Testing

@testable import Portfolio

struct `The search for splits` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// The amounts of two kinds of boundary in several periods, with the procedure from there on.
  private let kinds: [(amounts: [Int64], procedure: UInt16)] = [
    ([60, 62], 1), ([100, 98, 104], 2),
  ]

  /// Contracts of a few buyers, groups and boundaries, close in time or not.
  private func contracts(seed: UInt64) -> [Sketch] {
    var generator = SeededGenerator(seed: seed)
    let most = Int64.random(in: 20...120, using: &generator)
    let span = Int32.random(in: 5...400, using: &generator)
    return (1...UInt64.random(in: 1...60, using: &generator)).map { line in
      let heavy = kinds[1].amounts.randomElement(using: &generator) ?? 0
      let isLight = Bool.random(using: &generator)
      // Of some the heavier boundary could not be told.
      let next = generator.chance(80) ? FartherStep(heavy, kinds[1].procedure) : .none
      return Sketch(
        line: line,
        buyer: UInt64.random(in: 1...2, using: &generator),
        cents: Int64.random(in: -1...most, using: &generator),
        boundary: isLight ? kinds[0].amounts.randomElement(using: &generator) ?? 0 : heavy,
        next: isLight ? next : .none,
        cpv: [45_000_000, 45_100_000, 45_123_456, 90_000_000, 0].randomElement(using: &generator)
          ?? 0,
        day: Int32.random(in: 0...span, using: &generator),
        procedure: kinds[isLight ? 0 : 1].procedure
      )
    }
  }

  /// Runs the search; returns the lines of each find, and what it is and its heaviest are worth.
  private func search(
    _ contracts: [Sketch],
    days: Int
  ) throws -> [(lines: [UInt64], split: Split, heaviest: [Sketch])] {
    let path = folder.path + "/sketches"
    let file = try AppendedFile(path, size: 0)
    try file.append(contracts)
    try file.flush()
    let search = try SplitSearch(
      (path: path, size: file.size),
      sortedTo: path + ".sorted",
      PortfolioLimits(splitDays: days, cpvDigits: 3, kinds: kinds.map(\.amounts))
    )
    var found: [(lines: [UInt64], split: Split, heaviest: [Sketch])] = []
    try search.forEach { split in
      var lines: [UInt64] = []
      var heaviest: [Sketch] = []
      try search.forEach(in: split.range) { lines.append($0.line) }
      try search.forEach(in: split.heaviest) { heaviest.append($0) }
      found.append((lines, split, heaviest))
    }
    return found
  }

  /// The boundary of a contract that is of a kind.
  private func boundary(of sketch: Sketch, kind: Int) -> Int64? {
    [sketch.boundary, sketch.next.step?.boundary ?? -1].first { kinds[kind].amounts.contains($0) }
  }

  /// All windows of a kind by trying each first and last day: the contracts of those that qualify.
  private func windows(_ contracts: [Sketch], kind: Int, days: Int32) -> [[Sketch]] {
    let usable = contracts.filter { contract in
      guard let boundary = boundary(of: contract, kind: kind) else { return false }
      return contract.cents > 0 && contract.cents < boundary && contract.cpv > 0
    }
    return Dictionary(grouping: usable) { "\($0.buyer) \($0.cpv / 100_000)" }.values
      .flatMap { group in
        Set(group.map(\.day)).flatMap { start in
          (start...(start + days)).compactMap { end -> [Sketch]? in
            let near = group.filter { (start...end).contains($0.day) }
            let lowest = near.compactMap { boundary(of: $0, kind: kind) }.min() ?? .max
            return near.count > 1 && worth(near) >= lowest ? near : nil
          }
        }
      }
  }

  private func worth(_ contracts: [Sketch]) -> Int128 {
    contracts.reduce(0) { $0 + Int128($1.cents) }
  }

  /// The lines of the contracts of each find of a kind: of windows that share one.
  private func finds(_ windows: [[Sketch]]) -> [Set<UInt64>] {
    windows.reduce(into: []) { finds, window in
      let lines = Set(window.map(\.line))
      let shared = finds.filter { !$0.isDisjoint(with: lines) }
      finds.removeAll { !$0.isDisjoint(with: lines) }
      finds.append(shared.reduce(lines) { $0.union($1) })
    }
  }

  @Test(arguments: 1...300)
  func `names the contracts that are in any window, and of the heaviest boundary`(
    seed: UInt64
  ) throws {
    let contracts = contracts(seed: seed)
    let days = Int32(seed % 40)
    let found = try search(contracts, days: Int(days))
    let windows = [0, 1].map { self.windows(contracts, kind: $0, days: days) }
    let heavy = finds(windows[1])
    // What all is in one find of the heavier boundary is told of there.
    let light = finds(windows[0]).filter { lines in !heavy.contains { lines.isSubset(of: $0) } }
    for kind in [0, 1] {
      let expected = Set([light, heavy][kind])
      let own = found.filter { kinds[kind].amounts.contains($0.split.boundary) }
      #expect(Set(own.map { Set($0.lines) }) == expected)
      #expect(own.count == expected.count)
      for (lines, split, heaviest) in own {
        #expect(Set(lines).count == lines.count)
        // The heaviest of a find is the heaviest of its windows.
        let inside = windows[kind].filter { Set($0.map(\.line)).isSubset(of: lines) }
        #expect(split.heaviestCents == inside.map(worth).max())
        #expect(worth(heaviest) == split.heaviestCents)
        #expect(split.boundary == heaviest.map(\.boundary).min())
        #expect(split.cents == worth(contracts.filter { lines.contains($0.line) }))
      }
    }
  }

  @Test func `gives the same whatever the order of the input`() throws {
    var generator = SeededGenerator(seed: 7)
    let contracts = contracts(seed: 11)
    let first = try search(contracts, days: 20).map(\.lines)
    for _ in 0..<5 {
      #expect(try search(contracts.shuffled(using: &generator), days: 20).map(\.lines) == first)
    }
  }
}
