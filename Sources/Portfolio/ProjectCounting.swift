import Assessment
import Catalogue
import FEEL
import Reports
import Vocabulary

/// Counts projects in all dimensions of the summary, batch by batch.
struct ProjectCounting {
  /// The percentage of a boundary from which a value below it counts as close.
  private let bandFrom: Decimal
  private let cpvDivisor: UInt32
  private let procedures: CodeList?
  private let names: BriefWords
  private let paths: BriefWords
  /// For no code.
  private let none: BriefWord
  private let undetermined: BriefWord
  private let tooLight: BriefWord
  /// For a reference date on which the rules that decide are not in force.
  private let outsideRules: BriefWord
  /// The questions on records as a whole, which decide no procedure.
  private let recordQuestions: Set<BriefWord>
  private var tally = BatchTally()
  /// The names of paths without the numbers of entries, by path.
  private var bare: [BriefWord?] = []
  /// The facts that the project at hand wants, each once.
  private var wanted: [BriefWord] = []
  /// The project, by its number, that a rule was last counted for.
  private var lastCounted: [Int] = []
  private var number = 0
  private var openCount = 0
  private var severities: UInt8 = 0

  /// Sets up counting.
  init(_ settings: PortfolioSettings, names: BriefWords, paths: BriefWords) {
    let limits = PortfolioLimits(settings)
    bandFrom = Decimal(limits.bandFrom)
    cpvDivisor = limits.cpvDivisor
    procedures = settings.catalogue.vocabulary.codeLists[CatalogueNames.procedureList]
    self.names = names
    self.paths = paths
    none = names.word("")
    undetermined = names.word(BriefAssessment.undeterminedRegime)
    tooLight = names.word(PlannedFit.tooLight.rawValue)
    outsideRules = names.word(PortfolioSummary.WantedFact.outsideRules)
    recordQuestions = Set(
      settings.catalogue.rules.filter { $0.kind == .question }.map { names.word($0.id) }
    )
  }

  /// The number of a procedure in its code list; `UInt16.max` for none.
  func number(ofProcedure code: BriefWord?) -> UInt16 {
    code.flatMap { procedures?.position(of: names[$0]) }.flatMap(UInt16.init(exactly:)) ?? .max
  }

  /// Counts a record of an input, which may be bad.
  mutating func count(recordOf input: Int, isBad: Bool = false) {
    let one = Tally.Count(projects: 1)
    tally.add(isBad ? .bad : .records, input, one)
  }

  /// Counts a record of an input with a warning.
  mutating func count(warningsOf input: Int) { tally.add(.warned, input, Tally.Count(projects: 1)) }

  /// Counts a record of an input that is no project.
  mutating func count(passedOf input: Int) { tally.add(.passed, input, Tally.Count(projects: 1)) }

  /// Counts parts of a table that are not read.
  mutating func count(unread parts: Int, of input: Int) {
    guard parts > 0 else { return }
    tally.add(.unread, input, Tally.Count(projects: parts))
  }

  /// Counts a project and what stands out of it.
  ///
  /// - Parameters:
  ///   - assessment: the project.
  ///   - found: what stands out of it.
  ///   - dossier: the dossier that the project stands in.
  ///   - cents: its value in cents of a euro, where that is known.
  ///   - own: the same without related contracts, which are projects of their own: what is summed,
  ///     so that no euro counts twice.
  ///   - department: its department; empty for none.
  ///   - cpv: the digits of its main code.
  ///   - input: the number of its input.
  mutating func count(
    _ assessment: BriefAssessment,
    _ found: [BriefFinding],
    of dossier: BriefDossier,
    cents: Int64?,
    own: Int64?,
    department: ArraySlice<UInt8>,
    cpv: UInt32?,
    input: Int
  ) {
    func one(_ cents: Int64?) -> Tally.Count {
      Tally.Count(projects: 1, valued: cents == nil ? 0 : 1, cents: Int128(cents ?? 0))
    }
    let whole = one(cents)
    let one = one(own)
    func number(_ word: BriefWord?) -> Int { Int((word ?? none).number) }
    let department = tally.number(ofText: department)
    let verdict = assessment.verdict.number
    tally.add(.all, one)
    tally.add(.input, input, one)
    tally.add(.verdict, verdict, one)
    if assessment.verdict == .blocked { severities |= 1 << UInt8(Severity.blocking.number) }
    tally.add(.regime, number(assessment.regime), one)
    tally.add(.required, number(assessment.minimum), one)
    tally.add(.recommended, number(assessment.recommended), one)
    tally.add(.department, department, verdict, one)
    if let planned = assessment.planned, let fit = assessment.plannedVerdict {
      tally.add(.planned, number(fit), one)
      let pair = tally.number(ofPair: planned.number, (assessment.minimum ?? none).number)
      tally.add(.compliance, pair, number(fit), one)
      if fit == tooLight { tally.add(.tooLight, department, one) }
    }
    if let boundary = assessment.boundary, let above = assessment.procedureAbove,
      let value = assessment.value, value * Decimal(100) >= boundary * bandFrom
    {
      let text = boundary.formatted(minimumFractionDigits: 2)
      tally.add(.band, tally.number(ofText: ArraySlice(text.utf8)), number(above), whole)
    }
    if let cpv { tally.add(.cpv, Int(cpv / cpvDivisor * cpvDivisor), one) }
    if assessment.minimum == nil || assessment.regime == undetermined {
      tally.add(.undetermined, one)
      countWanted(assessment, of: dossier, one)
    }
    count(rulesOf: found[...], one)
  }

