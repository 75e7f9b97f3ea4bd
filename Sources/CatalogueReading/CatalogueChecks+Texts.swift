import Catalogue
import FEEL
import Vocabulary

/// The checks on texts with placeholders and on examples.
extension CatalogueChecks {
  /// Checks that each `{name}` in a text is a name that has a value, or a member of a record.
  func checkPlaceholders(_ node: YAMLNode?, bindings: [(name: String, type: Type)] = []) {
    for pair in node?.map ?? [] {
      guard let text = pair.value.text else { continue }
      var rest = text[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = String(rest[rest.index(after: open)..<close])
        rest = rest[rest.index(after: close)...]
        if variables[name] != nil || Self.isMember(name, of: bindings) { continue }
        let offset = text.utf8.distance(from: text.startIndex, to: open)
        log.report(
          "unknown-placeholder",
          at: pair.value.place(ofOffset: offset, in: lines(of: pair.value)),
          nl: "‘{\(name.excerpt)}’ is geen feit, afgeleid feit of parameter",
          en: "‘{\(name.excerpt)}’ is no fact, derived fact or parameter",
          suggestion: Suggestion.nearest(to: name, among: variables.keys.sorted())
        )
      }
    }
  }

  /// Whether a name such as `session.report.url` leads to a value in a record.
  private static func isMember(_ name: String, of bindings: [(name: String, type: Type)]) -> Bool {
    let keys = name.split(separator: ".").map(String.init)
    guard let first = bindings.first(where: { $0.name == keys.first }) else { return false }
    var type = first.type
    for key in keys.dropFirst() {
      guard case .record(let members) = type, let member = members[key] else { return false }
      type = member
    }
    return true
  }

  /// Checks the names and values of the examples of an entry.
  ///
  /// - Parameters:
  ///   - node: the entry.
  ///   - results: what may be expected beside facts: the rule's own id.
  ///   - more: what may be given beside facts.
  func checkExamples(
    _ node: YAMLNode,
    results: [String: Type],
    given more: [String: Type] = [:]
  ) {
    for example in node["examples"]?.list ?? [] {
      for pair in example["given"]?.map ?? [] {
        if pair.key == "on" {
          checkLiteral(pair.value, type: .date)
        } else if let type = more[pair.key] {
          checkLiteral(pair.value, type: type)
        } else if let variable = exampleNames[pair.key] {
          checkLiteral(pair.value, type: names.variables[variable].type)
        } else {
          reportUnknownName(pair, known: exampleNames.keys.sorted() + ["on"])
        }
      }
      guard let expect = example["expect"] else { continue }
      for pair in expect.map ?? [] {
        if let type = results[pair.key] {
          checkLiteral(pair.value, type: type)
        } else if let variable = exampleNames[pair.key] {
          checkLiteral(pair.value, type: names.variables[variable].type)
        } else {
          reportUnknownName(pair, known: results.keys.sorted() + exampleNames.keys.sorted())
        }
      }
    }
  }

  private func reportUnknownName(_ pair: YAMLNode.Pair, known: [String]) {
    log.report(
      "unknown-fact",
      at: pair.place,
      nl: "‘\(pair.key)’ is geen feit of afgeleid feit",
      en: "‘\(pair.key)’ is no fact or derived fact",
      suggestion: Suggestion.nearest(to: pair.key, among: known)
    )
  }

  /// Checks that a literal can be read and has a type; codes must be in their list.
  func checkLiteral(_ node: YAMLNode, type: Type) {
    do {
      let value = try Literal.value(Literal.feel(node))
      if case .code(let list) = type, case .text(let code) = value {
        checkCode(code, list: list, at: node.place)
      } else if !Self.isValue(value, of: type) {
        log.report(
          "type-mismatch",
          at: node.place,
          nl: "\(node.kind.nl) heeft niet het type dat hier hoort: \(ExpressionWords.dutch(type))",
          en: "\(node.kind.en) is not \(type)"
        )
      }
    } catch {
      report(error, at: node)
    }
  }

  /// Whether a value has a type; unknown and null have every type.
  private static func isValue(_ value: Value, of type: Type) -> Bool {
    switch (value, type) {
    case (.unknown, _), (.null, _), (_, .any): true
    case (.boolean, .boolean), (.number, .number), (.number, .money): true
    case (.text, .text), (.text, .code), (.date, .date): true
    case (.list(let items), .list(let type)): items.allSatisfy { isValue($0, of: type) }
    case (.record(let members), .record(let types)):
      members.allSatisfy { key, value in types[key].map { isValue(value, of: $0) } ?? false }
    default: false
    }
  }
}
