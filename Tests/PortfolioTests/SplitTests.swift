import RandomKit
import Testing

@testable import Portfolio

struct `The search for splits` {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  /// Contracts of a few buyers, groups and boundaries, close in time or not.
  private func contracts(seed: UInt64) -> [Sketch] {
    var generator = SeededGenerator(seed: seed)
    let most = Int64.random(in: 20...120, using: &generator)
    let span = Int32.random(in: 5...400, using: &generator)
    return (1...UInt64.random(in: 1...60, using: &generator)).map { line in
      Sketch(
        line: line,
        buyer: UInt64.random(in: 1...2, using: &generator),
        cents: Int64.random(in: -1...most, using: &generator),
        boundary: Bool.random(using: &generator) ? 100 : 60,
        cpv: [45_000_000, 45_100_000, 45_123_456, 90_000_000, 0].randomElement(using: &generator)
          ?? 0,
        day: Int32.random(in: 0...span, using: &generator)
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
      PortfolioLimits(splitDays: days, cpvDigits: 3)
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

  /// All windows by trying each first and last day: the lines of those that qualify.
  private func windows(_ contracts: [Sketch], days: Int32) -> [[Sketch]] {
    let usable = contracts.filter { $0.cents > 0 && $0.cents < $0.boundary && $0.cpv > 0 }
    let groups = Dictionary(grouping: usable) { "\($0.buyer) \($0.cpv / 100_000) \($0.boundary)" }
    return groups.values.flatMap { group in
      Set(group.map(\.day)).flatMap { start in
        (start...(start + days)).compactMap { end -> [Sketch]? in
          let near = group.filter { (start...end).contains($0.day) }
          let isSplit = near.count > 1 && near.reduce(0) { $0 + $1.cents } >= near[0].boundary
          return isSplit ? near : nil
        }
      }
    }
  }

  @Test(arguments: 1...300)
  func `names the contracts that are in any window, each once, and no other`(seed: UInt64) throws {
    let contracts = contracts(seed: seed)
    let days = Int32(seed % 40)
    let found = try search(contracts, days: Int(days))
    let windows = windows(contracts, days: days)
    let expected = Set(windows.flatMap { $0.map(\.line) })
    let named = found.flatMap(\.lines)
    #expect(Set(named) == expected)
    #expect(named.count == expected.count)
    // Each window is within one find, and the heaviest of a find is the heaviest of its windows.
    for window in windows {
      let lines = Set(window.map(\.line))
      #expect(found.count { lines.isSubset(of: $0.lines) } == 1)
    }
    for (lines, split, heaviest) in found {
      let own = windows.filter { Set($0.map(\.line)).isSubset(of: lines) }
      let worth = own.map { $0.reduce(Int128(0)) { $0 + Int128($1.cents) } }.max()
      #expect(split.heaviestCents == worth)
      #expect(heaviest.reduce(Int128(0)) { $0 + Int128($1.cents) } == worth)
      let all = contracts.filter { lines.contains($0.line) }
      #expect(split.cents == all.reduce(Int128(0)) { $0 + Int128($1.cents) })
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
