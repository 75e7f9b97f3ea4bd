import FEEL

/// Amounts between which all searches come by the same.
struct BriefRegion<Answer: Sendable>: Sendable {
  fileprivate(set) var lowest: [Decimal]
  fileprivate(set) var highest: [Decimal]
  let trace: SearchTrace
  let answer: Answer

  /// The region of one search.
  init(_ answer: Answer, _ trace: SearchTrace, _ amounts: [Decimal]) {
    (lowest, highest) = (amounts, amounts)
    self.trace = trace
    self.answer = answer
  }

  /// Takes in another region of the same trace, where all between the two is theirs.
  ///
  /// - Returns: Whether it did.
  fileprivate mutating func takesIn(_ other: Self) -> Bool {
    guard trace.isClear, trace == other.trace else { return false }
    let isLower = Self.isBelow(other.lowest, lowest)
    let isHigher = Self.isBelow(highest, other.highest)
    guard isLower || Self.isBelow(lowest, other.lowest),
      isHigher || Self.isBelow(other.highest, highest)
    else { return false }
    if isLower { lowest = other.lowest }
    if isHigher { highest = other.highest }
    return true
  }

  private static func isBelow(_ left: [Decimal], _ right: [Decimal]) -> Bool {
    for index in left.indices where left[index] > right[index] { return false }
    return true
  }
}

/// Answers of searches that hold for all amounts between those that were searched with.
///
/// Two searches that came by the same, one with amounts nowhere above those of the other, would
/// have come by the same with any amounts between theirs.
struct BriefRegions<Answer: Sendable> {
  /// The regions of searches that differ in amounts alone.
  private final class Plane {
    var regions: [BriefRegion<Answer>] = []
    /// The lowest amounts of each region and the highest, one after the other: to look through
    /// them counts no references.
    var bounds: [Decimal] = []

    /// The number of the first region that holds amounts; nil if none does.
    func region(of amounts: [Decimal]) -> Int? {
      let width = amounts.count
      for number in regions.indices {
        let first = 2 * number * width
        var isInside = true
        for index in 0..<width
        where amounts[index] < bounds[first + index]
          || bounds[first + width + index] < amounts[index]
        {
          isInside = false
        }
        if isInside { return number }
      }
      return nil
    }

    /// Lays out the bounds of all regions anew.
    func layOut() {
      bounds.removeAll(keepingCapacity: true)
      for region in regions { bounds += region.lowest + region.highest }
    }
  }

  /// The number of regions of a plane beyond which they are forgotten.
  private static var mostRegions: Int { 32 }

  private var planes = BriefMemo<Plane>()

  /// Looks for the answer of a search.
  ///
  /// - Parameters:
  ///   - key: All that the search depends on apart from amounts.
  ///   - amounts: The amounts, of which only matters between which limits they lie.
  /// - Returns: The answer; nil if none is known.
  func answer(for key: [UInt64], _ amounts: [Decimal]) -> Answer? {
    region(for: key, amounts)?.answer
  }

  /// Looks for the region of a search; nil if none is known.
  func region(for key: [UInt64], _ amounts: [Decimal]) -> BriefRegion<Answer>? {
    guard let plane = planes.answer(for: key), let number = plane.region(of: amounts) else {
      return nil
    }
    return plane.regions[number]
  }

  /// Notes a region.
  ///
  /// - Returns: What it became together with what was known.
  @discardableResult
  mutating func note(
    _ region: BriefRegion<Answer>,
    for key: [UInt64]
  ) -> BriefRegion<Answer> {
    let plane: Plane
    if let known = planes.answer(for: key) {
      plane = known
    } else {
      plane = Plane()
      planes.note(plane, for: key)
    }
    defer { plane.layOut() }
    for number in plane.regions.indices where plane.regions[number].takesIn(region) {
      return plane.regions[number]
    }
    if plane.regions.count == Self.mostRegions { plane.regions.removeAll() }
    plane.regions.append(region)
    return region
  }
}
