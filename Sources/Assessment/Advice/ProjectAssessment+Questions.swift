import Catalogue
import DecisionTables
import FEEL
import Vocabulary

extension ProjectAssessment {
  /// Returns what could not be determined, with the fewest facts that would decide it.
  func openQuestions() -> [OpenQuestion] {
    var questions: [OpenQuestion] = []
    var asked: [Int] = []
    for name in [WellKnownName.regime, WellKnownName.minimum] {
      guard let goal = names.variable(name), world.values[goal] == .unknown else { continue }
      if let gap = gap(behind: goal) {
        let question = OpenQuestion(
          rule: gap.rule,
          title: gap.title,
          missing: [],
          questions: [],
          reason: gap.reason,
          possible: [],
          isOutsideRules: true
        )
        if !questions.contains(question) { questions.append(question) }
        continue
      }
      let deciding = deciding([goal], &asked)
      questions.append(
        OpenQuestion(
          rule: ruleset.stepOfVariable[goal].map { ruleset.steps[$0].id } ?? name,
          title: ruleset.stepOfVariable[goal].map { ruleset.steps[$0].title }
            ?? LocalizedText(nl: name, en: name),
          missing: deciding.map(path),
          questions: deciding.map(question),
          reason: deciding.isEmpty ? reason(behind: goal) : nil,
          possible: possible(goal, over: deciding)
        )
      )
    }
    return questions + ruleQuestions(&asked) + recordQuestions()
  }

  /// Returns the questions where nothing is recorded of a whole subject.
  private func recordQuestions() -> [OpenQuestion] {
    ruleset.rules.filter { $0.rule.kind == .question && $0.outcome(in: scope) == .yes }.map {
      OpenQuestion(
        rule: $0.rule.id,
        title: renderer.render($0.rule.title),
        missing: $0.rule.missing,
        questions: [$0.rule.mitigation].compactMap(\.self).map(renderer.render)
      )
    }
  }

  private func ruleQuestions(_ asked: inout [Int]) -> [OpenQuestion] {
    ruleset.rules.compactMap { entry in
      guard entry.rule.kind == .finding,
        entry.outcome(in: scope) == .unknown
      else { return nil }
      let goals = entry.when.variablesInDoubt(in: scope)
      let facts = deciding(goals, &asked)
      return OpenQuestion(
        rule: entry.rule.id,
        title: renderer.render(entry.rule.title),
        isWhether: true,
        missing: facts.map(path),
        questions: facts.map(question),
        reason: facts.isEmpty
          ? goals.first.map { gap(behind: $0)?.reason ?? reason(behind: $0) } : nil,
        possible: []
      )
    }
  }

  /// Returns the fewest facts that decide each of some variables, in the order to ask for them.
  private func deciding(_ goals: [Int], _ asked: inout [Int]) -> [Int] {
    var facts: [Int] = []
    for goal in goals {
      let open = solver.openFacts(goal, in: world)
      // Facts that are never asked for can be all that a value waits for.
      let found =
        open.contains(where: solver.isAsked)
        ? solver.decidingFacts(goal, base, beside: asked, fixed: certain) : open
      facts += found.filter { !facts.contains($0) }
      asked += found.filter { !asked.contains($0) }
    }
    return facts
  }

  private func path(of variable: Int) -> String {
    let place = vocabulary.places[names.facts[variable]]
    return facts.path(of: place.node, in: block(of: place), vocabulary)
  }

  private func question(about variable: Int) -> LocalizedText {
    let fact = vocabulary.facts[names.facts[variable]]
    return fact.question
      ?? fact.label.map { label, language in
        language == .dutch ? "Wat is: \(label)?" : "What is: \(label)?"
      }
  }

  /// Returns the labels of the codes that can still come out, in the order of their list.
  private func possible(_ goal: Int, over deciding: [Int]) -> [LocalizedText] {
    guard case .code(let list) = names.type(of: goal) else { return [] }
    let possible = solver.possible(goal, over: deciding, base, fixed: certain)
    return (vocabulary.codeLists[list]?.codes ?? []).filter { possible.contains(.text($0.code)) }
      .map(\.label)
  }

  /// Returns the conclusion that no rule in force can give and that this one waits for.
  private func gap(behind goal: Int) -> RulesetGap? {
    for variable in unknownSteps(behind: goal) {
      if let gap = ruleset.gaps.first(where: { $0.outputs.contains(variable) }) { return gap }
    }
    return nil
  }

  /// Returns why nothing is concluded although no fact is missing.
  private func reason(behind goal: Int) -> LocalizedText {
    for variable in unknownSteps(behind: goal).reversed() {
      guard let number = ruleset.stepOfVariable[variable],
        case .table(let table, let written) = ruleset.steps[number].body
      else { continue }
      switch world.outcomes[number] {
      case .noMatch:
        return LocalizedText(
          nl: "Geen regel van \u{201C}\(written.title.nl)\u{201D} past op deze gegevens: "
            + "dit geval staat niet in de catalogus.",
          en: "No rule of \u{201C}\(written.title.en)\u{201D} fits these facts: "
            + "this case is outside the catalogue."
        )
      case .violation(let rows):
        let ids = rows.map { table.rows[$0].id }.joined(separator: ", ")
        return LocalizedText(
          nl: "Fout in de catalogus: meer dan één regel van \(written.id) past (\(ids)).",
          en: "Fault in the catalogue: more than one rule of \(written.id) fits (\(ids))."
        )
      default: continue
      }
    }
    return LocalizedText(
      nl: "Uit de gegevens volgt geen waarde waarmee de regels kunnen rekenen.",
      en: "The facts give no value that the rules can work with."
    )
  }

  /// Returns the derived facts that are unknown on the way to a conclusion, nearest first.
  private func unknownSteps(behind goal: Int) -> [Int] {
    var found: [Int] = []
    var waiting = [goal]
    while let variable = waiting.popLast() {
      guard world.values[variable] == .unknown, !names.isFact(variable), !found.contains(variable)
      else { continue }
      found.append(variable)
      guard let number = ruleset.stepOfVariable[variable] else { continue }
      waiting += ruleset.steps[number].inputs
    }
    return found
  }
}
