import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

/// Makes the mutants of a rules folder.
struct MutantMaker {
  let checkup: Checkup
  var mutants: [Mutant] = []

  init(_ checkup: Checkup) {
    self.checkup = checkup
  }

  /// Returns all mutants, in the order of the folder.
  static func all(of checkup: Checkup) -> [Mutant] {
    var maker = MutantMaker(checkup)
    for entry in checkup.derivations { maker.add(entry) }
    for view in checkup.tableViews {
      if let matrix = view.matrix { maker.add(matrix, view) } else { maker.add(view) }
    }
    for entry in checkup.rules {
      if let terms = entry.model.risk { maker.add(entry, terms) } else { maker.add(entry) }
    }
    maker.addShared()
    for entry in checkup.soundParameters { maker.add(entry) }
    maker.addSignals()
    return maker.mutants
  }

  mutating func append(
    _ subject: Mutant.Subject,
    at place: Place,
    nl: String,
    en: String,
    _ change: Mutant.Change,
    row: String? = nil,
    period: Period? = nil
  ) {
    mutants.append(
      Mutant(
        subject: subject,
        place: place,
        description: LocalizedText(nl: nl, en: en),
        change: change,
        row: row,
        period: period
      )
    )
  }

  /// Says what a change of a text is.
  static func words(_ mutation: TextMutation) -> LocalizedText {
    let old = mutation.old.split(separator: "\n").joined(separator: " ")
    if mutation.new.isEmpty {
      return LocalizedText("‘\(old)’ weggelaten", "‘\(old)’ left out")
    }
    return LocalizedText("‘\(old)’ wordt ‘\(mutation.new)’", "‘\(old)’ becomes ‘\(mutation.new)’")
  }

  // MARK: - Expressions

  private mutating func add(_ entry: Entry<Derivation>) {
    guard let node = entry.node["expression"] else { return }
    for mutation in expressions(entry.model.expression) {
      let words = Self.words(mutation)
      append(
        .derivation(entry.model.id),
        at: checkup.place(of: mutation.offset, in: node),
        nl: words.nl,
        en: words.en,
        .derivation(entry.model.with(expression: mutation.text))
      )
    }
  }

  private mutating func add(_ entry: Entry<Rule>) {
    let rule = entry.model
    for key in Rule.expressionKeys {
      guard let node = entry.node[key], let text = rule.expression(key) else { continue }
      for mutation in expressions(text) {
        let words = Self.words(mutation)
        append(
          .rule(rule.id),
          at: checkup.place(of: mutation.offset, in: node),
          nl: words.nl,
          en: words.en,
          .rule(rule.with(key, mutation.text))
        )
      }
      guard key == "applies" else { continue }
      append(
        .rule(rule.id),
        at: node.place,
        nl: "applies weggelaten",
        en: "applies left out",
        .rule(rule.with(key, nil))
      )
    }
  }

  /// The changes of an expression that still parse, give the same type and mean something else.
  private func expressions(_ text: String) -> [TextMutation] {
    guard let original = try? Expression.parse(text, names: checkup.names) else { return [] }
    var seen: Set<String> = [text]
    return ExpressionMutations.all(of: text, checkup.vocabulary).filter { mutation in
      guard seen.insert(mutation.text).inserted,
        let changed = try? Expression.parse(mutation.text, names: checkup.names)
      else { return false }
      return changed.type == original.type && !changed.hasSameMeaning(as: original)
    }
  }

  // MARK: - Parameters

  private mutating func add(_ entry: Entry<Parameter>) {
    let parameter = entry.model
    let nodes = entry.node["values"]?.list ?? []
    guard nodes.count == parameter.values.count else { return }
    let step = parameter.isMoney ? Decimal(coefficient: 1, exponent: -2) : Decimal(1)
    for (place, value) in parameter.values.enumerated()
    where checkup.isObservable(parameter, value.period) {
      for new in [value.value + step, value.value - step] {
        append(
          .parameter(parameter.id),
          at: nodes[place]["value"]?.place ?? nodes[place].place,
          nl: "\(value.value) wordt \(new)",
          en: "\(value.value) becomes \(new)",
          .parameter(parameter.with(value.with(value: new), at: place)),
          period: value.period
        )
      }
      addPeriods(parameter, place, nodes[place])
    }
  }

  private mutating func addPeriods(_ parameter: Parameter, _ place: Int, _ node: YAMLNode) {
    let value = parameter.values[place]
    // Where the next value is the same, the day between them makes no difference.
    let isLast = !parameter.values.indices.contains(place + 1)
    if let to = value.period.to, isLast || parameter.values[place + 1].value != value.value {
      for days in [1, -1] {
        let day = to.adding(days: days)
        let changed = value.with(period: Period(from: value.period.from, to: day))
        var values = parameter.values
        values[place] = changed
        // The next period moves along, or the two would overlap or leave a day without value.
        if values.indices.contains(place + 1) {
          let next = values[place + 1]
          values[place + 1] = next.with(
            period: Period(from: day.adding(days: 1), to: next.period.to)
          )
        }
        append(
          .parameter(parameter.id),
          at: node["to"]?.place ?? node.place,
          nl: "\(to) wordt \(day)",
          en: "\(to) becomes \(day)",
          .parameter(parameter.with(values: values)),
          period: Period(from: to.adding(days: -1), to: to.adding(days: 2))
        )
      }
    }
  }
}

extension Checkup {
  /// Whether a value in a period can make a difference: whether a user of it is in force then.
  func isObservable(_ parameter: Parameter, _ period: Period) -> Bool {
    let users = tables.filter { entry in
      entry.model.rows.contains { row in
        row.outputs.contains(parameter.id)
          || row.tests.contains { test in
            (try? UnaryTests.parse(test))?.names.contains { $0.name == parameter.id } ?? false
          }
      }
    }
    // Expressions have no period of their own: with a table they matter while it is in force.
    return users.isEmpty || users.contains { $0.model.valid.overlaps(period) }
  }
}
