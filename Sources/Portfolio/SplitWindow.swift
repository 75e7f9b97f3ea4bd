/// Contracts of one group that are close in time.
struct SplitWindow {
  /// The contracts, of many no more than those that are needed.
  private(set) var sketches: [Sketch] = []
  /// The last contract.
  private(set) var last: Sketch?
  /// The number of contracts.
  private(set) var count = 0
  /// What they are worth together, in cents.
  private(set) var cents = Int128(0)

  /// The first contract.
  var first: Sketch? { sketches.first }

  /// Whether together they reach the boundary under which each of them lies.
  var isSplit: Bool {
    guard let first else { return false }
    return count > 1 && cents >= Int128(first.boundary)
  }

  /// Adds the next contract in time, and forgets those that are too long ago unless they belong to
  /// what was found.
  mutating func add(_ sketch: Sketch, within days: Int32) {
    if !isSplit {
      let old = sketches.prefix { sketch.day - $0.day > days }
      for gone in old { cents -= Int128(gone.cents) }
      count -= old.count
      sketches.removeFirst(old.count)
      sketches.append(sketch)
    } else if sketches.count < CrossFindings.mostProjects {
      // Once the boundary is reached, only the first contracts are told of.
      sketches.append(sketch)
    }
    count += 1
    cents += Int128(sketch.cents)
    last = sketch
  }
}
