import Assessment
import FEEL
import Testing
import VectorKit

struct `A missing fact` {
  @Test func `leaves the regime open and is asked for`() throws {
    let assessment = try assess(
      project(Vector.services + estimate("180000") + ", " + Vector.june, legalType: nil)
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.procedure.minimum == nil)
    // A buyer that receives a subsidy is outside the act below the threshold, whatever its share.
    #expect(assessment.undetermined.first?.missing == ["project.buyer.legalType"])
  }

  @Test func `does not matter where every answer gives the same`() throws {
    let assessment = try assess(
      project(Vector.services + estimate("100000") + ", " + Vector.june, legalType: nil)
    )
    #expect(assessment.regime.code == "national")
    #expect(assessment.procedure.minimum?.code == "meervoudig-onderhands")
    #expect(assessment.undetermined.map(\.rule) == ["circle-data"])
  }

  @Test func `is the amount when there is none`() throws {
    let assessment = try assess(
      project(
        Vector.works + "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, "
          + Vector.june
      )
    )
    #expect(assessment.undetermined.first?.missing == ["project.estimate.amount"])
    #expect(assessment.value == nil)
  }

  @Test func `is the CPV code where only that tells whether the service is social`() throws {
    let assessment = try assess(
      project("\"nature\": \"services\", " + estimate("300000") + ", " + Vector.june)
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.undetermined.first?.missing == ["project.cpv"])
  }

  @Test func `does not stop a small contract with an unknown VAT basis`() throws {
    let assessment = try assess(
      project(Vector.works + estimate("40000", vat: nil) + ", " + Vector.june)
    )
    #expect(assessment.procedure.minimum?.code == "enkelvoudig-onderhands")
    #expect(assessment.regime.code == "national")
  }

  @Test func `is not filled in by null`() throws {
    let assessment = try assess(
      project(
        Vector.works + "\"estimate\": {\"amount\": null, \"currency\": \"EUR\", "
          + "\"vat\": \"excluded\"}, " + Vector.june
      )
    )
    #expect(assessment.undetermined.first?.missing == ["project.estimate.amount"])
  }

  @Test func `is asked for together with the others when all are missing`() throws {
    let assessment = try assess("{\"project\": {\"id\": \"T\"}}")
    // The CPV code tells the nature and whether a service is social: one question for two.
    #expect(
      Set(assessment.undetermined.first?.missing ?? []) == [
        "project.buyer.legalType", "project.regulation", "project.cpv",
        "project.estimate.amount", "project.estimate.currency", "project.estimate.vat",
        "project.estimate.vatRate", "project.estimate.turnover", "project.subsidy.share",
      ]
    )
    #expect(assessment.verdict == .incomplete)
  }

  @Test func `is asked for with what else decides when only title and amount are known`() throws {
    let assessment = try assess(
      "{\"project\": {\"id\": \"T\", \"title\": \"Brug\", \"estimate\": {\"amount\": 250000}}}"
    )
    #expect(
      Set(assessment.undetermined.first?.missing ?? []) == [
        "project.buyer.legalType", "project.regulation", "project.cpv",
        "project.estimate.currency", "project.estimate.vat", "project.estimate.vatRate",
        "project.estimate.turnover", "project.subsidy.share",
      ]
    )
  }

  @Test func `in another currency gives no comparison but a finding`() throws {
    let assessment = try assess(
      project(
        Vector.works
          + "\"estimate\": {\"amount\": 6000000, \"currency\": \"USD\", \"vat\": \"excluded\"}, "
          + Vector.june
      )
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.findings.contains { $0.id == "KT-CURRENCY" })
    // No rate makes an amount in another currency comparable.
    #expect(assessment.undetermined.first?.missing == [])
  }

  @Test func `is the amount before what must be known to compare it`() throws {
    let assessment = try assess(project(Vector.works + Vector.june))
    #expect(
      assessment.undetermined.first?.missing == [
        "project.estimate.amount", "project.estimate.currency", "project.estimate.vat",
        "project.estimate.vatRate",
      ]
    )
  }

  @Test func `is not the VAT rate of an amount without VAT`() throws {
    let assessment = try assess(
      project(
        Vector.works + "\"estimate\": {\"amount\": \"2400000.00\", \"vat\": \"excluded\"}, "
          + Vector.june
      )
    )
    #expect(assessment.undetermined.first?.missing == ["project.estimate.currency"])
  }

  @Test func `is what nobody is asked for where that alone is left`() throws {
    let option = "\"options\": [{\"inDocuments\": true}]"
    let assessment = try assess(
      project(
        Vector.works + "\"estimate\": {\"amount\": 1000000, \"currency\": \"EUR\", "
          + "\"vat\": \"excluded\", \(option)}, " + Vector.june
      )
    )
    #expect(assessment.undetermined.first?.missing == ["project.estimate.options"])
  }

  @Test(arguments: [
    ("", ["project.durationMonths"]), ("\"term\": {\"months\": 24}, ", []),
    ("\"framework\": {\"years\": 2}, ", []),
  ])
  func `is the term of an amount per year, until one is known`(
    _ term: String,
    missing: [String]
  ) throws {
    let assessment = try assess(
      project(
        Vector.works + term + "\"estimate\": {\"amount\": 60000, \"currency\": \"EUR\", "
          + "\"vat\": \"excluded\", \"perYear\": true}, " + Vector.june
      )
    )
    let asked = Set(assessment.undetermined.flatMap(\.missing))
    #expect(asked.filter { $0.hasPrefix("project") } == Set(missing))
  }

  @Test(arguments: [("EUR", ["project.estimate.vatRate"]), ("USD", [])])
  func `is the VAT rate of an amount with VAT, in euros only`(
    _ currency: String,
    missing: [String]
  ) throws {
    let assessment = try assess(
      project(
        Vector.works
          + "\"estimate\": {\"amount\": 6000000, \"currency\": \"\(currency)\", "
          + "\"vat\": \"included\"}, " + Vector.june
      )
    )
    #expect(assessment.undetermined.first?.missing == missing)
  }
}