  /// Counts what stands out of a circle.
  mutating func count(circle findings: ArraySlice<BriefFinding>) {
    count(rulesOf: findings, Tally.Count())
  }

  private mutating func countWanted(
    _ assessment: BriefAssessment,
    of dossier: BriefDossier,
    _ one: Tally.Count
  ) {
    wanted.removeAll(keepingCapacity: true)
    for number in assessment.questions
    where !recordQuestions.contains(dossier.questions[number].rule) {
      if dossier.questions[number].isOutsideRules, !wanted.contains(outsideRules) {
        wanted.append(outsideRules)
      }
      for place in dossier.questions[number].missing {
        let fact = bareName(of: dossier.paths[Int(place)])
        if !wanted.contains(fact) { wanted.append(fact) }
      }
    }
    for fact in wanted { tally.add(.wanted, Int(fact.number), one) }
  }

  private mutating func count(rulesOf findings: ArraySlice<BriefFinding>, _ one: Tally.Count) {
    number += 1
    for finding in findings {
      let rule = Int(finding.rule.number)
      if rule >= lastCounted.count {
        lastCounted += Array(repeating: 0, count: rule + 1 - lastCounted.count)
      }
      // A project counts once for a rule, however often that stands out.
      if lastCounted[rule] != number {
        lastCounted[rule] = number
        tally.add(.finding, rule, one)
      }
      let single = Tally.Count(projects: 1)
      tally.add(.severity, rule, finding.severity.number, single)
      tally.add(.status, rule, finding.status.number, single)
      guard finding.asks else { continue }
      openCount += 1
      severities |= 1 << UInt8(finding.severity.number)
    }
  }

  /// Gives what was counted to an output, and forgets it.
  mutating func take(into output: inout BatchOutput) {
    tally.forEach { dimension, first, second, count in
      output.counts.append((key(dimension, first, second), count))
    }
    tally.removeAll()
    output.open += openCount
    for severity in Severity.allCases where severities & 1 << UInt8(severity.number) != 0 {
      output.severities.insert(severity)
    }
    (openCount, severities) = (0, 0)
  }

  /// Forgets what was noted of paths, as their table did.
  mutating func forgetPaths() { bare.removeAll(keepingCapacity: true) }

  private func key(
    _ dimension: Tally.Dimension,
    _ first: Int,
    _ second: Int
  ) -> Tally.Key {
    func name(_ number: Int) -> String { names[BriefWord(number: Int32(number))] }
    var key = Tally.Key(dimension: dimension)
    switch dimension {
    case .all, .undetermined: break
    case .input, .records, .bad, .warned, .passed, .unread, .cpv: key.first = String(first)
    case .verdict: key.first = Verdict.allCases[first].rawValue
    case .regime, .required, .recommended, .planned, .finding, .wanted: key.first = name(first)
    case .tooLight: key.first = tally.texts[first]
    case .department:
      (key.first, key.second) = (tally.texts[first], Verdict.allCases[second].rawValue)
    case .band: (key.first, key.second) = (tally.texts[first], name(second))
    case .severity: (key.first, key.second) = (name(first), Severity.allCases[second].rawValue)
    case .status: (key.first, key.second) = (name(first), FindingStatus.allCases[second].rawValue)
    case .compliance:
      let pair = tally.pairs.keys[first]
      (key.first, key.second) = (name(Int(pair >> 32)), name(Int(pair & 0xFFFF_FFFF)))
      key.third = name(second)
    }
    return key
  }

  private mutating func bareName(of path: BriefWord) -> BriefWord {
    let number = Int(path.number)
    if number >= bare.count {
      bare += Array(repeating: nil, count: number + 1 - bare.count)
    }
    if let known = bare[number] { return known }
    let name = names.word(Self.withoutNumbers(paths[path]))
    bare[number] = name
    return name
  }

  /// Returns a path without the numbers of entries: `projects[3].lots[0].value` becomes
  /// `project.lots.value`.
  private static func withoutNumbers(_ path: String) -> String {
    var result = ""
    var isNumber = false
    for character in path {
      if character == "[" { isNumber = true }
      if !isNumber { result.append(character) }
      if character == "]" { isNumber = false }
    }
    guard result.hasPrefix("projects") else { return result }
    return "project" + result.dropFirst("projects".count)
  }
}

extension Verdict {
  /// The number in the order of all verdicts.
  var number: Int {
    switch self {
    case .blocked: 0
    case .incomplete: 1
    case .attention: 2
    case .ok: 3
    }
  }
}
