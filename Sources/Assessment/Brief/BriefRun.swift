import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import TextSignals
import Vocabulary

/// The reason to leave a dossier to complete assessments: compiled rules cannot tell of it.
struct BriefRefusal: Error {}

/// The work of one thread on one dossier after the other.
///
/// The variables keep what they come to where nothing is known. Of a project only those are given
/// values of which something is known, and only what reads one of those is looked at.
struct BriefRun {
  /// The value that a variable has whatever the unknown facts are.
  struct Certain {
    let variable: Int
    let value: Value
    let datum: Datum
  }

  let program: BriefProgram
  let workspace: Workspace
  let shape: BriefShape
  private var periods: [BriefPeriod?]
  private var projects: [(block: Int, day: CalendarDate, period: BriefPeriod)] = []
  /// The periods in which some rule has no compiled form.
  private var refused: Set<Int> = []
  /// The period whose defaults the variables hold.
  var period: BriefPeriod?
  /// What is certain although facts are unknown.
  var certain: [Certain] = []
  /// Whether any of that is a goal.
  var hasCertainGoals = false
  /// The facts of the project as a solver takes them, once it was asked.
  var solverBase: Solver.Base?

  /// What the dossier at hand came to.
  var result = BriefDossier()
  var texts: BriefTexts
  var paths: BriefPaths
  var pool: BriefPool
  /// The record of the project at hand; nil for the circle.
  var project: Int?
  /// Whether anything is recorded of a circle.
  var isRecorded = false
  var risk = BriefRiskMemory()
  /// The outer records of the groups of cases of the risk at hand.
  var keys = FewOrMany<Int?>()
  /// What the answer that is looked for depends on.
  var key: [UInt64] = []
  /// The amounts that it depends on beside the key.
  var amounts: [Decimal] = []
  var visits: [Bool]
  /// The ids of the rules that are not told beside a risk that was found.
  var replaced: [BriefWord] = []
  /// The facts that are asked for, in the order in which they came up.
  var asked: [Int] = []
  /// The questions that come after all others.
  var askedLast: [BriefQuestion] = []

  /// Sets up the memory.
  init(_ program: BriefProgram, scanner: SignalScanner?, paths words: BriefWords) {
    self.program = program
    workspace = Workspace(program.code)
    shape = BriefShape(program.vocabulary)
    periods = Array(repeating: nil, count: program.changes.count + 1)
    texts = BriefTexts(program, scanner: scanner)
    paths = BriefPaths(program.vocabulary, words)
    pool = BriefPool(program)
    visits = Array(repeating: false, count: program.names.count)
  }

  // MARK: - A dossier

  /// Assesses the projects and the circle of a dossier.
  ///
  /// - Throws: `BriefRefusal` where compiled rules cannot tell; errors of the catalogue.
  mutating func assess(_ facts: Facts) throws {
    result.removeAll()
    let circleDay = program.options.referenceDate ?? program.options.assessedOn
    let circlePeriod = try period(on: circleDay)
    projects.removeAll(keepingCapacity: true)
    for block in facts.blocks.indices
    where facts.blocks[block].layout == Vocabulary.projectLayout {
      let day = referenceDate(of: block, facts)
      projects.append((block, day, try period(on: day)))
    }
    try workspace.withKept(facts) { evaluation in
      try texts.scan(evaluation)
      for index in projects.indices {
        let (block, day, period) = projects[index]
        let assessment = try assess(block, on: day, in: period, facts, &evaluation)
        result.projects.append(assessment)
      }
      let first = result.findings.count
      // The projects showed whether anything is recorded of a circle.
      if projects.isEmpty || isRecorded {
        try circle(on: circleDay, in: circlePeriod, &evaluation)
      }
      result.circle = first..<result.findings.count
    }
    result.countCircle()
  }

  /// Gives what the last dossier came to for another.
  mutating func exchange(_ result: inout BriefDossier) { swap(&result, &self.result) }

  private func referenceDate(of block: Int, _ facts: Facts) -> CalendarDate {
    if let day = program.options.referenceDate { return day }
    for variable in program.known.referenceFacts {
      let place = program.vocabulary.places[program.names.facts[variable]]
      let cell = facts.cell(place.slot, of: place.layout == Vocabulary.dossierLayout ? 0 : block)
      if cell.kind == .date {
        return CalendarDate(dayNumber: Int32(truncatingIfNeeded: cell.payload))
      }
    }
    return program.options.assessedOn
  }

  private mutating func assess(
    _ block: Int,
    on day: CalendarDate,
    in period: BriefPeriod,
    _ facts: Facts,
    _ evaluation: inout Evaluation
  ) throws -> BriefAssessment {
    project = block
    begin(period, &evaluation)
    defer { evaluation.end(period.plan) }
    _ = evaluation.enterKnown(block, period.plan, apart: -1)
    enterCircle(on: day, period, &evaluation)
    // What depends on the goals waits until they are settled.
    try takeSteps(in: period.ofGoals, period, &evaluation)
    try settle(on: day, facts, period, &evaluation)
    try takeSteps(in: period.ofProject, period, &evaluation)
    return try conclude(on: day, facts, period, &evaluation)
  }

