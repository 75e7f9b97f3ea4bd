import Catalogue
import CompiledRules
import FEEL
import Vocabulary

/// A finding of a risk while mentions may still join it.
struct BriefRiskFinding {
  var finding: BriefFinding
  /// The outer record of its cases.
  let key: Int?
  let outcome: RiskCase.Outcome
}

extension BriefRun {
  /// Finds what the risks come to, in the order of the catalogue.
  ///
  /// It adds what is found to the findings, and leaves in `replaced` the ids of those that are not
  /// told beside it.
  mutating func findRisks(
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    replaced.removeAll(keepingCapacity: true)
    risk.hasMeasures = false
    try selectNear(&evaluation)
    for number in texts.risksNear { evaluation.mark(period.firstRisk + number) }
    let rises = evaluation[program.known.severityRises].isYes
    let set = project == nil ? period.ofCircle : period.ofProject
    evaluation.beginCases()
    while let (number, count) = evaluation.nextCases(
      in: set,
      period.plan,
      record: program.names.count,
      wanted: texts.risksNear
    ) {
      guard let count else { throw BriefRefusal() }
      let risk = program.risks[number]
      let first = result.findings.count
      let isMentioned = texts.isNear(number)
      try takeCases(count, of: risk, rises, &evaluation)
      guard !self.risk.cases.isEmpty || isMentioned else { continue }
      try tell(of: risk, number, isMentioned, rises, &evaluation)
      if !risk.replaces.isEmpty, result.findings[first...].contains(where: { $0.status != .info }) {
        replaced += risk.replaces
      }
    }
  }

  private mutating func tell(
    of risk: BriefRisk,
    _ number: Int,
    _ isMentioned: Bool,
    _ rises: Bool,
    _ evaluation: inout Evaluation
  ) throws {
    let width = risk.lists.count
    keys.removeAll()
    for index in self.risk.cases.indices {
      var found = self.risk.cases[index]
      try weigh(
        &found,
        of: risk,
        records: found.first..<(found.first + width),
        &evaluation
      )
      let key = width == 0 ? nil : evaluation.wholeRecord(self.risk.records[found.first])
      found.group = keys.add(key)
      self.risk.cases[index] = found
    }
    self.risk.orderCases(groups: keys.all.count)
    guard isMentioned else {
      for group in keys.all.indices {
        let found = finding(ofGroup: group, keys.all[group], risk, evaluation)
        result.findings.append(found.finding)
      }
      return
    }
    var groups = keys.all.indices.map { finding(ofGroup: $0, keys.all[$0], risk, evaluation) }
    let alone = join(number, to: &groups, evaluation)
    result.findings += groups.map(\.finding)
    try tell(of: alone, risk, rises, &evaluation)
  }

  private mutating func finding(
    ofGroup group: Int,
    _ key: Int?,
    _ risk: BriefRisk,
    _ evaluation: borrowing Evaluation
  ) -> BriefRiskFinding {
    var worst: BriefCase?
    let range = self.risk.range(ofGroup: group)
    for place in range {
      let found = self.risk.cases[self.risk.order[place]]
      if let known = worst, !found.outweighs(known) { continue }
      worst = found
    }
    guard let worst else {
      return BriefRiskFinding(
        finding: BriefFinding(risk.word, .info, .info),
        key: key,
        outcome: .unknown
      )
    }
    let isUnknown = worst.outcome == .unknown
    self.risk.subjects.removeAll()
    self.risk.places.removeAll()
    for place in range {
      let found = self.risk.cases[self.risk.order[place]]
      guard found.status == worst.status, found.outcome == worst.outcome else { continue }
      for place in 0..<risk.lists.count {
        guard let block = evaluation.wholeRecord(self.risk.records[found.first + place]) else {
          continue
        }
        self.risk.subjects.add(BriefPlace(node: place, block: block))
      }
      if isUnknown {
        for path in 0..<risk.conditionPaths {
          note(path, of: risk, found.first, known: false, evaluation)
        }
      } else {
        for place in 0..<risk.lists.count {
          note(wordsOf: self.risk.records[found.first + place], risk, evaluation)
        }
        for path in risk.paths.indices {
          note(path, of: risk, found.first, known: true, evaluation)
        }
      }
    }
    let firstPath = Int32(result.paths.count)
    for index in self.risk.subjects.all.indices {
      result.paths.append(paths.record(self.risk.subjects.all[index].block, evaluation))
    }
    let firstMissing = Int32(result.paths.count)
    let firstEvidence = Int32(result.evidence.count)
    for index in self.risk.places.all.indices {
      let place = self.risk.places.all[index]
      if isUnknown {
        result.paths.append(paths.path(place, evaluation))
      } else {
        result.evidence.append(paths.evidence(place, evaluation))
      }
    }
    let finding = BriefFinding(
      risk.word,
      worst.weight,
      worst.status,
      about: firstPath..<firstMissing,
      evidence: firstEvidence..<Int32(result.evidence.count),
      missing: firstMissing..<Int32(result.paths.count)
    )
    return BriefRiskFinding(finding: finding, key: key, outcome: worst.outcome)
  }

  /// Notes the place of what a path of a risk leads to, if that is known or not as is asked.
  private mutating func note(
    _ number: Int,
    of risk: BriefRisk,
    _ first: Int,
    known: Bool,
    _ evaluation: borrowing Evaluation
  ) {
    let path = risk.paths[number]
    guard let record = path.record else {
      guard let place = risk.place(of: path, in: 0) else { return }
      let isKnown = evaluation[path.variable].kind != .unknown
      let isOfProject = path.isOfProject
      guard isKnown == known, let block = isOfProject ? project : 0 else { return }
      note(BriefPlace(node: place.node, block: block))
      return
    }
    guard let block = evaluation.wholeRecord(self.risk.records[first + record]),
      let place = risk.place(of: path, in: evaluation.block(block).layout)
    else { return }
    let isKnown =
      place.field.map { evaluation.field($0, of: block).kind != .unknown } ?? !place.isUnread
    guard isKnown == known else { return }
    note(BriefPlace(node: place.node, block: block))
  }

  /// Notes the place of the words of a record, if it has any.
  private mutating func note(
    wordsOf record: Datum,
    _ risk: BriefRisk,
    _ evaluation: borrowing Evaluation
  ) {
    guard let block = evaluation.wholeRecord(record),
      let place = risk.place(of: risk.words, in: evaluation.block(block).layout),
      let field = place.field, evaluation.field(field, of: block).kind == .text
    else { return }
    note(BriefPlace(node: place.node, block: block))
  }

  private mutating func note(_ place: BriefPlace) {
    risk.places.add(place)
  }
}
