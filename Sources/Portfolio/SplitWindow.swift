/// The lowest boundary of the contracts in a window that moves through a file.
///
/// Only those are kept that no later one is as low as: as many as there are boundaries of one kind.
struct LowestBoundary {
  private var kept: [(boundary: Int64, position: Int)] = []

  /// Takes in the last contract of the window, and drops those before its first.
  mutating func add(_ boundary: Int64, at position: Int, from first: Int) {
    while let last = kept.last, last.boundary >= boundary { kept.removeLast() }
    kept.append((boundary, position))
    while let oldest = kept.first, oldest.position < first { kept.removeFirst() }
  }

  /// The lowest boundary in cents.
  var boundary: Int64 { kept.first?.boundary ?? .max }
}

/// The days of the finds of one buyer and CPV group, by the kind of their boundary.
struct HeavierFinds {
  /// A kind of boundary with the procedure from there on.
  struct Kind: Hashable {
    private let lightness: Int64
    private let procedure: UInt16

    init(_ lightness: Int64, _ procedure: UInt16) {
      self.lightness = lightness
      self.procedure = procedure
    }
  }

  private var (buyer, cpv) = (UInt64(0), UInt32(0))
  private var current = Kind(0, 0)
  /// The kinds of boundary of the buyer and group so far, each with the days of its finds in order.
  private var kinds: [(kind: Kind, days: [ClosedRange<Int32>])] = []

  /// Goes to a group, which comes after those of the same buyer with a heavier boundary.
  mutating func begin(_ group: SplitSearch.Group) {
    if (buyer, cpv) != (group.buyer, group.cpv) {
      (buyer, cpv) = (group.buyer, group.cpv)
      kinds.removeAll(keepingCapacity: true)
    }
    current = Kind(group.lightness, group.procedure)
    if kinds.last?.kind != current { kinds.append((current, [])) }
  }

  /// Adds a find of the group at hand.
  mutating func add(_ days: ClosedRange<Int32>) { kinds[kinds.count - 1].days.append(days) }

  /// The other kinds so far that have a find that spans days.
  func spanning(_ days: ClosedRange<Int32>) -> [Kind] {
    kinds.filter { kind, finds in
      guard kind != current, let find = Self.last(of: finds, upTo: days.lowerBound) else {
        return false
      }
      return find.upperBound >= days.upperBound
    }.map(\.kind)
  }

  /// The last range that begins by a day.
  private static func last(
    of finds: [ClosedRange<Int32>],
    upTo day: Int32
  ) -> ClosedRange<Int32>? {
    var range = finds.startIndex..<finds.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        finds[middle].lowerBound <= day
        ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound > finds.startIndex ? finds[range.lowerBound - 1] : nil
  }
}
