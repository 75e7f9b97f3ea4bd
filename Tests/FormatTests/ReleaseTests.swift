import FEEL
import Intake
import Testing
import Vocabulary

struct `A release of OCDS` {
  private static let release = """
    {"ocid": "ocds-1", "id": "r1", "date": "2026-06-01T10:00:00+02:00", "tag": ["tender"],
     "initiationType": "tender", "buyer": {"id": "B", "name": "Gemeente Voorbeeld"},
     "parties": [
       {"id": "A", "roles": ["supplier"], "details": {"classifications": [
         {"scheme": "eu-buyer-legal-type", "id": "cga"}]}},
       {"id": "B", "roles": ["buyer"], "details": {"classifications": [
         {"scheme": "other", "id": "x"}, {"scheme": "eu-buyer-legal-type", "id": "la"}]}}],
     "planning": {"budget": {"amount": {"amount": 99, "currency": "EUR"}},
       "milestones": [{"id": "1", "type": "engagement", "dueDate": "2026-03-01T00:00:00Z",
         "status": "met"}]},
     "tender": {"title": "Weg", "value": {"amount": 2.4e6, "currency": "EUR"},
       "procurementMethod": "selective",
       "procurementMethodDetails": "Meervoudig onderhandse procedure",
       "mainProcurementCategory": "works", "legalBasis": {"scheme": "CELEX", "id": "32014L0024"},
       "items": [{"id": "1", "classification": {"scheme": "CPV", "id": "45233140"}},
         {"id": "2", "classification": {"scheme": "UNSPSC", "id": "72141000"}}],
       "lots": [{"id": "L1", "title": "Een", "value": {"amount": 900000, "currency": "EUR"}},
         {"id": "L2", "value": {"amount": 1500000.50, "currency": "USD"}}],
       "techniques": {"hasFrameworkAgreement": true,
         "frameworkAgreement": {"value": {"amount": 3000000, "currency": "EUR"},
           "maximumParticipants": 3}},
       "submissionMethod": ["electronicSubmission"], "awardCriteria": "ratedCriteria",
       "tenderPeriod": {"startDate": "2026-05-31T23:30:00Z", "endDate": "2026-07-15"}},
     "bids": {"details": [{"id": "x"}]}}
    """

  private static let expected = [
    ("project.id", "\"ocds-1\""), ("project.title", "\"Weg\""),
    ("project.buyer.name", "\"Gemeente Voorbeeld\""), ("project.buyer.legalType", "\"la\""),
    ("project.regulation", "\"classic\""), ("project.nature", "\"works\""),
    ("project.estimate.amount", "2400000"), ("project.estimate.currency", "\"EUR\""),
    ("project.estimate.vat", "null"), ("project.framework.maximum", "3000000"),
    ("project.framework.applies", "true"), ("project.framework.parties", "3"),
    ("project.plannedProcedure.code", "\"meervoudig-onderhands\""),
    ("project.electronicTender", "true"), ("project.award.criterion", "\"bpkv\""),
    ("project.planning.noticeDispatch", "date(\"2026-06-01\")"),
    ("project.planning.tenderDeadline", "date(\"2026-07-15\")"),
    ("project.marketConsultation.held", "true"),
    ("project.marketConsultation.date", "date(\"2026-03-01\")"),
  ]

