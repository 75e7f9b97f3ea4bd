import Assessment
package import Catalogue
package import CatalogueReading
package import FEEL
import Vocabulary

/// The mutants of a rules folder, and which of them the examples notice.
package struct MutationRun: Sendable {
  /// The mutants in the order of the folder.
  package let mutants: [Mutant]
  /// For each mutant whether an example notices it.
  package let isKilled: [Bool]
  /// The survivors as findings, with what the rules say of them.
  package let survivors: [RuleFinding]
  /// The folder.
  package let text: CatalogueText

  /// Tries all mutants.
  ///
  /// - Parameters:
  ///   - text: a folder without errors.
  ///   - catalogue: its catalogue.
  ///   - today: the day on which it is done.
  ///   - filter: a part of the id of what is changed; nil for all.
  ///   - workers: the number of threads.
  package init(
    _ text: CatalogueText,
    _ catalogue: Catalogue,
    today: CalendarDate,
    filter: String? = nil,
    workers: Int
  ) {
    let checkup = Checkup(text, today: today, horizon: 0)
    let mutants = MutantMaker.all(of: checkup).filter { mutant in
      filter.map { mutant.subject.id.contains($0) || mutant.place.file.contains($0) } ?? true
    }
    let bench = MutationBench(catalogue, users: checkup.users)
    let isKilled = Parallel.map(mutants, workers: workers) { mutants in mutants.map(bench.isKilled)
    }
    var suppressions = Suppressions(text)
    survivors = zip(mutants, isKilled).filter { !$0.1 }.map { mutant, _ in
      var finding = RuleFinding(
        check: Check.survivingMutant.id,
        severity: Check.survivingMutant.severity,
        place: mutant.place,
        length: checkup.lengthOfWord(at: mutant.place),
        message: LocalizedText(
          nl: "geen voorbeeld van ‘\(mutant.subject.id)’ merkt dit op: \(mutant.description.nl)",
          en: "no example of ‘\(mutant.subject.id)’ notices this: \(mutant.description.en)"
        )
      )
      finding.standing = suppressions.standing(of: finding)
      return finding
    }
    self.mutants = mutants
    self.isKilled = isKilled
    self.text = text
  }

  /// The number of mutants that an example notices.
  package var killed: Int { isKilled.count { $0 } }

  /// The percentage of mutants that an example notices, rounded down to hundredths.
  package var score: Decimal {
    guard !mutants.isEmpty else { return Decimal(100) }
    return Decimal(coefficient: Int128(killed * 10_000 / mutants.count), exponent: -2)
  }

  /// The survivors in the form of a validation, for its formats.
  package var validation: Validation {
    Validation(findings: Set(survivors).sorted(), text: text, skipped: [])
  }
}

/// Tries mutants on the examples of what they change.
struct MutationBench: Sendable {
  private let catalogue: Catalogue
  private let slices: CatalogueSlices
  /// For each parameter, what uses it.
  private let users: [String: [Mutant.Subject]]

  init(_ catalogue: Catalogue, users: [String: [Mutant.Subject]]) {
    self.catalogue = catalogue
    slices = CatalogueSlices(catalogue)
    self.users = users
  }

  /// Returns whether an example of what is changed notices the change.
  func isKilled(_ mutant: Mutant) -> Bool {
    let subjects: [Mutant.Subject]
    if case .parameter(let id) = mutant.subject {
      subjects = users[id] ?? []
    } else {
      subjects = [mutant.subject]
    }
    return subjects.contains { fails($0, mutant) }
  }

  private func fails(_ subject: Mutant.Subject, _ mutant: Mutant) -> Bool {
    guard let (slice, entries) = bench(for: subject) else { return false }
    var runner = ExampleRunner(slice.with(mutant.change))
    // Each further day costs a set of rules of its own, so the likeliest examples come first.
    let order = entries.map { (entry: $0, rank: rank($0, mutant)) }.sorted { $0.rank < $1.rank }
    return order.map(\.entry).contains { entry in
      guard let failures = try? runner.failures(of: entry) else { return true }
      return !failures.isEmpty
    }
  }

  private func rank(_ entry: RuleExample, _ mutant: Mutant) -> Int {
    let day = entry.example.given["on"].flatMap { text -> CalendarDate? in
      guard case .date(let day)? = try? Literal.value(text) else { return nil }
      return day
    }
    if let period = mutant.period { return day.map(period.contains) ?? false ? 0 : 1 }
    if let row = mutant.row, entry.row == row { return day == nil ? 0 : 1 }
    return day == nil ? 2 : 3
  }

  private func bench(for subject: Mutant.Subject) -> (Catalogue, [RuleExample])? {
    switch subject {
    case .derivation(let id):
      guard let derivation = catalogue.derivations.first(where: { $0.id == id }) else { return nil }
      let entries = derivation.examples.map { RuleExample(rule: id, row: nil, example: $0) }
      return (slices.slice([id], derivation.examples), entries)
    case .table(let id):
      guard let table = catalogue.tables.first(where: { $0.id == id }) else { return nil }
      let entries = table.rows.flatMap { row in
        row.examples.map { RuleExample(rule: id, row: row.id, example: $0) }
      }
      return (slices.slice(table.outputs.map(\.name), entries.map(\.example)), entries)
    case .matrix(let id):
      guard let matrix = catalogue.matrices.first(where: { $0.id == id }) else { return nil }
      let entries = matrix.bands.flatMap { band in
        band.examples.map { RuleExample(rule: id, row: band.id, example: $0) }
      }
      let goal =
        matrix.isGuidance ? CatalogueNames.guidanceProcedure : CatalogueNames.bandProcedure
      return (slices.slice([goal], entries.map(\.example), matrix: matrix), entries)
    case .rule(let id):
      guard let rule = catalogue.rules.first(where: { $0.id == id }) else { return nil }
      let entries = rule.examples.map { RuleExample(rule: id, row: nil, example: $0) }
      return (slices.slice(slices.names(of: rule), rule.examples, rules: [rule]), entries)
    case .parameter: return nil
    }
  }
}

extension CatalogueSlices {
  /// The names that the expressions of a rule may use.
  func names(of rule: Rule) -> [String] {
    let texts = Rule.expressionKeys.compactMap(rule.expression)
    return texts.flatMap { text in
      ExpressionToken.tokens(of: text).filter { $0.kind == .word }.map(\.text)
    }
  }
}

extension Checkup {
  /// For each parameter, the derivations, rules and tables that use it.
  var users: [String: [Mutant.Subject]] {
    var users: [String: [Mutant.Subject]] = [:]
    func add(_ name: String, _ subject: Mutant.Subject) {
      guard parameters[name] != nil, !(users[name]?.contains(subject) ?? false) else { return }
      users[name, default: []].append(subject)
    }
    for entry in expressions {
      for token in entry.tokens where token.kind == .word {
        add(token.text, entry.role == .derivation ? .derivation(entry.owner) : .rule(entry.owner))
      }
    }
    for entry in tables {
      for row in entry.model.rows {
        for test in row.tests {
          for name in (try? UnaryTests.parse(test))?.names ?? [] {
            add(name.name, .table(entry.model.id))
          }
        }
        for output in row.outputs { add(output, .table(entry.model.id)) }
      }
    }
    return users
  }
}
