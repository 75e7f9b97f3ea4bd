import FEEL
import RandomKit
import Testing

struct `What is in doubt of a condition` {
  private func inDoubt(_ text: String, _ values: [String: Value]) throws -> [String] {
    let names = FewNames.all.variables.map(\.name)
    let scope = FewNames.Values(values: names.map { values[$0] ?? .unknown })
    return try Expression.parse(text, names: FewNames.all).variablesInDoubt(in: scope)
      .map { names[$0] }
  }

  @Test func `are the unknown variables of the parts that are not settled`() throws {
    #expect(try inDoubt("low < high", ["low": .number(3)]) == ["high"])
    #expect(try inDoubt("first and low < high", ["first": .boolean(true)]) == ["low", "high"])
    #expect(try inDoubt("first or not(second)", ["first": .boolean(false)]) == ["second"])
    #expect(
      try inDoubt("(first or second) and code = \"a\"", ["second": .boolean(true)]) == ["code"]
    )
  }

  @Test func `is nothing that only counts as known or not`() throws {
    #expect(try inDoubt("code = \"a\" and not(is known(low))", [:]) == ["code"])
    #expect(try inDoubt("is known(first)", [:]) == [])
  }

  @Test func `is nothing once the whole is settled`() throws {
    #expect(try inDoubt("first and second", ["first": .boolean(false)]) == [])
    #expect(try inDoubt("first or low > 3", ["first": .boolean(true)]) == [])
  }

  @Test func `settles the condition when it is answered, again and again`() throws {
    var random = SeededGenerator(seed: 20_261_127)
    var open = 0
    for _ in 0..<1_500 {
      let text = Self.condition(depth: 3, &random)
      let condition = try Expression.parse(text, names: FewNames.all)
      var scope = FewNames.Values(
        values: FewNames.all.variables.indices.map { Self.value($0, &random) }
      )
      for _ in scope.values.indices where condition.evaluate(in: scope) == .unknown {
        open += 1
        let inDoubt = condition.variablesInDoubt(in: scope)
        #expect(!inDoubt.isEmpty, "\(text)")
        for variable in inDoubt {
          #expect(scope.values[variable] == .unknown, "\(text)")
          while scope.values[variable] == .unknown {
            scope.values[variable] = Self.value(variable, &random)
          }
        }
      }
      #expect(condition.evaluate(in: scope) != .unknown, "\(text): \(scope.values)")
    }
    #expect(open > 300)
  }

  private static func value(_ variable: Int, _ random: inout SeededGenerator) -> Value {
    if random.chance(50) { return .unknown }
    switch variable {
    case 0, 1: return .boolean(random.chance(50))
    case 2: return .text(random.pick(["a", "b"]))
    default: return .number(random.pick([1, 5]))
    }
  }

  private static func condition(depth: Int, _ random: inout SeededGenerator) -> String {
    guard depth > 0 else {
      return random.pick([
        "first", "second", "code = \"a\"", "is known(first)", "low > 3", "low < high",
        "not(is known(code))", "code in (\"a\", \"c\")", "not(second)", "high between 2 and 7",
      ])
    }
    let parts = [condition(depth: depth - 1, &random), condition(depth: depth - 1, &random)]
    return random.pick([
      "(\(parts[0])) and (\(parts[1]))", "(\(parts[0])) or (\(parts[1]))", "not(\(parts[0]))",
    ])
  }
}
