extension Evaluator {
  /// Computes a built-in function.
  ///
  /// Arguments of the wrong number or kind give null. An unknown argument gives unknown, except
  /// where the function can tell without it.
  mutating func call(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    switch builtin {
    case .isKnown: return arguments.count == 1 ? .boolean(arguments[0] != .unknown) : .null
    case .all: return logical(arguments, decisive: false)
    case .any: return logical(arguments, decisive: true)
    case .append, .concatenate, .union: return joined(builtin, arguments)
    case .now, .today: return clock(builtin, arguments)
    case .contextMerge where arguments.count == 1: return contextMerged(arguments[0])
    default: break
    }
    var arguments = arguments
    if builtin.isVariadic, arguments.count != 1 || !arguments[0].isListOrUnknown {
      if arguments.isEmpty || arguments == [.null] { return .null }
      arguments = [.list(arguments)]
    }
    // A null for an optional argument is as good as none.
    while arguments.count > builtin.argumentCounts.lowerBound, arguments.last == .null {
      arguments.removeLast()
    }
    guard let fitting = builtin.fitted(arguments) else {
      return arguments.contains(.unknown) && builtin.argumentCounts.contains(arguments.count)
        ? .unknown : .null
    }
    if builtin == .listContains { return contains(fitting[0], fitting[1]) }
    if builtin == .not { return fitting[0].denied }
    if builtin == .is { return same(fitting[0], fitting[1]) }
    if fitting.contains(.unknown) { return .unknown }
    return known(builtin, fitting)
  }

  private mutating func known(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    switch builtin {
    case .count, .sum, .min, .max, .mean, .median, .mode, .product, .standardDeviation:
      guard case .list(let items) = arguments[0] else { return .null }
      if builtin == .count { return .number(Decimal(items.count)) }
      return aggregate(builtin, items)
    case .listReplace, .insertBefore, .remove, .reverse, .indexOf, .distinctValues,
      .duplicateValues, .flatten, .sublist, .sort:
      guard case .list(let items) = arguments[0] else { return .null }
      guard charge(size(of: arguments[0])) else { return .unknown }
      return list(builtin, items, arguments)
    case .modulo, .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown,
      .roundDown, .roundUp, .sqrt, .exp, .log, .odd, .even:
      return number(builtin, arguments)
    case .abs:
      return Evaluator.isBelowZero(arguments[0])
        ? arguments[0].negated
        : arguments[0].negated.negated
    case .date, .time, .dateAndTime, .duration, .yearsAndMonthsDuration, .dayOfYear, .dayOfWeek,
      .monthOfYear, .weekOfYear:
      return temporal(builtin, arguments)
    case .getValue, .getEntries, .context, .contextPut: return context(builtin, arguments)
    case .before, .after, .meets, .metBy, .overlaps, .overlapsBefore, .overlapsAfter, .finishes,
      .finishedBy, .includes, .during, .starts, .startedBy, .coincides:
      return Intervals.relation(builtin, arguments[0], arguments[1])
    case .range: return range(of: arguments[0])
    default: return text(builtin, arguments[0], arguments)
    }
  }

  private static func isBelowZero(_ value: Value) -> Bool {
    switch value {
    case .number(let number), .daysDuration(let number): number.isNegative
    case .monthsDuration(let months): months < 0
    default: false
    }
  }

  private func clock(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard arguments.isEmpty else { return .null }
    if builtin == .now { return scope.moment }
    if case .dateTime(let moment) = scope.moment { return .date(moment.date) }
    return scope.moment
  }

  private mutating func logical(_ arguments: [Value], decisive: Bool) -> Value {
    var items = arguments
    if arguments.count == 1, case .list(let list) = arguments[0] { items = list }
    if arguments.isEmpty || arguments == [.null] { return .null }
    var combination = Combination(decisive: decisive)
    for item in items {
      guard charge(1) else { return .unknown }
      combination.add(item)
      if combination.isDecided { break }
    }
    return combination.result
  }

  private mutating func contains(_ list: Value, _ wanted: Value) -> Value {
    guard case .list(let items) = list else { return list == .unknown ? .unknown : .null }
    var combination = Combination(decisive: true)
    for item in items {
      guard charge(size(of: item)) else { return .unknown }
      combination.add(Value(item.equals(wanted).ternary ?? .no))
      if combination.isDecided { break }
    }
    return combination.result
  }

  // Equal and of the same kind, with the same zone.
  private func same(_ left: Value, _ right: Value) -> Value {
    if left == .unknown || right == .unknown { return .unknown }
    switch (left, right) {
    case (.time, .time), (.dateTime, .dateTime): return .boolean(left == right)
    default: return .boolean(left.equals(right) == .boolean(true))
    }
  }

  private mutating func joined(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard let first = arguments.first, builtin != .append || arguments.count > 1 else {
      return .null
    }
    if first == .null { return .null }
    var result: [Value] = []
    for (index, argument) in arguments.enumerated() {
      guard charge(size(of: argument)) else { return .unknown }
      if builtin == .append, index > 0 {
        result.append(argument)
      } else if case .list(let items) = argument {
        result += items
      } else if argument == .unknown {
        return .unknown
      } else if argument == .null, builtin == .concatenate {
        return .null
      } else {
        result.append(argument)
      }
    }
    return builtin == .union ? distinct(result) : .list(result)
  }
}

extension Value {
  var isListOrUnknown: Bool {
    switch self {
    case .list, .unknown: true
    default: false
    }
  }
}

extension Builtin {
  /// The arguments as one of the signatures takes them; nil if none does.
  func fitted(_ arguments: [Value]) -> [Value]? {
    for signature in signatures {
      let required = signature.count { !$0.isOptional }
      guard arguments.count >= required, arguments.count <= signature.count else { continue }
      var fitting: [Value] = []
      for (argument, parameter) in zip(arguments, signature) {
        guard let value = parameter.kind.fit(argument) else { break }
        fitting.append(value)
      }
      if fitting.count == arguments.count { return fitting }
    }
    return nil
  }
}

extension BuiltinParameter.Kind {
  /// The argument if it is of this kind, or can be taken as such; nil otherwise.
  func fit(_ value: Value) -> Value? {
    if value == .unknown || self == .any { return value }
    if takes(value) { return value }
    switch (self, value) {
    case (.list, .null): return nil
    case (.list, _): return .list([value])
    case (_, .list(let items)) where items.count == 1:
      return items[0] == .unknown || takes(items[0]) ? items[0] : nil
    default: return nil
    }
  }

  private func takes(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, _), (.number, .number), (.text, .text), (.boolean, .boolean), (.list, .list),
      (.date, .date), (.time, .time), (.dateTime, .dateTime), (.duration, .daysDuration),
      (.duration, .monthsDuration), (.record, .record), (.range, .range),
      (.function, .function), (.moment, .date), (.moment, .dateTime), (.amount, .number),
      (.amount, .daysDuration),
      (.amount, .monthsDuration):
      true
    default: false
    }
  }
}
