import Catalogue
import FEEL
import Vocabulary

/// The work on one sheet: it reads the dossier as it stands and says what is missing.
struct PreparationDraft {
  let catalogue: Catalogue
  /// The circle.
  let circle: Record
  /// The session.
  let session: Record
  /// The sessions before it; those without a day count among them.
  let earlier: [Record]
  /// The projects with how they stand on the day of the session, in order.
  let projects: [(record: Record, project: SheetProject)]
  /// The findings of today.
  let findings: PreparationFindings
  let today: CalendarDate

  var vocabulary: Vocabulary { catalogue.vocabulary }

  /// The day that the sheet is for: that of the session, or else today.
  var day: CalendarDate { session.date("date") ?? today }

  /// The points of the agenda as records.
  var points: [Record] { session.records("agenda") ?? [] }

  /// The projects that the session is about: those of its agenda and those it names beside it.
  var projectsAtHand: [String] {
    (points + (session.records("projectLinks") ?? [])).compactMap { $0.text("projectId") }.uniqued
  }

  /// The sheet.
  var result: Preparation {
    Preparation(
      circleName: circle.text("name"),
      session: plan(),
      preparedOn: today,
      blocklist: blocklist(),
      topics: points.enumerated().map { topic($1, number: $1.number("no") ?? $0 + 1) },
      agendaGap: points.isEmpty ? session.gap("agenda") : nil,
      attendance: attendance(),
      publicity: publicity(),
      actions: actions(),
      complaints: complaints(),
      report: report(),
      openRisks: openRisks(),
      ownRisks: ownRisks(),
      neglectedThemes: neglectedThemes(),
      texts: Dictionary(
        catalogue.preparationTexts.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  /// Returns the number that a parameter of the catalogue has on the day of the session.
  func limit(_ parameter: String) -> Int? {
    catalogue.parameters.first { $0.id == parameter }?.value(on: day)
      .flatMap { Int($0.value.description) }
  }

  /// Returns a project by its id, whether the dossier holds it or not.
  func project(_ id: String) -> SheetProject {
    projects.first { $0.project.id == id }?.project ?? SheetProject(id: id, standing: .outside)
  }

  // MARK: - The session

  private func plan() -> SessionPlan {
    SessionPlan(
      id: session.text("id"),
      path: session.path,
      date: session.recordedDate("date"),
      kind: session.recordedCode("kind"),
      place: session.recordedText("place"),
      chair: session.recordedText("chairRole"),
      announcements: session.records("announced").flatMap { $0.isEmpty ? nil : $0 }.map { records in
        .known(records.map { Announcement(place: $0.text("where"), date: $0.date("date")) })
      } ?? .missing(session.gap("announced")),
      agendaSentOn: session.recordedDate("agendaSentOn")
    )
  }

  // MARK: - What is not to be talked about

  private func blocklist() -> Blocklist {
    let order: [SheetProject.Standing] = [.running, .outside, .unknown, .soon]
    let outside = projectsAtHand.map(project).filter { $0.standing == .outside }
    let all = projects.map(\.project) + outside
    let entries = order.flatMap { standing in
      all.filter { $0.standing == standing }.map { project in
        Blocklist.Entry(project: project, agendaPoints: agendaPoints(about: project.id))
      }
    }
    return Blocklist(
      day: day,
      entries: entries,
      isChecked: session.flag("blocklistChecked").map { .known($0) }
        ?? .missing(session.gap("blocklistChecked")),
      checkedOn: session.date("blocklistDate")
    )
  }

  private func agendaPoints(about project: String) -> [Int] {
    points.enumerated().filter { $1.text("projectId") == project }
      .map { $1.number("no") ?? $0 + 1 }
  }

  // MARK: - The report

  private func report() -> ReportPlan {
    let isAboutProjects =
      !projectsAtHand.isEmpty || session.text("kind") == WellKnownName.oneProject
    let days = limit(
      isAboutProjects ? WellKnownName.projectReportDays : WellKnownName.reportDays
    )
    var due = session.recordedDate("reportDue")
    var counted: Int?
    if case .missing = due, let date = session.date("date"), let days {
      due = .known(date.adding(days: days))
      counted = days
    }
    let places = session.texts("report.where") ?? []
    let site = circle.text("publicationSite").map { [$0] } ?? []
    return ReportPlan(
      author: session.recordedText("reportAuthorRole"),
      due: due,
      days: counted,
      places: places.isEmpty && site.isEmpty
        ? .missing(circle.gap("publicationSite")) : .known(places.isEmpty ? site : places)
    )
  }

  // MARK: - Risks

  /// Returns what earlier sessions left: what is a risk, and what is still to be checked.
  private func openRisks() -> OpenRisks {
    heaviest(of: earlier, among: [.risk, .check])
  }

  /// Returns the risks that the session runs; what is not recorded yet is no risk before it is held.
  private func ownRisks() -> OpenRisks {
    heaviest(of: [session], among: [.risk])
  }

  private func heaviest(of sessions: [Record], among statuses: [FindingStatus]) -> OpenRisks {
    var risks: [OpenRisk] = []
    for session in sessions {
      for found in findings.of(session: session.path) where statuses.contains(found.finding.status)
      {
        let same = risks.firstIndex { $0.finding.isAlike(found.finding) }
        if let same {
          risks[same].projects += found.project.map { [$0] } ?? []
        } else {
          risks.append(
            OpenRisk(
              finding: found.finding,
              date: session.date("date"),
              projects: found.project.map { [$0] } ?? []
            )
          )
        }
      }
    }
    let atHand = projectsAtHand
    // Heaviest first; of equal weight what is certain, then what is about this agenda, then the latest.
    let rank = { (risk: OpenRisk) in
      (
        risk.finding.severity, risk.finding.status == .risk ? 1 : 0,
        risk.projects.contains(where: atHand.contains) ? 1 : 0, risk.date?.dayNumber ?? 0
      )
    }
    let sorted = risks.sorted { rank($0) > rank($1) }
    let shown = limit(WellKnownName.risksShown).map { Array(sorted.prefix($0)) } ?? sorted
    return OpenRisks(shown: shown, more: sorted.count - shown.count)
  }
}

extension Finding {
  /// Whether a reader could not tell it from another but by the project.
  fileprivate func isAlike(_ other: Finding) -> Bool {
    id == other.id && title == other.title && severity == other.severity && status == other.status
  }
}

/// The findings of a dossier with what each is about.
struct PreparationFindings {
  /// A finding with the project and session that it is about.
  struct Found {
    let finding: Finding
    let project: String?
    let session: String?
  }

  let all: [Found]

  init(_ assessments: [Assessment], _ circle: CircleAssessment?) {
    let ofProjects = assessments.flatMap { assessment in
      assessment.findings.map { Self.found($0, assessment.projectID) }
    }
    all = ofProjects + (circle?.findings ?? []).map { Self.found($0, nil) }
  }

  /// Returns the findings about a session, in order.
  func of(session path: String) -> [Found] {
    all.filter { $0.session == path }
  }

  private static func found(_ finding: Finding, _ project: String?) -> Found {
    let session = finding.subjects.first { $0.kind == WellKnownName.sessionBinding }?.path
    return Found(finding: finding, project: project, session: session)
  }
}
