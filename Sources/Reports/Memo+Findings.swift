import Assessment
import Catalogue
import FEEL
import Vocabulary

extension Memo {
  /// Returns what stands out, heaviest first, with what to do about it.
  func findings(_ findings: [Finding], _ places: InputPlaces) -> [MemoDocument.Block] {
    let (told, quoted) = findings.splitByPolarity
    var blocks: [MemoDocument.Block] = []
    if !told.isEmpty { blocks.append(.entries(told.map { entry($0, places) })) }
    if !quoted.isEmpty {
      blocks.append(.paragraph([.strong(words[Texts.onlyMentioned])]))
      blocks.append(.entries(quoted.map { quotedEntry($0) }))
    }
    return blocks
  }

  private func entry(_ finding: Finding, _ places: InputPlaces) -> MemoDocument.Entry {
    var text: [MemoDocument.Inline] = [
      .status(words[finding.severity.text], finding.severity.look.tone)
    ]
    if let status = finding.status.text { text.append(.text(" (\(words[status]))")) }
    text += [.text(" ")] + opened(words[finding.title])
    text += words.basisAfter(finding.sources, finding.certainty) + [.text(" "), .code(finding.id)]
    var details: [MemoDocument.Pair] = []
    if let question = finding.question {
      details.append(pair(Texts.question, [.text(words[question])]))
    }
    if !finding.missing.isEmpty {
      details.append(pair(Texts.notRecorded, [.code(finding.missing.joined(separator: ", "))]))
    }
    for measure in finding.measures {
      details.append(pair(Texts.measure, [.text(words.measure(measure))]))
    }
    if let mitigation = finding.mitigation, finding.status != .mitigated {
      details.append(pair(Texts.whatToDo, [.text(words[mitigation])]))
    }
    if let proof = finding.proof { details.append(pair(Texts.proof, [.text(words[proof])])) }
    details += finding.evidence.map { pair(Texts.seen, seen($0, places)) }
    return MemoDocument.Entry(text: text, details: details)
  }

  private func seen(_ evidence: Evidence, _ places: InputPlaces) -> [MemoDocument.Inline] {
    let text = words.seen(evidence)
    var seen: [MemoDocument.Inline] = []
    if !text.label.isEmpty { seen.append(.text(text.label + " ")) }
    if !text.value.isEmpty {
      seen +=
        text.isQuoted
        ? [.text("‘"), .input(text.value), .text("’ ")] : [.input(text.value), .text(" ")]
    }
    seen.append(.code(evidence.path))
    if let place = places[evidence.position] { seen.append(.text(", " + words.atPlace(place))) }
    return seen
  }

  private func quotedEntry(_ finding: Finding) -> MemoDocument.Entry {
    var text: [MemoDocument.Inline] = [.text(words[finding.title] + " – ")]
    if let polarity = finding.polarity { text.append(.text(words[polarity.text] + ": ")) }
    for (number, evidence) in finding.evidence.enumerated() {
      if number > 0 { text.append(.text("; ")) }
      text += [.text("‘"), .input(words.shortened(evidence.quote)), .text("’ ")]
      text.append(.code(evidence.path))
    }
    return MemoDocument.Entry(text: text + [.text(" "), .code(finding.id)])
  }

  /// Returns a text with weight on its first sentence.
  private func opened(_ text: String) -> [MemoDocument.Inline] {
    for end in text.indices where ".?!".contains(text[end]) {
      let rest = text[text.index(after: end)...]
      guard rest.first == " ", rest.dropFirst().first?.isUppercase == true else { continue }
      return [.strong(String(text[...end])), .text(String(rest))]
    }
    return [.strong(text)]
  }

  /// Returns how the forms of early market involvement fit.
  func involvement(_ forms: [FormFit]) -> [MemoDocument.Block] {
    FormAdvice.Fit.allCases.flatMap { fit -> [MemoDocument.Block] in
      let fitting = forms.filter { $0.fit == fit }
      guard !fitting.isEmpty else { return [] }
      let entries = fitting.map { form in
        MemoDocument.Entry(
          text: [.strong(words[form.label] + ":"), .text(" " + words[form.reason])]
            + words.basisAfter(form.sources, form.certainty)
        )
      }
      return [.paragraph([.status(words[fit.text], fit.look.tone)]), .entries(entries)]
    }
  }

  /// Returns the chapter on a circle as a whole.
  func chapter(_ circle: AssessedCircle, number: Int) -> MemoDocument.Chapter {
    MemoDocument.Chapter(
      anchor: "circle-\(number)",
      reference: circle.assessment.name,
      title: words[Texts.circle],
      summary: [
        pair(Texts.assessedOn, [.text(words.date(circle.assessment.assessedOn))])
      ],
      warnings: [],
      sections: [
        section(
          "findings",
          Texts.findings,
          findings(circle.assessment.findings, circle.places)
        )
      ]
    )
  }
}
