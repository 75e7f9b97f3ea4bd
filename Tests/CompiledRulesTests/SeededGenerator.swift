import Foundation

/// A generator of random numbers that a seed makes repeatable (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}

/// Seeds that are always tried, and one that is new each time; a failure prints its seed.
let seeds: [UInt64] = [1, 2, 3, .random(in: 100 ... .max)]

/// How many evaluations are compared for each seed: a million in all if `KRINGTOETS_LONG_TESTS` is
/// set.
func tries(_ count: Int) -> Int {
  ProcessInfo.processInfo.environment["KRINGTOETS_LONG_TESTS"] == "1"
    ? 1_000_000 / seeds.count + 1 : count
}
