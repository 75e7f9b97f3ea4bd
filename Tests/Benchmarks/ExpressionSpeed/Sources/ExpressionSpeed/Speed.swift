import CompiledRules
import FEEL
import Vocabulary

/// The measurements on some dossiers.
struct Speed {
  let rules: CompiledRules
  let expressions: [Expression]
  let dossiers: [Facts]
  private let workspace: Workspace
  private let projects: [Int]
  private let scopes: [SpeedScope]

  init(rules: CompiledRules, expressions: [Expression], dossiers: [Facts]) {
    self.rules = rules
    self.expressions = expressions
    self.dossiers = dossiers
    workspace = Workspace(rules)
    let vocabulary = SpeedVocabulary.vocabulary
    let projects = dossiers.map { $0.projects(vocabulary)[0] }
    self.projects = projects
    scopes = zip(dossiers, projects).map { facts, project in
      SpeedScope(
        values: SpeedVocabulary.projectFacts.map { fact in
          let isDossier = vocabulary.places[fact].layout == Vocabulary.dossierLayout
          return facts.value(of: fact, in: isDossier ? 0 : project, vocabulary)
        }
      )
    }
  }

  /// Prints a line for each dossier with the answers to all expressions, after checking them.
  func printAnswers() {
    for (facts, (project, scope)) in zip(dossiers, zip(projects, scopes)) {
      let answers = workspace.with(facts, record: project) { evaluation in
        expressions.indices.map { number in
          let found = evaluation.evaluate(number).flatMap { evaluation.value($0) }
          let expected = expressions[number].evaluate(in: scope)
          precondition(found == expected, "the evaluators disagree on \(expressions[number].text)")
          return "\(expected)"
        }
      }
      print(answers.joined(separator: " "))
    }
  }

  /// Prints what an evaluation of one expression takes in nanoseconds, compiled and not.
  func printTimes(of number: Int) {
    var sum = 0
    let compact = time { sum &+= pass(number) }
    let slow = Clock.median(of: 3) {
      for scope in scopes where expressions[number].evaluate(in: scope) == .boolean(true) {
        sum &+= 1
      }
    }
    print("\(compact)\t\(slow / Double(dossiers.count))\t\(rules.length(of: number))\t\(sum)")
  }

  /// Prints what an evaluation takes over all expressions, and what it allocates.
  func printTotals() {
    var sum = 0
    let all = time { for number in expressions.indices { sum &+= pass(number) } }
    print("all\t\(all / Double(expressions.count))")
    let loading = time { sum &+= pass(nil) }
    print("load\t\(loading)")
    #if canImport(Glibc)
    guard let counts = Counts() else { return }
    let evaluations = UInt64(expressions.count * rounds * dossiers.count)
    let compact = workspace.with(dossiers[0], record: projects[0]) { evaluation in
      counts.during {
        for _ in 0..<(rounds * dossiers.count) {
          for number in expressions.indices
          where evaluation.evaluate(number)?.payload == 1 { sum &+= 1 }
          evaluation.forgetLists()
        }
      }
    }
    let oracle = counts.during {
      for number in expressions.indices
      where expressions[number].evaluate(in: scopes[0]) == .boolean(true) {
        sum &+= 1
      }
    }
    print("counted evaluations\t\(evaluations)")
    print("compiled allocations\t\(compact.allocations)")
    print("compiled references\t\(compact.references)")
    print("evaluator allocations\t\(Double(oracle.allocations) / Double(expressions.count))")
    print("evaluator references\t\(Double(oracle.references) / Double(expressions.count))")
    #endif
  }

  private var rounds: Int { max(1, 200_000 / dossiers.count) }

  /// The nanoseconds of one dossier in a pass over all.
  private func time(_ pass: () -> Void) -> Double {
    pass()
    return Clock.median(of: 9) { pass() } / Double(dossiers.count) / Double(repeats)
  }

  private var repeats: Int { 100 }

  /// Evaluates an expression a hundred times on each dossier; nil only loads the facts.
  @inline(never)
  private func pass(_ number: Int?) -> Int {
    var sum = 0
    for index in dossiers.indices {
      workspace.with(dossiers[index], record: projects[index]) { evaluation in
        if let number {
          for _ in 0..<repeats {
            if evaluation.evaluate(number)?.payload == 1 { sum &+= 1 }
            evaluation.forgetLists()
          }
        } else {
          for _ in 0..<repeats {
            evaluation.enter(projects[index])
            sum &+= 1
          }
        }
      }
    }
    return sum
  }
}
