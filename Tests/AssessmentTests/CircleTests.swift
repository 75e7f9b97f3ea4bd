import Assessment
import Catalogue
import FEEL
import Intake
import Testing
import Vocabulary

struct `A circle` {
  /// A dossier of two projects with one session each, and one session about neither.
  private static func dossier(
    report: String = #"{"published": false}"#,
    measures: String = "[]",
    regulation: String = "classic",
    planning: String = "{}"
  ) -> String {
    """
    {"projects": [
      {"id": "P1", "buyer": {"legalType": "la"}, "regulation": "\(regulation)", "nature": "works",
       "estimate": {"amount": 2400000, "currency": "EUR", "vat": "excluded"},
       "planning": \(planning)},
      {"id": "P2"}
    ],
    "sessions": [
      {"id": "S1", "date": "2026-04-14", "kind": "gemengd",
       "projectLinks": [{"projectId": "P1"}], "report": \(report), "mitigations": \(measures),
       "statements": [
         {"id": "U1", "speakerSide": "markt", "projectId": "P1", "text": "eerste"},
         {"id": "U2", "speakerSide": "markt", "text": "tweede"}]},
      {"id": "S2", "date": "2026-03-01", "kind": "thematisch", "report": {}}
    ]}
    """
  }

  /// What came out for the projects and for the circle.
  private struct Outcome {
    let projects: [Assessment]
    let circle: CircleAssessment?

    func findings(_ risk: String, of project: Int) -> [Finding] {
      projects[project].findings.filter { $0.id == risk }
    }
  }

  private func outcome(
    of text: String,
    mentions: (Facts) -> [TextMention] = { _ in [] }
  ) throws -> Outcome {
    let reader = DossierReader(vocabulary: catalogue.vocabulary)
    var facts = Facts(catalogue.vocabulary)
    let problems = Array(text.utf8).withUnsafeBufferPointer { reader.read($0, into: &facts) }
    try #require(problems == [])
    let matrix = try #require(catalogue.defaultMatrix)
    let today = try #require(CalendarDate(iso: "2026-06-01"))
    var assessor = Assessor(
      catalogue,
      matrix: matrix,
      options: AssessmentOptions(referenceDate: nil, assessedOn: today)
    )
    let found = mentions(facts)
    var projects = try assessor.assess(facts, mentions: found)
    let circle = try assessor.assessCircle(facts, mentions: found)
    projects.count(circle)
    return Outcome(projects: projects, circle: circle)
  }

  @Test func `tells a risk of a session to the project that was on its table and to no other`()
    throws
  {
    let outcome = try outcome(of: Self.dossier())
    let finding = try #require(outcome.findings("MC-T01", of: 0).first)
    #expect(finding.status == .risk)
    #expect(finding.subjects.map(\.path) == ["sessions[0]"])
    #expect(finding.evidence.map(\.path).contains("sessions[0].report.published"))
    #expect(outcome.findings("MC-T01", of: 1).isEmpty)
  }

  @Test func `tells a session about no project to the circle`() throws {
    let circle = try #require(try outcome(of: Self.dossier()).circle)
    let findings = circle.findings.filter { $0.id == "MC-T01" }
    #expect(findings.map { $0.subjects.map(\.path) } == [["sessions[1]"]])
  }

  @Test func `asks for what is not recorded, and says where`() throws {
    let circle = try #require(try outcome(of: Self.dossier()).circle)
    let finding = try #require(circle.findings.first { $0.id == "MC-T01" })
    #expect(finding.status == .check)
    #expect(finding.question != nil)
    #expect(finding.missing == ["sessions[1].report.published"])
  }

  @Test func `cites the articles of the project's own regime`() throws {
    let national = try outcome(of: Self.dossier()).findings("MC-T01", of: 0)
    #expect(national.first?.sources.map(\.description).contains("aw2012:1.12:1") == true)
    let european = try outcome(
      of: Self.dossier().replacing("2400000", with: "9000000")
    ).findings("MC-T01", of: 0)
    #expect(european.first?.sources.map(\.description).contains("aw2012:1.9:1") == true)
  }

