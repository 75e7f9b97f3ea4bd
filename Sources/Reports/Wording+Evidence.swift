import Assessment
import Catalogue
import FEEL
import Vocabulary

/// What was seen in the dossier, as a person reads it.
struct SeenText {
  /// What the value is, followed by a colon; empty where the catalogue has no words for it.
  var label: String
  /// The value; empty where there is none.
  var value: String
  /// Whether the value is a quotation.
  var isQuoted: Bool
}

extension Wording {
  /// Returns what was seen in words: codes, days and amounts as reports have them, texts as they stand.
  func seen(_ evidence: Evidence) -> SeenText {
    guard let fact = fact(at: evidence.path) else {
      return SeenText(label: "", value: shortened(evidence.quote), isQuoted: true)
    }
    let (value, isQuoted) = value(evidence.quote, of: fact)
    return SeenText(label: self[fact.label] + ":", value: shortened(value), isQuoted: isQuoted)
  }

  private func value(_ quote: String, of fact: Fact) -> (text: String, isQuoted: Bool) {
    switch fact.type {
    case .boolean:
      (["true": self[Texts.isSo], "false": self[Texts.isNotSo]][quote] ?? quote, false)
    case .code: (fact.codes.map { label(of: quote, in: $0) } ?? quote, false)
    case .date: (CalendarDate(iso: quote).map(date) ?? quote, false)
    // In which currency an amount is stands elsewhere in the dossier.
    case .money: (Decimal(parsing: quote).map { $0.plainAmount(in: language) } ?? quote, false)
    case .number, .integer: (Decimal(parsing: quote).map(number) ?? quote, false)
    case .recordList: (quote == "[]" ? self[Texts.none] : quote, false)
    case .text, .textList, .codeList, .opaque: (quote, true)
    }
  }

  /// Returns the fact that a path of a dossier leads to.
  private func fact(at path: String) -> Fact? {
    var name = ""
    var isWithin = false
    for character in path.unicodeScalars {
      if character == "]" { isWithin = false }
      if !isWithin { name.unicodeScalars.append(character) }
      if character == "[" { isWithin = true }
    }
    if name.hasPrefix("projects[].") { name = "project." + name.dropFirst("projects[].".count) }
    let vocabulary = catalogue.vocabulary
    return vocabulary.fact(at: name).map { vocabulary.facts[$0] }
  }
}
