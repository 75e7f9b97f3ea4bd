import Catalogue
package import CompiledRules
import DecisionTables
package import FEEL
package import Vocabulary

/// The memory of one thread in which a compiled ruleset is applied to projects.
package final class CompiledRun {
  private let compiled: CompiledRuleset
  private let workspace: Workspace
  private let constants: [(variable: Int, datum: Datum)]
  /// What the rules come to for the project at hand, in the order of the conditions; nil where a
  /// guard does not hold or cannot be told.
  package private(set) var outcomes: [Ternary?]
  private var slots: [Slot]

  /// Sets up memory for a ruleset.
  package init(_ compiled: CompiledRuleset) {
    self.compiled = compiled
    workspace = Workspace(compiled.rules)
    constants = compiled.constants.compactMap { variable, value in
      compiled.rules.datum(value).map { (variable, $0) }
    }
    outcomes = Array(repeating: nil, count: compiled.ruleset.rules.count)
    slots = Array(repeating: .unknown, count: compiled.rules.variableCount)
  }

  /// Applies the rules to a project and gives what follows to a body.
  ///
  /// - Parameters:
  ///   - facts: The dossier.
  ///   - project: The record of the project.
  ///   - body: Reads the values of the variables by their number; `outcomes` is up to date.
  /// - Returns: What the body returns; nil if only the evaluator of FEEL can tell of this project.
  package func apply<Result>(
    to facts: Facts,
    project: Int,
    _ body: (inout Evaluation) throws -> Result
  ) rethrows -> Result? {
    try workspace.with(facts, record: project) { evaluation in
      for (variable, datum) in constants { evaluation[variable] = datum }
      guard takeSteps(&evaluation), decide(&evaluation) else { return nil }
      return try body(&evaluation)
    }
  }

  private func takeSteps(_ evaluation: inout Evaluation) -> Bool {
    let variables = compiled.variables
    for step in compiled.steps {
      guard step.isTable else {
        guard let value = evaluation.evaluate(step.number) else { return false }
        evaluation[variables[step.outputs.lowerBound]] = value.kind == .null ? .unknown : value
        continue
      }
      for place in step.inputs {
        let input = variables[place]
        slots[input] = Self.slot(evaluation[input], evaluation)
      }
      let verdict = compiled.tables[step.number].verdict(on: slots.span)
      for (output, place) in step.outputs.enumerated() {
        evaluation[variables[place]] = Self.datum(
          compiled.tables[step.number].output(output, of: verdict),
          evaluation
        )
      }
    }
    return true
  }

  private func decide(_ evaluation: inout Evaluation) -> Bool {
    var number = compiled.rules.count - 2 * outcomes.count
    for index in outcomes.indices {
      defer { number += 2 }
      if compiled.hasGuard[index] {
        guard let guarded = evaluation.evaluate(number) else { return false }
        guard guarded.kind == .boolean, guarded.payload != 0 else {
          outcomes[index] = nil
          continue
        }
      }
      guard let result = evaluation.evaluate(number + 1) else { return false }
      switch result.kind {
      case .boolean: outcomes[index] = result.payload != 0 ? .yes : .no
      case .null: outcomes[index] = .no
      default: outcomes[index] = .unknown
      }
    }
    return true
  }

  /// The slot that a table reads of a value.
  static func slot(_ datum: Datum, _ evaluation: borrowing Evaluation) -> Slot {
    switch datum.kind {
    case .unknown: return .unknown
    case .boolean: return Slot(.boolean, payload: datum.payload)
    case .number:
      return Slot(.number, payload: datum.payload, exponent: Int16(clamping: datum.detail))
    case .text: return Slot(.text, payload: Int128(evaluation.textNumber(datum) ?? -1))
    case .date: return Slot(.date, payload: datum.payload)
    case .daysDuration:
      return Slot(.daysDuration, payload: datum.payload, exponent: Int16(clamping: datum.detail))
    case .monthsDuration: return Slot(.monthsDuration, payload: datum.payload)
    default: return Slot(.other)
    }
  }

  /// The value that a table gives.
  static func datum(_ slot: Slot, _ evaluation: borrowing Evaluation) -> Datum {
    switch slot.kind {
    case .unknown, .other: .unknown
    case .boolean: Datum(.boolean, payload: slot.payload)
    case .number: Datum(.number, payload: slot.payload, detail: Int32(slot.exponent))
    case .text: evaluation.text(Int(slot.payload))
    case .date: Datum(.date, payload: slot.payload)
    case .daysDuration: Datum(.daysDuration, payload: slot.payload, detail: Int32(slot.exponent))
    case .monthsDuration: Datum(.monthsDuration, payload: slot.payload)
    }
  }

  /// What the steps of the ruleset give when they are evaluated one by one, by the evaluator of
  /// FEEL and by the tables as they are written.
  ///
  /// It is for projects of which `apply` can't tell, and what `apply` is held against.
  package func evaluatedSlowly(
    _ facts: Facts,
    project: Int
  ) -> (values: [Value], outcomes: [Ternary?]) {
    let ruleset = compiled.ruleset
    var values = ruleset.names.facts.map {
      facts.value(of: $0, for: project, ruleset.catalogue.vocabulary)
    }
    values += Array(repeating: .unknown, count: ruleset.names.count - values.count)
    for (variable, value) in ruleset.constants { values[variable] = value }
    let solver = Solver(ruleset)
    let world = solver.world(solver.base(values))
    let scope = WorldScope(values: world.values, ruleset: ruleset)
    return (world.values, ruleset.rules.map { $0.outcome(in: scope) })
  }
}
