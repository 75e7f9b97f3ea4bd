/// How points and ranges lie to each other, as the functions `before` to `coincides` tell.
enum Intervals {
  /// Computes one of those functions; null if the operands can't be ordered.
  static func relation(_ builtin: Builtin, _ left: Value, _ right: Value) -> Value {
    if left.holdsUnknown || right.holdsUnknown { return .unknown }
    switch (left, right) {
    case (.range(let left), .range(let right)): return ranges(builtin, left, right)
    case (.range(let left), _): return rangeAndPoint(builtin, left, right)
    case (_, .range(let right)): return pointAndRange(builtin, left, right)
    default:
      guard let order = left.order(relativeTo: right) else { return .null }
      switch builtin {
      case .before: return .boolean(order < 0)
      case .after: return .boolean(order > 0)
      case .coincides: return .boolean(order == 0)
      default: return .null
      }
    }
  }

  private static func pointAndRange(
    _ builtin: Builtin,
    _ point: Value,
    _ range: ValueRange
  ) -> Value {
    switch builtin {
    case .before: return rangeAndPoint(.after, range, point)
    case .after: return rangeAndPoint(.before, range, point)
    case .during: return rangeAndPoint(.includes, range, point)
    case .starts: return rangeAndPoint(.startedBy, range, point)
    case .finishes: return rangeAndPoint(.finishedBy, range, point)
    default: return .null
    }
  }

  private static func rangeAndPoint(
    _ builtin: Builtin,
    _ range: ValueRange,
    _ point: Value
  ) -> Value {
    switch builtin {
    case .includes: return range.contains(point).map { Value($0) } ?? .null
    case .before:
      guard let end = range.upper else { return .boolean(false) }
      guard let order = end.order(relativeTo: point) else { return .null }
      return .boolean(order < 0 || (order == 0 && !range.upperClosed))
    case .after:
      guard let start = range.lower else { return .boolean(false) }
      guard let order = start.order(relativeTo: point) else { return .null }
      return .boolean(order > 0 || (order == 0 && !range.lowerClosed))
    case .startedBy:
      guard let order = range.lower?.order(relativeTo: point) else { return .null }
      return .boolean(order == 0 && range.lowerClosed)
    case .finishedBy:
      guard let order = range.upper?.order(relativeTo: point) else { return .null }
      return .boolean(order == 0 && range.upperClosed)
    default: return .null
    }
  }

  private static func ranges(_ builtin: Builtin, _ a: ValueRange, _ b: ValueRange) -> Value {
    // The ends as places on a line where an open end lies a touch beside its value.
    guard let startStart = order(a.start, b.start), let endEnd = order(a.end, b.end),
      let endStart = order(a.end, b.start), let startEnd = order(a.start, b.end)
    else { return .null }
    switch builtin {
    case .before: return .boolean(endStart < 0)
    case .after: return .boolean(startEnd > 0)
    case .meets: return .boolean(touch(a, b))
    case .metBy: return .boolean(touch(b, a))
    case .overlaps: return .boolean(endStart >= 0 && startEnd <= 0)
    case .overlapsBefore: return .boolean(startStart < 0 && endStart >= 0 && endEnd < 0)
    case .overlapsAfter: return .boolean(startStart > 0 && startEnd <= 0 && endEnd > 0)
    case .finishes: return .boolean(endEnd == 0 && startStart >= 0)
    case .finishedBy: return .boolean(endEnd == 0 && startStart <= 0)
    case .includes: return .boolean(startStart <= 0 && endEnd >= 0)
    case .during: return .boolean(startStart >= 0 && endEnd <= 0)
    case .starts: return .boolean(startStart == 0 && endEnd <= 0)
    case .startedBy: return .boolean(startStart == 0 && endEnd >= 0)
    case .coincides: return .boolean(startStart == 0 && endEnd == 0)
    default: return .null
    }
  }

  private static func touch(_ a: ValueRange, _ b: ValueRange) -> Bool {
    guard let end = a.upper, let start = b.lower, a.upperClosed, b.lowerClosed else { return false }
    return end.order(relativeTo: start) == 0
  }

  fileprivate struct Edge {
    let value: Value?
    /// -1 or 1 if the place lies just below or above the value, or without limit.
    let side: Int
  }

  private static func order(_ left: Edge, _ right: Edge) -> Int? {
    switch (left.value, right.value) {
    case (nil, nil): return left.side - right.side
    case (nil, _): return left.side
    case (_, nil): return -right.side
    case (let one?, let other?):
      guard let order = one.order(relativeTo: other) else { return nil }
      return order == 0 ? left.side - right.side : order
    }
  }
}

extension ValueRange {
  fileprivate var start: Intervals.Edge {
    Intervals.Edge(value: lower, side: lower == nil ? -1 : lowerClosed ? 0 : 1)
  }

  fileprivate var end: Intervals.Edge {
    Intervals.Edge(value: upper, side: upper == nil ? 1 : upperClosed ? 0 : -1)
  }
}
