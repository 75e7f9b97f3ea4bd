import DecisionTables
import FEEL
import Foundation

/// Reads a cell whose parameters have values.
func set(_ cell: String, _ parameters: [String: Value] = [:]) throws -> ValueSet {
  try ValueSet(try UnaryTests.parse(cell)) { parameters[$0] }
}

func number(_ text: String) -> Value {
  Decimal(parsing: text).map { .number($0) } ?? .null
}

func day(_ text: String) -> Value {
  CalendarDate(iso: text).map { .date($0) } ?? .null
}

/// Makes a table from cells: each line is an id, the tests and the outputs, with `|` between.
func table(
  _ hitPolicy: HitPolicy,
  inputs: [InputColumn],
  outputs: [OutputColumn] = [OutputColumn(name: "result")],
  _ lines: String...
) throws -> DecisionTable {
  let rows = try lines.map { line in
    let cells = line.split(separator: "|").map(trimmed)
    return Row(
      id: cells[0],
      tests: try cells.dropFirst().prefix(inputs.count).map { try set($0) },
      outputs: cells.dropFirst(inputs.count + 1).map {
        number($0) == .null ? .text($0) : number($0)
      }
    )
  }
  return try DecisionTable(
    id: "example",
    hitPolicy: hitPolicy,
    inputs: inputs,
    outputs: outputs,
    rows: rows
  )
}

private func trimmed(_ text: Substring) -> String {
  let start = text.drop { $0 == " " }
  return String(start.reversed().drop { $0 == " " }.reversed())
}

/// Tells whether values lie in a box.
func contains(_ box: Box, _ values: [Value]) -> Bool {
  zip(box.sets, values).allSatisfy { $0.contains($1) == .yes }
}

/// Tells whether a row matches values.
func matches(_ row: Row, _ values: [Value]) -> Bool {
  zip(row.tests, values).allSatisfy { $0.contains($1) == .yes }
}

extension DecisionTable {
  /// Tells whether the inputs can have the values.
  func occurs(_ values: [Value]) -> Bool {
    values.count == inputs.count
      && zip(inputs, values).allSatisfy { input, value in
        input.domain?.contains(value) ?? (input.bounds.contains(value) == .yes)
      }
  }
}

/// Seeds that are always tried, and one that is new each time; a failure prints its seed.
let seeds: [UInt64] = [1, 2, 3, 4, 5, 6, .random(in: 100 ... .max)]

/// How often a property is tried for each seed: so often that a million tries are made in all if
/// `KRINGTOETS_LONG_TESTS` is set.
func tries(_ count: Int) -> Int {
  ProcessInfo.processInfo.environment["KRINGTOETS_LONG_TESTS"] == "1"
    ? 1_000_000 / seeds.count + 1 : count
}
