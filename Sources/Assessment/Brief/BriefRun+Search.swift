import CompiledRules
import FEEL
import Vocabulary

/// The reason to leave a search to the solver: compiled rules would take too long, or cannot tell.
struct BriefSearchTooLong: Error {}

/// The facts that can be tried in a search, in compiled form.
///
/// A class, as a copy would count the references of all it holds.
final class BriefTrials {
  /// For each fact the values that stand for all that it can have; nil where there is no end to
  /// them, or some has no compiled form.
  let values: [[Datum]?]
  /// Whether the values of a fact end although they have no compiled form.
  let isSolvers: [Bool]

  init(_ solver: Solver, _ program: BriefProgram) {
    let found = program.names.facts.indices.map { fact -> (values: [Datum]?, isFinite: Bool) in
      guard let values = solver.finiteValues(of: fact) else { return (nil, false) }
      let data = values.compactMap { program.code.datum($0) }
      return (data.count == values.count ? data : nil, true)
    }
    values = found.map(\.values)
    isSolvers = found.map { $0.isFinite && $0.values == nil }
  }
}

extension BriefRun {
  /// The number of worlds beyond which a search is left to the solver, which knows when two are
  /// alike.
  private static let mostWorlds = 48

  /// Returns the value that a goal has whatever the unknown facts are; nil where there is none.
  ///
  /// It does what `Solver.certain` does, on the variables as they stand, and leaves them as it
  /// found them.
  ///
  /// - Throws: `BriefSearchTooLong` where the solver must tell.
  mutating func search(
    _ goal: Int,
    _ period: BriefPeriod,
    keeping kept: Int,
    _ evaluation: inout Evaluation
  ) throws -> Datum? {
    var worlds = Self.mostWorlds
    kepts.removeAll(keepingCapacity: true)
    do {
      return try agreed(goal, period, keeping: kept, &worlds, &evaluation)
    } catch {
      // What a search that was given up tried must not stay.
      restore(from: 0, &evaluation)
      throw error
    }
  }

  private mutating func agreed(
    _ goal: Int,
    _ period: BriefPeriod,
    keeping kept: Int,
    _ worlds: inout Int,
    _ evaluation: inout Evaluation
  ) throws -> Datum? {
    worlds -= 1
    guard worlds > 0, let background = period.behind[goal] else { throw BriefSearchTooLong() }
    let value = evaluation[goal]
    guard value.mayHoldUnknown else { return value }
    guard value.kind == .unknown else { throw BriefSearchTooLong() }
    let open: [Int]
    do {
      open = try openFacts(behind: [goal], period, &evaluation)
    } catch is BriefRefusal {
      throw BriefSearchTooLong()
    }
    let trials = period.trials
    let first = open.first { trials.values[$0] != nil || trials.isSolvers[$0] }
    guard let fact = first else { return nil }
    guard let values = trials.values[fact], let steps = background.steps(after: fact) else {
      throw BriefSearchTooLong()
    }
    let start = kepts.count
    keep(fact, &evaluation)
    for step in steps {
      for output in period.outputs[step] { keep(output, &evaluation) }
    }
    var agreed: Datum?
    for value in values {
      evaluation[fact] = value
      for step in steps {
        guard evaluation.probe(step, keeping: kept, period.plan) else {
          throw BriefSearchTooLong()
        }
      }
      let result = try self.agreed(goal, period, keeping: kept, &worlds, &evaluation)
      guard let result, agreed == nil || agreed == result else {
        agreed = nil
        break
      }
      agreed = result
    }
    restore(from: start, &evaluation)
    return agreed
  }

  private mutating func keep(_ variable: Int, _ evaluation: inout Evaluation) {
    kepts.append((variable, evaluation[variable]))
  }

  /// Gives variables what they held before; what was kept first is what was there first.
  private mutating func restore(from start: Int, _ evaluation: inout Evaluation) {
    while kepts.count > start {
      let (variable, value) = kepts.removeLast()
      evaluation[variable] = value
    }
  }
}
