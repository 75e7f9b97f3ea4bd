import Assessment
import Catalogue
import FEEL
import Vocabulary

extension Wording {
  /// Returns a sentence on a day from which the outcome is another, or not known.
  func sentence(_ margin: TimeMargin) -> String {
    let day = date(margin.boundary)
    guard let label = margin.label else {
      return filled(Texts.unknownFromDayOn, day, self[margin.parameter])
    }
    return filled(Texts.fromDayOn, day, self[margin.parameter], self[label])
  }

  /// Returns what is assumed of a fact.
  func text(_ assumption: WhatIf.Assumption) -> String {
    "\(assumption.path) = \(assumption.value.isEmpty ? self[Texts.unknownValue] : assumption.value)"
  }

  /// Returns what would change under other facts: marks with sentences, and ids of findings.
  func lines(_ whatIf: WhatIf) -> [(mark: String, text: String, id: String?)] {
    let changes = whatIf.changes.map { change in
      let before = text(change.before, change.part) ?? self[Texts.cannotTell]
      let after = text(change.after, change.part) ?? self[Texts.cannotTell]
      let reason = change.reason.map { " " + self[$0] } ?? ""
      return (
        mark: "-", text: "\(self[change.part.name]): \(before) → \(after).\(reason)",
        id: String?.none
      )
    }
    let new = whatIf.newFindings.map {
      (mark: "+", text: "\(self[Texts.newFinding]): \(self[$0.title])", id: Optional($0.id))
    }
    let gone = whatIf.goneFindings.map {
      (mark: "−", text: "\(self[Texts.goneFinding]): \(self[$0.title])", id: Optional($0.id))
    }
    let all = changes + new + gone
    return all.isEmpty ? [(mark: "-", text: self[Texts.nothingChanges], id: nil)] : all
  }

  private func text(_ text: LocalizedText?, _ part: WhatIf.Part) -> String? {
    guard let text else { return nil }
    switch part {
    case .value: return Decimal(parsing: text.nl).map { amount($0) }
    case .planned: return label(of: text.nl, in: "planned-verdict")
    case .verdict: return Verdict(rawValue: text.nl).map { self[$0.text] }
    case .referenceDate, .regime, .minimum, .recommended: return self[text]
    }
  }
}

extension TextCanvas {
  /// Adds the days from which the outcome is another, or not known.
  mutating func timeMargins(_ margins: [TimeMargin], _ words: Wording) {
    for margin in margins {
      paragraph(
        [TextRun(words.sentence(margin))] + sources(margin.sources, .confirmed, words),
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
      paragraph([TextRun(words.text(assumption), .bold)], indent: 2)
    }
    for line in words.lines(whatIf) {
      let id = line.id.map { [TextRun(" \($0)", .dim)] } ?? []
      paragraph([TextRun(line.text)] + id, indent: 4, mark: line.mark)
    }
    guard !whatIf.rules.isEmpty else { return }
    let rules = words.filled(Texts.otherRules, whatIf.rules.joined(separator: ", "))
    paragraph([TextRun(rules, .dim)], indent: 4)
  }
}

extension Memo {
  /// Returns what would change under other facts.
  func whatIf(_ whatIf: WhatIf?) -> [MemoDocument.Block] {
    guard let whatIf else { return [] }
    let assumed = whatIf.assumptions.map { words.text($0) }.joined(separator: "; ")
    let entries = words.lines(whatIf).map { line in
      let id: [MemoDocument.Inline] = line.id.map { [.text(" "), .code($0)] } ?? []
      return MemoDocument.Entry(text: [.text(line.text)] + id)
    }
    var blocks: [MemoDocument.Block] = [.paragraph([.strong(assumed)]), .entries(entries)]
    if !whatIf.rules.isEmpty {
      let rules = words.filled(Texts.otherRules, whatIf.rules.joined(separator: ", "))
      blocks.append(.paragraph([.aside([.text(rules)])]))
    }
    return blocks
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