struct `The planned procedure` {
  private func planned(_ code: String, _ amount: String) throws -> Assessment {
    try assess(
      project(
        Vector.works + estimate(amount) + ", \"plannedProcedure\": {\"code\": \"\(code)\"}, "
          + Vector.june
      )
    )
  }

  @Test func `blocks when the law asks for more`() throws {
    let assessment = try planned("meervoudig-onderhands", "6000000")
    #expect(assessment.procedure.planned?.verdict == "te-licht")
    #expect(assessment.verdict == .blocked)
  }

  @Test func `needs attention when the policy asks for more`() throws {
    let assessment = try planned("enkelvoudig-onderhands", "200000")
    #expect(assessment.procedure.planned?.verdict == "te-licht")
    #expect(assessment.verdict == .attention)
  }

  @Test func `may be heavier than needed`() throws {
    let assessment = try planned("nationaal-openbaar", "200000")
    #expect(assessment.procedure.planned?.verdict == "zwaarder-dan-nodig")
  }

  @Test func `fits at its own band`() throws {
    let assessment = try planned("meervoudig-onderhands", "200000")
    #expect(assessment.procedure.planned?.verdict == "conform")
    #expect(assessment.verdict == .ok)
  }

  @Test func `is too light although the nature is unknown, where it is for each`() throws {
    let assessment = try assess(
      project(
        estimate("900000") + ", \"plannedProcedure\": {\"code\": \"enkelvoudig-onderhands\"}, "
          + Vector.june
      )
    )
    #expect(assessment.regime.code == "undetermined")
    #expect(assessment.procedure.planned?.verdict == "te-licht")
    // Whether by law or by policy is open, and told by the fact that is asked for anyway.
    let rules = assessment.undetermined.filter(\.isWhether)
    #expect(rules.map(\.rule) == ["KT-PLANNED-UNLAWFUL", "KT-PLANNED-AGAINST-POLICY"])
    #expect(rules.map(\.missing) == [["project.cpv"], ["project.cpv"]])
  }

  @Test func `asks for the fewest facts that decide, apart from those asked for anyway`() throws {
    let assessment = try assess(
      project(
        estimate("900000") + ", \"plannedProcedure\": {\"code\": \"meervoudig-onderhands\"}, "
          + Vector.june,
        regulation: nil
      )
    )
    let asked = Set(assessment.undetermined.prefix { !$0.isWhether }.flatMap(\.missing))
    let rules = assessment.undetermined.filter(\.isWhether)
    #expect(rules.map(\.rule).contains("KT-PLANNED-HEAVIER"))
    #expect(asked.isSuperset(of: rules.flatMap(\.missing)))
  }

  @Test func `asks for nothing where the amount cannot be compared`() throws {
    let assessment = try assess(
      project(
        "\"estimate\": {\"amount\": 900000, \"currency\": \"USD\", \"vat\": \"excluded\"}, "
          + "\"plannedProcedure\": {\"code\": \"enkelvoudig-onderhands\"}, " + Vector.june
      )
    )
    let rules = assessment.undetermined.filter(\.isWhether)
    #expect(rules.flatMap(\.missing) == [])
    #expect(rules.allSatisfy { $0.reason != nil })
  }

  @Test func `cannot be judged where it needs a ground of the law`() throws {
    let assessment = try planned("concurrentiegerichte-dialoog", "6000000")
    #expect(assessment.procedure.planned?.verdict == "niet-te-bepalen")
  }
}

struct `The margins` {
  @Test func `name the nearest limits and what lies behind them`() throws {
    let assessment = try assess(
      project(Vector.works + estimate("2400000") + ", " + Vector.june)
    )
    #expect(assessment.margins.map(\.boundary) == [Decimal(1_500_000), Decimal(5_404_000)])
    #expect(assessment.margins.map(\.distance) == [Decimal(-900_000), Decimal(3_004_000)])
    #expect(
      assessment.margins.map(\.procedureThen) == ["meervoudig-onderhands", "europees-openbaar"]
    )
  }
}
