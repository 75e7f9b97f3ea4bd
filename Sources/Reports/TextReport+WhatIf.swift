import Assessment
import Catalogue
import FEEL
import Vocabulary

extension TextCanvas {
  /// Adds the days from which the outcome is another, or not known.
  mutating func timeMargins(_ margins: [TimeMargin], _ words: Wording) {
    for margin in margins {
      let day = words.date(margin.boundary)
      let text =
        margin.label.map { words.filled(Texts.fromDayOn, day, words[margin.parameter], words[$0]) }
        ?? words.filled(Texts.unknownFromDayOn, day, words[margin.parameter])
      paragraph(
        [TextRun(text)] + sources(margin.sources, .confirmed, words),
        indent: 4,
        mark: "-"
      )
    }
  }

  /// Adds what would change under other facts.
  mutating func whatIf(_ whatIf: WhatIf?, _ words: Wording) {
    guard let whatIf else { return }
    heading(words[Texts.whatIf])
    for assumption in whatIf.assumptions {
      let value = assumption.value.isEmpty ? words[Texts.unknownValue] : assumption.value
      paragraph([TextRun("\(assumption.path) = \(value)", .bold)], indent: 2)
    }
    guard !whatIf.changes.isEmpty || !whatIf.newFindings.isEmpty || !whatIf.goneFindings.isEmpty
    else {
      paragraph([TextRun(words[Texts.nothingChanges])], indent: 4, mark: "-")
      return
    }
    for change in whatIf.changes {
      let unknown = words[Texts.cannotTell]
      let (before, after) = (
        text(change.before, change.part, words), text(change.after, change.part, words)
      )
      var line = "\(words[change.part.name]): \(before ?? unknown) → \(after ?? unknown)."
      if let reason = change.reason { line += " " + words[reason] }
      paragraph([TextRun(line)], indent: 4, mark: "-")
    }
    for finding in whatIf.newFindings {
      paragraph(
        [TextRun("\(words[Texts.newFinding]): \(words[finding.title])")]
          + [TextRun(" \(finding.id)", .dim)],
        indent: 4,
        mark: "+"
      )
    }
    for finding in whatIf.goneFindings {
      paragraph(
        [TextRun("\(words[Texts.goneFinding]): \(words[finding.title])")]
          + [TextRun(" \(finding.id)", .dim)],
        indent: 4,
        mark: "−"
      )
    }
    if !whatIf.rules.isEmpty {
      let rules = whatIf.rules.joined(separator: ", ")
      paragraph([TextRun(words.filled(Texts.otherRules, rules), .dim)], indent: 4)
    }
  }

  private func text(_ text: LocalizedText?, _ part: WhatIf.Part, _ words: Wording) -> String? {
    guard let text else { return nil }
    switch part {
    case .value: return Decimal(parsing: text.nl).map { words.amount($0) }
    case .planned: return words.label(of: text.nl, in: "planned-verdict")
    case .verdict: return Verdict(rawValue: text.nl).map { words[$0.text] }
    case .referenceDate, .regime, .minimum, .recommended: return words[text]
    }
  }
}

extension WhatIf.Part {
  /// The part in words.
  var name: LocalizedText {
    switch self {
    case .referenceDate: Texts.referenceDate
    case .value: Texts.total
    case .regime: Texts.regime
    case .minimum: Texts.minimum
    case .recommended: Texts.recommended
    case .planned: Texts.planned
    case .verdict: Texts.verdict
    }
  }
}
