import FEEL

/// All that the unknown inputs of a table can come to.
///
/// Values of an input that leave the same rows are one choice, and combinations of choices that
/// leave the same rows are one state, so that the work is in the number of states and not in the
/// number of combinations.
struct Completions {
  private let table: DecisionTable
  /// The rows that the known inputs leave.
  private let base: RowSet
  /// The unknown inputs that can leave different rows, with the rows that each choice leaves.
  private let choices: [(input: Int, rows: [RowSet])]
  private let limit: Int

  init(of table: DecisionTable, _ matching: RowSet, _ unknown: [Int], limit: Int) {
    var base = matching
    var choices: [(input: Int, rows: [RowSet])] = []
    for input in unknown {
      var seen: Set<RowSet> = []
      let rows = table.indexes[input].signatures.map { $0.intersection(base) }
        .filter { seen.insert($0).inserted }
      if rows.count == 1 {
        base.formIntersection(rows[0])
      } else {
        choices.append((input, rows))
      }
    }
    self.table = table
    self.base = base
    self.choices = choices
    self.limit = limit
  }

  /// What is certain, or that nothing is.
  var outcome: TableOutcome {
    guard let outcomes else { return cautiousOutcome }
    guard let first = outcomes.first else { return .noMatch }
    guard outcomes.allSatisfy(first.agrees) else {
      let rows = Set(outcomes.flatMap(\.rows)).sorted()
      return .undetermined(possible: rows, unknownInputs: essentialInputs)
    }
    if outcomes.count == 1 { return first }
    let rows = Set(outcomes.flatMap(\.rows)).sorted()
    return switch first {
    case .matched(_, let outputs): .matched(rows, outputs: outputs)
    case .violation: .violation(rows)
    case .noMatch, .undetermined: first
    }
  }

  /// The different outcomes, in no order that means anything; nil beyond the limit.
  private var outcomes: [TableOutcome]? {
    guard let states = states() else { return nil }
    var seen: Set<TableOutcome> = []
    return states.map(table.outcome).filter { seen.insert($0).inserted }
  }

  /// The inputs that alone can change the outcome, for some values of the other unknown inputs.
  private var essentialInputs: [Int] {
    choices.filter { choice in
      guard let states = states(without: choice.input) else { return true }
      return states.contains { state in
        let first = table.outcome(of: state.intersection(choice.rows[0]))
        return choice.rows.dropFirst().contains {
          !first.agrees(with: table.outcome(of: state.intersection($0)))
        }
      }
    }
    .map(\.input)
  }

  /// The sets of rows that can be left, in a stable order; nil beyond the limit.
  private func states(without input: Int? = nil) -> [RowSet]? {
    var states = [base]
    var steps = 0
    for choice in choices where choice.input != input {
      steps += states.count * choice.rows.count
      guard steps <= limit else { return nil }
      var seen: Set<RowSet> = []
      var next: [RowSet] = []
      for state in states {
        for rows in choice.rows {
          let left = state.intersection(rows)
          if seen.insert(left).inserted { next.append(left) }
        }
      }
      states = next
    }
    return states
  }

  /// What can be said without going through the combinations.
  private var cautiousOutcome: TableOutcome {
    var certain = base
    var possible = base
    for choice in choices {
      var some = RowSet(capacity: table.rows.count)
      for rows in choice.rows {
        certain.formIntersection(rows)
        some.formUnion(rows)
      }
      possible.formIntersection(some)
    }
    let rows = possible.rows
    if certain == possible || isDecided(possible: rows, certain: certain.rows) {
      let outcome = table.outcome(of: certain)
      if case .matched(let deciding, let outputs) = outcome, table.hitPolicy == .any {
        return .matched(Set(rows + deciding).sorted(), outputs: outputs)
      }
      return outcome
    }
    return .undetermined(possible: rows, unknownInputs: choices.map(\.input))
  }

  /// Tells whether the rows that match for certain decide alone.
  private func isDecided(possible: [Int], certain: [Int]) -> Bool {
    guard let first = certain.first else { return false }
    switch table.hitPolicy {
    case .unique: return certain.count > 1
    case .first: return possible.first == first
    case .any:
      let outputs = table.rows[first].outputs
      return certain.contains { table.rows[$0].outputs != outputs }
        || possible.allSatisfy { table.rows[$0].outputs == outputs }
    case .priority:
      return possible.min { table.ranks[$0] < table.ranks[$1] }
        == certain.min { table.ranks[$0] < table.ranks[$1] }
    case .ruleOrder, .outputOrder, .collect: return false
    }
  }
}
