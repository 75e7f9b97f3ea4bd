import Assessment
import Catalogue
import FEEL
import Testing
import Vocabulary

struct `The session to prepare` {
  private static let sessions = """
    {"project": {"id": "P1"}, "sessions": [
      {"id": "S1", "date": "2026-03-01"}, {"id": "S3", "date": "2026-09-01"},
      {"id": "S2", "date": "2026-06-16"}, {"id": "S4"}]}
    """

  @Test(arguments: [
    ("2026-05-20", "S2"), ("2026-06-16", "S2"), ("2026-06-17", "S3"), ("2026-01-01", "S1"),
  ])
  func `is the first from today on, whatever the order in the file`(
    today: String,
    id: String
  ) throws {
    #expect(try prepare(Self.sessions, today: today).session.id == id)
  }

  @Test(arguments: [("S1", "S1"), ("2026-09-01", "S3"), ("S4", "S4")])
  func `is the one that is named by id or day`(name: String, id: String) throws {
    #expect(try prepare(Self.sessions, session: name).session.id == id)
  }

  @Test func `is asked for where none is to come`() throws {
    let fault = #expect(throws: SessionFault.self) {
      try prepare(Self.sessions, today: "2026-09-02")
    }
    guard case .noneToCome(let options)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(options.map(\.id) == ["S1", "S3", "S2", "S4"])
  }

  @Test func `is asked for where the name fits none`() throws {
    let fault = #expect(throws: SessionFault.self) { try prepare(Self.sessions, session: "S5") }
    guard case .unknown(let options)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(options.count == 4)
  }

  @Test(arguments: [nil, "2026-06-16"])
  func `is asked for where two are meant`(name: String?) throws {
    let text = """
      {"sessions": [{"id": "A", "date": "2026-06-16"}, {"id": "B", "date": "2026-06-16"}],
       "project": {"id": "P1"}}
      """
    let fault = #expect(throws: SessionFault.self) { try prepare(text, session: name) }
    guard case .ambiguous(let options)? = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(options.map(\.id) == ["A", "B"])
  }

  @Test func `without a day is prepared as of today, and the day is asked for`() throws {
    let sheet = try prepare(Self.sessions, session: "S4")
    #expect(sheet.session.date.gap?.path == "sessions[3].date")
    #expect(sheet.blocklist.day == .day("2026-05-20"))
  }
}

struct `The blocklist of a session` {
  private func entries(
    _ projects: String,
    session: String = ""
  ) throws -> [Blocklist.Entry] {
    try prepare(dossier(session: session, projects: projects)).blocklist.entries
  }

  @Test func `holds the projects whose tender runs on the day of the session`() throws {
    let found = try entries(
      """
      {"id": "P1", "planning": {"noticeDispatch": "2026-06-16", "contractSigning": "2026-09-01"}},
      {"id": "P2", "planning": {"noticeDispatch": "2026-03-01", "contractSigning": "2026-06-16"}},
      {"id": "P3", "phase": "ontwerp"}
      """
    )
    #expect(found.map(\.project.id) == ["P1"])
    #expect(found.first?.project.standing == .running)
    #expect(found.first?.project.noticeDay == .day("2026-06-16"))
    #expect(found.first?.project.lastTenderDay == .day("2026-09-01"))
    #expect(found.first?.project.gap == nil)
  }

