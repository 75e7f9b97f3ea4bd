import DecisionTables
import FEEL

/// Tables of a thousand rows of different shapes.
enum LongTables {
  /// The tables with their names.
  static func all(rows count: Int) throws -> [(name: String, table: DecisionTable)] {
    [
      ("bands U", try bands(count, .unique)),
      ("bands with faults U", try bands(count, .unique, faults: true)),
      ("bands F", try bands(count, .first, faults: true)),
      ("nested F", try nested(count, .first)),
      ("nested backwards F", try nested(count, .first, backwards: true)),
      ("scattered A", try scattered(count, .any)),
      ("scattered F", try scattered(count, .first)),
      ("scattered P", try scattered(count, .priority)),
      ("scattered C", try scattered(count, .collect(nil))),
      ("clauses F", try clauses(count, .first)),
      ("clauses C", try clauses(count, .collect(nil))),
    ]
  }

  /// Ten bands of value for each combination of codes, as in a matrix of procedures.
  private static func bands(
    _ count: Int,
    _ policy: HitPolicy,
    faults: Bool = false
  ) throws -> DecisionTable {
    let rows = try (0..<count).map { number in
      let band = number % 10
      let from = band * 50_000 + (faults && number % 97 == 0 ? 1 : 0)
      let to = (band + 1) * 50_000 + (faults && number % 89 == 0 ? 1 : 0)
      let cell = band == 9 ? ">= \(from)" : band == 0 ? "< \(to)" : "[\(from)..\(to))"
      return try row(
        number,
        [
          "\"c\(number / 100)\"", "\"n\(number / 20 % 5)\"",
          number / 10 % 2 == 0 ? "true" : "false", cell,
        ],
        "p\(number % 7)"
      )
    }
    return try table(
      policy,
      [
        InputColumn(name: "code", domain: (0..<(count + 99) / 100).map { .text("c\($0)") }),
        InputColumn(name: "nature", domain: (0..<5).map { .text("n\($0)") }),
        InputColumn(name: "central"), InputColumn(name: "value"),
      ],
      rows
    )
  }

  /// Half-open ranges of which each holds the next.
  private static func nested(
    _ count: Int,
    _ policy: HitPolicy,
    backwards: Bool = false
  ) throws -> DecisionTable {
    let rows = try (0..<count).map { number in
      let limit = backwards ? number : count - number
      let date = CalendarDate(dayNumber: Int32(18_000 + number % 50))
      return try row(number, [">= \(limit * 1000)", "-", "<= date(\"\(date)\")"], "p\(number % 7)")
    }
    let inputs = ["value", "nature", "date"].map { InputColumn(name: $0) }
    return try table(policy, inputs, rows)
  }

  /// Boxes of all sizes that lie across each other.
  private static func scattered(_ count: Int, _ policy: HitPolicy) throws -> DecisionTable {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let rows = try (0..<count).map { number in
      let (first, second) = (next(10_000), next(10_000))
      return try row(
        number,
        [
          "[\(first)..\(first + 1 + next(1000))]",
          "(\(second)..\(second + 1 + next(1000)))",
          next(3) == 0 ? "-" : "\"n\(next(20))\", \"n\(next(20))\"",
          next(2) == 0 ? "-" : "true",
        ],
        "p\(next(7))"
      )
    }
    let inputs = ["value", "duration", "nature", "central"].map { InputColumn(name: $0) }
    return try table(policy, inputs, rows)
  }

  /// Three of twenty truth values in each row, as in a list of checks.
  private static func clauses(_ count: Int, _ policy: HitPolicy) throws -> DecisionTable {
    var state: UInt64 = 43
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let rows = try (0..<count).map { number in
      var cells = Array(repeating: "-", count: 20)
      for _ in 0..<3 { cells[next(20)] = next(2) == 0 ? "true" : "false" }
      return try row(number, cells, "p\(next(7))")
    }
    return try table(policy, (0..<20).map { InputColumn(name: "check\($0)") }, rows)
  }

  private static func row(_ number: Int, _ cells: [String], _ output: String) throws -> Row {
    Row(
      id: "R\(number)",
      tests: try cells.map { try ValueSet(UnaryTests.parse($0)) { _ in nil } },
      outputs: [.text(output)]
    )
  }

  private static func table(
    _ policy: HitPolicy,
    _ inputs: [InputColumn],
    _ rows: [Row]
  ) throws -> DecisionTable {
    let values = (0..<8).map { Value.text("p\($0)") }
    return try DecisionTable(
      id: "long",
      hitPolicy: policy,
      inputs: inputs,
      outputs: [OutputColumn(name: "procedure", priorities: values)],
      rows: rows
    )
  }
}