  private mutating func circle(
    on day: CalendarDate,
    in period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    project = nil
    begin(period, &evaluation)
    defer { evaluation.end(period.plan) }
    enterCircle(on: day, period, &evaluation)
    guard isRecorded else { return }
    try takeSteps(in: period.ofCircle, period, &evaluation)
    let first = result.findings.count
    try findRisks(period, &evaluation)
    sortByWeight(from: first)
  }

  // MARK: - Variables and steps

  private mutating func begin(_ period: BriefPeriod, _ evaluation: inout Evaluation) {
    if self.period !== period {
      evaluation.takeDefaults(period.plan, period.derived)
      self.period = period
    }
    evaluation.begin(period.plan)
    certain.removeAll(keepingCapacity: true)
    hasCertainGoals = false
    solverBase = nil
  }

  private mutating func enterCircle(
    on day: CalendarDate,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) {
    isRecorded = evaluation.enterKnown(0, period.plan, apart: program.known.format ?? -1)
    evaluation.give(
      program.known.referenceDate,
      Datum(.date, payload: Int128(day.dayNumber)),
      period.plan
    )
  }

  /// Takes the steps that are marked.
  func takeSteps(
    in set: WorkSet,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    while let number = evaluation.takeSteps(in: set, period.plan) {
      try takeForeign(number, period, &evaluation)
    }
  }

  private func takeForeign(
    _ number: Int,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    guard let step = period.foreign[number] else { throw BriefRefusal() }
    let value = try slowValue(of: step.expression, &evaluation)
    evaluation.give(
      step.output,
      value.kind == .null && !step.isStandIn ? .unknown : value,
      period.plan
    )
  }

  // MARK: - Periods

  private mutating func period(on day: CalendarDate) throws -> BriefPeriod {
    let number = program.period(of: day)
    if let known = periods[number] { return known }
    guard !refused.contains(number) else { throw BriefRefusal() }
    do {
      let others = periods.compactMap(\.self)
      guard let made = try BriefPeriod(program, on: day, beside: others) else {
        throw BriefRefusal()
      }
      try setDefaults(of: made)
      periods[number] = made
      return made
    } catch {
      refused.insert(number)
      throw error
    }
  }

  /// Finds out what everything comes to where nothing is known.
  private mutating func setDefaults(of period: BriefPeriod) throws {
    self.period = nil
    let plan = period.plan
    try workspace.withKept(Facts(program.vocabulary)) { evaluation in
      evaluation.takeDefaults(plan, 0..<program.code.variableCount)
      evaluation.begin(plan)
      for number in 0..<plan.stepCount where !evaluation.take(number, plan) {
        try takeForeign(number, period, &evaluation)
      }
      for number in program.rules.indices {
        switch evaluation.outcome(of: number, plan) {
        case .no: continue
        case .refused: throw BriefRefusal()
        default: plan.lookAlways(at: period.firstRule + number)
        }
      }
      evaluation.beginCases()
      for number in program.risks.indices {
        guard
          let count = evaluation.findCases(number, plan, record: program.names.count)
        else { throw BriefRefusal() }
        if count > 0 { plan.lookAlways(at: period.firstRisk + number) }
      }
      let defaults = (0..<program.names.count).map { evaluation[$0] }
      let standIns = program.code.standIns.values.map { ($0, evaluation[$0]) }
      guard defaults.allSatisfy({ evaluation.isLasting($0) }) else { throw BriefRefusal() }
      evaluation.end(plan)
      for (variable, value) in defaults.enumerated() { plan[variable] = value }
      for (variable, value) in standIns { plan[variable] = value }
    }
  }

  /// The number of findings up to which moving one after the other is the quickest.
  private static var fewFindings: Int { 64 }

  /// Sorts the findings from one on by weight; those of equal weight stay in order.
  mutating func sortByWeight(from first: Int) {
    guard result.findings.count - first <= Self.fewFindings else {
      let findings = result.findings[first...]
      let sorted = Severity.allCases.sorted(by: >).flatMap { severity in
        findings.filter { $0.severity == severity }
      }
      result.findings.replaceSubrange(first..., with: sorted)
      return
    }
    // Few findings that are mostly in order: each is moved before those that weigh less.
    for index in result.findings.indices.dropFirst(first + 1) {
      let finding = result.findings[index]
      var place = index
      while place > first, result.findings[place - 1].severity < finding.severity {
        result.findings[place] = result.findings[place - 1]
        place -= 1
      }
      result.findings[place] = finding
    }
  }
}
