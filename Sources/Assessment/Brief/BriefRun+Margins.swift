import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// The margins that the steps as they stand tell, and where they tell no more.
struct BriefPlainMargins {
  let margins: [BriefMargin]
  /// The number of the limit from which on a search for what is certain is needed.
  let end: Int
}

extension BriefRun {
  /// Adds the amounts above the value at which the minimum procedure changes, from low to high.
  mutating func addMargins(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws {
    let known = program.known
    let (value, now) = (evaluation[known.value], evaluation[known.minimum])
    guard value.kind == .number, now.kind == .text else { return }
    let amount = value.number
    let first = result.margins.count
    let code = pool.word(now, &evaluation)
    var band = period.limits.firstIndex { $0 > amount } ?? period.limits.count
    if !hasCertainGoals {
      key.removeAll(keepingCapacity: true)
      key.append(UInt64(band))
      evaluation.append(now, to: &key)
      for input in period.inputsBesideValue { evaluation.append(evaluation[input], to: &key) }
      if let known = period.answers.margins.answer(for: key) {
        result.margins += known.margins
        band = known.end
      } else {
        let row = key
        band = try addPlainMargins(from: band, beside: code, period, &evaluation)
        let found = BriefPlainMargins(margins: Array(result.margins[first...]), end: band)
        period.answers.margins.note(found, for: row)
      }
    }
    var last = result.margins.count > first ? result.margins.last?.procedure : code
    for limit in period.limits[band...] {
      let procedure = try certainMinimum(at: limit, on: day, facts, period, &evaluation)
      guard let procedure, procedure != last else { continue }
      result.margins.append(BriefMargin(boundary: limit, procedure: procedure))
      last = procedure
    }
  }

  /// Adds what the steps as they stand tell.
  ///
  /// - Returns: The number of the limit at which they do not tell the procedure.
  private mutating func addPlainMargins(
    from band: Int,
    beside code: BriefWord?,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> Int {
    var last = code
    for number in band..<period.limits.count {
      let limit = period.limits[number]
      let probe = try minimum(at: limit, period, &evaluation)
      guard probe.kind != .unknown else { return number }
      guard let procedure = pool.word(probe, &evaluation), procedure != last else { continue }
      result.margins.append(BriefMargin(boundary: limit, procedure: procedure))
      last = procedure
    }
    return period.limits.count
  }

  /// The minimum procedure if the value were another.
  private mutating func minimum(
    at amount: Decimal,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> Datum {
    guard let probe = program.code.datum(.number(amount)) else { throw BriefRefusal() }
    let value = program.known.value
    let kept = period.outputsAfterValue.map { ($0, evaluation[$0]) }
    let amount = evaluation[value]
    // What was probed must not stay where the probe fails: nothing else puts it back.
    defer {
      for (variable, value) in kept { evaluation[variable] = value }
      evaluation[value] = amount
    }
    evaluation[value] = probe
    for number in period.stepsAfterValue {
      guard evaluation.probe(number, keeping: value, period.plan) else { throw BriefRefusal() }
    }
    return evaluation[program.known.minimum]
  }

  /// The minimum procedure that is certain if the value were another.
  private mutating func certainMinimum(
    at amount: Decimal,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> BriefWord? {
    let (goal, value) = (program.known.minimum, program.known.value)
    guard let probe = program.code.datum(.number(amount)) else { throw BriefRefusal() }
    let kept = evaluation[value]
    evaluation[value] = probe
    fillKey(behind: period.background(of: goal), period, isValueGiven: true, &evaluation)
    evaluation[value] = kept
    evaluation.append(probe, to: &key)
    let found: Value?
    if let known = period.answers.minimums.answer(for: key, amounts) {
      found = known
    } else {
      let base = base(on: day, facts, period)
      period.answers.solver.memory.startTrace()
      found = period.answers.solver.certain(goal, base, fixed: [value: .number(amount)])
      period.answers.minimums.note(found, period.answers.solver.memory.trace, for: key, amounts)
    }
    guard case .text(let procedure)? = found else { return nil }
    return program.words.word(procedure)
  }
}
