/// The nodes of a compiled table and what they end in.
struct Diagram {
  var entries: [UInt32] = []
  var root = 0
  var verdicts: [Verdict] = []
}

/// A walk through the columns that keeps every set of rows that may be left.
///
/// With known inputs one set is left; an unknown input leaves one for each value that it may have.
/// Nodes from which the same follows are one node.
struct DiagramBuilder {
  private let table: DecisionTable
  private let layout: CompiledLayout
  private let limit: Int
  /// The number of steps left before the builder gives up.
  private var steps: Int
  private var result = Diagram()

  private var states: [RowSet] = []
  private var numbers: [RowSet: Int] = [:]
  /// The number of the first class of each column, where the classes of all columns are counted.
  private let firstClasses: [Int]
  private let classCount: Int
  /// The states that the classes leave of a state, by state and class.
  private var known: [Int: Int] = [:]
  /// For each state the last search that met it.
  private var searches: [Int] = []
  private var search = 0
  /// Outcomes that differ, and the number of that of each state; -1 where nobody asked.
  private var outcomes: [TableOutcome] = []
  private var outcomeNumbers: [TableOutcome: Int] = [:]
  private var outcomeOfState: [Int] = []
  /// For each column the nodes by the states before it.
  private var nodes: [[[Int]: Int]]
  /// For each column the nodes by their entries.
  private var sameNodes: [[[UInt32]: Int]]
  private var verdictsByStates: [[Int]: Int] = [:]
  private var verdictsByOutcomes: [Set<Int>: Int] = [:]
  private var sameVerdicts: [Verdict: Int] = [:]

  init(_ table: DecisionTable, _ layout: CompiledLayout, limit: Int) {
    self.table = table
    self.layout = layout
    self.limit = limit
    steps = 8 * limit
    nodes = Array(repeating: [:], count: layout.columns.count)
    sameNodes = nodes.map { _ in [:] }
    var classes = 0
    firstClasses = layout.rows.map { column in
      defer { classes += column.count }
      return classes
    }
    classCount = classes
  }

  /// The diagram; nil if it is too large.
  mutating func diagram() -> Diagram? {
    let first = number(of: layout.base)
    guard let root = node(0, [first]) else { return nil }
    result.root = root
    return result
  }

  private mutating func node(_ column: Int, _ states: [Int]) -> Int? {
    guard column < layout.columns.count else { return verdict(states) }
    if let found = nodes[column][states] { return found }
    var entries: [UInt32] = []
    for position in layout.rows[column].indices {
      guard let next = node(column + 1, after(states, column, [position])) else { return nil }
      entries.append(UInt32(next))
    }
    let any = after(states, column, layout.possible[column])
    guard steps > 0, let next = node(column + 1, any) else { return nil }
    entries.append(UInt32(next))
    let found: Int
    if let same = sameNodes[column][entries] {
      found = same
    } else {
      found = result.entries.count
      guard found + entries.count <= limit else { return nil }
      result.entries += entries
      sameNodes[column][entries] = found
    }
    nodes[column][states] = found
    return found
  }

  /// The states that classes of a column leave, in order.
  private mutating func after(_ states: [Int], _ column: Int, _ positions: [Int]) -> [Int] {
    steps -= states.count * positions.count
    guard steps > 0 else { return [] }
    if states.count == 1, positions.count == 1 { return [step(states[0], column, positions[0])] }
    search += 1
    var left: [Int] = []
    for position in positions {
      for state in states {
        let next = step(state, column, position)
        guard searches[next] != search else { continue }
        searches[next] = search
        left.append(next)
      }
    }
    left.sort()
    return left
  }

  private mutating func step(_ state: Int, _ column: Int, _ position: Int) -> Int {
    let step = state * classCount + firstClasses[column] + position
    if let next = known[step] { return next }
    let next = number(of: states[state].intersection(layout.rows[column][position]))
    known[step] = next
    return next
  }

  private mutating func number(of rows: RowSet) -> Int {
    if let number = numbers[rows] { return number }
    let number = states.count
    numbers[rows] = number
    states.append(rows)
    searches.append(0)
    outcomeOfState.append(-1)
    return number
  }

  private mutating func verdict(_ states: [Int]) -> Int {
    if let found = verdictsByStates[states] { return found }
    // By their numbers, as comparing what outcomes hold takes long.
    let different = Set(states.map { outcome(of: $0) })
    let number = verdict(different)
    verdictsByStates[states] = number
    return number
  }

  private mutating func verdict(_ different: Set<Int>) -> Int {
    if let found = verdictsByOutcomes[different] { return found }
    let verdict = Verdict(different.map { outcomes[$0] })
    let number: Int
    if let same = sameVerdicts[verdict] {
      number = same
    } else {
      number = result.verdicts.count
      sameVerdicts[verdict] = number
      result.verdicts.append(verdict)
    }
    verdictsByOutcomes[different] = number
    return number
  }

  /// The number of the outcome of a state.
  private mutating func outcome(of state: Int) -> Int {
    guard outcomeOfState[state] < 0 else { return outcomeOfState[state] }
    let outcome = table.outcome(of: states[state])
    let number = outcomeNumbers[outcome] ?? outcomes.count
    if number == outcomes.count {
      outcomes.append(outcome)
      outcomeNumbers[outcome] = number
    }
    outcomeOfState[state] = number
    return number
  }
}
