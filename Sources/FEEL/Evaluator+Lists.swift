extension Evaluator {
  /// Takes a field of a record, of each record of a list, or a property of a date or duration.
  mutating func field(_ name: String, of base: Value) -> Value {
    switch base {
    case .unknown: return .unknown
    case .record(let fields): return fields[name] ?? .null
    case .list(let items):
      guard charge(items.count) else { return .unknown }
      return .list(items.map { field(name, of: $0) })
    default: return base.property(name)
    }
  }

  /// Runs a body for each combination of items and gathers the results.
  mutating func loop(_ iterations: [Iteration], _ body: Node, _ usesPartial: Bool) -> Value {
    var results: [Value] = []
    let outcome = iterate(iterations[...]) { evaluator in
      evaluator.locals.append(usesPartial ? .list(results) : .null)
      let result = evaluator.value(of: body)
      evaluator.locals.removeLast()
      // Each round copies the results before it.
      if usesPartial, !evaluator.charge(results.count) { return false }
      guard evaluator.charge(evaluator.size(of: result)) else { return false }
      results.append(result)
      return true
    }
    return outcome == .complete ? .list(results) : outcome.value
  }

  /// Tells whether a condition holds for some or every combination of items.
  mutating func quantified(_ every: Bool, _ iterations: [Iteration], _ body: Node) -> Value {
    var combination = Combination(decisive: !every)
    let outcome = iterate(iterations[...]) { evaluator in
      combination.add(evaluator.value(of: body))
      return !combination.isDecided
    }
    if combination.isDecided { return combination.result }
    return outcome == .complete ? combination.result : outcome.value
  }

  private enum Outcome {
    case complete
    case stopped
    case unknown
    case null

    var value: Value { self == .null ? .null : .unknown }
  }

  private mutating func iterate(
    _ iterations: ArraySlice<Iteration>,
    _ body: (inout Evaluator) -> Bool
  ) -> Outcome {
    guard let first = iterations.first else { return body(&self) ? .complete : .stopped }
    let source = value(of: first.source)
    let end = first.end.map { value(of: $0) }
    if source == .unknown || end == .unknown { return .unknown }
    guard let items = items(from: source, to: end) else { return .null }
    for item in items {
      guard charge(1) else { return .unknown }
      locals.append(item)
      let outcome = iterate(iterations.dropFirst(), body)
      locals.removeLast()
      if outcome != .complete { return outcome }
    }
    return .complete
  }

  private mutating func items(from source: Value, to end: Value?) -> [Value]? {
    if let end { return numbers(from: source, to: end) }
    switch source {
    case .list(let items): return items
    case .range(let range):
      guard let lower = range.lower, let upper = range.upper else { return nil }
      guard var items = numbers(from: lower, to: upper) else { return nil }
      if !range.lowerClosed, items.first == lower { items.removeFirst() }
      if !range.upperClosed, items.last == upper { items.removeLast() }
      return items
    case .null: return nil
    default: return [source]
    }
  }

  private mutating func numbers(from lower: Value, to upper: Value) -> [Value]? {
    if case .date(let first) = lower, case .date(let last) = upper {
      let (first, last) = (Int(first.dayNumber), Int(last.dayNumber))
      guard charge(Int((last - first).magnitude)) else { return [] }
      return stride(from: first, through: last, by: first <= last ? 1 : -1)
        .map { .date(CalendarDate(dayNumber: Int32(clamping: $0))) }
    }
    guard case .number(let lower) = lower, case .number(let upper) = upper,
      let first = Int(exactly: lower), let last = Int(exactly: upper)
    else { return nil }
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, charge(Int(clamping: distance.magnitude)) else { return [] }
    return stride(from: first, through: last, by: first <= last ? 1 : -1)
      .map { .number(Decimal($0)) }
  }

  /// Takes the items that meet a condition, or the item at a position.
  mutating func filter(_ base: Value, _ condition: Node, _ kind: FilterKind) -> Value {
    let items: [Value]
    switch base {
    case .unknown: return .unknown
    case .list(let list): items = list
    case .null: items = []
    default: items = [base]
    }
    switch kind {
    case .index: return self.item(of: items, at: probe(condition, .null))
    case .condition: break
    case .either:
      let first = probe(condition, items.first ?? .null)
      if case .number = first { return item(of: items, at: first) }
    }
    var kept: [Value] = []
    var isUnknown = false
    for item in items {
      switch probe(condition, item) {
      case .boolean(true): kept.append(item)
      case .unknown: isUnknown = true
      default: break
      }
      if isExhausted { return .unknown }
    }
    return isUnknown ? .unknown : .list(kept)
  }

  private mutating func probe(_ condition: Node, _ item: Value) -> Value {
    locals.append(item)
    defer { locals.removeLast() }
    return value(of: condition)
  }

  private func item(of items: [Value], at position: Value) -> Value {
    if position == .unknown { return .unknown }
    guard case .number(let number) = position, let position = Int(exactly: number) else {
      return .null
    }
    let index = position > 0 ? position - 1 : position < 0 ? items.count &+ position : -1
    return items.indices.contains(index) ? items[index] : .null
  }
}

extension Value {
  /// A property of a date or duration, null if it has none of that name.
  func property(_ name: String) -> Value {
    switch (self, name) {
    case (.date(let date), "year"): .number(Decimal(date.year))
    case (.date(let date), "month"): .number(Decimal(date.month))
    case (.date(let date), "day"): .number(Decimal(date.day))
    case (.date(let date), "weekday"): .number(Decimal(date.weekday))
    case (.dateTime(let moment), "year"), (.dateTime(let moment), "month"),
      (.dateTime(let moment), "day"), (.dateTime(let moment), "weekday"):
      Value.date(moment.date).property(name)
    case (.dateTime(let moment), _): Value.time(moment.time).property(name)
    case (.time(let time), "hour"): .number(Decimal(time.hour))
    case (.time(let time), "minute"): .number(Decimal(time.minute))
    case (.time(let time), "second"): .number(Decimal(time.second))
    case (.time(let time), "time offset"):
      time.zone?.offset.map { .daysDuration(Decimal($0)) } ?? .null
    case (.time(let time), "timezone"):
      if case .named(let zone)? = time.zone { .text(zone) } else { .null }
    case (.range(let range), "start"): range.lower ?? .null
    case (.range(let range), "end"): range.upper ?? .null
    case (.range(let range), "start included"): .boolean(range.lowerClosed)
    case (.range(let range), "end included"): .boolean(range.upperClosed)
    case (.monthsDuration(let months), "years"): .number(Decimal(months / 12))
    case (.monthsDuration(let months), "months"): .number(Decimal(months % 12))
    case (.daysDuration(let seconds), "days"): Value.part(of: seconds, every: 86_400, within: nil)
    case (.daysDuration(let seconds), "hours"): Value.part(of: seconds, every: 3600, within: 24)
    case (.daysDuration(let seconds), "minutes"): Value.part(of: seconds, every: 60, within: 60)
    case (.daysDuration(let seconds), "seconds"): Value.part(of: seconds, every: 1, within: 60)
    default: .null
    }
  }

  private static func part(of seconds: Decimal, every unit: Decimal, within: Decimal?) -> Value {
    guard let count = seconds.magnitude.divided(by: unit)?.integerPart else { return .null }
    let part = within.map { count.modulo($0) ?? .zero } ?? count
    return .number(seconds.isNegative ? -part : part)
  }
}
