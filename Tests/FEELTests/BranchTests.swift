import FEEL
import RandomKit
import Testing

struct `The branches of an expression` {
  private func names(_ text: String, _ values: [String: Value]) throws -> [String]? {
    let names = FewNames.all.variables.map(\.name)
    let scope = FewNames.Values(values: names.map { values[$0] ?? .unknown })
    return Branches(try Expression.parse(text, names: FewNames.all)) { $0 < 3 }?
      .variables(in: scope).map { names[$0] }
  }

  @Test func `that a known condition passes over do not count`() throws {
    let text = "if code != \"EUR\" then null else if first then low else low * high"
    let another = Value.text("USD"), euro = Value.text("EUR")
    #expect(try names(text, ["code": another]) == ["code"])
    #expect(try names(text, ["code": euro, "first": .boolean(true)]) == ["first", "code", "low"])
    #expect(
      try names(text, ["code": euro, "first": .boolean(false)]) == ["first", "code", "low", "high"]
    )
  }

  @Test func `all count where the condition is open, also to whether it is known`() throws {
    #expect(try names("if first then low else high", [:]) == ["first", "low", "high"])
    #expect(
      try names("if is known(first) then low else high", [:]) == ["first", "low", "high"]
    )
    #expect(
      try names("if is known(first) then low else high", ["first": .boolean(false)])
        == ["first", "low"]
    )
  }

  @Test func `are none where no condition comes first, or one on numbers`() throws {
    #expect(try names("low + (if first then low else high)", [:]) == nil)
    #expect(try names("if low > 3 then low else high", ["low": .number(4)]) == nil)
    #expect(
      try names(
        "if first then (if low > 3 then low else high) else 1",
        ["first": .boolean(true), "low": .number(4)]
      ) == ["first", "low", "high"]
    )
  }

  @Test func `leave out only what the value does not go back to`() throws {
    var random = SeededGenerator(seed: 20_261_126)
    var counts = (all: 0, passed: 0)
    for _ in 0..<1_500 {
      let text = Self.expression(depth: 3, &random)
      let expression = try Expression.parse(text, names: FewNames.all)
      guard let branches = Branches(expression, isTested: { $0 < 3 }) else { continue }
      counts.all += 1
      let given = Self.values(&random)
      let counted = branches.variables(in: FewNames.Values(values: given))
      let others = expression.variables.subtracting(counted)
      let expected = expression.evaluate(in: FewNames.Values(values: given))
      guard !others.isEmpty else { continue }
      counts.passed += 1
      for _ in 0..<10 {
        let changed = Self.values(&random)
        let values = given.indices.map { others.contains($0) ? changed[$0] : given[$0] }
        #expect(
          expression.evaluate(in: FewNames.Values(values: values)) == expected,
          "\(text): \(values)"
        )
      }
    }
    #expect(counts.all > 500)
    #expect(counts.passed > 200)
  }

  private static func values(_ random: inout SeededGenerator) -> [Value] {
    let truths: [Value] = [.boolean(true), .boolean(false), .unknown, .null]
    let numbers: [Value] = [.number(1), .number(5), .unknown]
    return [
      random.pick(truths), random.pick(truths),
      random.pick([.text("EUR"), .text("USD"), .unknown]), random.pick(numbers),
      random.pick(numbers),
    ]
  }

  private static func expression(depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else { return random.pick(["low", "high", "3"]) }
    let condition = random.pick([
      "first", "second", "code = \"EUR\"", "is known(first)", "first and second", "low > 3",
      "not(is known(code))", "first or code != \"USD\"",
    ])
    let (then, otherwise) = (
      expression(depth: depth - 1, &random), expression(depth: depth - 1, &random)
    )
    return random.chance(80)
      ? "if \(condition) then \(random.chance(20) ? "null" : then) else \(otherwise)"
      : "(\(then)) + (\(otherwise))"
  }
}
