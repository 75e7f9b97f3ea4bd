import DecisionTables
import FEEL
import RandomKit

/// A random table in compiled form, with the numbers of its texts and the places of its inputs.
struct CompiledExample {
  let source: RandomTable
  let compiled: CompiledTable
  let rows: CompiledRows
  let places: [Int]
  let firstNumber: Int

  init?(using random: inout SeededGenerator, rows count: ClosedRange<Int> = 0...9) throws {
    source = try RandomTable(using: &random, rows: count)
    places = (0..<source.table.inputs.count + 2).shuffled(using: &random)
      .prefix(source.table.inputs.count).map(\.self)
    let firstNumber = random.pick([0, 7, 100_000])
    self.firstNumber = firstNumber
    let compiled = CompiledTable(
      source.table,
      places: places,
      inputNumber: { Self.number($1, firstNumber) },
      outputNumber: { Self.number($1, firstNumber) }
    )
    guard let compiled else { return nil }
    rows = CompiledRows(source.table, places: places) { Self.number($1, firstNumber) }
    self.compiled = compiled
  }

  static func number(_ text: String, _ first: Int) -> Int? {
    ["b", "x", "a", "d", "c"].firstIndex(of: text).map { first + 3 * $0 }
  }

  /// Values for the inputs: unknown ones, those of the small worlds, and any other.
  func values(using random: inout SeededGenerator) -> [Value] {
    source.universes.map { universe in
      switch Int.random(in: 0..<20, using: &random) {
      case 0..<7: .unknown
      case 7..<16: random.pick(universe)
      default: random.pick(Self.strangers)
      }
    }
  }

  /// Values that are not in a small world, or not in the form that they have there.
  private static let strangers: [Value] =
    [.null, .list([.number(1)]), .text("x"), .text("never named"), .boolean(true)]
    + [
      (10, -1), (100, -2), (1_000_000, -6), (1_000_001, -6), (999_999, -6), (-1, -30), (1, -30),
      (2, 0), (1, 40), (-1, 40), (1, -6000), (-1, -6000), (1, 6000), (-3, 6000), (0, 12), (0, -20),
      (9_999_999_999_999_999_999, 0), (-9_999_999_999_999_999_999, -19), (3, -1), (29, -1),
      (20_000_000_000_000_000_000, -19), (4_611_686_018_427_387_904, 0), (1 << 62, -4),
    ]
    .flatMap { (coefficient: Int128, exponent: Int) -> [Value] in
      let number = Decimal(coefficient: coefficient, exponent: exponent)
      return [.number(number), .daysDuration(number)]
    }
    + [20_598, 20_601, 0, -1, .max, .min].map { .date(CalendarDate(dayNumber: $0)) }
    + [0, 1, 2, -3, .max, .min].map { .monthsDuration($0) }

  func verdict(on values: [Value]) -> Verdict {
    compiled.verdicts[compiled.verdict(on: slots(values).span)]
  }

  func slots(_ values: [Value]) -> [Slot] {
    var slots = Array(repeating: Slot(.number, payload: 1), count: values.count + 2)
    for (place, value) in zip(places, values) {
      slots[place] = Slot(value) { Self.number($0, firstNumber) }
    }
    return slots
  }

  /// The verdict by the obvious way: row by row for every completion of what is unknown.
  func expected(_ values: [Value]) -> Verdict {
    let table = source.table
    let outcomes = Set(
      source.completions(of: values).map { values in
        source.outcome(
          ofRows: table.rows.indices.filter { row in
            zip(table.rows[row].tests, values).allSatisfy { $0.contains($1) == .yes }
          }
        )
      }
    )
    let rows = Set(outcomes.flatMap(\.rows)).sorted()
    let matched = Set(
      outcomes.map { outcome in
        if case .matched(_, let outputs) = outcome { outputs } else { [Value]?.none }
      }
    )
    let violated = outcomes.filter { if case .violation = $0 { true } else { false } }
    if outcomes.count == 1 { return Verdict(outcomes.first ?? .noMatch) }
    if matched.count == 1, let outputs = matched.first ?? nil {
      return .matched(rows, outputs: outputs)
    }
    return violated.count == outcomes.count ? .violation(rows) : .undetermined(possible: rows)
  }
}
