extension Evaluator {
  /// Computes a built-in function.
  mutating func call(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard let first = arguments.first else { return .null }
    switch builtin {
    case .isKnown: return .boolean(first != .unknown)
    case .not: return first.denied
    case .all: return logical(arguments, decisive: false)
    case .any: return logical(arguments, decisive: true)
    case .listContains: return contains(first, arguments)
    case .append, .concatenate, .flatten, .distinctValues: return list(builtin, arguments)
    default: break
    }
    if arguments.contains(.unknown) { return .unknown }
    switch builtin {
    case .count:
      guard case .list(let items) = first else { return first == .null ? .null : .number(1) }
      return .number(Decimal(items.count))
    case .sum, .min, .max, .mean: return aggregate(builtin, items(of: arguments))
    case .modulo:
      guard arguments.count == 2, case .number(let number) = first,
        case .number(let divisor) = arguments[1]
      else { return .null }
      return .number(checked: number.modulo(divisor))
    case .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown,
      .roundUp:
      return rounded(builtin, arguments)
    case .abs: return Evaluator.isBelowZero(first) ? first.negated : first.negated.negated
    case .date, .duration, .yearsAndMonthsDuration: return temporal(builtin, arguments)
    default: return text(builtin, first, arguments)
    }
  }

  private static func isBelowZero(_ value: Value) -> Bool {
    switch value {
    case .number(let number), .daysDuration(let number): number.isNegative
    case .monthsDuration(let months): months < 0
    default: false
    }
  }

  // A single list is what is meant; several arguments are the items themselves.
  private func items(of arguments: [Value]) -> [Value] {
    if arguments.count == 1, case .list(let items) = arguments[0] { return items }
    return arguments
  }

  private mutating func logical(_ arguments: [Value], decisive: Bool) -> Value {
    var combination = Combination(decisive: decisive)
    for item in items(of: arguments) {
      guard charge(1) else { return .unknown }
      combination.add(item)
      if combination.isDecided { break }
    }
    return combination.result
  }

  private mutating func aggregate(_ builtin: Builtin, _ items: [Value]) -> Value {
    guard charge(items.count) else { return .unknown }
    if items.contains(.unknown) { return .unknown }
    guard var result = items.first else { return .null }
    if builtin == .sum || builtin == .mean {
      switch result {
      case .number, .daysDuration, .monthsDuration: break
      default: return .null
      }
      for item in items.dropFirst() { result = result.applying(.add, item) }
      if builtin == .sum { return result }
      return result.applying(.divide, .number(Decimal(items.count)))
    }
    guard result.order(relativeTo: result) != nil else { return .null }
    for item in items.dropFirst() {
      guard let order = item.order(relativeTo: result) else { return .null }
      if builtin == .min ? order < 0 : order > 0 { result = item }
    }
    return result
  }

  private mutating func contains(_ list: Value, _ arguments: [Value]) -> Value {
    guard arguments.count == 2 else { return .null }
    switch list {
    case .unknown: return .unknown
    case .list(let items):
      var combination = Combination(decisive: true)
      for item in items {
        guard charge(size(of: item)) else { return .unknown }
        combination.add(Value(item.equals(arguments[1]).ternary ?? .no))
        if combination.isDecided { break }
      }
      return combination.result
    default: return .null
    }
  }

  private mutating func list(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    var result: [Value] = []
    for (index, argument) in arguments.enumerated() {
      guard charge(size(of: argument)) else { return .unknown }
      if builtin == .append, index > 0 {
        result.append(argument)
      } else if case .list(let items) = argument {
        result += items
      } else if argument == .unknown {
        return .unknown
      } else if argument == .null {
        return .null
      } else {
        result.append(argument)
      }
    }
    switch builtin {
    case .flatten:
      var flat: [Value] = []
      for item in result { Evaluator.flatten(item, into: &flat) }
      return .list(flat)
    case .distinctValues:
      if result.contains(where: \.holdsUnknown) { return .unknown }
      var seen: Set<Value> = []
      return .list(result.filter { seen.insert($0).inserted })
    default: return .list(result)
    }
  }

  private static func flatten(_ value: Value, into flat: inout [Value]) {
    guard case .list(let items) = value else { return flat.append(value) }
    for item in items { flatten(item, into: &flat) }
  }

  private func rounded(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard let mode = builtin.rounding, case .number(let number) = arguments[0] else {
      return .null
    }
    guard arguments.count > 1 else { return .number(number.rounded(toScale: 0, mode)) }
    guard case .number(let scale) = arguments[1], let scale = Int(exactly: scale) else {
      return .null
    }
    return .number(checked: number.rounded(toScale: scale, mode))
  }

  private func temporal(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    switch (builtin, arguments[0]) {
    case (.date, .date): return arguments[0]
    case (.date, .text(let text)): return CalendarDate(iso: text).map { .date($0) } ?? .null
    case (.duration, .text(let text)): return Value(duration: text) ?? .null
    case (.date, .number(let year)):
      guard arguments.count == 3, case .number(let month) = arguments[1],
        case .number(let day) = arguments[2], let year = Int(exactly: year),
        let month = Int(exactly: month), let day = Int(exactly: day)
      else { return .null }
      return CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .null
    case (.yearsAndMonthsDuration, .date(let from)):
      guard arguments.count == 2, case .date(let to) = arguments[1] else { return .null }
      return .monthsDuration(Evaluator.months(from: from, to: to))
    default: return .null
    }
  }

  // Whole months only, towards zero.
  private static func months(from start: CalendarDate, to end: CalendarDate) -> Int {
    let months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, end.day < start.day { return months - 1 }
    if months < 0, end.day > start.day { return months + 1 }
    return months
  }
}
