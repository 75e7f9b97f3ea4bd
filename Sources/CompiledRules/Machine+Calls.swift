import FEEL

extension Machine {
  /// What kind of value an argument must be.
  fileprivate enum Need {
    case number, text, list, moment, amount
  }

  /// Computes a built-in function on arguments in a row.
  ///
  /// Arguments of the wrong kind give null; an unknown argument gives unknown, except where the
  /// function can tell without it.
  mutating func call(_ function: UInt16, first: Int, count given: Int) -> Datum {
    guard let call = CompiledCall(rawValue: function) else {
      isRefused = true
      return .unknown
    }
    var count = given
    switch call {
    case .all, .any: return logical(frame[first], isOr: call == .any)
    case .concatenate, .append: return joined(call, first: first, count: count)
    case .same: return same(frame[first], frame[first + 1])
    case .before, .after, .coincides: return relation(call, frame[first], frame[first + 1])
    case .sum, .min, .max, .mean:
      let list = frame[first]
      if list.kind == .null { return .null }
      if !list.isList, list.kind != .unknown { return aggregate(call, self.list(of: list)) }
    case .date where count == 3 && frame[first + 2].kind == .null: return dateOfFewer(first)
    default: break
    }
    // A null for an optional argument is as good as none.
    while count > call.required, frame[first + count - 1].kind == .null { count -= 1 }
    var isUnknown = false
    var fits = true
    var arguments = (Datum.null, Datum.null, Datum.null)
    for index in 0..<count {
      let argument = frame[first + index]
      if argument.kind == .unknown { isUnknown = true }
      guard let fitting = fit(argument, call.need(index, of: count)) else {
        fits = false
        continue
      }
      if fitting.kind == .unknown { isUnknown = true }
      switch index {
      case 0: arguments.0 = fitting
      case 1: arguments.1 = fitting
      default: arguments.2 = fitting
      }
    }
    if !fits {
      for index in 0..<count where frame[first + index].kind == .unknown { return .unknown }
      return .null
    }
    if isUnknown { return .unknown }
    return result(call, arguments.0, arguments.1, count > 2 ? arguments.2 : nil, count)
  }

  private mutating func result(
    _ call: CompiledCall,
    _ first: Datum,
    _ second: Datum,
    _ third: Datum?,
    _ count: Int
  ) -> Datum {
    switch call {
    case .count: return Datum(.number, payload: Int128(first.count))
    case .sum, .min, .max, .mean: return aggregate(call, first)
    case .distinctValues: return distinct(first)
    case .flatten: return flattened(first)
    case .stringLength: return Datum(.number, payload: Int128(length(of: first)))
    case .contains: return Datum(contains(second, in: first))
    case .startsWith: return Datum(has(second, at: 0, in: first))
    case .endsWith: return Datum(has(second, at: first.count - second.count, in: first))
    case .substring: return substring(first, from: second, length: third)
    case .number:
      if first.kind == .number { return first }
      return first.kind == .text ? number(from: first) : .null
    case .abs: return first.payload < 0 ? negated(first) : first
    case .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown,
      .roundUp:
      return rounded(call, first, count > 1 ? second : nil)
    case .modulo: return Datum(checked: first.decimal.modulo(second.decimal))
    case .odd, .even:
      guard first.decimal.isInteger, let rest = first.decimal.modulo(2) else { return Datum(false) }
      return Datum(rest.isZero == (call == .even))
    case .date: return date(first, second, third, count)
    case .dayOfYear:
      guard let start = CalendarDate(year: first.day.year, month: 1, day: 1) else { return .null }
      return Datum(.number, payload: first.payload - Int128(start.dayNumber) + 1)
    case .yearsAndMonthsDuration: return wholeMonths(from: first.day, to: second.day)
    case .all, .any, .concatenate, .append, .same, .before, .after, .coincides:
      isRefused = true
      return .unknown
    }
  }

