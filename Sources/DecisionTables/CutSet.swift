import FEEL

/// A place between numbers: right before or right after a position.
struct Cut: Hashable, Comparable, Sendable {
  let position: Decimal
  let isAfter: Bool

  static func < (left: Cut, right: Cut) -> Bool {
    if left.position < right.position { return true }
    return left.position == right.position && !left.isAfter && right.isAfter
  }

  /// The same place among whole numbers, always right before one.
  var discrete: Cut {
    let floor = position.rounded(toScale: 0, .floor)
    return floor < position || isAfter ? Cut(position: floor + .one, isAfter: false) : self
  }
}

/// A set of decimals, kept as the places where the line enters and leaves it.
struct CutSet: Hashable, Sendable {
  /// Tells whether the line starts inside the set.
  let startsInside: Bool
  /// The places where the line crosses the border, ascending and distinct.
  let cuts: [Cut]

  /// Creates the set between two cuts; nil stands for no end.
  init(from lower: Cut?, to upper: Cut?) {
    if let lower, let upper, upper <= lower {
      self.init(startsInside: false, cuts: [])
    } else {
      self.init(startsInside: lower == nil, cuts: [lower, upper].compactMap(\.self))
    }
  }

  private init(startsInside: Bool, cuts: [Cut]) {
    self.startsInside = startsInside
    self.cuts = cuts
  }

  var isEmpty: Bool { cuts.isEmpty && !startsInside }

  var isAll: Bool { cuts.isEmpty && startsInside }

  /// Tells whether the set holds a position.
  ///
  /// - Complexity: O(log *n*) in the number of cuts.
  func contains(_ position: Decimal) -> Bool {
    startsInside != !cuts.segment(of: position).isMultiple(of: 2)
  }

  var complement: CutSet { CutSet(startsInside: !startsInside, cuts: cuts) }

  func union(_ other: CutSet) -> CutSet {
    var (insideSelf, insideOther) = (startsInside, other.startsInside)
    var inside = insideSelf || insideOther
    let startsInside = inside
    var merged: [Cut] = []
    var (own, others) = (0, 0)
    while own < cuts.count || others < other.cuts.count {
      let isOwn =
        others == other.cuts.count || (own < cuts.count && cuts[own] <= other.cuts[others])
      let next = isOwn ? cuts[own] : other.cuts[others]
      if own < cuts.count, cuts[own] == next {
        insideSelf.toggle()
        own += 1
      }
      if others < other.cuts.count, other.cuts[others] == next {
        insideOther.toggle()
        others += 1
      }
      if inside != (insideSelf || insideOther) {
        inside.toggle()
        merged.append(next)
      }
    }
    return CutSet(startsInside: startsInside, cuts: merged)
  }

  /// The stretches of the set in ascending order; nil stands for no end.
  var stretches: [(lower: Cut?, upper: Cut?)] {
    var stretches: [(lower: Cut?, upper: Cut?)] = []
    var (inside, lower) = (startsInside, Cut?.none)
    for cut in cuts {
      if inside { stretches.append((lower, cut)) }
      inside.toggle()
      lower = cut
    }
    if inside { stretches.append((lower, nil)) }
    return stretches
  }
}

extension [Cut] {
  /// Counts the cuts at or before a position, in an ascending array.
  func segment(of position: Decimal) -> Int {
    let place = Cut(position: position, isAfter: false)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
