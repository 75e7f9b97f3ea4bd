package import Catalogue
import FEEL
package import Vocabulary

/// Draws up the preparation sheet of a session of the circle.
package struct Preparer {
  private let catalogue: Catalogue
  private let matrix: Matrix
  private let options: AssessmentOptions

  /// Creates a preparer for a catalogue without errors.
  package init(_ catalogue: Catalogue, matrix: Matrix, options: AssessmentOptions) {
    self.catalogue = catalogue
    self.matrix = matrix
    self.options = options
  }

  /// Draws up the sheet of one session.
  ///
  /// - Parameters:
  ///   - facts: the dossier.
  ///   - name: the id or the day of the session; nil for the first from the day of the assessment on.
  ///   - mentions: the mentions of risks in the texts of the dossier.
  /// - Returns: the sheet.
  /// - Throws: a `SessionFault` where no session is meant or more than one; any other error is a
  ///   fault of the catalogue, which its reader excludes.
  package func prepare(
    _ facts: Facts,
    session name: String?,
    mentions: [TextMention] = []
  ) throws -> Preparation {
    let vocabulary = catalogue.vocabulary
    let dossier = Record(
      .record([
        Self.sessions: vocabulary.fact(at: Self.sessions).map {
          facts.value(of: $0, in: 0, vocabulary)
        } ?? .unknown
      ]),
      path: "",
      factPath: "",
      vocabulary
    )
    let sessions = dossier.records(Self.sessions) ?? []
    let chosen = try SessionChoice.number(
      name,
      among: sessions.enumerated().map {
        SessionOption(number: $0, id: $1.text("id"), date: $1.date("date"))
      },
      today: options.assessedOn
    )
    let session = sessions[chosen]
    let draft = PreparationDraft(
      catalogue: catalogue,
      circle: Record(facts, block: 0, path: "circle", factPath: "circle", vocabulary),
      session: session,
      earlier: sessions.enumerated().filter { number, other in
        number != chosen && other.isBefore(session)
      }.map(\.element),
      projects: try projects(of: facts, on: session.date("date") ?? options.assessedOn),
      findings: try findings(in: facts, mentions),
      today: options.assessedOn
    )
    return draft.result
  }

  private func findings(in facts: Facts, _ mentions: [TextMention]) throws -> PreparationFindings {
    var assessor = Assessor(catalogue, matrix: matrix, options: options)
    return PreparationFindings(
      try assessor.assess(facts, mentions: mentions),
      try assessor.assessCircle(facts, mentions: mentions)
    )
  }

  /// Returns the projects with how they stand on a day.
  private func projects(
    of facts: Facts,
    on day: CalendarDate
  ) throws -> [(record: Record, project: SheetProject)] {
    var assessor = Assessor(
      catalogue,
      matrix: matrix,
      options: AssessmentOptions(referenceDate: options.referenceDate, assessedOn: day)
    )
    let soon =
      catalogue.parameters.first { $0.id == WellKnownName.noticeSoonDays }?.value(on: day)
      .flatMap { Int($0.value.description) } ?? 0
    let standings = try assessor.values(of: ProjectStanding.names, in: facts)
    return zip(facts.projects(catalogue.vocabulary), standings).map { block, values in
      let record = Record(
        facts,
        block: block,
        path: facts.path(ofRecord: block, catalogue.vocabulary),
        factPath: "project",
        catalogue.vocabulary
      )
      let standing = ProjectStanding(values)
      return (record, standing.project(record, on: day, soonDays: soon, catalogue.vocabulary))
    }
  }

  private static let sessions = CatalogueNames.sessions
}

extension Record {
  /// Whether a session is before another; one without a day counts as before.
  fileprivate func isBefore(_ other: Record) -> Bool {
    guard let date = date("date"), let end = other.date("date") else { return true }
    return date < end
  }
}

/// How a project stands on a day, from what the catalogue derives.
private struct ProjectStanding {
  /// The derived facts, in the order of the values.
  static let names = [
    WellKnownName.phase, WellKnownName.isInTender, WellKnownName.noticeDay,
    WellKnownName.lastTenderDay,
  ]

  let phase: String?
  let isInTender: Bool
  let noticeDay: CalendarDate?
  let lastTenderDay: CalendarDate?

  init(_ values: [Value]) {
    phase = if case .text(let code) = values[0] { code } else { nil }
    isInTender = values[1] == .boolean(true)
    noticeDay = if case .date(let day) = values[2] { day } else { nil }
    lastTenderDay = if case .date(let day) = values[3] { day } else { nil }
  }

  func project(
    _ record: Record,
    on day: CalendarDate,
    soonDays: Int,
    _ vocabulary: Vocabulary
  ) -> SheetProject {
    // The catalogue says by a day far away that no end of the tender is recorded.
    let end = lastTenderDay.flatMap { $0.year == CalendarDate.lastYear ? nil : $0 }
    let label = phase.flatMap { vocabulary.codeLists[WellKnownName.phaseList]?[$0]?.label }
    let standing: SheetProject.Standing
    var gap: Gap?
    if isInTender {
      standing = .running
      if end == nil { gap = record.gap("planning.contractSigning") }
    } else if let noticeDay, noticeDay > day {
      // A tender whose day is still to come does not run, whatever else is recorded of the project.
      standing = noticeDay <= day.adding(days: soonDays) ? .soon : .free
    } else if phase == nil {
      standing = .unknown
      gap = record.gap("planning.noticeDispatch")
    } else {
      standing = .free
    }
    return SheetProject(
      id: record.text("id") ?? record.path,
      title: record.text("title"),
      path: record.path,
      standing: standing,
      phase: phase.flatMap { code in label.map { CodedText(code: code, label: $0) } },
      noticeDay: noticeDay,
      tenderDeadline: record.date("planning.tenderDeadline"),
      lastTenderDay: end,
      gap: gap
    )
  }
}

extension CalendarDate {
  /// The last year of the calendar.
  fileprivate static let lastYear = 9999
}
