/// Contracts of one buyer and group, each below a boundary of one kind, that together reach it.
///
/// A window is a stretch of time no longer than the limit in which two contracts or more reach the
/// lowest of their boundaries together. Windows that share a contract are one find: so each contract
/// that is in any window of a kind is in exactly one find of that kind, and no other is.
struct Split {
  /// The positions of the contracts, in order of time.
  fileprivate(set) var range: Range<Int>
  /// The days of the first and the last of them.
  fileprivate(set) var days: ClosedRange<Int32>
  /// What they are worth together, in cents.
  fileprivate(set) var cents: Int128
  /// The positions of the contracts of the heaviest window, the first of those that are as heavy.
  fileprivate(set) var heaviest: Range<Int>
  /// The days of the first and the last of those.
  fileprivate(set) var heaviestDays: ClosedRange<Int32>
  /// What those are worth together, in cents.
  fileprivate(set) var heaviestCents: Int128
  /// The lowest boundary of those, in cents.
  fileprivate(set) var boundary: Int64
}

/// Search for contracts that look split, in one pass over sketches in order of group and time.
///
/// Each contract stands in the file once for each boundary above it. Two places in the file move
/// through it, one at either end of the window. So memory is the same whatever the number of
/// contracts, but for the days of the finds of one buyer and CPV group, which lie further apart than
/// the limit; and time is linear beside that of sorting.
struct SplitSearch {
  /// What contracts that belong together have in common, the heaviest boundaries first.
  typealias Group = (buyer: UInt64, cpv: UInt32, lightness: Int64, procedure: UInt16)

  /// A contract below one of its boundaries, which the sketch has for its nearest.
  private struct Step: BitwiseCopyable {
    var sketch: Sketch
    /// The kind of the boundary, negated: to look it up takes longer than to compare it.
    var lightness: Int64
  }

  private let steps: SortedCopy<Step>
  private let limits: PortfolioLimits

  /// Sorts what can be part of a split.
  ///
  /// - Parameters:
  ///   - sketches: the file of sketches, and its size in bytes.
  ///   - path: the file to sort them into.
  ///   - limits: what is close in time, and what is one group.
  /// - Throws: a fault where a file cannot be read or written.
  init(
    _ sketches: (path: String, size: Int),
    sortedTo path: String,
    _ limits: PortfolioLimits
  ) throws {
    self.limits = limits
    let steps = try Self.writeSteps(of: sketches, to: path + ".steps", limits)
    let divisor = limits.cpvDivisor
    let sort = ExternalSort<Step>(
      steps.path,
      size: steps.size,
      ranked: \.sketch.buyer
    ) { left, right in
      let (a, b) = (Self.group(left, divisor), Self.group(right, divisor))
      guard a == b else { return a < b }
      let (left, right) = (left.sketch, right.sketch)
      return (left.day, left.id, left.own, left.line) < (right.day, right.id, right.own, right.line)
    }
    var last: Step?
    self.steps = try SortedCopy(sort, path: path) { step in
      defer { last = step }
      return last.map { !Self.isSame($0, step, divisor) } ?? true
    }
  }

  /// Writes each sketch that can be part of a split once for each boundary above it.
  private static func writeSteps(
    of sketches: (path: String, size: Int),
    to path: String,
    _ limits: PortfolioLimits
  ) throws(PortfolioFault) -> AppendedFile {
    let steps = try AppendedFile(path, size: 0)
    var all = try PlainCursor<Sketch>(
      FileWindow(sketches.path),
      at: 0,
      count: sketches.size / MemoryLayout<Sketch>.stride
    )
    while var sketch = all.current {
      if sketch.own > 0, sketch.cpv > 0 {
        let nearest = (boundary: sketch.boundary, procedure: sketch.procedureAbove)
        for step in [nearest, sketch.next.step, sketch.greatest.step] {
          guard let step, sketch.cents < step.boundary else { continue }
          (sketch.boundary, sketch.procedureAbove) = step
          let lightness = -limits.kinds.kind(of: step.boundary)
          try steps.append(element: Step(sketch: sketch, lightness: lightness))
        }
      }
      try all.advance()
    }
    try steps.flush()
    return steps
  }

