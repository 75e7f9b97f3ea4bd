import Assessment
import Catalogue
import Testing
import VectorKit

struct `The further vectors of the dossier` {
  @Test(arguments: FindingVector.valuation + FindingVector.procedure)
  func `give what the law requires, with its article`(vector: FindingVector) throws {
    let assessment = try assess(vector.input)
    #expect(assessment.regime.code == vector.regime)
    #expect(assessment.procedure.minimum?.code == vector.minimum)
    let found = Set(assessment.findings.map(\.id))
    for id in vector.findings { #expect(found.contains(id), "\(id) in \(found)") }
    for id in vector.absent { #expect(!found.contains(id), "\(id)") }
    let cited =
      assessment.regime.sources
      + assessment.findings.filter { vector.findings.contains($0.id) }.flatMap(\.sources)
    #expect(cited.map(\.description).contains(vector.article))
  }

  @Test func `let extreme urgency negotiate without a notice`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("6000000") + ", \"urgency\": {\"level\": \"dwingende-spoed\", "
          + "\"unforeseeable\": true, \"attributable\": false}, " + Vector.june
      )
    )
    #expect(
      assessment.procedure.allowed.contains {
        $0.code == "onderhandelingsprocedure-zonder-aankondiging"
      }
    )
    #expect(assessment.findings.contains { $0.id == "KT-EXTREME-URGENCY" })
  }

  @Test func `count a concession by its value at the award only above the excess`() throws {
    let assessment = try assess(
      project(
        "\"nature\": \"services\", \"cpv\": [\"55000000\"], \"estimate\": {\"turnover\": 4600000, "
          + "\"valueAtAward\": 5520000, \"currency\": \"EUR\", \"vat\": \"excluded\"}, "
          + Vector.june,
        regulation: "concession"
      )
    )
    #expect(assessment.regime.code == "national")
  }
}

struct `The principles` {
  @Test(arguments: [
    ("6000000", "PR-TRANSPARENT-EU", "PR-EQUAL-INVITED"),
    ("2000000", "PR-EQUAL-NATIONAL", "PR-EQUAL-INVITED"),
    ("500000", "PR-EQUAL-INVITED", "PR-EQUAL-NATIONAL"),
    ("50000", "PR-OBJECTIVE-CHOICE", "PR-EQUAL-INVITED"),
  ])
  func `follow from regime and procedure`(amount: String, binds: String, free: String) throws {
    let assessment = try assess(project(Vector.works + estimate(amount) + ", " + Vector.june))
    let principles = Set(assessment.principles.map(\.id))
    #expect(principles.contains(binds))
    #expect(!principles.contains(free))
    #expect(principles.contains("PR-OBJECTIVE-CHOICE"))
  }

  @Test func `are those of Europe where a cross-border interest is clear`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("500000")
          + ", \"crossBorderInterest\": {\"assessed\": true, \"present\": true}, " + Vector.june
      )
    )
    #expect(assessment.principles.contains { $0.id == "PR-TRANSPARENT-EU" })
    #expect(!assessment.principles.contains { $0.id == "PR-EQUAL-INVITED" })
  }

  @Test func `say whether the file shows them`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("500000")
          + ", \"principles\": {\"reasonsRecorded\": true, \"proportionalityChecked\": false}, "
          + Vector.june
      )
    )
    let status = Dictionary(
      uniqueKeysWithValues: assessment.principles.map { ($0.id, $0.status) }
    )
    #expect(status["PR-OBJECTIVE-CHOICE"] == .shown)
    #expect(status["PR-PROPORTIONAL-INVITED"] == .missing)
    #expect(status["PR-LOW-BURDEN"] == .open)
  }
}
