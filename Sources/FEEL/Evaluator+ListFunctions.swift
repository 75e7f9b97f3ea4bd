extension Evaluator {
  /// Computes a built-in function on a list.
  mutating func list(_ builtin: Builtin, _ items: [Value], _ arguments: [Value]) -> Value {
    switch builtin {
    case .reverse: return .list(items.reversed())
    case .flatten:
      var flat: [Value] = []
      for item in items { Evaluator.flatten(item, into: &flat) }
      return .list(flat)
    case .distinctValues: return distinct(items)
    case .duplicateValues: return duplicates(items)
    case .indexOf: return positions(of: arguments[1], in: items)
    case .sort: return sorted(items, arguments)
    case .sublist: return sublist(items, arguments)
    case .insertBefore:
      guard let index = index(arguments[1], in: items, past: 1) else { return .null }
      var items = items
      items.insert(arguments[2], at: index)
      return .list(items)
    case .remove:
      guard let index = index(arguments[1], in: items) else { return .null }
      var items = items
      items.remove(at: index)
      return .list(items)
    case .listReplace: return replaced(items, arguments)
    default: return .null
    }
  }

  /// The first of each group of equal items.
  mutating func distinct(_ items: [Value]) -> Value {
    if items.contains(where: \.holdsUnknown) { return .unknown }
    var seen: Set<Value> = []
    return .list(items.filter { seen.insert($0).inserted })
  }

  private mutating func duplicates(_ items: [Value]) -> Value {
    if items.contains(where: \.holdsUnknown) { return .unknown }
    var counts: [Value: Int] = [:]
    for item in items { counts[item, default: 0] += 1 }
    var seen: Set<Value> = []
    return .list(items.filter { counts[$0] ?? 0 > 1 && seen.insert($0).inserted })
  }

  // Positions count from 1, or from the end if negative.
  private func index(_ position: Value, in items: [Value], past: Int = 0) -> Int? {
    guard case .number(let number) = position, let position = Int(exactly: number) else {
      return nil
    }
    let index = position > 0 ? position - 1 : position < 0 ? items.count &+ position : -1
    return index >= 0 && index < items.count + (position > 0 ? past : 0) ? index : nil
  }

  private mutating func positions(of wanted: Value, in items: [Value]) -> Value {
    var positions: [Value] = []
    for (index, item) in items.enumerated() {
      switch item.equals(wanted) {
      case .boolean(true): positions.append(.number(Decimal(index + 1)))
      case .unknown: return .unknown
      default: break
      }
    }
    return .list(positions)
  }

  private func sublist(_ items: [Value], _ arguments: [Value]) -> Value {
    guard let first = index(arguments[1], in: items) else { return .null }
    var end = items.count
    if arguments.count > 2 {
      guard case .number(let length) = arguments[2], let length = Int(exactly: length),
        length >= 0, length <= items.count - first
      else { return .null }
      end = first + length
    }
    return .list(Array(items[first..<end]))
  }

  private mutating func sorted(_ items: [Value], _ arguments: [Value]) -> Value {
    var precedes: FunctionValue?
    if arguments.count > 1, case .function(let function) = arguments[1] { precedes = function }
    // A merge sort asks for each order once, also if the function gives none.
    var runs = items.map { [$0] }
    while runs.count > 1 {
      var merged: [[Value]] = []
      for start in stride(from: 0, to: runs.count, by: 2) {
        guard start + 1 < runs.count else {
          merged.append(runs[start])
          continue
        }
        switch merge(runs[start], runs[start + 1], precedes) {
        case .success(let run): merged.append(run)
        case .failure(let failure): return failure.value
        }
      }
      runs = merged
    }
    return .list(runs.first ?? [])
  }

  private mutating func merge(
    _ left: [Value],
    _ right: [Value],
    _ precedes: FunctionValue?
  ) -> Result<[Value], Unsortable> {
    var merged: [Value] = []
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      guard charge(1) else { return .failure(Unsortable(value: .unknown)) }
      let order: Value
      if let precedes {
        order = call(precedes, [right[second], left[first]])
      } else {
        order = right[second].compared(.less, left[first])
      }
      switch order {
      case .boolean(true):
        merged.append(right[second])
        second += 1
      case .boolean(false):
        merged.append(left[first])
        first += 1
      case .unknown: return .failure(Unsortable(value: .unknown))
      default: return .failure(Unsortable(value: .null))
      }
    }
    return .success(merged + left[first...] + right[second...])
  }

  private struct Unsortable: Error {
    let value: Value
  }

  private mutating func replaced(_ items: [Value], _ arguments: [Value]) -> Value {
    var items = items
    guard case .function(let matches) = arguments[1] else {
      guard let index = index(arguments[1], in: items) else { return .null }
      items[index] = arguments[2]
      return .list(items)
    }
    for (index, item) in items.enumerated() {
      switch call(matches, [item, arguments[2]]) {
      case .boolean(true): items[index] = arguments[2]
      case .boolean(false): break
      case .unknown: return .unknown
      default: return .null
      }
    }
    return .list(items)
  }

  private static func flatten(_ value: Value, into flat: inout [Value]) {
    guard case .list(let items) = value else { return flat.append(value) }
    for item in items { flatten(item, into: &flat) }
  }
}
