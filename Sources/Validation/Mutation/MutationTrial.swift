import Assessment
import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

/// What mutants are tried on: the examples of what they change, with what these need.
struct MutationBench: Sendable {
  private let catalogue: Catalogue
  private let slices: CatalogueSlices
  /// For each parameter, what uses it.
  let users: [String: [Mutant.Subject]]
  /// What signals are tried on; nil where there are none.
  let signals: SignalTrial?

  init(
    _ catalogue: Catalogue,
    users: [String: [Mutant.Subject]],
    _ sentences: [SignalExample]
  ) {
    self.catalogue = catalogue
    slices = CatalogueSlices(catalogue)
    self.users = users
    signals = SignalTrial(try? catalogue.signals.rules(), sentences)
  }

  /// Returns the part of the catalogue that the examples of a subject need, and these.
  func bench(for subject: Mutant.Subject) -> (Catalogue, [RuleExample])? {
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
    case .parameter, .shared, .signal: return nil
    }
  }
}

/// Tries mutants one after the other; what several of one subject need is made once.
struct MutationTrial {
  private let bench: MutationBench
  /// The parts of the catalogue that were used, with their examples.
  private var known: [Mutant.Subject: (catalogue: Catalogue, entries: [RuleExample])] = [:]
  /// What runs the examples of risks, which can be replaced.
  private var risks: [Mutant.Subject: ExampleRunner] = [:]

  init(_ bench: MutationBench) {
    self.bench = bench
  }

  /// Returns whether an example of what is changed notices the change.
  mutating func isKilled(_ mutant: Mutant) -> Bool {
    switch mutant.change {
    case .rule(let rule) where rule.risk != nil: return fails(rule, mutant.subject)
    case .rules(let rules): return rules.contains { fails($0, .rule($0.id)) }
    case .signals(let rules): return bench.signals?.notices(rules) ?? false
    default: break
    }
    if case .parameter(let id) = mutant.subject {
      for user in bench.users[id] ?? [] where fails(user, mutant) { return true }
      return false
    }
    return fails(mutant.subject, mutant)
  }

  private mutating func prepare(_ subject: Mutant.Subject) -> (Catalogue, [RuleExample])? {
    if let found = known[subject] { return found }
    guard let (catalogue, all) = bench.bench(for: subject) else { return nil }
    // An example that fails without any change notices nothing.
    var runner = ExampleRunner(catalogue)
    let entries = all.filter { (try? runner.failures(of: $0).isEmpty) ?? false }
    known[subject] = (catalogue, entries)
    return (catalogue, entries)
  }

  /// Tries a risk: the rules that it stands among stay, and so does what follows from them.
  private mutating func fails(_ rule: Rule, _ subject: Mutant.Subject) -> Bool {
    guard let (catalogue, entries) = prepare(subject) else { return false }
    var runner = risks.removeValue(forKey: subject) ?? ExampleRunner(catalogue)
    defer { risks[subject] = runner }
    do {
      try runner.replace(rule)
      for entry in entries where try !runner.failures(of: entry).isEmpty { return true }
      return false
    } catch {
      return true
    }
  }

  private mutating func fails(_ subject: Mutant.Subject, _ mutant: Mutant) -> Bool {
    guard let (slice, entries) = prepare(subject) else { return false }
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
}

extension CatalogueSlices {
  /// The names that the expressions of a rule may use.
  func names(of rule: Rule) -> [String] {
    var texts = Rule.expressionKeys.compactMap(rule.expression)
    if let terms = rule.risk {
      texts += [terms.ask, terms.agrees, terms.closedWhen].compactMap(\.self)
      texts += terms.escalations.map(\.when) + terms.bindings.map(\.list)
    }
    let words = texts.flatMap { text in
      ExpressionToken.tokens(of: text).filter { $0.kind == .word }.map(\.text)
    }
    // What is known of a project and its sessions decides what a risk is about.
    return rule.risk == nil ? words : words + ExampleRunner.namesOfEngine.sorted()
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
      for token in entry.fullTokens where token.kind == .word {
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
