import FEEL

/// Answers of searches that hold for all amounts between those that were searched with.
///
/// Two searches that came by the same, one with amounts nowhere above those of the other, would
/// have come by the same with any amounts between theirs.
struct BriefRegions<Answer> {
  /// Amounts between which all searches come by the same.
  private struct Region {
    var lowest: [Decimal]
    var highest: [Decimal]
    let trace: SearchTrace
    let answer: Answer
  }

  /// The regions of searches that differ in amounts alone.
  private final class Plane {
    var regions: [Region] = []
  }

  /// The number of regions of a plane beyond which they are forgotten.
  private static var mostRegions: Int { 64 }

  private var planes = BriefMemo<Plane>()

  /// Looks for the answer of a search.
  ///
  /// - Parameters:
  ///   - key: All that the search depends on apart from amounts.
  ///   - amounts: The amounts, of which only matters between which limits they lie.
  /// - Returns: The answer; nil if none is known.
  func answer(for key: [UInt64], _ amounts: [Decimal]) -> Answer? {
    guard let plane = planes.answer(for: key) else { return nil }
    for number in plane.regions.indices
    where Self.isBelow(plane.regions[number].lowest, amounts)
      && Self.isBelow(amounts, plane.regions[number].highest)
    {
      return plane.regions[number].answer
    }
    return nil
  }

  /// Notes the answer of a search.
  mutating func note(
    _ answer: Answer,
    _ trace: SearchTrace,
    for key: [UInt64],
    _ amounts: [Decimal]
  ) {
    let plane: Plane
    if let known = planes.answer(for: key) {
      plane = known
    } else {
      plane = Plane()
      planes.note(plane, for: key)
    }
    if trace.isClear {
      for (number, region) in plane.regions.enumerated() where region.trace == trace {
        if Self.isBelow(region.highest, amounts) {
          plane.regions[number].highest = amounts
          return
        }
        if Self.isBelow(amounts, region.lowest) {
          plane.regions[number].lowest = amounts
          return
        }
      }
    }
    if plane.regions.count == Self.mostRegions { plane.regions.removeAll() }
    plane.regions.append(
      Region(lowest: amounts, highest: amounts, trace: trace, answer: answer)
    )
  }

  private static func isBelow(_ left: [Decimal], _ right: [Decimal]) -> Bool {
    for index in left.indices where left[index] > right[index] { return false }
    return true
  }
}