  /// The argument if it is of the kind needed, or can be taken as such; nil otherwise.
  private mutating func fit(_ value: Datum, _ need: Need?) -> Datum? {
    guard let need, value.kind != .unknown else { return value }
    if takes(need, value) { return value }
    if need == .list { return value.kind == .null ? nil : list(of: value) }
    guard value.isList, value.count == 1 else { return nil }
    let only = item(of: value, at: Datum(.number, payload: 1))
    return only.kind == .unknown || takes(need, only) ? only : nil
  }

  private func takes(_ need: Need, _ value: Datum) -> Bool {
    switch need {
    case .number: value.kind == .number
    case .text: value.kind == .text
    case .list: value.isList
    case .moment: value.kind == .date
    case .amount:
      value.kind == .number || value.kind == .daysDuration || value.kind == .monthsDuration
    }
  }

  private func rounded(_ call: CompiledCall, _ number: Datum, _ scale: Datum?) -> Datum {
    let mode: RoundingMode =
      switch call {
      case .floor: .floor
      case .ceiling: .ceiling
      case .roundHalfUp: .halfUp
      case .roundHalfDown: .halfDown
      case .roundDown: .down
      case .roundUp: .up
      default: .halfEven
      }
    guard let scale else { return Datum(number.decimal.rounded(toScale: 0, mode)) }
    guard let digits = Int(exactly: scale.decimal.integerPart), (-6111...6176).contains(digits)
    else { return .null }
    return Datum(checked: number.decimal.rounded(toScale: digits, mode))
  }

  private func date(_ first: Datum, _ second: Datum, _ third: Datum?, _ count: Int) -> Datum {
    switch (first.kind, count) {
    case (.date, 1): return first
    case (.text, 1): return date(from: first)
    case (.number, 3):
      guard second.kind == .number, let third, third.kind == .number,
        let year = Int(exactly: first.decimal), let month = Int(exactly: second.decimal),
        let day = Int(exactly: third.decimal),
        let date = CalendarDate(year: year, month: month, day: day)
      else { return .null }
      return Datum(.date, payload: Int128(date.dayNumber))
    default: return .null
    }
  }

  // Three arguments of which the last is null are as good as fewer: the evaluator knows which.
  private mutating func dateOfFewer(_ first: Int) -> Datum {
    isRefused = true
    return .unknown
  }

  // Whole months only, towards zero.
  private func wholeMonths(from start: CalendarDate, to end: CalendarDate) -> Datum {
    var months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0, end.day < start.day { months -= 1 }
    if months < 0, end.day > start.day { months += 1 }
    return Datum(.monthsDuration, payload: Int128(months))
  }

  private mutating func relation(_ call: CompiledCall, _ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    // A list may hold something unknown, which would make the answer so.
    if left.isList || right.isList || left.kind == .record || right.kind == .record {
      isRefused = true
      return .unknown
    }
    guard let order = order(left, right) else { return .null }
    switch call {
    case .before: return Datum(order < 0)
    case .after: return Datum(order > 0)
    default: return Datum(order == 0)
    }
  }

  private mutating func same(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    return Datum(equal(left, right).isTrue)
  }
}

extension CompiledCall {
  /// The number of arguments that can't be left out.
  fileprivate var required: Int {
    switch self {
    case .substring, .contains, .startsWith, .endsWith, .decimal, .roundHalfUp,
      .roundHalfDown, .roundDown, .roundUp, .modulo, .yearsAndMonthsDuration, .before, .after,
      .coincides, .same, .append:
      2
    default: 1
    }
  }

  /// What an argument must be; nil if anything will do.
  fileprivate func need(_ index: Int, of count: Int) -> Machine.Need? {
    switch self {
    case .count, .sum, .min, .max, .mean, .distinctValues, .flatten: .list
    case .stringLength, .contains, .startsWith, .endsWith: .text
    case .substring: index == 0 ? .text : .number
    case .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown,
      .roundUp, .modulo, .odd, .even:
      .number
    case .abs: .amount
    case .dayOfYear, .yearsAndMonthsDuration: .moment
    case .date: count == 3 ? .number : nil
    default: nil
    }
  }
}
