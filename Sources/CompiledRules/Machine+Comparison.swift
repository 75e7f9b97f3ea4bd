import FEEL

extension Machine {
  /// Compares for equality: unknown if it depends on an unknown, null if the kinds differ.
  @inline(__always)
  mutating func equal(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == right.kind {
      switch left.kind {
      case .text:
        // Texts of the rules have numbers; so most comparisons need no look at the bytes.
        if left.detail > 0, right.detail > 0 { return Datum(left.detail == right.detail) }
        return Datum(isSameText(left, right))
      case .number where left.detail == right.detail, .boolean, .date, .monthsDuration:
        return Datum(left.payload == right.payload)
      default: break
      }
    }
    return equalOfAnyKind(left, right)
  }

  private mutating func equalOfAnyKind(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    if left.kind == .null || right.kind == .null { return Datum(left.kind == right.kind) }
    if left.isList, right.isList { return equalLists(left, right) }
    guard left.kind == right.kind else { return .null }
    switch left.kind {
    case .number, .daysDuration:
      if let (left, right) = aligned(left, right) { return Datum(left == right) }
      return Datum(left.decimal == right.decimal)
    default:
      // Whole records are compared by all their fields.
      isRefused = true
      return .unknown
    }
  }

  private mutating func equalLists(_ left: Datum, _ right: Datum) -> Datum {
    guard left.count == right.count else { return Datum(false) }
    var (cursor, other) = (cursor(over: left), cursor(over: right))
    var isUnknown = false
    while let item = next(&cursor), let counterpart = next(&other) {
      let result = equal(item, counterpart)
      if result.kind == .unknown {
        isUnknown = true
      } else if !result.isTrue {
        // Parts of different kinds make the whole unequal, not undefined.
        return Datum(false)
      }
    }
    return isUnknown ? .unknown : Datum(true)
  }

  /// Compares by order: unknown if either side is, null if the two have no order.
  @inline(__always)
  mutating func compared(
    _ left: Datum,
    _ operation: Instruction.Operation,
    _ right: Datum
  ) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    guard let order = order(left, right) else { return .null }
    switch operation {
    case .less: return Datum(order < 0)
    case .lessOrEqual: return Datum(order <= 0)
    case .greater: return Datum(order > 0)
    default: return Datum(order >= 0)
    }
  }

  /// The order of two values of the same ordered kind: negative, zero or positive; else nil.
  @inline(__always)
  func order(_ left: Datum, _ right: Datum) -> Int? {
    guard left.kind == right.kind else { return nil }
    switch left.kind {
    case .number where left.detail == right.detail,
      .daysDuration where left.detail == right.detail, .date, .monthsDuration:
      return left.payload == right.payload ? 0 : left.payload < right.payload ? -1 : 1
    case .number, .daysDuration:
      if let (left, right) = aligned(left, right) {
        return left == right ? 0 : left < right ? -1 : 1
      }
      let (left, right) = (left.decimal, right.decimal)
      return left == right ? 0 : left < right ? -1 : 1
    case .text: return textOrder(left, right)
    default: return nil
    }
  }

  /// Two numbers in the same unit; nil if one is too long for that to be quick.
  @inline(__always)
  func aligned(_ left: Datum, _ right: Datum) -> (Int128, Int128)? {
    let difference = Int(left.detail) - Int(right.detail)
    guard difference.magnitude <= 18, left.payload.magnitude < Self.short,
      right.payload.magnitude < Self.short
    else { return nil }
    return difference < 0
      ? (left.payload, right.payload &* powers[-difference])
      : (left.payload &* powers[difference], right.payload)
  }

  /// The magnitude below which a number can be multiplied by 10^18 in 128 bits.
  @inline(__always) static var short: UInt128 { 1 << 64 }

  /// What two results agree on, of which one is right: unknown unless they are the same and known.
  mutating func agreed(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    if left.isList, right.isList {
      guard left.count == right.count else { return .unknown }
      var (cursor, other) = (cursor(over: left), cursor(over: right))
      while let item = next(&cursor), let counterpart = next(&other) {
        if agreed(item, counterpart).kind == .unknown { return .unknown }
      }
      return left
    }
    guard left.kind == right.kind else { return .unknown }
    if left.kind == .null { return .null }
    return equal(left, right).isTrue ? left : .unknown
  }

  /// Tells whether a value is found in another: a list, or a value that it must equal.
  mutating func found(_ value: Datum, in other: Datum) -> Datum {
    guard other.isList else { return equal(value, other) }
    if value.isList, equal(value, other).isTrue { return Datum(true) }
    return holds(other, value)
  }

  /// Tells whether a list holds a value.
  mutating func holds(_ list: Datum, _ value: Datum) -> Datum {
    var isUnknown = false
    if list.kind == .list, value.kind == .text, value.detail > 0 {
      // Texts of the rules have numbers, so that there is no need to look at the bytes.
      charge(list.count)
      for index in list.start..<(list.start &+ list.count) {
        let item = items[index]
        guard item.kind != .text || item.detail <= 0 else {
          if item.detail == value.detail { return Datum(true) }
          continue
        }
        let result = equal(value, item)
        if result.isTrue { return result }
        if result.kind == .unknown { isUnknown = true }
      }
      return isUnknown ? .unknown : Datum(false)
    }
    var cursor = cursor(over: list)
    while let item = next(&cursor) {
      let result = equal(value, item)
      if result.isTrue { return result }
      if result.kind == .unknown { isUnknown = true }
    }
    return isUnknown ? .unknown : Datum(false)
  }

  /// Tells whether a value lies in a range.
  mutating func within(_ value: Datum, _ lower: Datum, _ upper: Datum, flags: Int) -> Datum {
    let isNull = lower.kind == .null || upper.kind == .null
    let isKnown =
      lower.kind != .open && lower.kind != .unknown && upper.kind != .open
      && upper.kind != .unknown
    let result: Datum
    if isNull || (isKnown && order(lower, upper) == nil) {
      // There is no such range: the value is compared with null.
      result = equal(value, .null)
    } else if value.kind == .null, flags & WithinFlag.inList == 0 {
      result = .null
    } else {
      let above = side(lower, value, closed: flags & WithinFlag.lowerClosed != 0, sign: 1)
      let below = side(upper, value, closed: flags & WithinFlag.upperClosed != 0, sign: -1)
      if above.kind == .null || below.kind == .null {
        result = .null
      } else if above.kind == .boolean, !above.isTrue {
        result = above
      } else if below.kind == .boolean, !below.isTrue {
        result = below
      } else {
        result = above.kind == .unknown ? above : below
      }
    }
    return flags & WithinFlag.inList != 0 && result.kind == .null ? Datum(false) : result
  }

  private func side(_ end: Datum, _ value: Datum, closed: Bool, sign: Int) -> Datum {
    if end.kind == .open { return value.kind == .unknown ? .unknown : Datum(true) }
    if end.kind == .unknown || value.kind == .unknown { return .unknown }
    guard let order = order(value, end) else { return .null }
    return Datum(order * sign > 0 || (closed && order == 0))
  }
}
