import Catalogue
package import CatalogueReading
import DecisionTables
package import FEEL
package import Vocabulary

/// What two catalogues, or one catalogue on two days, say differently: in meaning, not in text.
package struct RuleDiff: Sendable {
  /// One thing that is different.
  package struct Item: Sendable {
    /// What kind of thing it is, such as `table`, `rule`, `parameter` or `code-list`.
    package let kind: String
    /// The id.
    package let id: String
    /// What is different.
    package let text: LocalizedText
    /// The inputs with another outcome, as sets.
    package let sets: [String]
    /// Inputs that show it.
    package let example: [Witness]
    /// The outcome before.
    package let before: String
    /// The outcome now.
    package let after: String
  }

  /// What is different: first what comes out otherwise, then what entries say otherwise.
  package let items: [Item]
  /// The number of texts for readers that are different, which changes no meaning.
  package let texts: Int

  /// Compares two folders, each on a day.
  ///
  /// - Parameters:
  ///   - old: the folder as it was.
  ///   - oldDay: the day on which it is looked at.
  ///   - new: the folder as it is.
  ///   - newDay: the day on which it is looked at.
  package init(
    _ old: CatalogueText,
    on oldDay: CalendarDate,
    _ new: CatalogueText,
    on newDay: CalendarDate
  ) {
    var maker = DiffMaker(
      old: Checkup(old, today: oldDay, horizon: 0),
      new: Checkup(new, today: newDay, horizon: 0)
    )
    maker.compareParameters()
    maker.compareTables()
    maker.compareExpressions()
    maker.compareEntries()
    items = maker.items
    texts = maker.texts
  }
}

/// Collects the differences.
struct DiffMaker {
  let old: Checkup
  let new: Checkup
  var items: [RuleDiff.Item] = []
  /// The number of texts for readers that are different.
  var texts = 0
  /// The places of the expressions that were compared by what they come to.
  var judged: Set<JudgedPlace> = []

  mutating func add(
    _ kind: String,
    _ id: String,
    nl: String,
    en: String,
    sets: [String] = [],
    example: [Witness] = [],
    before: String = "",
    after: String = ""
  ) {
    items.append(
      RuleDiff.Item(
        kind: kind,
        id: id,
        text: LocalizedText(nl: nl, en: en),
        sets: sets,
        example: example,
        before: before,
        after: after
      )
    )
  }

  mutating func compareParameters() {
    let ids = old.text.parameters.map(\.model.id) + new.text.parameters.map(\.model.id)
    var seen: Set<String> = []
    for id in ids where seen.insert(id).inserted {
      let before = old.parameters[id]?.value(on: old.today)?.value
      let after = new.parameters[id]?.value(on: new.today)?.value
      guard before != after else { continue }
      let words = [before, after].map { $0.map { "\($0)" } ?? "–" }
      add(
        "parameter",
        id,
        nl: "\(words[0]) wordt \(words[1])",
        en: "\(words[0]) becomes \(words[1])",
        before: words[0],
        after: words[1]
      )
    }
  }

  // MARK: - Tables

  /// The views that are in force on a day, by what they are: outputs for tables, ids for matrices.
  private func inForce(_ checkup: Checkup) -> [String: TableView] {
    var views: [String: TableView] = [:]
    for view in checkup.tableViews where view.model.valid.contains(checkup.today) {
      let outputs = view.model.outputs.map(\.name).joined(separator: ",")
      views[view.matrix == nil ? outputs : "matrix " + view.model.id] = view
    }
    return views
  }

  mutating func compareTables() {
    let before = inForce(old)
    let after = inForce(new)
    for key in Set(before.keys).union(after.keys).sorted() {
      guard let one = before[key], let other = after[key] else {
        let isGone = after[key] == nil
        guard let view = before[key] ?? after[key] else { continue }
        add(
          view.matrix == nil ? "table" : "matrix",
          view.model.id,
          nl: isGone ? "geldt niet meer" : "geldt nu ook",
          en: isGone ? "is no longer in force" : "is now in force"
        )
        continue
      }
      compare(one, other)
    }
  }

  private mutating func compare(_ one: TableView, _ other: TableView) {
    let inputs = Array(Set(one.model.inputs).union(other.model.inputs)).sorted {
      (other.model.inputs.firstIndex(of: $0) ?? 99, $0)
        < (other.model.inputs.firstIndex(of: $1) ?? 99, $1)
    }
    guard let left = old.table(one, on: old.today, inputs: inputs),
      let right = new.table(other, on: new.today, inputs: inputs)
    else {
      add(
        other.matrix == nil ? "table" : "matrix",
        other.model.id,
        nl: "op een van beide dagen heeft een parameter van de tabel geen waarde",
        en: "on one of the days a parameter of the table has no value"
      )
      return
    }
    let diff = TableDiff(left, right)
    let names = other.model.outputs.map(\.name)
    for change in diff.changes {
      let words = [change.before, change.after].map { outputs in
        outputs.map { zip(names, $0).map { "\($0) = \($1)" }.joined(separator: ", ") } ?? "–"
      }
      let boxes = change.boxes.map { box in
        let cells = zip(inputs, box.sets).filter { !$1.isAll }.map { "\($0) \($1)" }
        return cells.isEmpty ? "-" : cells.joined(separator: ", ")
      }
      let example = change.boxes.first.map { box in
        zip(inputs, box.example).filter { $1 != .null }.map { Witness($0, $1.description) }
      }
      let about = diff.isExact ? "" : "; de verzameling kan ruimer zijn dan nodig"
      let aboutEnglish = diff.isExact ? "" : "; the set may be wider than needed"
      add(
        other.matrix == nil ? "table" : "matrix",
        other.model.id,
        nl: "\(words[0]) wordt \(words[1])\(about)",
        en: "\(words[0]) becomes \(words[1])\(aboutEnglish)",
        sets: boxes,
        example: example ?? [],
        before: words[0],
        after: words[1]
      )
    }
  }
}

extension Checkup {
  /// The values of parameters and dates, by variable.
  var constants: [Value] {
    var values = Array(repeating: Value.unknown, count: names.variables.count)
    for parameter in text.parameters {
      guard let variable = variables[parameter.model.id] else { continue }
      values[variable] =
        parameter.model.value(on: today).map { .number($0.value) } ?? .unknown
    }
    for name in [CatalogueNames.referenceDate, CatalogueNames.assessedOn] {
      if let variable = variables[name] { values[variable] = .date(today) }
    }
    return values
  }

  /// Compiles a table with the numbers of one day and with the inputs in a given order.
  func table(_ view: TableView, on day: CalendarDate, inputs: [String]) -> DecisionTable? {
    var rows: [Row] = []
    for row in view.model.rows {
      var sets: [ValueSet] = []
      for name in inputs {
        guard let input = view.model.inputs.firstIndex(of: name) else {
          sets.append(.all)
          continue
        }
        let set = (try? UnaryTests.parse(row.tests[input])).flatMap { tests in
          try? ValueSet(tests) { name in
            parameters[name]?.value(on: day).map { .number($0.value) }
          }
        }
        guard let set else { return nil }
        sets.append(set)
      }
      let outputs = row.outputs.map { (try? Literal.value($0)) ?? .text($0) }
      rows.append(Row(id: row.id, tests: sets, outputs: outputs))
    }
    return try? DecisionTable(
      id: view.model.id,
      hitPolicy: HitPolicy(view.model.hitPolicy) ?? .unique,
      inputs: inputs.map(column),
      outputs: view.model.outputs.map { OutputColumn(name: $0.name) },
      rows: rows
    )
  }
}
