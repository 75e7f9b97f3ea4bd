import Catalogue
import FEEL
import Vocabulary

/// Short results that are taken from complete ones.
extension BriefDossier {
  /// Takes from complete assessments what stays of them in short.
  ///
  /// - Parameters:
  ///   - assessments: the projects, each with its record.
  ///   - circle: the circle, if there is one.
  ///   - names: takes the ids and codes.
  ///   - paths: takes the paths.
  package init(
    _ assessments: some Sequence<(record: Int, assessment: Assessment)>,
    circle: CircleAssessment?,
    names: BriefWords,
    paths: BriefWords
  ) {
    for (record, assessment) in assessments {
      let first = (findings.count, questions.count)
      for finding in assessment.findings { add(finding, names, paths) }
      for question in assessment.undetermined {
        let missing = add(question.missing.map(paths.word))
        questions.append(
          BriefQuestion(
            rule: names.word(question.rule),
            missing: missing,
            isOutsideRules: question.isOutsideRules
          )
        )
      }
      let above = assessment.margins.first { $0.distance > .zero }
      let firstMargin = margins.count
      margins += ([above].compactMap(\.self) + assessment.fartherMargins).map {
        BriefMargin(boundary: $0.boundary, procedure: names.word($0.procedureThen))
      }
      let procedure = assessment.procedure
      projects.append(
        BriefAssessment(
          record: record,
          path: paths.word(assessment.projectPath),
          referenceDate: assessment.referenceDate,
          verdict: assessment.verdict,
          value: assessment.value,
          regime: names.word(assessment.regime.code),
          recommended: (procedure.recommended?.code).map(names.word),
          minimum: (procedure.minimum?.code).map(names.word),
          planned: (procedure.planned?.code).map(names.word),
          plannedVerdict: (procedure.planned?.verdict).map(names.word),
          boundary: above?.boundary,
          procedureAbove: (above?.procedureThen).map(names.word),
          margins: firstMargin..<margins.count,
          findings: first.0..<findings.count,
          questions: first.1..<questions.count
        )
      )
    }
    let first = findings.count
    for finding in circle?.findings ?? [] { add(finding, names, paths) }
    self.circle = first..<findings.count
    countCircle()
  }

  /// Counts what was found about the circle in the verdict on the only project: the two are told of
  /// together.
  mutating func countCircle() {
    guard projects.count == 1 else { return }
    for finding in findings[circle] { projects[0].verdict.count(finding.severity, finding.status) }
  }

  private mutating func add(_ finding: Finding, _ names: BriefWords, _ paths: BriefWords) {
    let about = add(finding.subjects.map { paths.word($0.path) })
    let start = Int32(evidence.count)
    evidence += finding.evidence.map {
      BriefEvidence(path: paths.word($0.path), position: $0.position)
    }
    findings.append(
      BriefFinding(
        names.word(finding.id),
        finding.severity,
        finding.status,
        about: about,
        evidence: start..<Int32(evidence.count),
        missing: add(finding.missing.map(paths.word))
      )
    )
  }
}