  @Test func `gives its facts, with the VAT basis unknown`() {
    let reading = Reading(Self.release)
    for (path, value) in Self.expected { #expect(reading.value(path) == value, "\(path)") }
    #expect(reading.list("project.cpv") == ["\"45233140\""])
    #expect(reading.list("project.lots", "id") == ["\"L1\"", "\"L2\""])
    // An amount in another currency is not added to the others.
    #expect(reading.list("project.lots", "value") == ["900000", "null"])
    #expect(reading.codes == [.otherCurrency], "\(reading.problems)")
  }

  @Test(arguments: [
    (#"{"version": "1.1", "releases": [RELEASE]}"#, 1),
    (#"{"records": [{"ocid": "ocds-1", "releases": [{}], "compiledRelease": RELEASE}]}"#, 1),
    (#"{"ocid": "ocds-1", "compiledRelease": RELEASE, "releases": [RELEASE, RELEASE]}"#, 1),
    ("RELEASE\nRELEASE\n\nRELEASE", 3),
    (#"{"ocid": "ocds-1", "releases": [RELEASE]}"#, 1),
  ])
  func `is found in packages, in records and on lines`(frame: String, count: Int) {
    let line = Self.release.split(separator: "\n").joined()
    let reading = Reading(
      frame.split(separator: "RELEASE", omittingEmptySubsequences: false).joined(separator: line)
    )
    #expect(reading.projects.count == count)
    for project in 0..<count {
      for (path, value) in Self.expected { #expect(reading.value(path, of: project) == value) }
    }
  }

  @Test func `lists what gives no fact`() {
    let notes = Reading(Self.release, IntakeOptions(notes: true)).problems
      .filter { $0.code == .unmapped }
    let line = Self.release.split(separator: "\n").count
    #expect(notes.contains { $0.message.en.contains("bids") && $0.line == line }, "\(notes)")
  }

  @Test(arguments: [
    (#"{"releases": [{"ocid": "a", "tender": {"title": "x"}}"#, InputProblem.Code.syntaxError),
    (#"{"ocid": "a", "tender": {"title": }}"#, .syntaxError),
    (#"{"releases": {"ocid": "a"}}"#, .wrongRoot), (#"{"releases": [1]}"#, .wrongRoot),
    (#"{"releases": []}"#, .missingProject),
  ])
  func `that is broken is refused with its place`(text: String, code: InputProblem.Code) {
    #expect(Reading(text).codes.contains(code), "\(Reading(text).problems)")
  }

  @Test func `of the same process as another is said to be so`() {
    #expect(Reading(#"{"ocid": "a"}"# + "\n" + #"{"ocid": "a"}"#).codes == [.duplicateProject])
  }

  @Test(arguments: [
    ("Openbare procedure", "32014L0024", "\"europees-openbaar\""),
    ("Openbare procedure", "other", "null"), ("NATIONAAL OPENBAAR", "", "\"nationaal-openbaar\""),
    ("Iets anders", "32014L0024", "null"),
  ])
  func `names its procedure in words`(details: String, basis: String, procedure: String) {
    let reading = Reading(
      """
      {"ocid": "a", "tender": {"procurementMethodDetails": "\(details)",
       "legalBasis": {"id": "\(basis)"}}}
      """
    )
    #expect(reading.value("project.plannedProcedure.code") == procedure)
  }
}

@Suite(.enabled(if: TestData.hasReleases, "skipped: ../shared/testdata/ocds is not there"))
struct `The samples of OCDS` {
  @Test(arguments: [
    ("synthetic-20.jsonl", 20), ("synthetic-package-20.json", 20),
    ("fictional-example/ocds-213czf-000-00001.json", 6),
    ("fictional-example/ocds-213czf-000-00001-01-planning.json", 1),
    ("fictional-example/ocds-213czf-000-00001-02-tender.json", 1),
    ("fictional-example/ocds-213czf-000-00001-03-tenderAmendment.json", 1),
    ("fictional-example/ocds-213czf-000-00001-04-award.json", 1),
    ("fictional-example/ocds-213czf-000-00001-05-contract.json", 1),
    ("fictional-example/ocds-213czf-000-00001-06-implementation.json", 1),
    ("fictional-example/record/ocds-213czf-000-00001.json", 1),
    ("fictional-example/record/ocds-213czf-000-00001-withversions.json", 1),
  ])
  func `are read completely`(file: String, count: Int) throws {
    let reading = Reading(try TestData.bytes("ocds/" + file))
    #expect(reading.projects.count == count)
    #expect(!reading.problems.contains { $0.severity == .error }, "\(reading.problems)")
  }

  @Test func `are the same as lines and in a package`() throws {
    let lines = Reading(try TestData.bytes("ocds/synthetic-20.jsonl"))
    let package = Reading(try TestData.bytes("ocds/synthetic-package-20.json"))
    #expect(lines.facts.texts == package.facts.texts)
    for project in 0..<20 {
      #expect(lines.value("project.estimate.amount", of: project) != "null")
      #expect(lines.value("project.buyer.legalType", of: project) == "\"la\"")
      #expect(lines.value("project.regulation", of: project) == "\"classic\"")
      #expect(lines.value("project.plannedProcedure.code", of: project) != "null")
      #expect(lines.value("project.planning.noticeDispatch", of: project) != "null")
      #expect(!lines.list("project.cpv", of: project).isEmpty)
    }
  }
}