  @Test func `asks for the end of a tender where none is recorded`() throws {
    let found = try entries(#"{"id": "P1", "planning": {"noticeDispatch": "2026-06-01"}}"#)
    #expect(found.first?.project.lastTenderDay == nil)
    #expect(found.first?.project.gap?.path == "projects[0].planning.contractSigning")
  }

  @Test func `holds what begins within the days of the catalogue after the session`() throws {
    let found = try entries(
      """
      {"id": "P1", "phase": "bestek", "planning": {"noticeDispatch": "2026-08-15"}},
      {"id": "P2", "phase": "bestek", "planning": {"noticeDispatch": "2026-08-16"}}
      """
    )
    #expect(found.map(\.project.id) == ["P1"])
    #expect(found.first?.project.standing == .soon)
  }

  @Test func `leaves out what begins later, also where nothing else tells the phase`() throws {
    let found = try entries(
      """
      {"id": "P1", "planning": {"noticeDispatch": "2026-08-15"}},
      {"id": "P2", "planning": {"noticeDispatch": "2027-03-01"}}
      """
    )
    #expect(found.map(\.project.id) == ["P1"])
    #expect(found.first?.project.standing == .soon)
    #expect(found.first?.project.gap == nil)
  }

  @Test func `makes running tenders on the agenda stand out`() throws {
    let found = try entries(
      #"{"id": "P1", "planning": {"noticeDispatch": "2026-06-01"}}"#,
      session: #""agenda": [{"no": 4, "projectId": "P1"}, {"no": 6, "projectId": "P1"}]"#
    )
    #expect(found.first?.agendaPoints == [4, 6])
  }

  @Test func `holds projects of which nothing tells whether they run`() throws {
    let found = try entries(#"{"id": "P1"}"#)
    #expect(found.first?.project.standing == .unknown)
    #expect(found.first?.project.gap?.path == "projects[0].planning.noticeDispatch")
  }

  @Test func `holds projects of the agenda that the dossier lacks`() throws {
    let found = try entries(
      #"{"id": "P1", "phase": "idee"}"#,
      session: #""agenda": [{"no": 1, "projectId": "P7"}]"#
    )
    #expect(found.map(\.project.id) == ["P7"])
    #expect(found.first?.project.standing == .outside)
  }

  @Test func `says whether the municipality checked its own list`() throws {
    let known = try prepare(
      dossier(session: #""blocklistChecked": false, "blocklistDate": "2026-06-01""#)
    ).blocklist
    #expect(known.isChecked.content == false)
    #expect(known.checkedOn == .day("2026-06-01"))
    #expect(try prepare(dossier()).missing.contains("sessions[0].blocklistChecked"))
  }
}

struct `The agenda of a sheet` {
  private func topic(
    _ point: String,
    projects: String = #"{"id": "P1", "phase": "idee"}"#
  ) throws
    -> AgendaTopic
  {
    let sheet = try prepare(dossier(session: #""agenda": [\#(point)]"#, projects: projects))
    return try #require(sheet.topics.first)
  }

  @Test(arguments: [
    ("contractvorm", AgendaTopic.Light.good), ("emissieloos", .warning),
    ("prijsontwikkeling", .alarm), ("klaagpaal", .warning),
  ])
  func `has the light that the catalogue gives a topic`(
    code: String,
    light: AgendaTopic.Light
  ) throws {
    let topic = try topic(#"{"no": 1, "topicCode": "\#(code)"}"#)
    #expect(topic.light == light)
    #expect(topic.sensitivity != nil)
    #expect(topic.may != nil)
    #expect(topic.mustNot != nil)
  }

  @Test func `has a red light for a running tender, whatever the topic`() throws {
    let topic = try topic(
      #"{"no": 1, "topicCode": "contractvorm", "projectId": "P1"}"#,
      projects: #"{"id": "P1", "planning": {"noticeDispatch": "2026-06-01"}}"#
    )
    #expect(topic.light == .alarm)
    #expect(topic.sensitivity?.code == "running")
    #expect(topic.project?.standing == .running)
  }

  @Test(arguments: [
    (#"{"id": "P1", "phase": "idee"}"#, "contractvorm", "project"),
    (#"{"id": "P1", "planning": {"noticeDispatch": "2027-03-01"}}"#, "emissieloos", "project"),
    (#"{"id": "P1", "phase": "idee"}"#, "prijsontwikkeling", "high"),
    (#"{"id": "P1"}"#, "contractvorm", "unclear"),
    (#"{"id": "P2", "phase": "idee"}"#, "contractvorm", "unclear"),
  ])
  func `has for a project the light that it asks, or that of the topic where that asks more`(
    project: String,
    code: String,
    sensitivity: String
  ) throws {
    let topic = try topic(
      #"{"no": 1, "topicCode": "\#(code)", "projectId": "P1"}"#,
      projects: project
    )
    #expect(topic.sensitivity?.code == sensitivity)
    #expect(topic.light == (sensitivity == "project" ? .warning : .alarm))
  }

  @Test func `has no light for a point without a topic, and asks for it`() throws {
    let topic = try topic(#"{"no": 1, "objective": "iets"}"#)
    #expect(topic.light == nil)
    #expect(topic.topic.gap?.path == "sessions[0].agenda[0].topicCode")
  }

  @Test func `asks for aim, questions and outcome where they are absent or empty`() throws {
    let topic = try topic(#"{"no": 1, "topicCode": "stikstof", "questions": []}"#)
    #expect(topic.objective?.gap?.path == "sessions[0].agenda[0].objective")
    #expect(topic.questions?.gap?.path == "sessions[0].agenda[0].questions")
    #expect(topic.outcome?.gap?.path == "sessions[0].agenda[0].outcomeWanted")
    let whole = try self.topic(
      #"""
      {"no": 1, "topicCode": "stikstof", "objective": "weten", "questions": ["Wat?"],
       "outcome": "advies"}
      """#
    )
    #expect(whole.objective?.content == "weten")
    #expect(whole.questions?.content == ["Wat?"])
    #expect(whole.outcome?.content?.nl == "Advies")
  }

  @Test func `asks no aim of the standing point for complaints`() throws {
    let topic = try topic(#"{"no": 1, "topicCode": "klaagpaal"}"#)
    #expect(topic.objective == nil && topic.questions == nil && topic.outcome == nil)
  }

  @Test func `is asked for where there is none`() throws {
    #expect(try prepare(dossier()).agendaGap?.path == "sessions[0].agenda")
  }

  @Test func `says which themes were not discussed for long`() throws {
    let sheet = try prepare(
      dossier(
        session: #""agenda": [{"no": 1, "topicCode": "sroi"}]"#,
        earlier: """
          {"date": "2025-06-15", "agenda": [{"no": 1, "topicCode": "stikstof"}]},
          {"date": "2025-06-16", "agenda": [{"no": 1, "topicCode": "blvc"}]},
          {"date": "2026-03-01", "statements": [{"id": "U1", "topicCode": "bpkv"}],
           "agenda": [{"no": 1, "topicCode": "sroi"}]}
          """
      )
    )
    #expect(sheet.topics.first?.lastDiscussed == .day("2026-03-01"))
    let last = Dictionary(
      sheet.neglectedThemes.map { ($0.topic.code, $0.lastDiscussed) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(last["stikstof"] == .some(.day("2025-06-15")))
    #expect(last["emissieloos"] == .some(nil))
    for code in ["blvc", "bpkv", "sroi", "klaagpaal", "overig"] { #expect(last[code] == nil) }
  }
}
