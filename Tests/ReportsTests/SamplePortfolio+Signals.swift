import Catalogue
import FEEL
import Reports
import Vocabulary

extension SamplePortfolio {
  static let findingCounts: [PortfolioSummary.FindingCount] = [
    finding(
      "PF-01",
      "De geplande procedure is lichter dan mag",
      [.blocking: 37],
      [.risk: 37],
      amount(37, 37, "52800000"),
      ["wet:7"]
    ),
    finding(
      "MC-P01",
      "Een deelnemer kreeg eerder informatie dan de andere",
      [.high: 14, .medium: 40],
      [.risk: 20, .check: 24, .mitigated: 10],
      amount(54, 54, "88250000"),
      ["wet:3:2", "wet:4", "gids"]
    ),
    finding(
      "MC-R04",
      "Er is geen verslag van de marktconsultatie openbaar gemaakt",
      [.medium: 120],
      [.check: 120],
      amount(120, 118, "91000000.40"),
      ["gids"]
    ),
    finding(
      "CL-01",
      "Het samenvoegen van opdrachten is niet gemotiveerd",
      [.medium: 31],
      [.risk: 11, .check: 20],
      amount(31, 31, "20000000"),
      ["wet:5"]
    ),
    finding(
      "MI-02",
      "De termijn tussen aankondiging en inschrijving is krap",
      [.low: 77],
      [.risk: 77],
      amount(77, 77, "71000000"),
      ["wet:6"]
    ),
    finding(
      "IN-09",
      "Er zijn meer ondernemers uitgenodigd dan het beleid noemt",
      [.info: 210],
      [.info: 210],
      amount(210, 210, "30100000"),
      ["beleid"]
    ),
  ]

  private static func finding(
    _ id: String,
    _ nl: String,
    _ counts: [Severity: Int],
    _ statuses: [FindingStatus: Int],
    _ amount: PortfolioSummary.Amount,
    _ sources: [String]
  ) -> PortfolioSummary.FindingCount {
    PortfolioSummary.FindingCount(
      id: id,
      title: LocalizedText(nl: nl, en: "\(id) in English"),
      counts: counts,
      statuses: statuses,
      amount: amount,
      sources: sources.compactMap { Citation($0) }
    )
  }

  static let sampleBands: [PortfolioSummary.Band] = [
    band("50000", "meervoudig-onderhands", "Meervoudig onderhands", 61, "2790000.50", 16),
    band("221000", "europees-openbaar", "Europees openbaar", 24, "4900000", 20),
    band("1500000", "nationaal-openbaar", "Nationaal openbaar", 7, "9150000", 7),
    band("5404000", "europees-openbaar", "Europees openbaar", 0, "0", 0),
  ]

  /// Returns a band whose named projects lie more densely towards the boundary.
  private static func band(
    _ boundary: String,
    _ code: String,
    _ nl: String,
    _ projects: Int,
    _ value: String,
    _ named: Int
  ) -> PortfolioSummary.Band {
    let top = euros(boundary)
    let references = (0..<named).map { number in
      PortfolioSummary.ProjectReference(
        line: 100 + number * 7,
        id: "2026-\(300 + number)",
        input: "kalender-2026.ndjson",
        value: top - top * Decimal(1 + number * number * 6) * euros("0.0001"),
        date: SampleAssessments.day(2026, 1 + number % 12, 1 + number)
      )
    }
    return PortfolioSummary.Band(
      boundary: top,
      procedure: group(code, nl, code, amount(projects, projects, value)),
      projects: references
    )
  }

