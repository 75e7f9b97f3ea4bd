import Catalogue
import Vocabulary

extension CatalogueBuilder {
  private static let tableKeys = [
    "table", "title", "hitPolicy", "valid", "inputs", "outputs", "rows", "sources", "certainty",
  ]

  private static let rowKeys = [
    "id", "when", "then", "note", "exceptTo", "sources", "certainty", "examples",
  ]

  /// The hit policies of DMN; C may name how it gathers.
  private static let hitPolicies = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"]

  /// The types that an output can have.
  private static let outputTypes: [FactType] = [
    .code, .text, .money, .number, .boolean, .textList,
  ]

  /// Reads a decision table.
  mutating func readTable(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.tableKeys, log: log) else { return }
    let inputs = fields.texts("inputs")
    reportRepeats(inputs)
    let outputs = fields.list("outputs").compactMap { readOutput($0) }
    if fields.required("outputs")?.list?.isEmpty == true {
      log.wrongType(fields.node, nl: "ten minste één uitvoer", en: "at least one output")
    }
    reportRepeats(outputs.map { (text: $0.name, node: fields["outputs"] ?? node) })
    let hitPolicy = fields.text("hitPolicy")
    if let place = fields["hitPolicy"]?.place, !Self.hitPolicies.contains(hitPolicy) {
      log.unknownWord(
        hitPolicy,
        at: place,
        code: "unknown-hit-policy",
        known: Self.hitPolicies
      )
    }
    let inherited = readInherited(fields)
    var rows: [RuleRow] = []
    _ = fields.required("rows")
    for row in fields.list("rows") {
      if let row = readRow(row, inputs: inputs.map(\.text), outputs: outputs, inherited) {
        rows.append(row)
      }
    }
    _ = fields.required("inputs")
    let valid = fields.required("valid") == nil ? nil : fields.period("valid")
    let table = RuleTable(
      id: fields.text("table"),
      title: fields.localized("title"),
      hitPolicy: hitPolicy,
      valid: valid ?? .always,
      inputs: inputs.map(\.text),
      outputs: outputs,
      rows: rows,
      place: RulePlace(fields.place)
    )
    guard let id = fields["table"] else { return }
    define(table.id, kind: "table", at: id.place)
    tables.append(Entry(model: table, node: node))
  }

  /// Reads the provenance that the rows of a table, or the bands of a matrix, may leave out.
  mutating func readInherited(_ fields: Fields, _ key: String = "sources") -> Provenance? {
    guard fields[key] != nil || fields["certainty"] != nil else { return nil }
    return Provenance(
      sources: readCitations(fields, key, isRequired: false),
      certainty: readCertainty(fields, inherited: .toVerify),
      place: RulePlace(fields.place)
    )
  }

  private func reportRepeats(_ names: [(text: String, node: YAMLNode)]) {
    var seen: Set<String> = []
    for (name, node) in names where !seen.insert(name).inserted {
      log.report(
        "duplicate-column",
        at: node.place,
        nl: "de kolom ‘\(name)’ staat er twee keer",
        en: "the column ‘\(name)’ stands here twice"
      )
    }
  }

  private func readOutput(_ node: YAMLNode) -> TableOutput? {
    guard let fields = Fields(node, keys: ["name", "type", "codes"], log: log) else { return nil }
    let type = fields.choice("type", unknown: "unknown-type", default: FactType.code) ?? .code
    if !Self.outputTypes.contains(type) {
      log.unknownWord(
        type.rawValue,
        at: fields["type"]?.place ?? fields.place,
        code: "unknown-type",
        known: Self.outputTypes.map(\.rawValue)
      )
    }
    return TableOutput(
      name: fields.text("name"),
      type: type,
      codes: readCodeListName(fields, type: type)
    )
  }

  private mutating func readRow(
    _ node: YAMLNode,
    inputs: [String],
    outputs: [TableOutput],
    _ inherited: Provenance?
  ) -> RuleRow? {
    guard let fields = Fields(node, keys: Self.rowKeys, log: log) else { return nil }
    checkColumns(fields["when"], known: inputs, code: "unknown-input")
    checkColumns(fields["then"], known: outputs.map(\.name), code: "unknown-output")
    let id = fields.text("id")
    if let place = fields["id"]?.place { define(id, kind: "row", at: place) }
    let when = fields["when"]
    let then = fields.required("then")
    return RuleRow(
      id: id,
      tests: inputs.map { cell(when?[$0]) ?? "-" },
      outputs: outputs.map { readResult(then, $0) },
      note: fields.optionalLocalized("note"),
      exceptTo: fields.optionalText("exceptTo"),
      provenance: readProvenance(fields, inherited: inherited),
      examples: readExamples(fields)
    )
  }

  private func checkColumns(_ node: YAMLNode?, known: [String], code: String) {
    guard let node else { return }
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return
    }
    for pair in pairs where !known.contains(pair.key) {
      log.report(
        code,
        at: pair.place,
        nl: "de tabel heeft geen kolom ‘\(pair.key)’",
        en: "the table has no column ‘\(pair.key)’",
        suggestion: Suggestion.nearest(to: pair.key, among: known)
      )
    }
  }

  private func cell(_ node: YAMLNode?) -> String? {
    guard let node, !node.isNull else { return nil }
    return log.text(node)
  }

  /// Reads the result in one output column as a FEEL literal, or as the name of a parameter.
  private func readResult(_ then: YAMLNode?, _ output: TableOutput) -> String {
    guard let then, then.map != nil else { return "null" }
    guard let node = then[output.name] else {
      log.report(
        "missing-output",
        at: then.place,
        nl: "de uitvoer ‘\(output.name)’ ontbreekt; schrijf null als er geen is",
        en: "the output ‘\(output.name)’ is missing; write null if there is none"
      )
      return "null"
    }
    if let text = node.text, !node.isNull, [.money, .number].contains(output.type) { return text }
    return Literal.feel(node)
  }
}
