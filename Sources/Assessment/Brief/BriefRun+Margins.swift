import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// The amount from which another procedure is required, and that procedure.
struct BriefMargin {
  let boundary: Decimal
  let procedure: BriefWord
}

extension BriefRun {
  /// Returns the nearest amount above the value at which the minimum procedure changes.
  mutating func margin(
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> BriefMargin? {
    let known = program.known
    let (value, now) = (evaluation[known.value], evaluation[known.minimum])
    guard value.kind == .number, now.kind == .text else { return nil }
    let amount = value.number
    let band = period.limits.firstIndex { $0 > amount } ?? period.limits.count
    guard !hasCertainGoals else {
      return try search(from: band, now, on: day, facts, period, &evaluation)
    }
    key.removeAll(keepingCapacity: true)
    key.append(UInt64(band))
    evaluation.append(now, to: &key)
    for input in period.inputsBesideValue { evaluation.append(evaluation[input], to: &key) }
    if let known = period.answers.margins.answer(for: key) { return known }
    let row = key
    var isPlain = true
    let found = try search(from: band, now, on: day, facts, period, &evaluation, &isPlain)
    if isPlain { period.answers.margins.note(found, for: row) }
    return found
  }

  private mutating func search(
    from band: Int,
    _ now: Datum,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation
  ) throws -> BriefMargin? {
    var isPlain = false
    return try search(from: band, now, on: day, facts, period, &evaluation, &isPlain)
  }

  /// Tries one limit after the other.
  ///
  /// It takes the steps as they stand if `isPlain`, which becomes false where a search for what is
  /// certain was needed.
  private mutating func search(
    from band: Int,
    _ now: Datum,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation,
    _ isPlain: inout Bool
  ) throws -> BriefMargin? {
    let code = pool.word(now, &evaluation)
    for limit in period.limits[band...] {
      var procedure: BriefWord?
      let probe = isPlain ? try minimum(at: limit, period, &evaluation) : .unknown
      if probe.kind == .unknown {
        isPlain = false
        procedure = try certainMinimum(at: limit, on: day, facts, period, &evaluation)
      } else {
        procedure = pool.word(probe, &evaluation)
      }
      guard let procedure, procedure != code else { continue }
      return BriefMargin(boundary: limit, procedure: procedure)
    }
    return nil
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
