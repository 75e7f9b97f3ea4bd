/// Contracts of one buyer and group, each below one boundary, that together reach it.
///
/// A window is a stretch of time no longer than the limit in which two contracts or more reach the
/// boundary together. Windows that share a contract are one find: so each contract that is in any
/// window is in exactly one find, and no other is.
struct Split {
  /// The positions of the contracts, in order of time.
  fileprivate(set) var range: Range<Int>
  /// What they are worth together, in cents.
  fileprivate(set) var cents: Int128
  /// The positions of the contracts of the heaviest window, the first of those that are as heavy.
  fileprivate(set) var heaviest: Range<Int>
  /// The days of the first and the last of those.
  fileprivate(set) var heaviestDays: ClosedRange<Int32>
  /// What those are worth together, in cents.
  fileprivate(set) var heaviestCents: Int128
}

/// Search for contracts that look split, in one pass over sketches in order of group and time.
///
/// Two places in the file move through it, one at either end of the window. So memory is the same
/// whatever the number of contracts, and time is linear beside that of sorting.
struct SplitSearch {
  private let sketches: SortedCopy<Sketch>
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
    let divisor = limits.cpvDivisor
    let sort = ExternalSort<Sketch>(
      sketches.path,
      size: sketches.size,
      ranked: \.buyer
    ) { left, right in
      let (a, b) = (Self.group(left, divisor), Self.group(right, divisor))
      return a == b
        ? (left.day, left.id, left.own, left.line) < (right.day, right.id, right.own, right.line)
        : a < b
    }
    self.limits = limits
    var last: Sketch?
    self.sketches = try SortedCopy(sort, path: path) { sketch in
      guard sketch.own > 0, sketch.cents < sketch.boundary, sketch.cpv > 0 else { return false }
      defer { last = sketch }
      return last.map { !Self.isSame($0, sketch, divisor) } ?? true
    }
  }

  /// Whether two sketches are of one project that stands in two records: it is no split with itself.
  ///
  /// Projects that share an id and nothing else count apart; that they share it is told elsewhere.
  private static func isSame(_ left: Sketch, _ right: Sketch, _ divisor: UInt32) -> Bool {
    left.id != 0 && left.id == right.id && left.own == right.own && left.day == right.day
      && group(left, divisor) == group(right, divisor)
  }

  /// What contracts that belong together have in common.
  private static func group(
    _ sketch: Sketch,
    _ divisor: UInt32
  ) -> (UInt64, UInt32, Int64, UInt16) {
    (sketch.buyer, sketch.cpv / divisor, sketch.boundary, sketch.procedureAbove)
  }

  /// Gives each find to a body, in order of group and time.
  ///
  /// - Throws: a fault where the file cannot be read, or what the body throws.
  func forEach(_ body: (Split) throws -> Void) throws {
    var first = try sketches.cursor()
    var last = try sketches.cursor()
    // What all contracts before the window are worth, and all up to its end.
    var (before, until) = (Int128(0), Int128(0))
    var found: Split?
    // What all contracts up to the end of the find are worth.
    var counted = Int128(0)
    while let end = last.current {
      let group = Self.group(end, limits.cpvDivisor)
      // Each window begins with the oldest contract that is still close to its last.
      while let start = first.current, first.position < last.position {
        let isSameGroup = Self.group(start, limits.cpvDivisor) == group
        if isSameGroup, Int(end.day) - Int(start.day) <= Int(limits.splitDays) { break }
        if !isSameGroup, let split = found {
          try body(split)
          found = nil
        }
        before += Int128(start.own)
        try first.advance()
      }
      until += Int128(end.own)
      let window = first.position..<(last.position + 1)
      let cents = until - before
      if let start = first.current, window.count > 1, cents >= Int128(end.boundary) {
        let days = start.day...end.day
        if var split = found, window.lowerBound < split.range.upperBound {
          // What the find has already counts once.
          split.range = split.range.lowerBound..<window.upperBound
          split.cents += until - counted
          if cents > split.heaviestCents {
            (split.heaviest, split.heaviestDays, split.heaviestCents) = (window, days, cents)
          }
          found = split
        } else {
          if let split = found { try body(split) }
          found = Split(
            range: window,
            cents: cents,
            heaviest: window,
            heaviestDays: days,
            heaviestCents: cents
          )
        }
        counted = until
      }
      try last.advance()
    }
    if let split = found { try body(split) }
  }

  /// Gives the contracts at positions to a body.
  ///
  /// - Throws: a fault where the file cannot be read, or what the body throws.
  func forEach(in range: Range<Int>, _ body: (Sketch) throws -> Void) throws {
    var cursor = try sketches.cursor(at: range.lowerBound)
    while cursor.position < range.upperBound, let sketch = cursor.current {
      try body(sketch)
      try cursor.advance()
    }
  }
}
