package import Catalogue
package import FEEL

/// What the projects and the circle of one dossier came to in short: codes, ids, amounts and
/// places by number, without words.
///
/// It says the same as an `Assessment`; the words follow from the catalogue. All of it lies in a
/// few rows that are used again for the next dossier, so that no project allocates.
package struct BriefDossier: Sendable {
  /// The projects, in order.
  package internal(set) var projects: [BriefAssessment] = []
  /// What stands out, first of the projects and then of the circle as a whole; of each the heaviest
  /// comes first.
  package internal(set) var findings: [BriefFinding] = []
  /// What could not be determined of the projects.
  package internal(set) var questions: [BriefQuestion] = []
  /// Which findings are of the circle.
  package internal(set) var circle = 0..<0
  /// Paths that findings and questions name.
  package internal(set) var paths: [BriefWord] = []
  /// Amounts at which another procedure is required.
  package internal(set) var margins: [BriefMargin] = []
  /// Places that findings rest on.
  package internal(set) var evidence: [BriefEvidence] = []

  /// Creates an empty result.
  package init() {}

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    projects.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    questions.removeAll(keepingCapacity: true)
    circle = 0..<0
    paths.removeAll(keepingCapacity: true)
    evidence.removeAll(keepingCapacity: true)
    margins.removeAll(keepingCapacity: true)
  }
}

/// What one project came to in short.
///
/// Ids and codes are words of the table of names, paths words of the table of paths.
package struct BriefAssessment: Sendable {
  /// The project's record in the facts.
  package let record: Int
  /// The JSON path of the project in its record.
  package let path: BriefWord
  /// The day whose rules were applied.
  package let referenceDate: CalendarDate
  /// The overall outcome.
  package internal(set) var verdict: Verdict
  /// The value without VAT in the currency of the project, where it is known.
  package let value: Decimal?
  /// The code of the law that applies.
  package let regime: BriefWord
  /// The code of the procedure that is advised.
  package let recommended: BriefWord?
  /// The code of the lightest procedure that is allowed.
  package let minimum: BriefWord?
  /// The code of the procedure that is planned.
  package let planned: BriefWord?
  /// The verdict on the planned procedure: a code of the list of planned verdicts.
  package let plannedVerdict: BriefWord?
  /// The amount above the value, in the same currency, from which another procedure is required.
  package let boundary: Decimal?
  /// The code of that procedure.
  package let procedureAbove: BriefWord?
  /// All amounts above the value at which the procedure changes, from low to high, as a part of the
  /// dossier's margins.
  package let margins: Range<Int>
  /// What stands out, as a part of the dossier's findings.
  package let findings: Range<Int>
  /// What could not be determined, as a part of the dossier's questions.
  package let questions: Range<Int>

  /// The code of a regime that cannot be told.
  package static let undeterminedRegime = WellKnownName.undetermined
}

/// The amount from which another procedure is required, and that procedure.
package struct BriefMargin: Sendable {
  /// The amount.
  package let boundary: Decimal
  /// The code of the procedure.
  package let procedure: BriefWord
}

/// Something that stands out, in short.
package struct BriefFinding: Sendable {
  /// The id of the rule.
  package let rule: BriefWord
  /// How much it weighs.
  package let severity: Severity
  /// What it asks.
  package let status: FindingStatus
  /// The JSON paths of the records it is about, as a part of the dossier's paths.
  package let about: Range<Int32>
  /// The facts it rests on, as a part of the dossier's evidence.
  package internal(set) var evidence: Range<Int32>
  /// The JSON paths of what is not recorded and would answer the question, as a part of the
  /// dossier's paths.
  package let missing: Range<Int32>

  /// Whether it asks something of the reader.
  package var asks: Bool { status == .risk || status == .check }

  init(
    _ rule: BriefWord,
    _ severity: Severity,
    _ status: FindingStatus,
    about: Range<Int32> = 0..<0,
    evidence: Range<Int32> = 0..<0,
    missing: Range<Int32> = 0..<0
  ) {
    self.rule = rule
    self.severity = severity
    self.status = status
    self.about = about
    self.evidence = evidence
    self.missing = missing
  }
}

/// A place that a finding rests on.
package struct BriefEvidence: Hashable, BitwiseCopyable, Sendable {
  /// The JSON path.
  package let path: BriefWord
  /// The place in the record; see `Facts.positionUnit`.
  package let position: UInt64
}

/// Something that could not be determined, in short.
package struct BriefQuestion: Sendable {
  /// The table or rule, among the names.
  package let rule: BriefWord
  /// The JSON paths of the facts that would decide, as a part of the dossier's paths.
  package let missing: Range<Int32>
  /// Whether the regime or the lightest procedure waits for rules of which none is in force.
  package var isOutsideRules = false
}

extension BriefDossier {
  /// Adds paths.
  mutating func add(_ words: some Sequence<BriefWord>) -> Range<Int32> {
    let start = Int32(paths.count)
    paths.append(contentsOf: words)
    return start..<Int32(paths.count)
  }

  /// Adds places after others; those of a finding stand together.
  mutating func adding(_ places: [BriefEvidence], to range: Range<Int32>) -> Range<Int32> {
    var start = range.lowerBound
    if Int(range.upperBound) != evidence.count {
      start = Int32(evidence.count)
      for index in range { evidence.append(evidence[Int(index)]) }
    }
    evidence += places
    return start..<Int32(evidence.count)
  }
}
