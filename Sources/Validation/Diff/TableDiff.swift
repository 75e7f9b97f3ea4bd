import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The inputs for which a table gives another outcome than before.
struct TableDiff {
  /// Inputs that lead from one outcome to another.
  struct Change: Hashable {
    /// The outputs before; nil where there was no answer.
    let before: [Value]?
    /// The outputs now; nil where there is no answer.
    let after: [Value]?
    /// The inputs.
    let boxes: [Box]
  }

  let changes: [Change]
  /// Whether the boxes are all and only the inputs with another outcome.
  let isExact: Bool

  /// Compares two tables with the same inputs and outputs in the same order.
  init(_ old: DecisionTable, _ new: DecisionTable) {
    struct Key: Hashable {
      let before: [Value]?
      let after: [Value]?
    }
    var order: [Key] = []
    var found: [Key: [Box]] = [:]
    func add(_ before: [Value]?, _ after: [Value]?, _ sets: [ValueSet]) {
      guard let example = Self.example(sets, new.inputs) else { return }
      // Where rows go before one another the example tells whether this pair decides at all.
      guard Self.outputs(old.evaluate(example)) == before,
        Self.outputs(new.evaluate(example)) == after
      else { return }
      let key = Key(before: before, after: after)
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(Box(sets: sets, example: example))
    }
    for before in old.rows {
      for after in new.rows where after.outputs != before.outputs {
        add(before.outputs, after.outputs, Self.meet(before.tests, after.tests))
      }
    }
    for gap in new.gaps(limit: 50) {
      for before in old.rows { add(before.outputs, nil, Self.meet(before.tests, gap.sets)) }
    }
    for gap in old.gaps(limit: 50) {
      for after in new.rows { add(nil, after.outputs, Self.meet(gap.sets, after.tests)) }
    }
    changes = order.map { key in
      Change(before: key.before, after: key.after, boxes: found[key] ?? [])
    }
    isExact = [old.hitPolicy, new.hitPolicy].allSatisfy { $0 == .unique || $0 == .any }
  }

  private static func meet(_ left: [ValueSet], _ right: [ValueSet]) -> [ValueSet] {
    zip(left, right).map { one, other in
      guard let first = one.kind, let second = other.kind, first != second else {
        return one.intersection(other)
      }
      return .empty
    }
  }

  private static func outputs(_ outcome: TableOutcome) -> [Value]? {
    guard case .matched(_, let outputs) = outcome else { return nil }
    return outputs
  }

  /// One value of each set that the input can have; nil if there is none.
  private static func example(_ sets: [ValueSet], _ inputs: [InputColumn]) -> [Value]? {
    var values: [Value] = []
    for (set, input) in zip(sets, inputs) {
      if let domain = input.domain {
        guard let value = domain.first(where: { set.contains($0) == .yes }) else { return nil }
        values.append(value)
        continue
      }
      guard set.kind == nil || input.bounds.kind == nil || set.kind == input.bounds.kind else {
        return nil
      }
      let inner = set.intersection(input.bounds)
      guard !inner.isEmpty else { return nil }
      let column = InputColumn(name: input.name, bounds: inner, isWhole: input.isWhole)
      let probe = try? DecisionTable(
        id: "probe",
        hitPolicy: .any,
        inputs: [column],
        outputs: [OutputColumn(name: "x")],
        rows: [Row(id: "1", tests: [inner], outputs: [.null])]
      )
      let samples = probe?.representatives(ofInput: 0) ?? []
      guard let value = samples.first(where: { inner.contains($0) == .yes }) ?? samples.first else {
        values.append(.null)
        continue
      }
      values.append(value)
    }
    return values
  }
}
