import Assessment
import Catalogue
import FEEL
import Testing
import Vocabulary

struct `The attendance on a sheet` {
  private func attendance(_ participants: String, agenda: String = "[]") throws -> Attendance {
    try prepare(
      dossier(session: #""participants": [\#(participants)], "agenda": \#(agenda)"#)
    ).attendance
  }

  /// Directors of firms, as many as asked.
  private static func directors(_ count: Int) -> String {
    (1...count).map {
      #"{"id": "D\#($0)", "personRole": "directeur", "orgType": "mkb", "isDirector": true}"#
    }.joined(separator: ",")
  }

  @Test(arguments: [(6, false), (7, true), (8, true), (9, false)])
  func `counts the directors against the norm`(count: Int, isWithin: Bool) throws {
    let directors = try attendance(Self.directors(count)).directors
    #expect(directors.number == count)
    #expect(directors.isWithin == isWithin)
  }

  @Test func `cannot tell where it is not recorded who is a director`() throws {
    let directors = try attendance(Self.directors(6) + #", {"orgType": "mkb"}"#).directors
    #expect(directors.number == 6 && directors.possible == 1)
    #expect(directors.isWithin == nil)
  }

  @Test func `counts officials without those on request, and names the empty seats`() throws {
    let attendance = try attendance(
      """
      {"personRole": "inkoper", "orgType": "gemeente", "municipalFunction": "inkoop"},
      {"personRole": "ecoloog", "orgType": "gemeente", "municipalFunction": "adviseur",
       "onCall": true},
      {"personRole": "directeur", "orgType": "gemeente",
       "municipalFunction": "operationeel_directeur", "present": false}
      """
    )
    #expect(attendance.officials.number == 1)
    #expect(attendance.officials.isWithin == false)
    #expect(attendance.absent == 1)
    #expect(attendance.attendees.count == 2)
    #expect(
      attendance.emptySeats.map(\.code) == [
        "operationeel_directeur", "ambtelijk_opdrachtgever", "manager_bedrijfsvoering",
        "teamleider_projecten",
      ]
    )
  }

  @Test func `puts firms first and keeps the order on each side`() throws {
    let attendance = try attendance(
      """
      {"personRole": "a", "orgType": "begeleider"}, {"personRole": "b", "orgType": "gemeente"},
      {"personRole": "c", "orgType": "mkb", "segment": "riool"},
      {"personRole": "d", "orgType": "grootbedrijf", "segment": "groot"}
      """
    )
    #expect(attendance.attendees.map(\.role.content) == ["c", "d", "b", "a"])
    #expect(attendance.segments.map(\.code) == ["riool", "groot"])
  }

  @Test(arguments: [
    (#""declared": true"#, Optional<[String]>.some([])), (#""declaredInterests": []"#, []),
    (#""declaredInterests": [{"kind": "aandelen", "projectId": "P1"}]"#, ["aandelen (P1)"]),
    (#""relations": [{"to": "O3", "kind": "familie"}]"#, ["familie: O3"]),
    (#""sidePositions": ["commissaris"]"#, ["commissaris"]), (#""declared": false"#, nil),
    (#""id": "D1""#, nil),
  ])
  func `tells no interest from none declared`(fields: String, interests: [String]?) throws {
    let attendance = try attendance(#"{"personRole": "x", "orgType": "mkb", \#(fields)}"#)
    let recorded = try #require(attendance.attendees.first).interests
    #expect(recorded.content == interests)
    if interests == nil {
      #expect(recorded.gap?.path == "sessions[0].participants[0].declaredInterests")
    }
  }

  @Test func `asks each firm for its intention on each project of the agenda`() throws {
    let attendance = try attendance(
      """
      {"personRole": "x", "orgType": "mkb",
       "intendsToTender": [{"projectId": "P1", "answer": "nee"}]},
      {"personRole": "y", "orgType": "gemeente"}
      """,
      agenda: #"[{"no": 1, "projectId": "P1"}, {"no": 2, "projectId": "P2"}]"#
    )
    let intentions = try #require(attendance.attendees.first).intentions
    #expect(intentions.map(\.project) == ["P1", "P2"])
    #expect(intentions.first?.answer.content?.code == "nee")
    #expect(
      intentions.last?.answer.gap?.path == "sessions[0].participants[0].intendsToTender"
    )
    #expect(attendance.attendees.last?.intentions == [])
  }

  @Test func `is asked for where there is none`() throws {
    let attendance = try prepare(dossier()).attendance
    #expect(attendance.gap?.path == "sessions[0].participants")
    #expect(attendance.emptySeats == [])
  }
}

struct `What a sheet says is public` {
  private func publicity(
    _ documents: String = "[]",
    earlier: String = "",
    projects: String = #"{"id": "P1"}"#
  ) throws -> Publicity {
    try prepare(
      dossier(
        session: #""agenda": [{"no": 1, "projectId": "P1"}], "documentsShared": \#(documents)"#,
        earlier: earlier,
        projects: projects
      )
    ).publicity
  }

  @Test func `follows from what is recorded of documents, on the day of the session`() throws {
    let publicity = try publicity(
      """
      [{"title": "a", "publicBefore": true}, {"title": "b", "publicBefore": false},
       {"title": "c", "publicAfter": "2026-06-16"}, {"title": "d", "publicAfter": "2026-06-17"},
       {"title": "e"}]
      """
    )
    #expect(publicity.isPublic.map(\.title) == ["a", "c"])
    #expect(publicity.isNotPublic.map(\.title) == ["b", "d"])
    #expect(publicity.unclear.map(\.item.title) == ["e"])
    #expect(
      publicity.unclear.map(\.gap.path) == ["sessions[0].documentsShared[4].publicBefore"]
    )
    #expect(publicity.isNotPublic.map(\.isForThisSession) == [true, true])
  }

  @Test func `takes annexes, open consultations and reports of the projects at hand`() throws {
    let publicity = try publicity(
      earlier: """
        {"date": "2026-03-01", "agenda": [{"no": 1, "projectId": "P1"}],
         "report": {"published": true, "publishedOn": "2026-03-10"}},
        {"date": "2026-04-01", "agenda": [{"no": 1, "projectId": "P1"}],
         "report": {"published": false}}
        """,
      projects: """
        {"id": "P1", "annexes": [{"title": "a", "publishedOn": "2026-06-16"},
          {"title": "b", "publishedOn": "2026-06-17"}, {"title": "c"}],
         "consultations": [{"date": "2026-02-01", "open": true, "where": "TenderNed"},
          {"date": "2026-02-02", "open": false, "where": "kring"}]}
        """
    )
    #expect(publicity.isPublic.map(\.title) == ["a", "TenderNed", "2026-03-01"])
    #expect(publicity.isNotPublic.map(\.title) == ["b", "2026-04-01"])
    #expect(publicity.unclear.map(\.item.title) == ["c"])
  }

  @Test func `of other projects names only what is not public`() throws {
    let publicity = try publicity(
      earlier: """
        {"date": "2026-03-01", "documentsShared": [
          {"projectId": "P2", "title": "a", "publicBefore": true},
          {"projectId": "P2", "title": "b", "publicBefore": false}]}
        """,
      projects: #"{"id": "P1"}, {"id": "P2"}"#
    )
    #expect(publicity.isPublic == [])
    #expect(publicity.isNotPublic.map(\.title) == ["b"])
    #expect(publicity.isNotPublic.first?.isForThisSession == false)
  }
}
