package import Archive
package import Vocabulary

/// The texts of substance on a sheet, by their names in the catalogue.
package enum SheetText: String, CaseIterable, Hashable, Sendable {
  /// What is read out at the start.
  case competitionStatement = "competition-statement"
  /// Why running tenders are not talked about.
  case runningTenders = "running-tenders"
  /// What to do with a running tender on the agenda.
  case runningOnAgenda = "running-on-agenda"
  /// What a notice soon after the session asks.
  case noticeSoon = "notice-soon"
  /// What to do with a project that the dossier does not hold.
  case projectOutsideDossier = "project-outside-dossier"
  /// What to do with a project of which nothing tells whether its tender runs.
  case phaseUnknown = "phase-unknown"
  /// How to ask for an intention to tender.
  case tenderIntention = "tender-intention"
  /// What not to share.
  case notPublic = "not-public"
}

/// The texts on what only shows across the projects of a portfolio, by their names.
package enum CrossProjectText: String, CaseIterable, Hashable, Sendable {
  /// Contracts below a boundary that are above it together.
  case split = "portfolio-split"
  /// The same where no day of any of them is known.
  case undatedSplit = "portfolio-split-undated"
  /// Contracts of one input that look split, of which no buyer is named.
  case unnamedSplit = "portfolio-split-unnamed"
  /// The same where no day of any of them is known.
  case unnamedUndatedSplit = "portfolio-split-unnamed-undated"
  /// Projects that share an id.
  case duplicate = "portfolio-duplicate"
  /// A related contract that does not name the project in return.
  case relation = "portfolio-relation"
  /// A related contract that no project is.
  case unknownRelation = "portfolio-relation-unknown"
  /// A project that a circle discussed while its tender ran.
  case runningTender = "portfolio-running-tender"
  /// A project that a circle discussed after its tender began, of which no end is recorded.
  case openTender = "portfolio-running-tender-open"
  /// A circle whose reports were not published in time, in one year.
  case circleReports = "portfolio-circle-reports"
  /// A circle in which firms took part for longer than its longest term, in one year.
  case circleRotation = "portfolio-circle-rotation"
  /// A circle that did not discuss some of its topics, in one year.
  case circleTopics = "portfolio-circle-topics"
}

/// A text of substance that the program finds by name: on the preparation sheet of a session, such as
/// the competition statement, or in the summary of a portfolio.
package struct PreparationText: Hashable, Sendable {
  /// The name by which the program finds the text.
  package let id: String
  /// The title.
  package let title: LocalizedText
  /// The sentences, in order.
  package let lines: [LocalizedText]
  /// What a reader must know of the text itself.
  package let note: LocalizedText?
  /// How much it weighs, of what shows across projects; nil where `risk` tells.
  package let severity: Severity?
  /// The id of the risk that looks at the same in one dossier: what the text leaves out, such as its
  /// weight, what to do and what closes it, is as there.
  package let risk: String?
  /// What the text rests on, and how sure the catalogue is of it.
  package let provenance: Provenance

  /// Creates a text.
  package init(
    id: String,
    title: LocalizedText,
    lines: [LocalizedText],
    note: LocalizedText?,
    severity: Severity? = nil,
    risk: String? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.lines = lines
    self.note = note
    self.severity = severity
    self.risk = risk
    self.provenance = provenance
  }
}

extension PreparationText: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    lines = try archive.readArray()
    note = try archive.readOptional()
    severity = try archive.readOptional()
    risk = try archive.readOptional()
    provenance = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(lines)
    archive.write(note)
    archive.write(severity)
    archive.write(risk)
    archive.write(provenance)
  }
}
