extension Evaluator {
  /// Computes a built-in function on numbers.
  func number(_ builtin: Builtin, _ arguments: [Value]) -> Value {
    guard case .number(let number) = arguments[0] else { return .null }
    switch builtin {
    case .modulo:
      guard case .number(let divisor) = arguments[1] else { return .null }
      return .number(checked: number.modulo(divisor))
    case .sqrt: return .number(checked: number.squareRoot)
    case .exp: return .number(checked: number.exponential)
    case .log: return .number(checked: number.naturalLogarithm)
    case .odd, .even:
      guard number.isInteger, let rest = number.modulo(2) else { return .boolean(false) }
      return .boolean(rest.isZero == (builtin == .even))
    default: return rounded(builtin, number, arguments)
    }
  }

  private func rounded(_ builtin: Builtin, _ number: Decimal, _ arguments: [Value]) -> Value {
    guard let mode = builtin.rounding else { return .null }
    guard arguments.count > 1 else { return .number(number.rounded(toScale: 0, mode)) }
    guard case .number(let scale) = arguments[1], let scale = Int(exactly: scale.integerPart),
      (-6111...6176).contains(scale)
    else { return .null }
    return .number(checked: number.rounded(toScale: scale, mode))
  }

  /// Brings the items of a list together into one value.
  mutating func aggregate(_ builtin: Builtin, _ items: [Value]) -> Value {
    guard charge(items.count) else { return .unknown }
    if items.contains(.unknown) { return .unknown }
    guard let first = items.first else { return builtin == .mode ? .list([]) : .null }
    switch builtin {
    case .sum, .mean:
      switch first {
      case .number, .daysDuration, .monthsDuration: break
      default: return .null
      }
      var sum = first
      for item in items.dropFirst() { sum = sum.applying(.add, item) }
      return builtin == .sum ? sum : sum.applying(.divide, .number(Decimal(items.count)))
    case .min, .max: return extreme(items, sign: builtin == .min ? -1 : 1)
    default: break
    }
    var numbers: [Decimal] = []
    for item in items {
      guard case .number(let number) = item else { return .null }
      numbers.append(number)
    }
    guard charge(numbers.count * 8) else { return .unknown }
    switch builtin {
    case .product:
      return .number(checked: numbers.dropFirst().reduce(numbers[0]) { $0 * $1 })
    case .median: return .number(checked: Statistics.median(numbers))
    case .mode: return .list(Statistics.modes(numbers).map { .number($0) })
    default: return .number(checked: Statistics.standardDeviation(numbers))
    }
  }

  private func extreme(_ items: [Value], sign: Int) -> Value {
    var result = items[0]
    guard result.order(relativeTo: result) != nil else { return .null }
    for item in items.dropFirst() {
      guard let order = item.order(relativeTo: result) else { return .null }
      if order * sign > 0 { result = item }
    }
    return result
  }
}

/// What is said about numbers together.
enum Statistics {
  /// The middle of the sorted numbers, or the mean of the two in the middle.
  static func median(_ numbers: [Decimal]) -> Decimal? {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    if sorted.count.isMultiple(of: 2) {
      return (sorted[middle - 1] + sorted[middle]).divided(by: 2)
    }
    return sorted[middle]
  }

  /// The numbers that come most often, ascending.
  static func modes(_ numbers: [Decimal]) -> [Decimal] {
    var counts: [Decimal: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value == most }.keys.sorted()
  }

  /// The deviation of a sample; nil for a single number.
  static func standardDeviation(_ numbers: [Decimal]) -> Decimal? {
    let count = Decimal(numbers.count)
    guard numbers.count > 1, let mean = numbers.reduce(0, { $0 + $1 }).divided(by: count) else {
      return nil
    }
    let squares = numbers.reduce(Decimal.zero) { $0 + ($1 - mean) * ($1 - mean) }
    return squares.divided(by: count - 1)?.squareRoot
  }
}
