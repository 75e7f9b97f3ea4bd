import Catalogue
import FEEL
import Vocabulary

/// Words for what rules say, for readers who do not read FEEL.
struct RulePhrases {
  let catalogue: Catalogue
  let language: Language
  private let labels: [String: LocalizedText]
  private let codeLists: [String: String]
  private let parameters: [String: Parameter]

  init(_ catalogue: Catalogue, _ language: Language) {
    self.catalogue = catalogue
    self.language = language
    var labels: [String: LocalizedText] = [:]
    var codeLists: [String: String] = [:]
    for fact in catalogue.vocabulary.facts {
      labels[fact.path] = fact.label
      codeLists[fact.path] = fact.codes
    }
    for derivation in catalogue.derivations {
      labels[derivation.id] = derivation.title
      codeLists[derivation.id] = derivation.codes
    }
    for table in catalogue.tables {
      for output in table.outputs {
        labels[output.name] =
          labels[output.name] ?? (table.outputs.count == 1 ? table.title : nil)
        codeLists[output.name] = output.codes
      }
    }
    codeLists[CatalogueNames.bandProcedure] = CatalogueNames.procedureList
    codeLists[CatalogueNames.guidanceProcedure] = CatalogueNames.procedureList
    self.labels = labels
    self.codeLists = codeLists
    parameters = Dictionary(
      catalogue.parameters.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func say(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }

  /// What a name is called.
  func label(_ name: String) -> String { labels[name]?[language] ?? name }

  /// Says what a row of a table decides, in one sentence.
  func sentence(_ row: RuleRow, of table: RuleTable) -> String {
    let conditions = zip(table.inputs, row.tests).compactMap { name, test in
      phrase(test, of: name).map { "‘\(label(name))’ \($0)" }
    }
    let results = zip(table.outputs, row.outputs).map { output, value in
      "‘\(label(output.name))’ \(say("is", "is")) \(self.value(value, of: output.name))"
    }
    let and = say(" en ", " and ")
    let then = results.joined(separator: and)
    guard !conditions.isEmpty else { return say("Altijd: ", "Always: ") + then + "." }
    return say("Als ", "If ") + conditions.joined(separator: and) + say(", dan ", ", then ") + then
      + "."
  }

  /// Says what a cell asks; nil where it asks nothing.
  func phrase(_ test: String, of name: String) -> String? {
    guard let tests = try? UnaryTests.parse(test) else { return test }
    guard !tests.isAny else { return nil }
    let parts = tests.tests.map { phrase($0, of: name) }
    let equal = tests.tests.allSatisfy {
      if case .compare(.equal, _) = $0 { true } else { false }
    }
    let list = parts.joined(separator: say(" of ", " or "))
    if tests.isNegated { return say("niet is ", "is not ") + list }
    return equal ? say("is ", "is ") + list : list
  }

  private func phrase(_ test: UnaryTests.Test, of name: String) -> String {
    switch test {
    case .compare(let sign, let endpoint):
      let value = phrase(endpoint, of: name)
      switch sign {
      case .equal: return value
      case .notEqual: return say("niet \(value)", "not \(value)")
      case .less: return say("lager is dan \(value)", "is below \(value)")
      case .lessOrEqual: return say("hoogstens \(value) is", "is at most \(value)")
      case .greater: return say("hoger is dan \(value)", "is above \(value)")
      case .greaterOrEqual:
        return say("gelijk is aan of hoger dan \(value)", "is equal to or above \(value)")
      }
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      let from = phrase(lower, of: name)
      let to = phrase(upper, of: name)
      let start = lowerClosed ? say("vanaf", "from") : say("boven", "above")
      let end = upperClosed ? say("tot en met", "up to and including") : say("tot", "up to")
      return say("\(start) \(from) \(end) \(to) is", "is \(start) \(from) \(end) \(to)")
    }
  }

  private func phrase(_ endpoint: UnaryTests.Endpoint, of name: String) -> String {
    switch endpoint {
    case .literal(let value):
      value.description.isEmpty ? "" : self.value(value.description, of: name)
    case .name(let parameter, _): parameters[parameter]?.title[language] ?? parameter
    case .scaled(let factor, let parameter, _):
      "\(factor) × \(parameters[parameter]?.title[language] ?? parameter)"
    }
  }

  /// A value as a reader knows it: the label of a code, yes or no, a number.
  func value(_ feel: String, of name: String) -> String {
    let text = feel.unquotedText
    if let list = codeLists[name], let code = catalogue.vocabulary.codeLists[list]?[text] {
      return code.label[language]
    }
    switch feel {
    case "true": return say("ja", "yes")
    case "false": return say("nee", "no")
    case "null": return say("niet te zeggen", "not to be told")
    case "unknown": return say("onbekend", "unknown")
    default: return parameters[text]?.title[language] ?? text
    }
  }

  /// A citation in the form in which a text cites it.
  func citation(_ citation: Citation) -> String {
    let short = catalogue.source(citation.source)?.short[language] ?? citation.source
    guard let article = citation.article else { return short }
    let paragraph = citation.paragraph.map { say(" lid \($0)", "(\($0))") } ?? ""
    return say("art. \(article)\(paragraph) \(short)", "art. \(article)\(paragraph) \(short)")
  }

  /// How sure the catalogue is, in words.
  func certainty(_ certainty: Certainty) -> String {
    switch certainty {
    case .confirmed: say("bevestigd", "confirmed")
    case .singleSource: say("één bron", "one source")
    case .toVerify: say("nog na te gaan", "to be verified")
    }
  }
}
