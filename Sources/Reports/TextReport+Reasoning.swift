import Assessment
import Catalogue
import Vocabulary

extension TextCanvas {
  /// Adds each step of the reasoning.
  mutating func reasoning(_ project: AssessedProject, _ words: Wording) {
    guard !project.assessment.trace.isEmpty else { return }
    heading(words[Texts.reasoning])
    for (number, step) in project.assessment.trace.enumerated() {
      paragraph([TextRun(words[step.title], .bold)], indent: 6, mark: "\(number + 1).")
      var lines: [(name: String, text: [TextRun])] = [
        (words[Texts.stepRule], [TextRun(words.rule(step))]),
        (words[Texts.stepPlace], [TextRun(step.place.description)]),
      ]
      if !step.test.isEmpty { lines.append((words[Texts.stepTest], [TextRun(step.test)])) }
      if !step.facts.isEmpty {
        lines.append((words[Texts.stepFacts], facts(step.facts, project.places, words)))
      }
      if !step.parameters.isEmpty {
        lines.append((words[Texts.stepParameters], parameters(step.parameters, words)))
      }
      lines.append((words[Texts.stepResult], [TextRun(step.result, .bold)]))
      if let distance = step.distance {
        lines.append((words[Texts.stepDistance], [TextRun(words.amount(distance))]))
      }
      if !step.sources.isEmpty {
        lines.append((words[Texts.stepSources], links(step, words)))
      }
      pairs(lines, indent: 6)
    }
  }

  private func facts(
    _ uses: [TraceStep.Use],
    _ places: InputPlaces,
    _ words: Wording
  ) -> [TextRun] {
    uses.enumerated().flatMap { number, use in
      var runs: [TextRun] = number > 0 ? [.lineBreak] : []
      runs.append(TextRun("\(use.name) = \(words.shortened(use.value))"))
      if let place = places[use.position] {
        runs.append(TextRun(" (\(words.atPlace(place)))", .dim))
      }
      return runs
    }
  }

  private func parameters(_ uses: [TraceStep.ParameterUse], _ words: Wording) -> [TextRun] {
    uses.enumerated().flatMap { number, use in
      (number > 0 ? [.lineBreak] : []) + [TextRun(words.parameter(use))]
        + sources(use.sources, use.certainty, words)
    }
  }

  private func links(_ step: TraceStep, _ words: Wording) -> [TextRun] {
    var runs: [TextRun] = []
    for citation in step.sources {
      if !runs.isEmpty { runs.append(.lineBreak) }
      runs.append(TextRun(words.citations([citation])))
      if let link = words.link(citation) { runs.append(TextRun(" \(link)", .dim)) }
    }
    if let mark = words.mark(step.certainty) { runs.append(TextRun(" " + mark, .warning)) }
    return runs
  }
}
