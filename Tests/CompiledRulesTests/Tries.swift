import Foundation

/// Seeds that are always tried, and one that is new each time; a failure prints its seed.
let seeds: [UInt64] = [1, 2, 3, .random(in: 100 ... .max)]

/// How many evaluations are compared for each seed: a million in all if `KRINGTOETS_LONG_TESTS` is
/// set.
func tries(_ count: Int) -> Int {
  ProcessInfo.processInfo.environment["KRINGTOETS_LONG_TESTS"] == "1"
    ? 1_000_000 / seeds.count + 1 : count
}
