import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// The amount from which another procedure is required, and that procedure.
struct BriefMargin {
  let boundary: Decimal
  let procedure: String
}

/// What the nearest boundary above an amount depends on.
struct BriefMarginKey: Hashable {
  /// The number of limits that do not lie above the amount.
  let band: Int
  /// The procedure now, and the inputs of the tables that do not depend on the amount.
  let values: [Datum]
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
    guard fixed.isEmpty else {
      return try search(from: band, now, on: day, facts, period, &evaluation)
    }
    // A text of the dossier has no number by which it could be told from another one.
    var values = [now]
    for input in period.inputsBesideValue {
      let value = evaluation[input]
      guard !value.refersToDossier else {
        return try search(from: band, now, on: day, facts, period, &evaluation)
      }
      values.append(value)
    }
    let key = BriefMarginKey(band: band, values: values)
    if let known = period.margins[key] { return known }
    var isPlain = true
    let found = try search(from: band, now, on: day, facts, period, &evaluation, &isPlain)
    guard isPlain else { return found }
    period.forgetIfMany()
    period.margins[key] = .some(found)
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
  /// - Parameter isPlain: Whether the steps as they stand may be used; set to false where a search
  ///   for what is certain was needed.
  private mutating func search(
    from band: Int,
    _ now: Datum,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod,
    _ evaluation: inout Evaluation,
    _ isPlain: inout Bool
  ) throws -> BriefMargin? {
    let code = pool.string(now, evaluation)
    for limit in period.limits[band...] {
      var procedure: String?
      let probe = isPlain ? try minimum(at: limit, period, &evaluation) : .unknown
      if probe.kind == .unknown {
        isPlain = false
        procedure = certainMinimum(at: limit, on: day, facts, period)
      } else {
        procedure = pool.string(probe, evaluation)
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
    var kept: [(variable: Int, value: Datum)] = [
      (program.known.value, evaluation[program.known.value])
    ]
    evaluation[program.known.value] = probe
    for number in period.stepsAfterValue {
      let step = period.steps[number]
      for variable in step.outputs where variable != program.known.value {
        kept.append((variable, evaluation[variable]))
      }
      if let expression = step.expression {
        let value = try value(of: expression, &evaluation)
        put(value, in: step.outputs[0], evaluation)
      } else if let table = step.table {
        let verdict = verdict(step, table, evaluation)
        for (output, variable) in step.outputs.enumerated() {
          put(
            CompiledRun.datum(table.output(output, of: verdict), evaluation),
            in: variable,
            evaluation
          )
        }
      }
    }
    let minimum = evaluation[program.known.minimum]
    for (variable, value) in kept { evaluation[variable] = value }
    return minimum
  }

  private func put(_ value: Datum, in variable: Int, _ evaluation: borrowing Evaluation) {
    guard variable != program.known.value else { return }
    evaluation[variable] = value.kind == .null ? .unknown : value
  }

  /// The minimum procedure that is certain if the value were another.
  private func certainMinimum(
    at amount: Decimal,
    on day: CalendarDate,
    _ facts: Facts,
    _ period: BriefPeriod
  ) -> String? {
    let goal = program.known.minimum
    let facts = key(goal, on: day, facts, period)
    var key = facts
    key.values.append(.number(amount))
    let found: Value?
    if let known = period.certain[key] {
      found = known
    } else {
      found = period.solver.certain(
        goal,
        base(facts, on: day, period),
        fixed: [program.known.value: .number(amount)]
      )
      period.forgetIfMany()
      period.certain[key] = found ?? .unknown
    }
    guard case .text(let procedure)? = found else { return nil }
    return procedure
  }
}