  @Test(arguments: [(1, Verdict.blocked), (2, .incomplete)])
  func `counts in the verdict on the only project of a dossier`(
    projects: Int,
    verdict: Verdict
  ) throws {
    let found = try outcome(
      of: """
        {"projects": [\((1...projects).map { #"{"id": "P\#($0)"}"# }.joined(separator: ","))],
         "sessions": [{"id": "S1", "date": "2026-04-14", "kind": "thematisch",
           "participants": [{"id": "A", "orgType": "mkb"}, {"id": "B", "orgType": "mkb"}],
           "decisions": [
             {"id": "B1", "kind": "tarief", "setAs": "bedrag", "indexSource": "kring"}]}]}
        """
    )
    let isBlocking = found.circle?.findings.contains {
      $0.severity == .blocking && $0.status == .risk
    }
    #expect(isBlocking == true)
    #expect(found.projects.map(\.verdict) == Array(repeating: verdict, count: projects))
  }

  @Test func `has a risk closed by a measure with evidence`() throws {
    let measures = """
      [{"kind": "verslag_gepubliceerd", "riskId": "MC-T01", "projectId": "P1",
        "evidenceUrl": "https://voorbeeld.nl/verslag"}]
      """
    let finding = try #require(
      try outcome(of: Self.dossier(measures: measures)).findings("MC-T01", of: 0).first
    )
    #expect(finding.status == .mitigated)
    #expect(finding.measures.map(\.effect) == [.closes])
  }

  @Test func `has a risk lowered by a measure without evidence`() throws {
    let bare = try #require(try outcome(of: Self.dossier()).findings("MC-T01", of: 0).first)
    let measures = #"[{"kind": "verslag_gepubliceerd", "riskId": "MC-T01", "projectId": "P1"}]"#
    let finding = try #require(
      try outcome(of: Self.dossier(measures: measures)).findings("MC-T01", of: 0).first
    )
    #expect(finding.status == .risk)
    #expect(finding.severity < bare.severity)
    #expect(finding.measures.map(\.effect) == [.lowers])
  }

  @Test(arguments: [
    #""kind": "verslag_gepubliceerd", "date": "2027-01-15", "evidenceUrl": "https://voorbeeld.nl""#,
    #""kind": "verslag_gepubliceerd", "date": "2027-01-15""#,
    #""kind": "langere_termijn""#,
  ])
  func `is no lighter for a measure that is still to be taken, or that is of no use to it`(
    measure: String
  ) throws {
    let bare = try #require(try outcome(of: Self.dossier()).findings("MC-T01", of: 0).first)
    let measures = #"[{"riskId": "MC-T01", "projectId": "P1", \#(measure)}]"#
    let finding = try #require(
      try outcome(of: Self.dossier(measures: measures)).findings("MC-T01", of: 0).first
    )
    #expect(finding.status == .risk)
    #expect(finding.severity == bare.severity)
    #expect(finding.measures.map(\.effect) == [.none])
  }

  @Test func `does not let a measure for another project count`() throws {
    let measures = """
      [{"kind": "verslag_gepubliceerd", "projectId": "P2", "evidenceUrl": "https://voorbeeld.nl"}]
      """
    let finding = try outcome(of: Self.dossier(measures: measures)).findings("MC-T01", of: 0).first
    #expect(finding?.status == .risk)
    #expect(finding?.measures == [])
  }

  @Test func `weighs a risk one step more once the tender has begun`() throws {
    let before = try outcome(of: Self.dossier()).findings("MC-T01", of: 0).first
    let after = try outcome(
      of: Self.dossier(planning: #"{"noticeDispatch": "2026-05-01"}"#)
    ).findings("MC-T01", of: 0).first
    #expect(before?.severity == .high)
    #expect(after?.severity == .blocking)
  }

  @Test func `is asked about in a project of which no session is recorded`() throws {
    let alone = try outcome(of: #"{"project": {"id": "P1"}}"#)
    #expect(alone.circle == nil)
    #expect(alone.projects[0].undetermined.map(\.rule).contains("circle-data"))
    let recorded = try outcome(of: Self.dossier())
    #expect(!recorded.projects[0].undetermined.map(\.rule).contains("circle-data"))
  }

  // MARK: - Mentions in texts

  private func mention(
    _ facts: Facts,
    statement id: String,
    risk: String = "MC-T01",
    _ polarity: TextMention.Polarity = .asserted
  ) throws -> TextMention {
    let vocabulary = catalogue.vocabulary
    let fact = try #require(vocabulary.fact(at: "sessions[].statements[].id"))
    let place = vocabulary.places[fact]
    let block = try #require(
      facts.blocks.indices.first {
        facts.blocks[$0].layout == place.layout
          && facts.text(facts.cell(place.slot, of: $0)) == id
      }
    )
    return TextMention(
      risk: risk,
      signal: "TP32",
      polarity: polarity,
      quote: "komt niet in het verslag",
      path: facts.path(ofRecord: block, vocabulary) + ".text",
      position: 1,
      session: facts.blocks[block].parent,
      statement: block
    )
  }

  @Test func `takes a mention beside a fact that shows the risk as evidence`() throws {
    let outcome = try outcome(of: Self.dossier()) { facts in
      (try? [mention(facts, statement: "U1")]) ?? []
    }
    let findings = outcome.findings("MC-T01", of: 0)
    #expect(findings.count == 1)
    #expect(findings[0].evidence.map(\.quote).contains("komt niet in het verslag"))
  }

  @Test func `takes a mention alone as a question, never as blocking`() throws {
    let outcome = try outcome(of: Self.dossier(report: #"{"published": true}"#)) { facts in
      (try? [mention(facts, statement: "U1")]) ?? []
    }
    let finding = try #require(outcome.findings("MC-T01", of: 0).first)
    #expect(finding.status == .check)
    #expect(finding.severity < .blocking)
    #expect(finding.polarity == .asserted)
  }

  @Test(arguments: [TextMention.Polarity.denied, .rule, .history])
  func `shows a mention that asserts nothing for information only`(
    polarity: TextMention.Polarity
  ) throws {
    let outcome = try outcome(of: Self.dossier(report: #"{"published": true}"#)) { facts in
      (try? [mention(facts, statement: "U1", polarity)]) ?? []
    }
    let finding = try #require(outcome.findings("MC-T01", of: 0).first)
    #expect(finding.status == .info)
    #expect(finding.severity == .info)
    #expect(finding.polarity == polarity)
  }

  @Test func `hears what names no project at a mixed session for the circle`() throws {
    let outcome = try outcome(of: Self.dossier(report: #"{"published": true}"#)) { facts in
      (try? [mention(facts, statement: "U2")]) ?? []
    }
    #expect(outcome.findings("MC-T01", of: 0).isEmpty)
    #expect(outcome.findings("MC-T01", of: 1).isEmpty)
    let circle = try #require(outcome.circle)
    #expect(circle.findings.contains { $0.id == "MC-T01" && $0.polarity == .asserted })
  }

  @Test func `follows a person who confirmed or dismissed a mention`() throws {
    for (outcome, status) in [("risico", FindingStatus.risk), ("geen", .info)] {
      let text = Self.dossier(report: #"{"published": true}"#).replacing(
        #""id": "U1","#,
        with: #""id": "U1", "review": {"outcome": "\#(outcome)"},"#
      )
      let found = try self.outcome(of: text) { facts in
        (try? [mention(facts, statement: "U1")]) ?? []
      }
      #expect(found.findings("MC-T01", of: 0).map(\.status) == [status])
    }
  }
}
