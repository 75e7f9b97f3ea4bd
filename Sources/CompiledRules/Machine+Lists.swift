import FEEL
import Vocabulary

extension Machine {
  /// Starts to go through a list; false if there is none, and the cursor's place says why.
  mutating func begin(_ step: Instruction) -> Bool {
    let (place, source) = (Int(step.a), frame[Int(step.b)])
    let cursor: Cursor
    switch (step.operation, source.kind) {
    case (.count, _): return startCounting(place, from: source, to: frame[Int(step.b) + 1])
    case (_, .unknown):
      frame[place] = .unknown
      return false
    case (_, .list), (_, .records), (_, .values): cursor = self.cursor(over: source)
    case (.eachOfFilter, .null): cursor = Cursor(.items, position: 0, remaining: 0)
    case (_, .null):
      frame[place] = .null
      return false
    default: cursor = Cursor(.single, position: Int(step.b), remaining: 1)
    }
    frame[place] = cursor.datum
    return true
  }

  private mutating func startCounting(_ place: Int, from first: Datum, to last: Datum) -> Bool {
    if first.kind == .unknown || last.kind == .unknown {
      frame[place] = .unknown
      return false
    }
    let ends: (from: Int, to: Int)?
    switch (first.kind, last.kind) {
    case (.date, .date): ends = (Int(first.payload), Int(last.payload))
    case (.number, .number):
      if let from = Int(exactly: first.decimal), let to = Int(exactly: last.decimal) {
        ends = (from, to)
      } else {
        ends = nil
      }
    default: ends = nil
    }
    guard let (from, to) = ends else {
      frame[place] = .null
      return false
    }
    let (distance, overflow) = to.subtractingReportingOverflow(from)
    guard !overflow, distance.magnitude < UInt(Self.mostWork) else {
      isRefused = true
      return false
    }
    frame[place] =
      Cursor(
        first.kind == .date ? .days : .numbers,
        position: from,
        remaining: Int(distance.magnitude) + 1,
        detail: from <= to ? 1 : -1
      ).datum
    return true
  }

  /// A cursor before the first item of a list.
  @inline(__always)
  func cursor(over list: Datum) -> Cursor {
    switch list.kind {
    case .records:
      Cursor(.records, position: list.start, remaining: list.count, detail: list.detail)
    case .values: Cursor(.values, position: list.start, remaining: list.count, detail: list.detail)
    default: Cursor(.items, position: list.start, remaining: list.count)
    }
  }

  /// The next item of a cursor in the frame; nil at the end.
  @inline(__always)
  mutating func nextItem(cursor place: Int) -> Datum? {
    var cursor = Cursor(frame[place])
    guard let item = next(&cursor) else { return nil }
    frame[place] = cursor.datum
    return item
  }

  /// The next item; nil at the end.
  @inline(__always)
  mutating func next(_ cursor: inout Cursor) -> Datum? {
    guard cursor.remaining > 0, !isRefused else { return nil }
    cursor.remaining &-= 1
    charge(1)
    let position = cursor.position
    switch cursor.source {
    case .items:
      cursor.position &+= 1
      return items[position]
    case .records:
      guard position >= 0 else { return nil }
      cursor.position = blocks[position].next
      return Datum(.record, payload: Int128(position), detail: cursor.detail)
    case .values:
      guard position >= 0 else { return nil }
      let block = blocks[position]
      cursor.position = block.next
      return datum(cells[block.firstCell], members[Int(cursor.detail)], Int(cursor.detail))
    case .single: return frame[position]
    case .numbers, .days:
      cursor.position = position &+ Int(cursor.detail)
      return Datum(cursor.source == .days ? .date : .number, payload: Int128(position))
    }
  }

  // MARK: Making lists

  /// Adds an item to the list that is being made.
  @inline(__always)
  mutating func push(_ item: Datum) {
    if stackCount == stack.count { stack = stack.grown(to: stack.count * 2, filler: .null) }
    stack[stackCount] = item
    stackCount &+= 1
    // A record that is kept whole may be large; the evaluator counts its fields.
    charge(item.kind == .record || item.isList ? 16 : 1)
  }

  /// Adds an item if a condition holds; the place of the start notes a condition that is unknown.
  mutating func keep(_ item: Datum, _ condition: Datum, start: Int) {
    if condition.isTrue {
      if stackCount == stack.count { stack = stack.grown(to: stack.count * 2, filler: .null) }
      stack[stackCount] = item
      stackCount &+= 1
    } else if condition.kind == .unknown {
      frame[start].detail = 1
    }
  }

  /// Ends the list that started at a place; unknown if a condition was.
  mutating func list(from start: Datum) -> Datum {
    let (first, count) = (start.start, stackCount - start.start)
    stackCount = first
    if start.detail == 1 { return .unknown }
    return list(ofStack: first, count)
  }

  /// Makes a list of items at the top of the stack.
  private mutating func list(ofStack first: Int, _ count: Int) -> Datum {
    while itemCount + count > items.count {
      items = items.grown(to: items.count * 2, filler: .null)
    }
    for index in 0..<count { items[itemCount &+ index] = stack[first &+ index] }
    itemCount += count
    return Datum(.list, start: itemCount - count, count: count)
  }

  /// A list of one value.
  mutating func list(of item: Datum) -> Datum {
    let first = stackCount
    push(item)
    stackCount = first
    return list(ofStack: first, 1)
  }

  /// The item of a list at a position: counted from 1, or from the end if negative.
  mutating func item(of base: Datum, at position: Datum) -> Datum {
    if base.kind == .unknown || position.kind == .unknown { return .unknown }
    guard position.kind == .number, let position = Int(exactly: position.decimal) else {
      return .null
    }
    let count = base.isList ? base.count : base.kind == .null ? 0 : 1
    let index = position > 0 ? position - 1 : position < 0 ? count &+ position : -1
    guard index >= 0, index < count else { return .null }
    guard base.isList else { return base }
    if base.kind == .list { return items[base.start + index] }
    var cursor = cursor(over: base)
    for _ in 0..<index { _ = next(&cursor) }
    return next(&cursor) ?? .null
  }
}
