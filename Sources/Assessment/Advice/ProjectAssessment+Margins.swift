import Catalogue
import DecisionTables
import FEEL
import Vocabulary

extension ProjectAssessment {
  /// Returns the nearest amounts above and below at which the minimum procedure changes.
  func margins() -> [Margin] {
    guard let value = names.variable(WellKnownName.value),
      let goal = names.variable(WellKnownName.minimum),
      case .number(let amount) = world.values[value],
      case .text(let now) = world.values[goal]
    else { return [] }
    let limits = limits(of: value)
    let above = limits.filter { $0 > amount }.lazy.compactMap { limit in
      margin(at: limit, probing: limit, amount: amount, now: now, value: value, goal: goal)
    }
    let below = limits.filter { $0 <= amount }.reversed().lazy.compactMap { limit in
      // One cent is the smallest step of an amount, so this is the last amount of the band below.
      let probe = limit - Decimal(coefficient: 1, exponent: -2)
      return probe.isNegative
        ? nil
        : margin(at: limit, probing: probe, amount: amount, now: now, value: value, goal: goal)
    }
    return [below.first, above.first].compactMap(\.self)
  }

  /// Returns the amounts above the nearest above the value at which the minimum procedure changes
  /// again, from low to high.
  func margins(beyond nearest: Margin?) -> [Margin] {
    guard let nearest, nearest.distance > .zero,
      let value = names.variable(WellKnownName.value),
      let goal = names.variable(WellKnownName.minimum),
      case .number(let amount) = world.values[value]
    else { return [] }
    var now = nearest.procedureThen
    return limits(of: value).filter { $0 > nearest.boundary }.compactMap { limit in
      let found = margin(
        at: limit,
        probing: limit,
        amount: amount,
        now: now,
        value: value,
        goal: goal
      )
      now = found?.procedureThen ?? now
      return found
    }
  }

  private func margin(
    at limit: Decimal,
    probing probe: Decimal,
    amount: Decimal,
    now: String,
    value: Int,
    goal: Int
  ) -> Margin? {
    guard let then = minimum(at: probe, value: value, goal: goal), then != now else { return nil }
    return Margin(
      fact: WellKnownName.value,
      boundary: limit,
      distance: limit - amount,
      procedureThen: then,
      label: label(then, in: CatalogueNames.procedureList)
    )
  }

  /// Returns the lightest procedure allowed if the value were another, or nil where that is unknown.
  func minimum(at probe: Decimal, value: Int, goal: Int) -> String? {
    let result = solver.certain(goal, base, fixed: [value: .number(probe)])
    guard case .text(let procedure)? = result else { return nil }
    return procedure
  }

  /// Returns the limits of all table columns that test a variable, in order.
  func limits(of variable: Int) -> [Decimal] {
    var limits: Set<Decimal> = []
    for step in ruleset.steps {
      guard case .table(let table, _) = step.body,
        let column = step.inputs.firstIndex(of: variable)
      else { continue }
      for breakpoint in table.breakpoints(ofInput: column) {
        if case .number(let limit) = breakpoint.value { limits.insert(limit) }
      }
    }
    return limits.sorted()
  }
}
