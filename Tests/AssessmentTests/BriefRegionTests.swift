import FEEL
import RandomKit
import Testing

@testable import Assessment

struct `What was found for some amounts` {
  /// A search over two amounts: which limits lie below them, and below their sum.
  private func search(
    _ amounts: [Int],
    seed: Int = 1
  ) -> (answer: [Int], trace: SearchTrace) {
    let limits = [100, 250, 251, 600]
    let classes = [amounts[0], amounts[1], amounts[0] + amounts[1]].map { amount in
      limits.count { $0 <= amount }
    }
    var trace = SearchTrace(seed: seed)
    for (place, number) in classes.enumerated() { trace.add(place, number) }
    return (classes, trace)
  }

  @Test(arguments: 0..<20)
  func `holds for those between them, and for no others`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var regions = BriefRegions<[Int]>()
    var hits = 0
    for _ in 0..<600 {
      let amounts = [Int.random(in: 0...400, using: &random), random.pick([0, 10, 300])]
      let key: [UInt64] = [random.pick([7, 8])]
      let decimals = amounts.map { FEEL.Decimal($0) }
      let (answer, trace) = search(amounts)
      if let known = regions.answer(for: key, decimals) {
        hits += 1
        #expect(known == answer, "\(amounts)")
      } else {
        regions.note(BriefRegion(answer, trace, decimals), for: key)
      }
    }
    #expect(hits > 300)
  }

  @Test(arguments: 0..<20)
  func `holds on all threads, each of which notes in its own way`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let store = RegionStore<[Int]>()
    var threads = [SharedRegions(store), SharedRegions(store)]
    var alone = BriefRegions<[Int]>()
    var (searches, searchesAlone) = (0, 0)
    for _ in 0..<600 {
      let amounts = [Int.random(in: 0...400, using: &random), random.pick([0, 10, 300])]
      let key: [UInt64] = [random.pick([7, 8])]
      let decimals = amounts.map { FEEL.Decimal($0) }
      let thread = random.pick([0, 1])
      let (answer, trace) = search(amounts, seed: thread)
      if let known = threads[thread].answer(for: key, decimals) {
        #expect(known == answer, "\(amounts)")
      } else {
        searches += 1
        threads[thread].note(answer, trace, for: key, decimals)
      }
      if alone.answer(for: key, decimals) == nil {
        searchesAlone += 1
        alone.note(BriefRegion(answer, search(amounts).trace, decimals), for: key)
      }
    }
    #expect(searches < searchesAlone * 3 / 2, "together they search hardly more than one would")
  }

  @Test func `holds for the same amounts alone where more than their classes counted`() {
    var regions = BriefRegions<Int>()
    var trace = SearchTrace(seed: 1)
    trace.isClear = false
    regions.note(BriefRegion(1, trace, [10]), for: [3])
    regions.note(BriefRegion(1, trace, [20]), for: [3])
    #expect(regions.answer(for: [3], [10]) == 1)
    #expect(regions.answer(for: [3], [15]) == nil)
    #expect(regions.answer(for: [4], [10]) == nil)
  }

  @Test func `is forgotten where it grows without end`() {
    var regions = BriefRegions<Int>()
    for number in 0..<1_000 {
      var trace = SearchTrace(seed: number)
      trace.add(0, number)
      regions.note(BriefRegion(number, trace, [FEEL.Decimal(number)]), for: [1])
    }
    #expect(regions.answer(for: [1], [999]) == 999)
    #expect(regions.answer(for: [1], [3]) == nil)
  }
}
