import Catalogue
import FEEL
import Vocabulary

/// The checks on expressions, and on the names that they use.
extension CatalogueChecks {
  // MARK: - Names

  /// Reports names that mean two things.
  func checkNames() {
    var owners: [String: Place] = [:]
    func claim(_ name: String, at place: Place) {
      guard let first = owners.updateValue(place, forKey: name) else { return }
      log.report(
        "duplicate-name",
        at: place,
        nl: "de naam ‘\(name)’ heeft al een betekenis op \(first)",
        en: "the name ‘\(name)’ already means something at \(first)"
      )
    }
    for name in [CatalogueNames.referenceDate, CatalogueNames.assessedOn] {
      owners[name] = Place(file: "")
    }
    for fact in parts.facts { owners[fact.model.path] = fact.node.place }
    for entry in unique(parts.derivations, \.id) {
      claim(entry.model.id, at: entry.node["derive"]?.place ?? entry.node.place)
    }
    var outputs: [String: TableOutput] = [:]
    for table in parts.tables {
      let nodes = table.node["outputs"]?.list ?? []
      for (output, node) in zip(table.model.outputs, nodes) {
        guard let first = outputs[output.name] else {
          outputs[output.name] = output
          claim(output.name, at: node.place)
          continue
        }
        if first == output { continue }
        log.report(
          "output-type-differs",
          at: node.place,
          nl: "een andere tabel geeft ‘\(output.name)’ met een ander type of een andere codelijst",
          en: "another table gives ‘\(output.name)’ with another type or another code list"
        )
      }
    }
    for entry in unique(parts.parameters, \.id) {
      claim(entry.model.id, at: entry.node["parameter"]?.place ?? entry.node.place)
    }
  }

  /// Leaves out entries whose id occurred before, which is reported as such.
  private func unique<Model>(
    _ entries: [Entry<Model>],
    _ id: (Model) -> String
  ) -> [Entry<Model>] {
    var ids: Set<String> = []
    return entries.filter { ids.insert(id($0.model)).inserted }
  }

  // MARK: - Derivations and rules

  /// Checks the derivations and returns the names that each uses.
  func checkDerivations() -> [String: Set<String>] {
    Parallel.forEach(parts.derivations) { checkExamples($0.node, results: [:]) }
    var uses: [String: Set<String>] = [:]
    for derivation in parts.derivations {
      let model = derivation.model
      if model.type != .opaque {
        let type = CatalogueNames.type(of: model, vocabulary)
        checkRecords(derivation)
        let used = check(derivation.node["expression"], gives: type)
        uses[model.id, default: []].formUnion(used)
      } else if let node = derivation.node["type"], node.text == model.type.rawValue {
        log.unknownWord(
          model.type.rawValue,
          at: node.place,
          code: "unknown-type",
          known: FactType.allCases.filter { $0 != .opaque }.map(\.rawValue)
        )
      }
    }
    return uses
  }

  /// Checks that a derived list of records names a list of the vocabulary.
  private func checkRecords(_ derivation: Entry<Derivation>) {
    guard let records = derivation.model.records, let node = derivation.node["records"] else {
      return
    }
    let lists = vocabulary.facts.filter { $0.type == .recordList }.map(\.path)
    guard derivation.model.type == .recordList, lists.contains(records) else {
      log.unknownWord(records, at: node.place, code: "unknown-fact", known: lists)
      return
    }
  }

  /// Checks the rules.
  ///
  /// - Parameter defined: the definitions that can be named, with their types.
  func checkRules(_ defined: [(name: String, type: Type, records: [String])]) {
    let replaceable = Set(parts.rules.lazy.filter { $0.model.kind == .finding }.map(\.model.id))
    Parallel.forEach(parts.rules) { rule in
      if rule.model.kind == .risk {
        checkRisk(rule, defined, replaceable: replaceable)
      } else {
        checkRule(rule)
      }
    }
  }

