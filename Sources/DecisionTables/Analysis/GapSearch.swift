import FEEL

/// A walk through the inputs from first to last that keeps the rows still matching.
///
/// What is left uncovered from an input on is kept by number, so that alike stretches of an input
/// are found alike without a look at their boxes.
struct GapSearch {
  private struct State: Hashable {
    let input: Int
    let rows: RowSet
  }

  private let partitions: [[ElementaryClass]]
  /// For each class the rows that match it and not the class before it, or the other way around.
  private let changes: [[RowSet]]
  private let everyRow: RowSet
  private let limit: Int
  private var known: [State: Int] = [:]
  /// The lists of boxes by number; number 0 is the empty list.
  private var lists: [[Box]] = [[]]
  private var numbers: [[Box]: Int] = [[]: 0]
  /// For each input the list of the box that leaves nothing covered.
  private var uncovered: [Int?]

  init(_ boxes: RowBoxes, limit: Int) {
    partitions = boxes.partitions
    let everyRow = boxes.everyRow
    changes = partitions.map { classes in
      zip([everyRow] + classes.map(\.rows), classes.map(\.rows)).map {
        $0.subtracting($1).union($1.subtracting($0))
      }
    }
    self.everyRow = everyRow
    self.limit = limit
    uncovered = Array(repeating: nil, count: partitions.count + 1)
  }

  mutating func gaps() -> [Box] {
    Array(lists[gaps(0, everyRow)].prefix(limit))
  }

  /// The number of the boxes of the inputs from one on that none of the rows covers.
  private mutating func gaps(_ input: Int, _ rows: RowSet) -> Int {
    if rows.isEmpty { return everything(from: input) }
    guard input < partitions.count else { return 0 }
    let state = State(input: input, rows: rows)
    if let found = known[state] { return found }
    let classes = partitions[input]
    var order: [Int] = []
    var count = 0
    var merged: [Int: (sets: [ValueSet], example: Value)] = [:]
    var (rest, isFirst) = (0, true)
    for (one, changed) in zip(classes, changes[input]) {
      // Most classes of a long column differ in rows that the earlier inputs left out.
      if isFirst || !rows.isDisjoint(with: changed) {
        rest = gaps(input + 1, rows.intersection(one.rows))
        isFirst = false
      }
      guard rest != 0 else { continue }
      if merged[rest] == nil {
        // Beyond the limit the boxes found may be smaller than they could be.
        guard count < limit else { break }
        count += lists[rest].count
        order.append(rest)
      }
      merged[rest, default: ([], one.example)].sets.append(one.set)
    }
    var boxes: [Box] = []
    for rest in order {
      guard let (sets, example) = merged[rest] else { continue }
      // A set that leaves out only what can't occur says no more than all.
      let shown = sets.count == classes.count ? .all : ValueSet.union(of: sets)
      boxes += lists[rest].map { Box(sets: [shown] + $0.sets, example: [example] + $0.example) }
    }
    let found = number(of: Array(boxes.prefix(limit)))
    known[state] = found
    return found
  }

  private mutating func everything(from input: Int) -> Int {
    if let number = uncovered[input] { return number }
    let rest = partitions[input...]
    let box = Box(sets: rest.map { _ in .all }, example: rest.map { $0.first?.example ?? .null })
    let found = number(of: [box])
    uncovered[input] = found
    return found
  }

  private mutating func number(of boxes: [Box]) -> Int {
    if let number = numbers[boxes] { return number }
    lists.append(boxes)
    numbers[boxes] = lists.count - 1
    return lists.count - 1
  }
}