  static let crossings: [PortfolioSummary.CrossFinding] = [
    cross(
      "XP-01",
      .high,
      "Drie opdrachten voor asfaltonderhoud lijken gesplitst",
      "Zelfde inkoper, zelfde CPV-groep 45233, binnen 61 dagen; elk onder de grens van € 50.000, samen erboven.",
      "Neem de opdrachten samen, of leg vast waarom zij los staan.",
      ["wet:3:2", "wet:4"],
      .confirmed,
      "141500",
      "50000",
      3
    ),
    cross(
      "XP-01",
      .high,
      "Vier opdrachten voor laptops lijken gesplitst",
      "Zelfde inkoper, zelfde CPV-code, binnen een jaar; samen boven de Europese drempel.",
      "Neem de opdrachten samen, of leg vast waarom zij los staan.",
      ["wet:3:2"],
      .confirmed,
      "309999.60",
      "221000",
      4
    ),
    cross(
      "XP-03",
      .medium,
      "Het kenmerk 2026-118 komt twee keer voor",
      "Twee records met hetzelfde kenmerk en verschillende waarden.",
      nil,
      [],
      .confirmed,
      nil,
      nil,
      2
    ),
    cross(
      "XP-05",
      .medium,
      "Een project is in de kring besproken terwijl de aanbesteding liep",
      "De sessie van 3 maart valt tussen aankondiging en gunning.",
      "Vraag na wat er is gedeeld, en met wie.",
      ["gids"],
      .toVerify,
      "1250000",
      nil,
      1
    ),
    cross(
      "XP-07",
      .low,
      "In 2026 is van vijf sessies geen verslag openbaar",
      "Van twaalf sessies in het kringjaar zijn er zeven verslagen vindbaar.",
      "Maak de verslagen openbaar.",
      ["gids"],
      .singleSource,
      nil,
      nil,
      40,
      PortfolioSummary.Circle(id: "KK-1", buyer: "Gemeente Voorbeeld", year: 2026)
    ),
  ]

  static let circleYears: [PortfolioSummary.CircleYear] = [
    PortfolioSummary.CircleYear(
      circle: "KK-1",
      buyer: "Gemeente Voorbeeld",
      year: 2026,
      sessions: 12,
      unpublished: 3,
      late: 2,
      unrecorded: 1,
      firms: 2,
      topics: ["stikstof", "laadinfra"]
    ),
    PortfolioSummary.CircleYear(
      circle: "KK-1",
      buyer: "Gemeente Voorbeeld",
      year: 2025,
      sessions: 1_010,
      unpublished: 0,
      late: 0,
      unrecorded: 0,
      firms: 0,
      topics: []
    ),
    PortfolioSummary.CircleYear(
      circle: "Kring Noord",
      buyer: "",
      year: 2026,
      sessions: 4,
      unpublished: 0,
      late: 0,
      unrecorded: 0,
      firms: nil,
      topics: nil
    ),
  ]

  private static func cross(
    _ id: String,
    _ severity: Severity,
    _ title: String,
    _ reasoning: String,
    _ mitigation: String?,
    _ sources: [String],
    _ certainty: Certainty,
    _ value: String?,
    _ boundary: String?,
    _ count: Int,
    _ circle: PortfolioSummary.Circle? = nil
  ) -> PortfolioSummary.CrossFinding {
    PortfolioSummary.CrossFinding(
      id: id,
      severity: severity,
      title: LocalizedText(nl: title, en: "\(id): title in English"),
      reasoning: LocalizedText(nl: reasoning, en: "\(id): reasoning in English."),
      mitigation: mitigation.map { LocalizedText(nl: $0, en: "\(id): what to do.") },
      sources: sources.compactMap { Citation($0) },
      certainty: certainty,
      euros: value.map(euros),
      boundary: boundary.map(euros),
      circle: circle,
      projects: (0..<min(count, 4)).map { number in
        PortfolioSummary.ProjectReference(
          line: 40 + number * 31,
          id: number == 3 ? nil : "2026-\(110 + number * 8)",
          input: "kalender-2026.ndjson",
          value: number == 2 ? nil : euros("47166.67"),
          date: SampleAssessments.day(2026, 3 + number, 2)
        )
      },
      count: count
    )
  }
}