  private func checkRule(_ rule: Entry<Rule>) {
    if rule.model.kind == .involvement { checkInvolvement(rule) }
    if rule.model.kind == .question { checkSubjects(rule.node["missing"]) }
    _ = check(rule.node["when"], gives: .boolean)
    _ = check(rule.node["applies"], gives: .boolean)
    for key in ["planned", "earliest", "latest"] { _ = check(rule.node[key], gives: .date) }
    _ = check(rule.node["shown"], gives: .boolean)
    for key in ["title", "text", "mitigation", "evidence"] { checkPlaceholders(rule.node[key]) }
    var results: [String: Type] = [rule.model.id: .boolean]
    for key in ["planned", "earliest", "latest"] where rule.node[key] != nil {
      results[key] = .date
    }
    if rule.node["shown"] != nil { results["shown"] = .boolean }
    checkExamples(rule.node, results: results)
    guard let days = rule.model.days, let node = rule.node["days"], parameters[days] == nil
    else { return }
    log.report(
      "unknown-parameter",
      at: node.place,
      nl: "er is geen parameter ‘\(days)’",
      en: "there is no parameter ‘\(days)’",
      suggestion: Suggestion.nearest(to: days, among: parameters.keys.sorted())
    )
  }

  /// Checks an expression and returns the names of the variables that it uses.
  func check(_ node: YAMLNode?, gives type: Type, names: Names? = nil) -> Set<String> {
    let names = names ?? self.names
    guard let node, let text = node.text, !node.isNull else { return [] }
    checkListNames(in: text, node)
    do {
      let expression = try Expression.parse(text, names: names)
      if !Self.fits(expression.type, type) {
        log.report(
          "type-mismatch",
          at: node.place(ofOffset: 0, in: lines(of: node)),
          nl: "de uitdrukking geeft \(ExpressionWords.dutch(expression.type)), niet "
            + ExpressionWords.dutch(type),
          en: "the expression gives \(expression.type), not \(type)"
        )
      }
      return Set(expression.variables.map { names.variables[$0].name })
    } catch {
      report(error, at: node)
      return []
    }
  }

  /// Whether values of one type can stand where another is asked for; codes are texts.
  private static func fits(_ type: Type, _ wanted: Type) -> Bool {
    switch (type, wanted) {
    case (.any, _), (.null, _), (_, .any): true
    case (.code(let list), .code(let other)): list == other
    case (.text, .code), (.code, .text): true
    case (.list(let item), .list(let wantedItem)): fits(item, wantedItem)
    default: type == wanted
    }
  }

  /// Checks that the functions on code lists name a list that exists.
  private func checkListNames(in text: String, _ node: YAMLNode) {
    for function in CatalogueNames.functions {
      let call = function.name + "("
      var rest = text[...]
      while let range = rest.firstRange(of: call) {
        rest = rest[range.upperBound...]
        let argument = rest.drop { $0.isWhitespace }
        let offset = text.utf8.distance(from: text.startIndex, to: argument.startIndex)
        let place = node.place(ofOffset: offset, in: lines(of: node))
        guard argument.first == "\"" else {
          log.report(
            "list-not-literal",
            at: place,
            nl: "het eerste argument van ‘\(function.name)’ moet de naam van een lijst zijn",
            en: "the first argument of ‘\(function.name)’ must be the name of a list, in quotes"
          )
          continue
        }
        let name = String(argument.dropFirst().prefix { $0 != "\"" })
        guard codeLists[name] == nil else { continue }
        log.report(
          "unknown-code-list",
          at: place,
          nl: "er is geen codelijst ‘\(name)’",
          en: "there is no code list ‘\(name)’",
          suggestion: Suggestion.nearest(to: name, among: codeLists.keys.sorted())
        )
      }
    }
  }

  // MARK: - Problems

  /// Reports the faults in an expression or cell at their own places.
  ///
  /// - Parameters:
  ///   - errors: the faults.
  ///   - node: the node with the text.
  ///   - prefix: the number of bytes that were put before the text of the node.
  func report(_ errors: FEELErrors, at node: YAMLNode, after prefix: Int = 0) {
    let lines = lines(of: node)
    let bytes = Array((node.text ?? "").utf8)
    for error in errors.all {
      let offset = max(error.offset - prefix, 0)
      let start = min(offset, bytes.count)
      let end = min(start + max(error.length, 0), bytes.count)
      let part = String(decoding: bytes[start..<end], as: UTF8.self).excerpt
      log.report(
        error.code.description,
        at: node.place(ofOffset: offset, in: lines),
        nl: ExpressionWords.dutch(error, in: part),
        en: ExpressionWords.sentence(error.message),
        suggestion: error.suggestion.map(Suggestion.proposal)
      )
    }
  }

  func lines(of node: YAMLNode) -> [[Unicode.Scalar]] {
    parts.lines(of: node.place.file)
  }
}
