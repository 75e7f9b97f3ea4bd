import Assessment
import Catalogue
import FEEL
import Testing
import VectorKit
import Vocabulary

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
