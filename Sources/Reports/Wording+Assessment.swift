import Assessment
import Catalogue
import FEEL
import Vocabulary

/// A conclusion that an advice rests on, with its name.
struct Ground {
  /// The name of the conclusion.
  let name: LocalizedText
  /// The conclusion.
  let conclusion: Conclusion
}

/// Open questions that the same answers decide, so that each question is read once.
struct QuestionGroup {
  /// What would be known.
  let members: [OpenQuestion]
  /// Why nothing can be concluded, where that is not a matter of missing facts.
  let reason: LocalizedText?
  /// The facts that decide, each with its question unless that was asked before.
  let questions: [(question: LocalizedText?, path: String)]
}

/// What several reports say of an assessment in the same words.
extension Wording {
  /// Returns the name of a project as its file gives it.
  func title(_ assessment: Assessment) -> String {
    let names = [assessment.projectID, assessment.projectTitle].compactMap(\.self)
    return names.isEmpty ? self[Texts.untitled] : names.joined(separator: "  ")
  }

  /// Returns the procedure that is advised, as far as that can be told.
  func procedure(_ advice: ProcedureAdvice) -> String {
    if let recommended = advice.recommended { return self[recommended.label] }
    if let minimum = advice.minimum { return filled(Texts.atLeast, self[minimum.label]) }
    return self[Texts.noAdvice]
  }

  /// Returns the planned procedure with its verdict.
  func planned(_ planned: PlannedProcedure) -> String {
    "\(self[planned.label]): \(label(of: planned.verdict, in: "planned-verdict"))"
  }

  /// Returns how many firms to invite.
  func invitees(_ range: ClosedRange<Int>) -> String {
    range.count == 1
      ? filled(Texts.inviteExactly, String(range.lowerBound))
      : filled(Texts.inviteRange, String(range.lowerBound), String(range.upperBound))
  }

  /// Returns what must be said of the matrix before anyone relies on it.
  func matrixWarnings(_ assessment: Assessment) -> [String] {
    let matrix = assessment.matrix
    guard assessment.procedure.band != nil || assessment.regime.code == "national" else {
      return []
    }
    var warnings: [String] = []
    if matrix.status == .reconstructed {
      warnings.append(filled(Texts.reconstructed, self[matrix.title]))
    }
    if !matrix.isInForce { warnings.append(filled(Texts.notInForce, self[matrix.title])) }
    return warnings
  }

  /// Returns the conclusions that an advice rests on, each said once.
  func grounds(_ assessment: Assessment) -> [Ground] {
    let advice = assessment.procedure
    var grounds = [Ground(name: Texts.regime, conclusion: assessment.regime)]
    for (name, conclusion) in [
      (Texts.band, advice.band), (Texts.minimum, advice.minimum),
      (Texts.recommended, advice.recommended),
    ] {
      guard let conclusion else { continue }
      let isSaid = grounds.contains {
        $0.conclusion.code == conclusion.code && $0.conclusion.note == conclusion.note
          && $0.conclusion.sources == conclusion.sources
      }
      if !isSaid { grounds.append(Ground(name: name, conclusion: conclusion)) }
    }
    return grounds
  }

  /// Returns where the value lies, seen from an amount at which the procedure changes.
  func position(_ margin: Margin) -> String {
    let boundary = amount(margin.boundary)
    guard !margin.distance.isZero else { return filled(Texts.exactly, boundary) }
    let distance = amount(margin.distance.magnitude)
    return filled(margin.isAbove ? Texts.below : Texts.above, distance, boundary)
  }

  /// Returns which procedure lies on the other side of a margin.
  func procedureBeyond(_ margin: Margin) -> String {
    filled(margin.isAbove ? Texts.then : Texts.thenBelow, self[margin.label])
  }

  /// Returns the open questions in groups with the same cause.
  func groups(_ open: [OpenQuestion]) -> [QuestionGroup] {
    var asked: Set<LocalizedText> = []
    var groups: [QuestionGroup] = []
    for (number, question) in open.enumerated() {
      let isFirst = !open[..<number].contains { $0.hasSameCause(as: question) }
      guard isFirst else { continue }
      groups.append(
        QuestionGroup(
          members: open[number...].filter { $0.hasSameCause(as: question) },
          reason: question.reason,
          // One fact may decide several rules: its question is asked once, its path each time.
          questions: zip(question.questions, question.missing).map { text, path in
            (asked.insert(text).inserted ? text : nil, path)
          }
        )
      )
    }
    return groups
  }

  /// Returns what an open question is about.
  func title(_ question: OpenQuestion) -> String {
    question.isWhether ? filled(Texts.whether, self[question.title]) : self[question.title]
  }

  /// Returns the outcomes that are still possible for an open question.
  func possible(_ question: OpenQuestion) -> String? {
    guard !question.possible.isEmpty else { return nil }
    return filled(Texts.possible, question.possible.map { self[$0] }.joined(separator: "; "))
  }

  /// Returns a place in the input in words.
  func atPlace(_ place: InputPlace) -> String {
    filled(Texts.atPlace, String(place.line), String(place.column))
  }

  /// Returns a text that fits in a message.
  func shortened(_ text: String) -> String {
    let limit = 160
    guard text.count > limit else { return text }
    return text.prefix(limit) + "…"
  }

  /// Returns the number of days of an obligation and the first day on which it can be done.
  func term(_ obligation: Obligation) -> String? {
    let parts = [
      obligation.days.map { filled(Texts.days, String($0)) },
      obligation.earliest.map { filled(Texts.earliest, date($0)) },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Returns where the reference date comes from.
  func origin(_ assessment: Assessment) -> String {
    switch assessment.referenceDateOrigin {
    case .option: self[Texts.dateFromOption]
    case .fact(let path, let label): "\(self[label]) (\(path))"
    case .today: self[Texts.dateFromToday]
    }
  }

  /// Returns the title of the matrix with its status.
  func matrix(_ matrix: MatrixUse) -> String {
    "\(self[matrix.title]) (\(self[matrix.status.text]))"
  }

  /// Returns the name of a rule, with its row where it has one.
  func rule(_ step: TraceStep) -> String {
    step.row.map { filled(Texts.stepRow, step.rule, $0) } ?? step.rule
  }

  /// Returns a parameter with its value and the period for which it holds.
  func parameter(_ use: TraceStep.ParameterUse) -> String {
    let isMoney = catalogue.parameters.first { $0.id == use.name }?.isMoney ?? true
    let value = isMoney ? amount(use.value) : number(use.value)
    return "\(use.name) = \(value), \(period(use.period))"
  }
}

extension Assessment {
  /// Whether the last step of the value is the value itself.
  var stepsEndInValue: Bool { value != nil && valueSteps.last?.amount == value }

  /// The findings, heaviest first.
  var sortedFindings: [Finding] {
    Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }
}

extension ProcedureAdvice {
  /// The procedures that are allowed beside the one that is advised.
  var otherAllowed: [Conclusion] { allowed.filter { $0.code != recommended?.code } }
}

extension Margin {
  /// Whether the boundary lies above the value.
  var isAbove: Bool { !distance.isNegative && !distance.isZero }
}

extension OpenQuestion {
  /// Returns whether the same facts, or the same reason, stand in the way of both.
  fileprivate func hasSameCause(as other: OpenQuestion) -> Bool {
    missing == other.missing && reason == other.reason
  }
}
