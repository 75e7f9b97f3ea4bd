import Assessment
import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
package import Vocabulary

/// An example that would notice mutants that no example notices yet.
package struct SuggestedExample: Hashable, Sendable {
  /// The id of the derivation, table, matrix or rule.
  package let subject: String
  /// The row that decides the example, for tables and matrices.
  package let row: String?
  /// The facts, as FEEL.
  package let given: [String: String]
  /// The results as the rules now give them, as FEEL.
  package let expect: [String: String]
  /// What it notices.
  package let notices: LocalizedText

  /// The example as a line and a half of YAML.
  package var yaml: String {
    func mapping(_ values: [String: String]) -> String {
      let pairs = values.sorted {
        ($0.key == "on" ? 1 : 0, $0.key) < ($1.key == "on" ? 1 : 0, $1.key)
      }
      let inner = pairs.map { "\($0.key): \(Self.scalar($0.value))" }.joined(separator: ", ")
      return inner.isEmpty ? "{}" : "{ \(inner) }"
    }
    return "- given: \(mapping(given))\n  expect: \(mapping(expect))\n"
  }

  private static func scalar(_ text: String) -> String {
    let day = text.hasPrefix("date(\"") ? String(text.dropFirst(6).dropLast(2)) : text
    if CalendarDate(iso: day) != nil { return day }
    let isPlain = Decimal(parsing: text) != nil || ["true", "false", "unknown"].contains(text)
    return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
  }
}

/// Looks around the examples that there are for one on which a mutant gives another result.
struct ExampleSearch {
  let checkup: Checkup
  private let catalogue: Catalogue
  private let slices: CatalogueSlices
  /// The largest number of cases that are tried for one subject.
  static let limit = 4000

  init(_ checkup: Checkup, _ catalogue: Catalogue) {
    self.checkup = checkup
    self.catalogue = catalogue
    slices = CatalogueSlices(catalogue)
  }

  /// What the results of one case are about.
  private struct Bench {
    let id: String
    let goals: [String]
    let rule: Rule?
    let matrix: Matrix?
    let bases: [[String: String]]
    var further: [[String: String]] = []
    let samples: [(name: String, values: [String])]
  }

  /// Returns examples that notice mutants of one subject; the same mutants may be noticed by none.
  func suggestions(for mutants: [Mutant], of subject: Mutant.Subject) -> [SuggestedExample] {
    guard let bench = bench(for: subject) else { return [] }
    let slice = slices.slice(
      bench.rule.map(slices.names) ?? bench.goals,
      [],
      rules: bench.rule.map { [$0] } ?? [],
      matrix: bench.matrix
    )
    var original = ExampleRunner(slice)
    let cases = candidates(bench).map { given in
      RuleExample(
        rule: bench.id,
        row: nil,
        example: Example(
          given: given,
          expect: Dictionary(bench.goals.map { ($0, "null") }, uniquingKeysWith: { $1 }),
          place: RulePlace(file: "", line: 1, column: 1)
        )
      )
    }
    let results = cases.map { try? original.results(of: $0) }
    var found: [SuggestedExample] = []
    var chosen: [Int] = []
    for mutant in mutants {
      var runner = ExampleRunner(slice.with(mutant.change))
      func differs(_ place: Int) -> Bool {
        guard let old = results[place], let new = try? runner.results(of: cases[place]) else {
          return false
        }
        return old.values != new.values
      }
      if chosen.contains(where: differs) { continue }
      guard let place = cases.indices.first(where: differs), let result = results[place] else {
        continue
      }
      chosen.append(place)
      found.append(
        SuggestedExample(
          subject: bench.id,
          row: result.rows.first,
          given: cases[place].example.given,
          expect: result.values.mapValues { $0 == .unknown ? "unknown" : $0.description },
          notices: mutant.description
        )
      )
    }
    return found
  }

  private func candidates(_ bench: Bench) -> [[String: String]] {
    var seen: Set<[String: String]> = []
    var found: [[String: String]] = []
    func add(_ given: [String: String]) {
      if found.count < Self.limit, seen.insert(given).inserted { found.append(given) }
    }
    for base in bench.bases + bench.further { add(base) }
    for base in bench.bases {
      for (name, values) in bench.samples {
        for value in values {
          var given = base
          given[name] = value
          add(given)
        }
        var without = base
        without[name] = nil
        add(without)
      }
    }
    // Two facts changed at once, as far as the number of cases allows.
    for base in bench.bases.prefix(12) {
      for (place, first) in bench.samples.enumerated() {
        for second in bench.samples[(place + 1)...] {
          for one in first.values.prefix(6) {
            for other in second.values.prefix(6) {
              var given = base
              given[first.name] = one
              given[second.name] = other
              add(given)
            }
          }
        }
      }
    }
    return found
  }

  // MARK: - What to try

  private func bench(for subject: Mutant.Subject) -> Bench? {
    switch subject {
    case .derivation(let id):
      guard let derivation = catalogue.derivations.first(where: { $0.id == id }) else { return nil }
      let expressions = checkup.expressions.filter { $0.owner == id && $0.role == .derivation }
      return Bench(
        id: id,
        goals: [id],
        rule: nil,
        matrix: nil,
        bases: [[:]] + derivation.examples.map(\.given),
        samples: samples(expressions)
      )
    case .rule(let id):
      guard let rule = catalogue.rules.first(where: { $0.id == id }) else { return nil }
      let keys = Rule.expressionKeys.dropFirst(2).filter { rule.expression($0) != nil }
      return Bench(
        id: id,
        goals: [id] + keys,
        rule: rule,
        matrix: nil,
        bases: [[:]] + rule.examples.map(\.given),
        samples: samples(checkup.expressions.filter { $0.owner == id })
      )
    case .table(let id), .matrix(let id):
      guard let view = checkup.tableViews.first(where: { $0.model.id == id }) else { return nil }
      return Bench(
        id: id,
        goals: view.model.outputs.map(\.name),
        rule: nil,
        matrix: view.matrix,
        bases: view.model.rows.indices.flatMap { bases(view, $0) },
        further: view.model.rows.indices.flatMap { limits(view, $0) },
        samples: samples(view)
      )
    case .parameter, .shared, .signal: return nil
    }
  }
}
