import CompiledRules
import DecisionTables
import FEEL

/// What was found out about the conclusions of some rules, by what it depends on.
///
/// Periods that differ in other rules share it.
final class BriefAnswers {
  let solver: Solver
  /// The certain values found of the goals, unknown where there is none.
  var certain = BriefRegions<[Datum]>()
  /// The certain minimum procedures found for another value, nil where there is none.
  var minimums = BriefRegions<Value?>()
  /// The deciding facts found.
  var deciding = BriefRegions<[Int]>()
  /// The marginal procedures found.
  var margins = BriefMemo<BriefMargin?>()
  /// The inputs of tables in doubt.
  var tableInputs = BriefMemo<[Int]>()

  init(_ ruleset: Ruleset) {
    solver = Solver(ruleset)
  }

  /// Tells whether other rules come to the same: whether all steps are the same, and the parameters
  /// that those behind some goals read.
  func hold(for other: Ruleset, _ goals: [Int]) -> Bool {
    let own = solver.ruleset
    guard own.steps.count == other.steps.count, own.gaps == other.gaps,
      zip(own.steps, other.steps).allSatisfy({ $0.isSame(as: $1) })
    else { return false }
    return goals.flatMap { own.stepsBehind($0) }.flatMap { own.steps[$0].inputs }.allSatisfy {
      own.constants[$0] == other.constants[$0]
    }
  }
}

extension RulesetStep {
  /// Tells whether another step gives the same variables, and the same values for them.
  fileprivate func isSame(as other: RulesetStep) -> Bool {
    guard inputs == other.inputs, outputs == other.outputs else { return false }
    switch (body, other.body) {
    case (.expression(let left, _), .expression(let right, _)): return left == right
    case (.table(let left, _), .table(let right, _)): return left.isSame(as: right)
    default: return false
    }
  }
}
