import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

/// What the search for examples tries.
extension ExampleSearch {
  func samples(_ expressions: [PlacedExpression]) -> [(name: String, values: [String])] {
    let samples = ConditionSamples(expressions, checkup, on: checkup.newestDay)
    let words = Set(expressions.flatMap(\.tokens).map(\.text).flatMap { $0.split(separator: ".") })
    // The records that a risk looks at come from its lists, and are no facts of an example.
    let facts = zip(samples.variables, samples.values).filter {
      checkup.names.variables.indices.contains($0.0)
    }
    return facts.map { variable, values in
      let name = checkup.names.variables[variable].name
      let type = checkup.names.variables[variable].type
      let known = values + ListSamples(checkup.vocabulary, words).values(of: type, named: name)
      return (
        name,
        known.filter { $0 != .unknown && !($0.position?.isNegative ?? false) }.map(\.description)
      )
    }
  }

  /// Cases at the limits of a row that are parameters, on the days on which these change.
  func limits(_ view: TableView, _ row: Int) -> [[String: String]] {
    guard let base = bases(view, row).first else { return [] }
    var found = [view.model.valid.from, view.model.valid.from.adding(days: -1)].map {
      base.merging(["on": Value.date($0).description]) { $1 }
    }
    for (input, name) in view.model.inputs.enumerated() {
      let tests = (try? UnaryTests.parse(view.model.rows[row].tests[input]))?.tests ?? []
      for end in tests.flatMap(\.ends) where end.endpoint.isNamed {
        for day in view.changes.flatMap({ [$0, $0.adding(days: -1)] }) {
          guard view.model.valid.contains(day),
            let limit = checkup.amount(of: end.endpoint, on: day)
              ?? checkup.amount(of: end.endpoint, on: day.adding(days: -1))
          else { continue }
          let cent = Decimal(coefficient: 1, exponent: -2)
          for value in [end.first(limit, unit: cent), limit] {
            found.append(
              base.merging([name: "\(value)", "on": Value.date(day).description]) { $1 }
            )
          }
        }
      }
    }
    return found
  }

  func samples(_ view: TableView) -> [(name: String, values: [String])] {
    var samples: [(name: String, values: [String])] = []
    let days = view.changes.flatMap { [$0, $0.adding(days: -1)] }
    let ends = [view.model.valid.to, view.model.valid.to?.adding(days: 1)].compactMap(\.self)
    samples.append(("on", (days + ends).map { Value.date($0).description }))
    for (input, column) in view.columns.enumerated() {
      var values = column.domain ?? []
      for epoch in view.epochs { values += epoch.table.representatives(ofInput: input) }
      for end in checkup.boundaries where end.table == view.model.id && end.input == column.name {
        if let wanted = end.wanted { values.append(.number(wanted)) }
      }
      var seen: Set<Value> = []
      let known = values.filter {
        $0 != .null && !($0.position?.isNegative ?? false) && seen.insert($0).inserted
      }
      samples.append((column.name, known.map(\.description)))
    }
    return samples
  }

  /// The examples of a row; without any, cases that its cells allow, at each end.
  func bases(_ view: TableView, _ row: Int) -> [[String: String]] {
    let model = view.model.rows[row]
    guard model.examples.isEmpty, let epoch = view.epochs.last else {
      return model.examples.map(\.given)
    }
    var given: [String: String] = [:]
    for (input, column) in view.columns.enumerated() {
      let set = epoch.table.rows[row].tests[input]
      let values = (column.domain ?? []) + epoch.table.representatives(ofInput: input)
      guard !set.isAll, let value = values.first(where: { set.contains($0) == .yes }) else {
        continue
      }
      given[column.name] = value.description
    }
    if let end = view.model.valid.to, end < checkup.newestDay {
      given["on"] = Value.date(end).description
    }
    let ends = checkup.boundaries.filter { $0.table == view.model.id && $0.row == model.id }
    return [given]
      + ends.compactMap { end in
        guard let wanted = end.wanted else { return nil }
        return given.merging([end.input: "\(wanted)"]) { $1 }
      }
  }
}
