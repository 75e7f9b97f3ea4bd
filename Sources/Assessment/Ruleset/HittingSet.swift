/// Finds the smallest set that has something in common with each of a number of sets.
enum HittingSet {
  /// Returns the smallest set; of several the one whose members come first.
  ///
  /// - Complexity: exponential in the size of the result, which is a handful of facts here.
  static func smallest(for sets: [Set<Int>]) -> [Int] {
    let members = sets.reduce(into: Set()) { $0.formUnion($1) }.sorted()
    for size in 0...members.count {
      if let found = find(size, among: members[...], for: sets) { return found }
    }
    return members
  }

  private static func find(
    _ size: Int,
    among members: ArraySlice<Int>,
    for sets: [Set<Int>]
  ) -> [Int]? {
    guard let first = sets.first else { return [] }
    guard size >= disjoint(sets), let last = first.max() else { return nil }
    // Beyond the last member of the first set nothing can hit that set any more.
    for position in members.indices where members[position] <= last {
      let member = members[position]
      let rest = sets.filter { !$0.contains(member) }
      guard rest.count < sets.count else { continue }
      let others = members[members.index(after: position)...]
      if let found = find(size - 1, among: others, for: rest) { return [member] + found }
    }
    return nil
  }

  /// Counts sets that have nothing in common: each of them needs a member of its own.
  private static func disjoint(_ sets: [Set<Int>]) -> Int {
    var seen: Set<Int> = []
    var count = 0
    for set in sets where seen.isDisjoint(with: set) {
      seen.formUnion(set)
      count += 1
    }
    return count
  }
}
