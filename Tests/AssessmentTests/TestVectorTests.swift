import Assessment
import Catalogue
import FEEL
import Testing
import Vocabulary

/// A case of the dossier on procedure choice with what must come out.
struct Vector: Sendable, CustomTestStringConvertible {
  let number: String
  let input: String
  let regime: String
  let minimum: String?
  /// An article that the grounds must name.
  let article: String

  var testDescription: String { "vector \(number)" }

  static let works = "\"nature\": \"works\", \"cpv\": [\"45233140\"], "
  static let services = "\"nature\": \"services\", \"cpv\": [\"72000000\"], "
  static let june = dispatched("2026-06-01")

  static let all: [Vector] = [
    Vector(
      number: "1",
      input: project(works + estimate("5404000.00") + ", " + june),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "2",
      input: project(works + estimate("5403999.99") + ", " + june),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "4",
      input: project(services + estimate("215999.99") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "5",
      input: project(services + estimate("218000") + ", " + dispatched("2025-12-31")),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "7 in 2025",
      input: project(works + estimate("5450000") + ", " + dispatched("2025-12-31")),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "7 in 2026",
      input: project(works + estimate("5450000") + ", " + dispatched("2026-01-01")),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.7:1"
    ),
    Vector(
      number: "8",
      input: project(
        works + estimate("5450000")
          + ", \"planning\": {\"approval\": \"2025-11-15\", \"procedureStart\": \"2026-01-10\"}"
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "10",
      input: project(
        services
          + "\"estimate\": {\"amount\": \"262000\", \"currency\": \"EUR\", \"vat\": \"included\", "
          + "\"vatRate\": 21}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "11",
      input: project(services + estimate("250000", vat: nil) + ", " + june),
      regime: "undetermined",
      minimum: nil,
      article: ""
    ),
    Vector(
      number: "22",
      input: project(
        services + estimate("210000") + ", "
          + "\"framework\": {\"years\": 4, \"maximum\": \"230000\"}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "26 below",
      input: project(
        "\"nature\": \"services\", \"cpv\": [\"85311300\"], " + estimate("749999") + ", " + june
      ),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.6a"
    ),
    Vector(
      number: "26 at",
      input: project(
        "\"nature\": \"services\", \"cpv\": [\"85311300\"], " + estimate("750000") + ", " + june
      ),
      regime: "sas",
      minimum: "sas-procedure",
      article: "aw2012:2.6a"
    ),
    Vector(
      number: "29",
      input: project(
        "\"cpv\": [\"72000000\"], \"parts\": [{\"nature\": \"services\", \"amount\": \"150000\"}, "
          + "{\"nature\": \"supplies\", \"amount\": \"100000\"}], "
          + "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "31 as works",
      input: project(
        "\"parts\": [{\"nature\": \"works\", \"amount\": \"1200000\"}, "
          + "{\"nature\": \"services\", \"amount\": \"1800000\"}], \"mainObject\": \"works\", "
          + estimate("3000000") + ", " + june
      ),
      regime: "national",
      minimum: "nationaal-openbaar",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "31 as services",
      input: project(
        "\"cpv\": [\"50000000\"], \"parts\": [{\"nature\": \"works\", \"amount\": \"1200000\"}, "
          + "{\"nature\": \"services\", \"amount\": \"1800000\"}], \"mainObject\": \"services\", "
          + estimate("3000000") + ", " + june
      ),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "35 state",
      input: project(services + estimate("180000") + ", " + june, legalType: "cga"),
      regime: "european",
      minimum: "europees-openbaar",
      article: "aw2012:2.2:1"
    ),
    Vector(
      number: "35 municipality",
      input: project(services + estimate("180000") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.3"
    ),
    Vector(
      number: "40 below",
      input: project(works + estimate("149999.99") + ", " + june),
      regime: "national",
      minimum: "enkelvoudig-onderhands",
      article: "aw2012:2.1"
    ),
    Vector(
      number: "40 at",
      input: project(works + estimate("150000.00") + ", " + june),
      regime: "national",
      minimum: "meervoudig-onderhands",
      article: "aw2012:2.1"
    ),
  ]
}

struct `The vectors of the dossier` {
  @Test(arguments: Vector.all)
  func `give the regime and procedure that the law requires`(vector: Vector) throws {
    let assessment = try assess(vector.input)
    #expect(assessment.regime.code == vector.regime)
    #expect(assessment.procedure.minimum?.code == vector.minimum)
    if !vector.article.isEmpty {
      #expect(assessment.regime.sources.map(\.description).contains(vector.article))
    }
  }

  @Test func `count a price with VAT without it, to the cent`() throws {
    let assessment = try assess(Vector.all.first { $0.number == "10" }?.input ?? "")
    #expect(assessment.value == Decimal(parsing: "216528.93"))
  }

  @Test func `ask whether there is a cross-border interest just below the threshold`() throws {
    let assessment = try assess(Vector.all.first { $0.number == "2" }?.input ?? "")
    #expect(assessment.findings.contains { $0.id == "KT-CROSS-BORDER" && $0.status == .check })
  }

  @Test func `ask for the VAT basis where it decides`() throws {
    let assessment = try assess(Vector.all.first { $0.number == "11" }?.input ?? "")
    #expect(assessment.verdict == .incomplete)
    #expect(assessment.undetermined.first?.missing.contains("project.estimate.vat") == true)
  }

  @Test func `give the regime where every VAT basis leads to the same`() throws {
    let assessment = try assess(
      project(Vector.services + estimate("262000", vat: nil) + ", " + Vector.june)
    )
    #expect(assessment.regime.code == "european")
    #expect(assessment.value == nil)
    #expect(assessment.findings.contains { $0.id == "KT-VAT-UNKNOWN" && $0.status == .check })
    #expect(assessment.regime.note?.nl.contains("onbekend") == false)
  }

  @Test func `bring voluntary publication under the national rules with TenderNed and UEA`() throws
  {
    let assessment = try assess(
      project(
        Vector.services + estimate("100000") + ", \"publication\": {\"voluntary\": true}, "
          + Vector.june
      )
    )
    #expect(assessment.regime.code == "national")
    #expect(assessment.procedure.recommended?.code == "nationaal-openbaar")
    #expect(assessment.procedure.minimum?.code == "meervoudig-onderhands")
    let duties = assessment.obligations
    #expect(duties.contains { $0.sources.map(\.description).contains("aw2012:1.18:1") })
    #expect(duties.contains { $0.sources.map(\.description).contains("aw2012:1.19:1") })
  }
}
