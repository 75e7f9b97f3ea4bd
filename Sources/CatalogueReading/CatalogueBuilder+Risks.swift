import Catalogue
import Vocabulary

extension CatalogueBuilder {
  private static let riskKeys = [
    "risk", "name", "level", "each", "applies", "when", "ask", "severity", "escalate", "max",
    "status",
    "textCap", "agrees", "closedBy", "closedWhen", "title", "question", "mitigation", "proof",
    "irregularity", "replaces", "sources", "certainty", "examples",
  ]

  /// Reads a risk of market consultation.
  mutating func readRisk(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.riskKeys, log: log) else { return }
    let id = fields.text("risk")
    let severity = fields.choice("severity", unknown: "unknown-severity") ?? Severity.info
    let regimes = readRegimeSources(fields)
    let rule = Rule(
      kind: .risk,
      id: id,
      applies: fields.optionalText("applies"),
      when: fields.text("when"),
      severity: severity,
      status: fields.choice("status", unknown: "unknown-status", default: .risk) ?? .risk,
      title: fields.localized("title"),
      mitigation: fields.localized("mitigation"),
      days: nil,
      risk: RiskTerms(
        name: fields.optionalLocalized("name") ?? fields.localized("title"),
        level: fields.choice("level", unknown: "unknown-level", default: .project) ?? .project,
        bindings: readBindings(fields),
        ask: fields.optionalText("ask"),
        escalations: readEscalations(fields),
        maximum: fields.choice("max", unknown: "unknown-severity", default: severity) ?? severity,
        textCap: fields.choice("textCap", unknown: "unknown-severity", default: severity)
          ?? severity,
        agrees: fields.optionalText("agrees"),
        closedBy: fields.texts("closedBy").map(\.text),
        closedWhen: fields.optionalText("closedWhen"),
        question: fields.localized("question"),
        proof: fields.localized("proof"),
        irregularity: fields.optionalText("irregularity"),
        regimes: regimes,
        replaces: fields.texts("replaces").map(\.text)
      ),
      provenance: Provenance(
        sources: regimes.flatMap(\.sources).uniqued,
        certainty: readCertainty(fields),
        place: RulePlace(fields.place)
      ),
      examples: readExamples(fields, result: id)
    )
    guard let place = fields["risk"]?.place else { return }
    define(id, kind: "rule", at: place)
    rules.append(Entry(model: rule, node: node))
  }

  /// Reads how a form of early involvement fits.
  mutating func readInvolvement(_ node: YAMLNode) {
    let keys = ["involvement", "form", "fit", "when", "reason", "sources", "certainty", "examples"]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    let id = fields.text("involvement")
    let fit = fields.choice("fit", unknown: "unknown-fit") ?? FormAdvice.Fit.possible
    let rule = Rule(
      kind: .involvement,
      id: id,
      applies: nil,
      when: fields.text("when"),
      severity: .info,
      status: .info,
      title: fields.localized("reason"),
      mitigation: nil,
      days: nil,
      form: FormAdvice(form: fields.text("form"), fit: fit),
      provenance: readProvenance(fields),
      examples: readExamples(fields, result: id)
    )
    guard let place = fields["involvement"]?.place else { return }
    define(id, kind: "rule", at: place)
    rules.append(Entry(model: rule, node: node))
  }

  /// Reads a question that is asked where nothing is recorded.
  mutating func readQuestion(_ node: YAMLNode) {
    let keys = [
      "question", "when", "title", "text", "missing", "sources", "certainty", "examples",
    ]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    let id = fields.text("question")
    _ = fields.required("missing")
    let rule = Rule(
      kind: .question,
      id: id,
      applies: nil,
      when: fields.text("when"),
      severity: .info,
      status: .check,
      title: fields.localized("title"),
      mitigation: fields.localized("text"),
      days: nil,
      missing: fields.texts("missing").map(\.text),
      provenance: readProvenance(fields),
      examples: readExamples(fields, result: id)
    )
    guard let place = fields["question"]?.place else { return }
    define(id, kind: "rule", at: place)
    rules.append(Entry(model: rule, node: node))
  }

  private func readBindings(_ fields: Fields) -> [RiskBinding] {
    guard let node = fields["each"] else { return [] }
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep namen met hun lijst", en: "a mapping of names to lists")
      return []
    }
    return pairs.map { RiskBinding(name: $0.key, list: log.text($0.value) ?? "") }
  }

  private func readEscalations(_ fields: Fields) -> [Escalation] {
    fields.list("escalate").compactMap { node in
      guard let fields = Fields(node, keys: ["when", "severity"], log: log) else { return nil }
      return Escalation(
        when: fields.text("when"),
        severity: fields.choice("severity", unknown: "unknown-severity") ?? .info
      )
    }
  }

  /// Reads sources: a list that counts everywhere, or a list under each regime or procedure.
  private mutating func readRegimeSources(_ fields: Fields) -> [RegimeSources] {
    guard let node = fields.required("sources") else { return [] }
    guard let pairs = node.map else {
      return [RegimeSources(key: RegimeSources.any, sources: readCitations(fields))]
    }
    if pairs.isEmpty {
      log.report(
        "missing-source",
        at: node.place,
        nl: "er staat geen bron",
        en: "there is no source"
      )
    }
    guard let group = Fields(node, keys: pairs.map(\.key), log: log) else { return [] }
    return pairs.map { RegimeSources(key: $0.key, sources: readCitations(group, $0.key)) }
  }
}

extension Array where Element: Hashable {
  /// The elements, each once, in the order in which they first come.
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
