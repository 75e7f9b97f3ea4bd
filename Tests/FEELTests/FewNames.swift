import FEEL

/// Five variables of three types, for tests that look at each of them.
enum FewNames {
  /// The variables.
  static let all = Names(variables: [
    ("first", .boolean), ("second", .boolean), ("code", .text), ("low", .number),
    ("high", .number),
  ])

  /// Values of all of them.
  struct Values: Scope {
    var values: [Value]

    func value(of variable: Int) -> Value { values[variable] }
    func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
  }
}
