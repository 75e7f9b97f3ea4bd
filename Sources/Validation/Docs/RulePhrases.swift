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
        let list = output.codes.flatMap { catalogue.vocabulary.codeLists[$0] }
        labels[output.name] =
          labels[output.name] ?? (table.outputs.count == 1 ? table.title : list?.title)
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

  /// What a name is called, of a parameter too.
  func title(of name: String) -> String {
    labels[name]?[language] ?? parameters[name]?.title[language] ?? name
  }

  /// Says what a row of a table decides, in one sentence.
  func sentence(_ row: RuleRow, of table: RuleTable) -> String {
    let conditions = zip(table.inputs, row.tests).compactMap { name, test in
      phrase(test, of: name).map {
        say("‘\(label(name))’ \($0) is", "‘\(label(name))’ is \($0)")
      }
    }
    let results = zip(table.outputs, row.outputs).map { output, value in
      let (name, value) = (label(output.name), self.value(value, of: output.name))
      return say("is ‘\(name)’ \(value)", "‘\(name)’ is \(value)")
    }
    let and = say(" en ", " and ")
    let then = results.joined(separator: and)
    guard !conditions.isEmpty else { return say("Altijd ", "Always ") + then + "." }
    return say("Als ", "If ") + conditions.joined(separator: and) + say(", dan ", ", then ") + then
      + "."
  }

  /// Says what a cell asks, without the verb; nil where it asks nothing.
  func phrase(_ test: String, of name: String) -> String? {
    guard let tests = try? UnaryTests.parse(test) else { return test }
    guard !tests.isAny else { return nil }
    let list = either(tests.tests.map { phrase($0, of: name) })
    return tests.isNegated ? say("niet ", "not ") + list : list
  }

  /// Names several things of which one will do.
  func either(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(" of ", " or ") + last
  }

  private func phrase(_ test: UnaryTests.Test, of name: String) -> String {
    switch test {
    case .compare(let sign, let endpoint):
      let value = phrase(endpoint, of: name)
      switch sign {
      case .equal: return value
      case .notEqual: return say("niet \(value)", "not \(value)")
      case .less: return say("lager dan \(value)", "below \(value)")
      case .lessOrEqual: return say("hoogstens \(value)", "at most \(value)")
      case .greater: return say("hoger dan \(value)", "above \(value)")
      case .greaterOrEqual:
        return say("gelijk aan of hoger dan \(value)", "equal to or above \(value)")
      }
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      let from = phrase(lower, of: name)
      let to = phrase(upper, of: name)
      let start = lowerClosed ? say("vanaf", "from") : say("boven", "above")
      let end = upperClosed ? say("tot en met", "up to and including") : say("tot", "up to")
      return "\(start) \(from) \(end) \(to)"
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
    if case .date(let day)? = Expression.plainLiteral(feel) { return "\(day)" }
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

/// Words for the kinds of things in a catalogue.
extension RulePhrases {
  /// The name of a kind of rule, for one of them.
  func kind(_ kind: Rule.Kind) -> String {
    switch kind {
    case .finding: say("bevinding", "finding")
    case .obligation: say("verplichting", "obligation")
    case .calendar: say("moment in de kalender", "moment of the calendar")
    case .principle: say("beginsel", "principle")
    case .risk: say("risico van marktconsultatie", "risk of market consultation")
    case .involvement: say("vorm van vroege betrokkenheid", "form of early involvement")
    case .question: say("vraag", "question")
    }
  }

  /// The name of a kind of rule, for all of them.
  func kinds(_ kind: Rule.Kind) -> String {
    switch kind {
    case .finding: say("Bevindingen", "Findings")
    case .obligation: say("Verplichtingen", "Obligations")
    case .calendar: say("Kalender", "Calendar")
    case .principle: say("Beginselen", "Principles")
    case .risk: say("Risico’s", "Risks")
    case .involvement: say("Vormen van vroege betrokkenheid", "Forms of early involvement")
    case .question: say("Vragen", "Questions")
    }
  }

  /// What a risk is about.
  func level(_ level: RiskLevel) -> String {
    switch level {
    case .project: say("een project", "a project")
    case .circle: say("de kring", "the circle")
    case .both: say("een project en de kring", "a project and the circle")
    }
  }

  /// The name of a type of fact.
  func type(_ type: FactType) -> String {
    switch type {
    case .text: say("tekst", "text")
    case .number: say("getal", "number")
    case .integer: say("geheel getal", "whole number")
    case .money: say("bedrag", "amount")
    case .boolean: say("ja of nee", "yes or no")
    case .date: say("dag", "day")
    case .code: say("code", "code")
    case .recordList: say("lijst van records", "list of records")
    case .textList: say("lijst van teksten", "list of texts")
    case .codeList: say("lijst van codes", "list of codes")
    case .opaque: say("niet gelezen", "not read")
    }
  }

  /// What an example of a rule comes to.
  func result(_ feel: String, of rule: Rule) -> String {
    switch (RiskExampleResult(rawValue: feel.unquotedText), rule.kind) {
    case (.risk?, .risk): say("risico", "risk")
    case (.ask?, .risk): say("nagaan", "check")
    case (.unknown?, .risk): say("niet te zeggen", "cannot be told")
    case (.mitigated?, .risk): say("weggenomen", "mitigated")
    case (.silent?, .risk): say("geen melding", "no finding")
    default: value(feel, of: rule.id)
    }
  }

  /// How much something weighs.
  func severity(_ severity: Severity) -> String { code(severity.rawValue, in: "severity") }

  /// The label of a code; the code itself where the list has no such code.
  func code(_ code: String, in list: String) -> String {
    catalogue.vocabulary.codeLists[list]?[code]?.label[language] ?? code
  }

  /// The title of a list of codes.
  func list(_ id: String) -> String {
    catalogue.vocabulary.codeLists[id]?.title[language] ?? id
  }

  /// A text with the names of what is filled in, between square brackets.
  func shown(_ text: LocalizedText) -> String {
    var shown = ""
    var rest = text[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      shown += rest[..<open] + "[\(title(of: name))]"
      rest = rest[rest.index(after: close)...]
    }
    return shown + rest
  }
}
