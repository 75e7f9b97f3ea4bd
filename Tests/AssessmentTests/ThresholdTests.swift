import Assessment
import Catalogue
import FEEL
import Testing
import VectorKit
import Vocabulary

/// A threshold in one period, with the kind of contract that it is for.
struct ThresholdCase: Sendable, CustomTestStringConvertible {
  let parameter: String
  let amount: Decimal
  let day: CalendarDate
  let regulation: String
  let nature: String
  let cpv: String
  let legalType: String
  let regimeAbove: String

  var testDescription: String { "\(parameter) on \(day)" }

  /// Which contract each threshold parameter is for.
  private static let kinds:
    [(
      parameter: String, regulation: String, nature: String, cpv: String, buyer: String,
      above: String
    )] =
      [
        ("euThreshold.works", "classic", "works", "45000000", "la", "european"),
        (
          "euThreshold.suppliesServicesCentral", "classic", "supplies", "34000000", "cga",
          "european"
        ),
        (
          "euThreshold.suppliesServicesCentral", "classic", "services", "72000000", "cga",
          "european"
        ),
        (
          "euThreshold.suppliesServicesSubCentral", "classic", "supplies", "34000000", "la",
          "european"
        ),
        (
          "euThreshold.suppliesServicesSubCentral", "classic", "services", "72000000", "la",
          "european"
        ),
        ("euThreshold.sas", "classic", "services", "85311300", "la", "sas"),
        ("euThreshold.utilities.works", "utilities", "works", "45000000", "la", "european"),
        (
          "euThreshold.utilities.suppliesServices", "utilities", "supplies", "34000000", "la",
          "european"
        ),
        (
          "euThreshold.utilities.suppliesServices", "utilities", "services", "72000000", "la",
          "european"
        ),
        ("euThreshold.utilities.sas", "utilities", "services", "85311300", "la", "sas"),
        ("euThreshold.concession", "concession", "services", "72000000", "la", "concession"),
        ("euThreshold.defence.works", "defence", "works", "45000000", "la", "european"),
        (
          "euThreshold.defence.suppliesServices", "defence", "supplies", "34000000", "la",
          "european"
        ),
      ]

  /// The first and the last day of every period of every threshold, from 2016-07-01 on.
  static let all: [ThresholdCase] = kinds.flatMap { kind -> [ThresholdCase] in
    guard let start = CalendarDate(iso: "2016-07-01"),
      let parameter = catalogue.parameters.first(where: { $0.id == kind.parameter })
    else { return [] }
    return parameter.values.flatMap { value -> [ThresholdCase] in
      let first = max(value.period.from, start)
      guard let last = value.period.to, first <= last else { return [] }
      return [first, last].map { day in
        ThresholdCase(
          parameter: kind.parameter,
          amount: value.value,
          day: day,
          regulation: kind.regulation,
          nature: kind.nature,
          cpv: kind.cpv,
          legalType: kind.buyer,
          regimeAbove: kind.above
        )
      }
    }
  }

  func assessment(of amount: Decimal) throws -> Assessment {
    let text = amount.formatted(minimumFractionDigits: 2)
    let money =
      regulation == "concession"
      ? "\"estimate\": {\"turnover\": \"\(text)\", \"currency\": \"EUR\", \"vat\": \"excluded\"}"
      : estimate(text)
    return try assess(
      project(
        "\"nature\": \"\(nature)\", \"cpv\": [\"\(cpv)\"], \(money), \(dispatched(day.description))",
        legalType: legalType,
        regulation: regulation
      )
    )
  }
}

struct `A threshold` {
  static let cent = Decimal(coefficient: 1, exponent: -2)

  @Test(arguments: ThresholdCase.all)
  func `divides one cent below from the amount itself and one cent above`(
    threshold: ThresholdCase
  ) throws {
    let below = try threshold.assessment(of: threshold.amount - Self.cent)
    let at = try threshold.assessment(of: threshold.amount)
    let above = try threshold.assessment(of: threshold.amount + Self.cent)
    #expect(below.regime.code == "national")
    #expect(at.regime.code == threshold.regimeAbove)
    #expect(above.regime.code == threshold.regimeAbove)
    #expect(below.procedure.minimum != nil)
    #expect(at.procedure.minimum != nil)
  }

  @Test func `covers every period of every regime`() {
    #expect(ThresholdCase.all.count >= 13 * 2 * 6)
  }

  @Test func `is not applied before the law of the catalogue begins`() throws {
    let assessment = try assess(
      project(Vector.works + estimate("5225000") + ", " + dispatched("2016-06-30"))
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.verdict == .incomplete)
    #expect(assessment.undetermined.first?.reason?.en.contains("2016-07-01") == true)
    #expect(assessment.undetermined.first?.missing.isEmpty == true)
    #expect(assessment.value == Decimal(5_225_000))
  }

  @Test func `is not guessed after the last known period`() throws {
    let assessment = try assess(
      project(Vector.works + estimate("5404000") + ", " + dispatched("2028-01-01"))
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.undetermined.first?.reason?.en.contains("2027-12-31") == true)
  }
}
