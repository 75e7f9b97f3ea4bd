import Catalogue
import FEEL
import RandomKit
import Testing
import Vocabulary

@testable import Portfolio

struct `An amount in cents` {
  /// Works out cents from the digits that the number is written with: slow, but never too large.
  private func cents(_ coefficient: Int128, _ exponent: Int) -> Int64? {
    let power = exponent + 2
    var digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if power >= 0 {
      if coefficient != 0 { digits += String(repeating: "0", count: power) }
      return Int64(sign + digits)
    }
    digits = String(repeating: "0", count: max(0, 1 - power - digits.count)) + digits
    guard let whole = Int128(digits.dropLast(-power)) else { return nil }
    let rest = digits.suffix(-power)
    let half = "5" + String(repeating: "0", count: -power - 1)
    let isUp = rest > half || (rest == half && !whole.isMultiple(of: 2))
    let rounded = whole + (isUp ? 1 : 0)
    return Int64(exactly: coefficient < 0 ? -rounded : rounded)
  }

  @Test(arguments: 1...2_000)
  func `is what exact arithmetic gives, or none where it is too large`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let digits = Int.random(in: 1...34, using: &generator)
    let limit = (0..<digits).reduce(Int128(1)) { number, _ in number * 10 }
    var coefficient = Int128.random(in: (1 - limit)...(limit - 1), using: &generator)
    // Halves are rare among random digits.
    if generator.chance(30) { coefficient = coefficient / 1_000 * 1_000 + 500 }
    let exponents = generator.pick([-6...4, -40...6, -6_176...6_144])
    let exponent = Int.random(in: exponents, using: &generator)
    guard coefficient.magnitude < Decimal.limit else { return }
    let number = Decimal(exact: coefficient, exponent)
    #expect(number.cents == cents(coefficient, exponent), "\(coefficient)e\(exponent)")
  }

  @Test(arguments: Decimal.exponents)
  func `does not trap on the most digits, whatever the exponent`(exponent: Int) {
    let most = Int128(Decimal.limit) - 1
    for coefficient in [most, -most, 1, -1, 5, -5, 0] {
      let number = Decimal(exact: coefficient, exponent)
      #expect(number.cents == cents(coefficient, exponent), "\(coefficient)e\(exponent)")
    }
  }

  @Test func `is rounded once`() {
    // A little more than half a cent: to round it to 34 digits first would make it half a cent.
    let number = Decimal(exact: 1_005_000_000_000_000_000_000_000_000_000_001, -33)
    #expect((number * Decimal(1)).cents == 101)
  }

  @Test(
    arguments: [
      (0, "0.00", 0), (100, "1.00", 0), (50, "1.00", -50), (Int64.min, "1.00", nil),
      (-1, "92233720368547758.07", Int64.min), (100, "1e30", nil),
    ] as [(Int64, String, Int64?)]
  )
  func `without related contracts is none where it does not fit`(
    cents: Int64,
    related: String,
    own: Int64?
  ) throws {
    let facts = try Kit.facts(
      Kit.project(
        "A",
        more: #", "relatedContracts": [{"id": "B", "amount": "\#(related)", "homogeneous": true}]"#
      )
    )
    let project = try #require(facts.blocks.firstIndex { $0.layout == Vocabulary.projectLayout })
    let found = ProjectFacts(Kit.catalogue.vocabulary)
    #expect(found.own(cents, of: project, in: facts) == own)
  }

  @Test func `of a hostile record ends no run`() throws {
    let folder = try Folder()
    let hostile = Kit.project(
      "A",
      more: #", "perYear": true}, "framework": {"years": 1000000"#
    ).replacing("100000.00", with: "9000000000000000000000000000000000")
    let outcome = try folder.run([folder.input("a.ndjson", hostile + "\n" + Kit.project("B"))])
    #expect(outcome.records == 2)
  }
}
