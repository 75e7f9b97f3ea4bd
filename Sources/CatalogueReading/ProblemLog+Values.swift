import FEEL
import Vocabulary

/// Reading of single values, with a problem where they are not what they should be.
extension ProblemLog {
  func wrongType(_ node: YAMLNode, nl: String, en: String) {
    report(
      "wrong-type",
      at: node.place,
      nl: "hier hoort \(nl), niet \(node.kind.nl)",
      en: "expected \(en), found \(node.kind.en)"
    )
  }

  func badNumber(_ node: YAMLNode) {
    report(
      "bad-number",
      at: node.place,
      nl: "\(node.kind.nl) is geen getal: schrijf cijfers, met een punt alleen voor decimalen",
      en: "\(node.kind.en) is not a number: write digits, with a point before decimals only",
      suggestion: node.text.flatMap(Self.withoutMarks).map(Suggestion.proposal)
    )
  }

  /// Returns a number without the marks between its thousands; nil where those are not all there is.
  private static func withoutMarks(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false) { ".,' ".contains($0) }
    guard groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      groups.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return groups.joined()
  }

  func unknownWord(_ word: String, at place: Place, code: String, known: [String]) {
    let all = known.joined(separator: ", ")
    report(
      code,
      at: place,
      nl: "‘\(word.excerpt)’ is hier niet bekend; mogelijk zijn: \(all)",
      en: "‘\(word.excerpt)’ is not known here; possible are: \(all)",
      suggestion: Suggestion.nearest(to: word, among: known)
    )
  }

  func text(_ node: YAMLNode) -> String? {
    if let text = node.text, !node.isNull { return text }
    wrongType(node, nl: "een tekst", en: "a text")
    return nil
  }

  func number(_ node: YAMLNode) -> Decimal? {
    guard let text = text(node) else { return nil }
    if let number = Decimal(parsing: text) { return number }
    badNumber(node)
    return nil
  }

  func date(_ node: YAMLNode) -> CalendarDate? {
    guard let text = text(node) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(
      "bad-date",
      at: node.place,
      nl: "‘\(text.excerpt)’ is geen datum in de vorm jjjj-mm-dd",
      en: "‘\(text.excerpt)’ is not a date in the form yyyy-mm-dd"
    )
    return nil
  }

  /// A text in both languages.
  func localized(_ node: YAMLNode) -> LocalizedText? {
    let keys = Language.allCases.map(\.rawValue)
    guard let fields = Fields(node, keys: keys, log: self) else { return nil }
    var texts: [String: String] = [:]
    for key in keys {
      let text = fields[key].flatMap(self.text) ?? ""
      texts[key] = text
      guard text.allSatisfy(\.isWhitespace) else { continue }
      report(
        "missing-language",
        at: fields[key]?.place ?? node.place,
        nl: "de tekst ontbreekt in de taal ‘\(key)’",
        en: "the text is missing in the language ‘\(key)’"
      )
    }
    return LocalizedText(nl: texts["nl"] ?? "", en: texts["en"] ?? "")
  }
}
