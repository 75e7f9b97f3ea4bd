import FEEL

extension Machine {
  /// Brings the items of a list together into one value.
  mutating func aggregate(_ call: CompiledCall, _ list: Datum) -> Datum {
    var result = Datum.null
    var count = 0
    var fits = true
    var cursor = cursor(over: list)
    while let item = next(&cursor) {
      if item.kind == .unknown { return .unknown }
      count += 1
      // What does not fit gives null, but an unknown that comes later still gives unknown.
      guard fits else { continue }
      guard count > 1 else {
        result = item
        fits = canStart(call, item)
        continue
      }
      if call == .sum || call == .mean {
        result = added(result, item, isSubtraction: false)
      } else if let order = order(item, result) {
        if call == .min ? order < 0 : order > 0 { result = item }
      } else {
        fits = false
      }
    }
    if count == 0 || !fits { return .null }
    return call == .mean ? divided(result, Datum(.number, payload: Int128(count))) : result
  }

  private func canStart(_ call: CompiledCall, _ item: Datum) -> Bool {
    switch item.kind {
    case .number, .daysDuration, .monthsDuration: true
    case .text, .date: call == .min || call == .max
    default: false
    }
  }

  /// Joins the items of a list by "and" or "or".
  mutating func logical(_ list: Datum, isOr: Bool) -> Datum {
    if list.kind == .null { return .null }
    var (sawUnknown, sawNull) = (false, false)
    var cursor = list.isList ? cursor(over: list) : cursor(over: self.list(of: list))
    while let item = next(&cursor) {
      switch item.kind {
      case .boolean: if (item.payload != 0) == isOr { return item }
      case .unknown: sawUnknown = true
      default: sawNull = true
      }
    }
    if sawUnknown { return .unknown }
    return sawNull ? .null : Datum(!isOr)
  }

  /// Puts lists, and single values as lists of themselves, after each other.
  mutating func joined(_ call: CompiledCall, first: Int, count: Int) -> Datum {
    if frame[first].kind == .null { return .null }
    let bottom = stackCount
    for index in 0..<count {
      let argument = frame[first + index]
      if call == .append, index > 0 {
        push(argument)
      } else if argument.isList {
        var cursor = cursor(over: argument)
        while let item = next(&cursor) { push(item) }
      } else if argument.kind == .unknown {
        stackCount = bottom
        return .unknown
      } else if argument.kind == .null, call == .concatenate {
        stackCount = bottom
        return .null
      } else {
        push(argument)
      }
    }
    return list(from: Datum(.cursor, start: bottom, count: 0))
  }

  /// The function `list contains`.
  mutating func contains(_ list: Datum, _ wanted: Datum) -> Datum {
    if list.kind == .unknown { return .unknown }
    if list.kind == .null { return wanted.kind == .unknown ? .unknown : .null }
    return holds(list.isList ? list : self.list(of: list), wanted)
  }

  /// The items of a list, and of the lists in it in their place.
  mutating func flattened(_ list: Datum) -> Datum {
    let bottom = stackCount
    pushItems(of: list)
    return self.list(from: Datum(.cursor, start: bottom, count: 0))
  }

  private mutating func pushItems(of list: Datum) {
    var cursor = cursor(over: list)
    while let item = next(&cursor) {
      if item.isList { pushItems(of: item) } else { push(item) }
    }
  }

  /// The first of each group of equal items.
  mutating func distinct(_ list: Datum) -> Datum {
    let bottom = stackCount
    var isUnknown = false
    var cursor = cursor(over: list)
    while let item = next(&cursor) {
      switch item.kind {
      case .unknown: isUnknown = true
      case .record, .records, .values, .list:
        isRefused = true
        return .unknown
      default: break
      }
      guard !isUnknown else { continue }
      var isNew = true
      for index in bottom..<stackCount where isNew {
        let other = stack[index]
        isNew = !(other.kind == item.kind && equal(other, item).isTrue)
        charge(1)
      }
      if isNew { push(item) }
    }
    guard !isUnknown else {
      stackCount = bottom
      return .unknown
    }
    return self.list(from: Datum(.cursor, start: bottom, count: 0))
  }
}
