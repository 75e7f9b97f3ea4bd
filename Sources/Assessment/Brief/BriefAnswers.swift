import CompiledRules
import DecisionTables
import FEEL

/// What was found out about the conclusions of some rules, by what it depends on.
///
/// Periods that differ in other rules share it.
final class BriefAnswers {
  let solver: Solver
  /// The certain values found of variables, nil where there is none.
  var certain: SharedRegions<[Value?]>
  /// The certain minimum procedures found for another value, nil where there is none.
  var minimums: SharedRegions<Value?>
  /// The deciding facts found.
  var deciding: SharedRegions<[Int]>
  /// The marginal procedures found without a search.
  var margins = BriefMemo<BriefPlainMargins>()
  /// The inputs of tables in doubt.
  var tableInputs = BriefMemo<[Int]>()

  /// Begins without answers of its own.
  ///
  /// - Parameters:
  ///   - ruleset: The rules.
  ///   - shared: What threads found out.
  init(_ ruleset: Ruleset, _ shared: AnswerStore) {
    solver = Solver(ruleset)
    certain = SharedRegions(shared.certain)
    minimums = SharedRegions(shared.minimums)
    deciding = SharedRegions(shared.deciding)
  }

  /// Tells whether other rules come to the same.
  func hold(for other: Ruleset, _ goals: [Int]) -> Bool {
    solver.ruleset.comesToSame(as: other, goals)
  }
}

/// What threads found out about the conclusions of some rules.
final class AnswerStore: Sendable {
  let certain = RegionStore<[Value?]>()
  let minimums = RegionStore<Value?>()
  let deciding = RegionStore<[Int]>()

  /// How many searches all threads made.
  var searches: Int { certain.searches + minimums.searches + deciding.searches }
}

extension Ruleset {
  /// Tells whether other rules come to the same: whether all steps are the same, and the parameters
  /// that those behind some goals read.
  func comesToSame(as other: Ruleset, _ goals: [Int]) -> Bool {
    guard steps.count == other.steps.count, gaps == other.gaps,
      zip(steps, other.steps).allSatisfy({ $0.isSame(as: $1) })
    else { return false }
    return goals.flatMap { stepsBehind($0) }.flatMap { steps[$0].inputs }.allSatisfy {
      constants[$0] == other.constants[$0]
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
