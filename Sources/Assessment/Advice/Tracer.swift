import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// Writes down each step of the reasoning with what it used.
struct Tracer {
  let assessment: ProjectAssessment

  /// The steps, in the order in which they were taken.
  var steps: [TraceStep] {
    ruleset.steps.indices.map { step($0) }
  }

  private var ruleset: Ruleset { assessment.ruleset }
  private var names: Variables { assessment.names }
  private var world: World { assessment.world }

  private func step(_ number: Int) -> TraceStep {
    let step = ruleset.steps[number]
    let result = zip(step.outputs, step.outputs.map { Renderer.plain(world.values[$0]) })
      .map { "\(names.name(of: $0)) = \($1)" }.joined(separator: ", ")
    switch step.body {
    case .expression(_, let derivation):
      return TraceStep(
        kind: "derivation",
        rule: derivation.id,
        row: nil,
        title: derivation.title,
        place: derivation.provenance.place,
        facts: uses(of: step.inputs),
        parameters: parameters(named: step.inputs.map { names.name(of: $0) }),
        test: derivation.expression,
        result: result,
        distance: nil,
        sources: derivation.provenance.sources,
        certainty: derivation.provenance.certainty
      )
    case .table(_, let table):
      let row = matchedRow(number, of: table)
      return TraceStep(
        kind: step.matrix == nil ? "table" : "matrix",
        rule: table.id,
        row: row?.id,
        title: table.title,
        place: row?.provenance.place ?? table.place,
        facts: uses(of: step.inputs),
        parameters: parameters(named: row.map(Self.parameterNames) ?? []),
        test: row.map { test(of: $0, in: table) } ?? "-",
        result: result,
        distance: row.flatMap { distance(number, to: $0, in: table) },
        sources: row?.provenance.sources ?? [],
        certainty: row?.provenance.certainty ?? .confirmed
      )
    }
  }

  private func matchedRow(_ number: Int, of table: RuleTable) -> RuleRow? {
    guard case .matched(let rows, _)? = world.outcomes[number], let row = rows.first else {
      return nil
    }
    return table.rows[row]
  }

  private func uses(of variables: [Int]) -> [TraceStep.Use] {
    variables.filter { !ruleset.constants.keys.contains($0) }.compactMap { variable in
      let value = world.values[variable]
      guard names.isFact(variable) else {
        return TraceStep.Use(
          name: names.name(of: variable),
          value: Renderer.plain(value),
          position: nil
        )
      }
      let place = assessment.vocabulary.places[names.facts[variable]]
      let block = assessment.block(of: place)
      let cell = assessment.facts.cell(place.slot, of: block)
      guard cell.kind != .absent || value != .unknown else { return nil }
      return TraceStep.Use(
        name: assessment.facts.path(
          of: place.node,
          in: block,
          assessment.vocabulary
        ),
        value: Renderer.plain(value),
        position: cell.kind == .absent ? nil : cell.position
      )
    }
  }

  private func parameters(named used: [String]) -> [TraceStep.ParameterUse] {
    var found: [TraceStep.ParameterUse] = []
    for parameter in ruleset.catalogue.parameters where used.contains(parameter.id) {
      guard let value = parameter.value(on: ruleset.day) else { continue }
      found.append(
        TraceStep.ParameterUse(
          name: parameter.id,
          value: value.value,
          period: value.period,
          sources: value.sources,
          certainty: value.certainty
        )
      )
    }
    return found
  }

  private func test(of row: RuleRow, in table: RuleTable) -> String {
    let tests = zip(table.inputs, row.tests).filter { $0.1 != "-" }
    return tests.map { "\($0): \($1)" }.joined(separator: "; ")
  }

  /// Returns the signed distance from the value to the nearest limit of a row's test on it.
  private func distance(_ number: Int, to row: RuleRow, in table: RuleTable) -> Decimal? {
    guard let column = table.inputs.firstIndex(of: WellKnownName.value),
      case .number(let value) = assessment.value(of: WellKnownName.value),
      let tests = try? UnaryTests.parse(row.tests[column])
    else { return nil }
    let limits = tests.tests.flatMap(\.endpoints).compactMap { endpoint -> Decimal? in
      switch endpoint {
      case .literal(.number(let limit)): limit
      case .name(let name, _): amount(named: name)
      case .scaled(let factor, let name, _): amount(named: name).map { factor * $0 }
      case .literal: nil
      }
    }
    return limits.map { $0 - value }.min { $0.magnitude < $1.magnitude }
  }

  private func amount(named name: String) -> Decimal? {
    guard case .number(let number) = assessment.value(of: name) else { return nil }
    return number
  }

  private static func parameterNames(of row: RuleRow) -> [String] {
    row.tests.flatMap { ((try? UnaryTests.parse($0))?.names ?? []).map(\.name) }
  }
}
