import DecisionTables
import FEEL
import RandomKit

/// A small random table with its cells as written and every value that its inputs can have.
struct RandomTable {
  let table: DecisionTable
  let cells: [[UnaryTests]]
  let universes: [[Value]]

  static let policies = ["U", "A", "P", "F", "R", "O", "C", "C+", "C#", "C<", "C>"]

  init(
    using random: inout SeededGenerator,
    policies: [String] = RandomTable.policies,
    rows: ClosedRange<Int> = 0...5
  ) throws {
    let worlds = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      random.pick(SmallWorld.all)
    }
    let policy = HitPolicy(random.pick(policies)) ?? .unique
    let rowCount = Int.random(in: rows, using: &random)
    cells = (0..<rowCount).map { _ in worlds.map { $0.cell(using: &random) } }
    var inputs: [InputColumn] = []
    var universes: [[Value]] = []
    for (index, world) in worlds.enumerated() {
      let name = "input\(index)"
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let domain = world.values.filter { _ in random.chance(50) } + [random.pick(world.values)]
        inputs.append(InputColumn(name: name, domain: domain))
        universes.append(domain)
      case 1:
        let bounds = world.cell(using: &random)
        let inside = world.values.filter { passes(bounds, $0) }
        let set = try ValueSet(bounds) { _ in nil }
        inputs.append(InputColumn(name: name, bounds: inside.isEmpty ? .all : set))
        universes.append(inside.isEmpty ? world.values : inside)
      case 2:
        inputs.append(InputColumn(name: name, isWhole: true))
        universes.append(world.values.filter(Self.isWhole))
      default:
        inputs.append(InputColumn(name: name))
        universes.append(world.values)
      }
    }
    self.universes = universes
    let results = (0..<3).map { Value.number(Decimal($0)) }
    let outputs = (0..<Int.random(in: 1...2, using: &random)).map { index in
      OutputColumn(
        name: "output\(index)",
        priorities: index == 0 ? [results[1], results[0]] : [],
        defaultValue: random.chance(20) ? results[0] : nil,
        allowedValues: index == 1 ? results : nil
      )
    }
    table = try DecisionTable(
      id: "random",
      hitPolicy: policy,
      inputs: inputs,
      outputs: outputs,
      rows: try cells.enumerated().map { index, cells in
        Row(
          id: "\(index)",
          tests: try cells.map { cell in try ValueSet(cell) { _ in nil } },
          outputs: outputs.map { _ in random.pick(results) }
        )
      }
    )
  }

  private static func isWhole(_ value: Value) -> Bool {
    switch value {
    case .number(let number), .daysDuration(let number): number.isInteger
    default: true
    }
  }

  /// Every input that can occur.
  var completions: [[Value]] { completions(of: universes.map { _ in .unknown }) }

  /// Every input that given values can turn out to be.
  func completions(of values: [Value]) -> [[Value]] {
    zip(values, universes).reduce([[]]) { found, next in
      found.flatMap { known in
        (next.0 == .unknown ? next.1 : [next.0]).map { known + [$0] }
      }
    }
  }

  /// The rows that match known values, by the meaning of the cells' text.
  func rows(matching values: [Value]) -> [Int] {
    cells.indices.filter { row in
      zip(cells[row], values).allSatisfy { passes($0, $1) }
    }
  }

  /// The outcome for known values, by the definition of the hit policy.
  func outcome(of values: [Value]) -> TableOutcome {
    outcome(ofRows: rows(matching: values))
  }

  /// The outcome if given rows match, by the definition of the hit policy.
  func outcome(ofRows rows: [Int]) -> TableOutcome {
    guard let first = rows.first else {
      let defaults = table.outputs.map(\.defaultValue)
      return defaults.allSatisfy { $0 == nil }
        ? .noMatch : .matched([], outputs: defaults.map { $0 ?? .null })
    }
    let outputs = rows.map { table.rows[$0].outputs }
    let ranked = rows.sorted { ($0.rank(in: table), $0) < ($1.rank(in: table), $1) }
    switch table.hitPolicy {
    case .unique: return rows.count > 1 ? .violation(rows) : .matched(rows, outputs: outputs[0])
    case .any:
      return Set(outputs).count > 1 ? .violation(rows) : .matched(rows, outputs: outputs[0])
    case .first: return .matched([first], outputs: outputs[0])
    case .priority: return .matched([ranked[0]], outputs: table.rows[ranked[0]].outputs)
    case .ruleOrder, .collect(nil): return .matched(rows, outputs: columns(rows) { .list($0) })
    case .outputOrder: return .matched(ranked, outputs: columns(ranked) { .list($0) })
    case .collect(let aggregator?):
      let collected = columns(rows) { values in
        let numbers = values.map { value in
          if case .number(let number) = value { number } else { Decimal.zero }
        }
        return switch aggregator {
        case .sum: .number(numbers.reduce(.zero, +))
        case .count: .number(Decimal(numbers.count))
        case .min: .number(numbers.min() ?? .zero)
        case .max: .number(numbers.max() ?? .zero)
        }
      }
      return .matched(rows, outputs: collected)
    }
  }

  private func columns(_ rows: [Int], _ join: ([Value]) -> Value) -> [Value] {
    table.outputs.indices.map { output in join(rows.map { table.rows[$0].outputs[output] }) }
  }
}

extension Int {
  /// The place of a row's first output among 1, 0 and the rest.
  fileprivate func rank(in table: DecisionTable) -> Int {
    switch table.rows[self].outputs[0] {
    case .number(1): 0
    case .number(0): 1
    default: 2
    }
  }
}
