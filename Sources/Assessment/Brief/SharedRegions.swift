import FEEL
import Synchronization

/// The answers of searches that all threads found.
final class RegionStore<Answer: Sendable>: Sendable {
  private let regions = Mutex(BriefRegions<Answer>())
  private let count = Atomic(0)

  /// How many searches all threads made.
  var searches: Int { count.load(ordering: .relaxed) }

  /// Looks for the region of a search; nil if none is known.
  func region(for key: [UInt64], _ amounts: [Decimal]) -> BriefRegion<Answer>? {
    regions.withLock { $0.region(for: key, amounts) }
  }

  /// Notes a region.
  func note(_ region: BriefRegion<Answer>, for key: [UInt64]) {
    count.add(1, ordering: .relaxed)
    regions.withLock { _ = $0.note(region, for: key) }
  }
}

/// The answers of searches that one thread found or asked for, with those of all threads behind them.
///
/// So no thread waits for another but where it has to search itself.
struct SharedRegions<Answer: Sendable> {
  private var own = BriefRegions<Answer>()
  private let all: RegionStore<Answer>

  /// Begins without answers of its own.
  init(_ all: RegionStore<Answer>) {
    self.all = all
  }

  /// Looks for the answer of a search; nil if none is known.
  ///
  /// - Parameters:
  ///   - key: All that the search depends on apart from amounts.
  ///   - amounts: The amounts, of which only matters between which limits they lie.
  /// - Returns: The answer; nil if none is known.
  mutating func answer(for key: [UInt64], _ amounts: [Decimal]) -> Answer? {
    if let known = own.answer(for: key, amounts) { return known }
    guard let region = all.region(for: key, amounts) else { return nil }
    own.note(region, for: key)
    return region.answer
  }

  /// Notes the answer of a search.
  mutating func note(
    _ answer: Answer,
    _ trace: SearchTrace,
    for key: [UInt64],
    _ amounts: [Decimal]
  ) {
    all.note(own.note(BriefRegion(answer, trace, amounts), for: key), for: key)
  }
}
