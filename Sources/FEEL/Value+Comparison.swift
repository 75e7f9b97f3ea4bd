extension Value {
  /// The order of two values of the same ordered kind: negative, zero or positive; else nil.
  package func order(relativeTo other: Value) -> Int? {
    switch (self, other) {
    case (.number(let left), .number(let right)): Value.order(left, right)
    case (.text(let left), .text(let right)): Value.order(left, right)
    case (.date(let left), .date(let right)): Value.order(left, right)
    case (.time(let left), .time(let right)):
      if left.zone == right.zone {
        Value.order(left.nanosecond, right.nanosecond)
      } else {
        Value.order(left.instant, right.instant)
      }
    case (.dateTime(let left), .dateTime(let right)):
      if left.zone == right.zone {
        Value.order(left.local, right.local)
      } else {
        Value.order(left.instant, right.instant)
      }
    case (.daysDuration(let left), .daysDuration(let right)): Value.order(left, right)
    case (.monthsDuration(let left), .monthsDuration(let right)): Value.order(left, right)
    default: nil
    }
  }

  private static func order<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Int {
    left == right ? 0 : (left < right ? -1 : 1)
  }

  // Nothing can be said about a time with an offset and one without.
  private static func order<Operand: Comparable>(_ left: Operand?, _ right: Operand?) -> Int? {
    guard let left, let right else { return nil }
    return order(left, right)
  }

  /// Compares for equality: unknown if it depends on an unknown, null if the kinds differ.
  package func equals(_ other: Value) -> Value {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): return .unknown
    case (.null, .null): return .boolean(true)
    case (.null, _), (_, .null): return .boolean(false)
    case (.boolean(let left), .boolean(let right)): return .boolean(left == right)
    case (.number(let left), .number(let right)): return .boolean(left == right)
    case (.text(let left), .text(let right)): return .boolean(left == right)
    case (.date(let left), .date(let right)): return .boolean(left == right)
    case (.time, .time), (.dateTime, .dateTime):
      return .boolean(order(relativeTo: other) == 0)
    case (.function(let left), .function(let right)): return .boolean(left == right)
    case (.daysDuration(let left), .daysDuration(let right)): return .boolean(left == right)
    case (.monthsDuration(let left), .monthsDuration(let right)): return .boolean(left == right)
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return .boolean(false) }
      return Value(Value.all(zip(left, right)))
    case (.record(let left), .record(let right)):
      guard left.count == right.count, left.keys.allSatisfy({ right[$0] != nil }) else {
        return .boolean(false)
      }
      return Value(Value.all(left.map { ($0.value, right[$0.key] ?? .null) }))
    case (.range(let left), .range(let right)):
      if left.lowerClosed != right.lowerClosed || left.upperClosed != right.upperClosed {
        return .boolean(false)
      }
      let ends = [
        (left.lower ?? .null, right.lower ?? .null), (left.upper ?? .null, right.upper ?? .null),
      ]
      return Value(Value.all(ends))
    default: return .null
    }
  }

  private static func all(_ pairs: some Sequence<(Value, Value)>) -> Ternary {
    var result = Ternary.yes
    for (left, right) in pairs {
      // Parts of different kinds make the whole unequal, not undefined.
      result = result && (left.equals(right).ternary ?? .no)
      if result == .no { return .no }
    }
    return result
  }
}

extension ValueRange {
  /// Tells whether a value lies in the range; nil if the value can't be ordered against its ends.
  package func contains(_ value: Value) -> Ternary? {
    guard let above = Self.side(lower, value, closed: lowerClosed, sign: 1),
      let below = Self.side(upper, value, closed: upperClosed, sign: -1)
    else { return nil }
    return above && below
  }

  private static func side(_ end: Value?, _ value: Value, closed: Bool, sign: Int) -> Ternary? {
    guard let end else { return value == .unknown ? .unknown : .yes }
    if end == .unknown || value == .unknown { return .unknown }
    guard let order = value.order(relativeTo: end) else { return nil }
    return Ternary(order * sign > 0 || (closed && order == 0))
  }
}
