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
  let program: BriefProgram
  let workspace: Workspace
  let shape: BriefShape
  private var periods: [BriefPeriod?]
  /// The period whose defaults the variables hold.
  var period: BriefPeriod?
  /// What is still to be looked at.
  var pending: [UInt64] = []
  /// The variables that have another value than by default.
  var touched: [Int32] = []
  /// The goals that are certain although facts are unknown.
  var fixed: [Int] = []
  private var slots: [Slot]

  var texts: BriefTexts
  var paths: BriefPaths
  var pool: BriefPool
  /// The record of the project at hand; nil for the circle.
  var project: Int?
  /// Whether anything is recorded of a circle.
  var isRecorded = false
  var risk = BriefRiskMemory()
  /// The unknown inputs of tables, by what the table was given.
  var tableInputs: [BriefKey: [Int]] = [:]
  var visits: [Bool]

  /// Sets up the memory.
  init(_ program: BriefProgram, scanner: SignalScanner?) {
    self.program = program
    workspace = Workspace(program.code)
    shape = BriefShape(program.vocabulary)
    periods = Array(repeating: nil, count: program.changes.count + 1)
    slots = Array(repeating: .unknown, count: program.code.variableCount)
    texts = BriefTexts(program, scanner: scanner)
    paths = BriefPaths(program.vocabulary)
    pool = BriefPool(program)
    visits = Array(repeating: false, count: program.names.count)
  }

  // MARK: - A dossier

  /// Assesses the projects and the circle of a dossier.
  ///
  /// - Throws: `BriefRefusal` where compiled rules cannot tell; errors of the catalogue.
  mutating func assess(_ facts: Facts) throws -> BriefDossier {
    let circleDay = program.options.referenceDate ?? program.options.assessedOn
    let circlePeriod = try period(on: circleDay)
    var projects: [(block: Int, day: CalendarDate, period: BriefPeriod)] = []
    for block in facts.blocks.indices
    where facts.blocks[block].layout == Vocabulary.projectLayout {
      let day = referenceDate(of: block, facts)
      projects.append((block, day, try period(on: day)))
    }
    paths.begin()
    return try workspace.withKept(facts) { evaluation in
      try texts.scan(evaluation)
      var result = BriefDossier()
      for (block, day, period) in projects {
        result.projects.append(
          (block, try assess(block, on: day, in: period, facts, &evaluation))
        )
      }
      result.circle = try circle(on: circleDay, in: circlePeriod, &evaluation)
      return result
    }
  }

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
    defer { end(&evaluation) }
    evaluation.enterKnown(block, &touched)
    enterCircle(&evaluation)
    start(on: day, &evaluation)
    try takeSteps(&evaluation)
    try settle(on: day, facts, &evaluation)
    return try conclude(on: day, facts, &evaluation)
  }

  private mutating func circle(
    on day: CalendarDate,
    in period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> [BriefFinding] {
    project = nil
    begin(period, &evaluation)
    defer { end(&evaluation) }
    enterCircle(&evaluation)
    guard isRecorded else { return [] }
    start(on: day, &evaluation)
    for word in pending.indices { pending[word] &= period.ofCircle[word] }
    try takeSteps(&evaluation, among: period.ofCircle)
    return Self.byWeight(try riskFindings(&evaluation).findings)
  }

  // MARK: - Variables

  private mutating func begin(_ period: BriefPeriod, _ evaluation: inout Evaluation) {
    evaluation.forgetLists()
    if self.period !== period {
      for variable in period.derived { evaluation[variable] = period.defaults[variable] }
      self.period = period
    }
    touched.removeAll(keepingCapacity: true)
    fixed.removeAll(keepingCapacity: true)
  }

  private mutating func enterCircle(_ evaluation: inout Evaluation) {
    let own = touched.count
    evaluation.enterKnown(0, &touched)
    isRecorded = false
    for index in own..<touched.count where Int(touched[index]) != program.known.format {
      isRecorded = true
      break
    }
  }

  private mutating func start(on day: CalendarDate, _ evaluation: inout Evaluation) {
    guard let period else { return }
    pending = period.always
    evaluation[program.known.referenceDate] = Datum(.date, payload: Int128(day.dayNumber))
    touched.append(Int32(program.known.referenceDate))
    for variable in touched { wake(Int(variable), period) }
  }

  private mutating func end(_ evaluation: inout Evaluation) {
    guard let period else { return }
    for variable in touched { evaluation[Int(variable)] = period.defaults[Int(variable)] }
    touched.removeAll(keepingCapacity: true)
  }

  /// Marks all that reads a variable.
  @inline(__always)
  mutating func wake(_ variable: Int, _ period: BriefPeriod) {
    let row = variable &* period.words
    for word in 0..<period.words { pending[word] |= period.readers[row &+ word] }
  }

  /// Gives a variable a value and marks all that reads it, if that changes anything.
  mutating func give(
    _ variable: Int,
    _ value: Datum,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) {
    let value = value.kind == .null ? .unknown : value
    guard evaluation[variable] != value, !fixed.contains(variable) else { return }
    evaluation[variable] = value
    touched.append(Int32(variable))
    wake(variable, period)
  }

  // MARK: - Steps

  /// Takes the steps that are marked, in order; a step marks only later ones.
  mutating func takeSteps(_ evaluation: inout Evaluation) throws {
    guard let period else { return }
    try takeSteps(&evaluation, among: period.stepBits)
  }

  private mutating func takeSteps(
    _ evaluation: inout Evaluation,
    among steps: [UInt64]
  ) throws {
    guard let period else { return }
    for word in 0..<((period.firstRule + 63) / 64) {
      let among = steps[word] & period.stepBits[word]
      while true {
        let bits = pending[word] & among
        guard bits != 0 else { break }
        pending[word] &= ~(bits & (0 &- bits))
        try take(word &* 64 &+ bits.trailingZeroBitCount, period, &evaluation)
      }
    }
  }

  private mutating func take(
    _ number: Int,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let step = period.steps[number]
    if let expression = step.expression {
      let value = try value(of: expression, &evaluation)
      give(step.outputs[0], value, period, &evaluation)
    } else if let table = step.table {
      let verdict = verdict(step, table, evaluation)
      for (output, variable) in step.outputs.enumerated() {
        give(
          variable,
          CompiledRun.datum(table.output(output, of: verdict), evaluation),
          period,
          &evaluation
        )
      }
    }
  }

  /// What a table comes to.
  mutating func verdict(
    _ step: BriefStep,
    _ table: CompiledTable,
    _ evaluation: borrowing Evaluation
  ) -> Int {
    for input in step.inputs { slots[input] = CompiledRun.slot(evaluation[input], evaluation) }
    return table.verdict(on: slots.span)
  }

  // MARK: - Periods

  private mutating func period(on day: CalendarDate) throws -> BriefPeriod {
    let number = program.period(of: day)
    if let known = periods[number] { return known }
    guard let made = try BriefPeriod(program, on: day) else { throw BriefRefusal() }
    try setDefaults(of: made)
    periods[number] = made
    return made
  }

  /// Finds out what everything comes to where nothing is known.
  private mutating func setDefaults(of period: BriefPeriod) throws {
    self.period = nil
    fixed = []
    try workspace.withKept(Facts(program.vocabulary)) { evaluation in
      for variable in 0..<program.code.variableCount { evaluation[variable] = .unknown }
      for variable in period.derived { evaluation[variable] = period.defaults[variable] }
      pending = Array(repeating: 0, count: period.words)
      for number in period.steps.indices { try take(number, period, &evaluation) }
      var always = Array(repeating: UInt64(0), count: period.words)
      for (number, rule) in program.rules.enumerated()
      where try outcome(of: rule, &evaluation) != .no {
        let bit = period.firstRule + number
        always[bit / 64] |= 1 << UInt64(bit % 64)
      }
      for (number, risk) in program.risks.enumerated() {
        try findCases(of: risk, rises: false, &evaluation)
        if !self.risk.cases.isEmpty {
          let bit = period.firstRisk + number
          always[bit / 64] |= 1 << UInt64(bit % 64)
        }
      }
      let defaults = (0..<program.names.count).map { evaluation[$0] }
      guard defaults.allSatisfy({ evaluation.isLasting($0) }) else { throw BriefRefusal() }
      period.setDefaults(defaults, always: always)
    }
    self.period = period
    touched.removeAll(keepingCapacity: true)
  }

  /// Sorts findings by weight; those of equal weight stay in order.
  static func byWeight(_ findings: [BriefFinding]) -> [BriefFinding] {
    findings.sorted { $0.severity > $1.severity }
  }
}
