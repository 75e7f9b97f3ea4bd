import Catalogue
import Vocabulary

extension CatalogueBuilder {
  private static let derivationKeys = [
    "derive", "type", "codes", "records", "expression", "title", "step", "sources", "certainty",
    "examples",
  ]

  private static let ruleKeys = [
    "applies", "when", "severity", "status", "title", "text", "mitigation", "days", "sources",
    "certainty", "examples",
  ]

  /// The further keys that a kind of rule has.
  private static func furtherKeys(_ kind: Rule.Kind) -> [String] {
    switch kind {
    case .finding: []
    case .obligation: ["earliest"]
    case .calendar: ["planned", "earliest", "latest"]
    case .principle: ["evidence", "shown"]
    case .risk, .involvement, .question: []
    }
  }

  /// Reads a derived fact.
  mutating func readDerivation(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.derivationKeys, log: log) else { return }
    let id = fields.text("derive")
    let type = fields.choice("type", unknown: "unknown-type") ?? FactType.opaque
    let derivation = Derivation(
      id: id,
      type: type,
      codes: readCodeListName(fields, type: type),
      records: type == .recordList ? fields.text("records") : fields.optionalText("records"),
      expression: fields.text("expression"),
      title: fields.localized("title"),
      isStep: fields.flag("step"),
      provenance: readProvenance(fields),
      examples: readExamples(fields, result: id)
    )
    guard let place = fields["derive"]?.place else { return }
    define(id, kind: "derivation", at: place)
    derivations.append(Entry(model: derivation, node: node))
  }

  /// Reads a rule; an obligation's `text` is its title, a principle's `evidence` its advice.
  mutating func readRule(_ node: YAMLNode, kind: Rule.Kind) {
    let keys = [kind.rawValue] + Self.ruleKeys + Self.furtherKeys(kind)
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    let isFinding = kind == .finding
    let id = fields.text(kind.rawValue)
    let title = isFinding || fields["text"] == nil && fields["title"] != nil ? "title" : "text"
    let advice =
      kind == .principle
      ? "evidence" : fields["mitigation"] != nil || title == "text" ? "mitigation" : "text"
    let rule = Rule(
      kind: kind,
      id: id,
      applies: fields.optionalText("applies"),
      when: fields.text("when"),
      severity: fields.choice(
        "severity",
        unknown: "unknown-severity",
        default: isFinding ? nil : Severity.info
      ) ?? .info,
      status: fields.choice(
        "status",
        unknown: "unknown-status",
        default: isFinding ? nil : FindingStatus.info
      ) ?? .info,
      title: fields.localized(title),
      mitigation: kind == .principle
        ? fields.localized(advice) : fields.optionalLocalized(advice),
      days: fields.optionalText("days"),
      dates: RuleDates(
        planned: fields.optionalText("planned"),
        earliest: fields.optionalText("earliest"),
        latest: fields.optionalText("latest")
      ),
      shown: fields.optionalText("shown"),
      provenance: readProvenance(fields),
      examples: readExamples(fields, result: id)
    )
    guard let place = fields[kind.rawValue]?.place else { return }
    define(id, kind: "rule", at: place)
    rules.append(Entry(model: rule, node: node))
  }

  /// Reads the examples of an entry.
  ///
  /// - Parameters:
  ///   - fields: the entry.
  ///   - result: the name that an expectation without a name is about.
  /// - Returns: the examples, with their values as FEEL literals.
  func readExamples(_ fields: Fields, result: String? = nil) -> [Example] {
    fields.list("examples").compactMap { node in
      guard let fields = Fields(node, keys: ["given", "expect"], log: log) else { return nil }
      _ = fields.node["given"] == nil ? fields.required("given") : nil
      var expect: [String: String] = [:]
      if let node = fields.required("expect") {
        if let text = node.text, let result {
          expect[result] = Literal.feel(text)
        } else {
          expect = readLiterals(node)
        }
      }
      return Example(
        given: fields["given"].map(readLiterals) ?? [:],
        expect: expect,
        place: RulePlace(node.place)
      )
    }
  }

  private func readLiterals(_ node: YAMLNode) -> [String: String] {
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return [:]
    }
    return Dictionary(
      pairs.map { ($0.key, Literal.feel($0.value)) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