  /// Whether two steps are of one project that stands in two records: it is no split with itself.
  ///
  /// Projects that share an id and nothing else count apart; that they share it is told elsewhere.
  private static func isSame(_ left: Step, _ right: Step, _ divisor: UInt32) -> Bool {
    let (one, other) = (left.sketch, right.sketch)
    return one.id != 0 && one.id == other.id && one.own == other.own && one.day == other.day
      && group(left, divisor) == group(right, divisor)
  }

  private static func group(_ step: Step, _ divisor: UInt32) -> Group {
    let sketch = step.sketch
    return (sketch.buyer, sketch.cpv / divisor, step.lightness, sketch.procedureAbove)
  }

  /// Gives each find to a body, in order of group and time.
  ///
  /// A find is left out where each of its contracts is in one with a heavier boundary that spans it.
  ///
  /// - Throws: a fault where the file cannot be read, or what the body throws.
  func forEach(_ body: (Split) throws -> Void) throws {
    var heavier = HeavierFinds()
    try forEachOfAnyWeight { split, group in
      heavier.begin(group)
      let spans = heavier.spanning(split.days)
      if try spans.isEmpty || hasContract(outside: spans, in: split) { try body(split) }
      heavier.add(split.days)
    }
  }

  /// Whether a find has a contract that lies below none of some heavier boundaries.
  private func hasContract(outside spans: [HeavierFinds.Kind], in split: Split) throws -> Bool {
    var isFound = false
    try forEach(in: split.range) { sketch in
      guard !isFound else { return }
      isFound = ![sketch.next, sketch.greatest].contains { farther in
        guard let step = farther.step else { return false }
        return spans.contains {
          $0 == HeavierFinds.Kind(-limits.kinds.kind(of: step.boundary), step.procedure)
        }
      }
    }
    return isFound
  }

  private func forEachOfAnyWeight(_ body: (Split, Group) throws -> Void) throws {
    var first = try steps.cursor()
    var last = try steps.cursor()
    // What all contracts before the window are worth, and all up to its end.
    var (before, until) = (Int128(0), Int128(0))
    var lowest = LowestBoundary()
    var found: (split: Split, group: Group)?
    // What all contracts up to the end of the find are worth.
    var counted = Int128(0)
    while let end = last.current {
      let group = Self.group(end, limits.cpvDivisor)
      // Each window begins with the oldest contract that is still close to its last.
      while let start = first.current, first.position < last.position {
        let isSameGroup = Self.group(start, limits.cpvDivisor) == group
        if isSameGroup, Int(end.sketch.day) - Int(start.sketch.day) <= Int(limits.splitDays) {
          break
        }
        if !isSameGroup, let find = found {
          try body(find.split, find.group)
          found = nil
        }
        before += Int128(start.sketch.own)
        try first.advance()
      }
      until += Int128(end.sketch.own)
      let window = first.position..<(last.position + 1)
      lowest.add(end.sketch.boundary, at: last.position, from: window.lowerBound)
      let cents = until - before
      if let start = first.current, window.count > 1, cents >= Int128(lowest.boundary) {
        let days = start.sketch.day...end.sketch.day
        if var split = found?.split, window.lowerBound < split.range.upperBound {
          // What the find has already counts once.
          split.range = split.range.lowerBound..<window.upperBound
          split.days = split.days.lowerBound...end.sketch.day
          split.cents += until - counted
          if cents > split.heaviestCents {
            (split.heaviest, split.heaviestDays, split.heaviestCents) = (window, days, cents)
            split.boundary = lowest.boundary
          }
          found = (split, group)
        } else {
          if let find = found { try body(find.split, find.group) }
          found = (
            Split(
              range: window,
              days: days,
              cents: cents,
              heaviest: window,
              heaviestDays: days,
              heaviestCents: cents,
              boundary: lowest.boundary
            ),
            group
          )
        }
        counted = until
      }
      try last.advance()
    }
    if let find = found { try body(find.split, find.group) }
  }

  /// Gives the contracts at positions to a body.
  ///
  /// - Throws: a fault where the file cannot be read, or what the body throws.
  func forEach(in range: Range<Int>, _ body: (Sketch) throws -> Void) throws {
    var cursor = try steps.cursor(at: range.lowerBound)
    while cursor.position < range.upperBound, let step = cursor.current {
      try body(step.sketch)
      try cursor.advance()
    }
  }
}
