import Vocabulary

/// The checks on mappings: facts, fields, tables, codes and namespaces that are there.
extension CatalogueChecks {
  /// The end of the keys whose words are paths of facts.
  private static let factWords = "-fact"

  func checkMappings() {
    for entry in parts.mappings {
      let mapping = entry.model
      let fields = Set(mapping.fields.map(\.id))
      for node in entry.node["groups"]?.list ?? [] {
        checkFact(node["fact"])
        checkPaths(node["paths"], mapping)
        checkFields(node["where"]?.map?.map { ($0.key, $0.place) } ?? [], fields)
      }
      for node in entry.node["fields"]?.list ?? [] {
        checkField(node, fields, mapping)
      }
      for node in entry.node["choices"]?.list ?? [] {
        checkFact(node["fact"])
        checkFields(node["where"]?.map?.map { ($0.key, $0.place) } ?? [], fields)
        checkFields([node["place"]].compactMap(\.self).map { ($0.text ?? "", $0.place) }, fields)
        if let value = node["value"], !value.isNull, let text = value.text {
          checkMapped(text, fact: node["fact"]?.text, at: value.place)
        }
      }
      checkPaths(entry.node["ignored"], mapping)
      for pair in entry.node["words"]?.map ?? [] where pair.key.hasSuffix(Self.factWords) {
        for node in pair.value.list ?? [pair.value] { checkFact(node) }
      }
    }
  }

  private func checkField(_ node: YAMLNode, _ fields: Set<String>, _ mapping: Mapping) {
    checkFact(node["fact"])
    checkPaths(node["names"], mapping)
    checkFields(node["where"]?.map?.map { ($0.key, $0.place) } ?? [], fields)
    let others = ["unit", "currency", "time"].compactMap { node[$0] }
    checkFields(others.map { ($0.text ?? "", $0.place) }, fields)
    guard let name = node["translation"], let id = name.text, !name.isNull else { return }
    guard let table = mapping.translations[id] else {
      return log.report(
        "unknown-translation",
        at: name.place,
        nl: "er is geen tabel ‘\(id)’",
        en: "there is no table ‘\(id)’",
        suggestion: Suggestion.nearest(to: id, among: mapping.translations.keys.sorted())
      )
    }
    for text in table.values.sorted() where !text.isEmpty {
      checkMapped(text, fact: node["fact"]?.text, at: name.place)
    }
  }

  /// Checks what a question is asked about: facts, or groups that facts stand in.
  func checkSubjects(_ node: YAMLNode?) {
    guard let node, canSee("vocabulary") else { return }
    let known = vocabulary.facts.map { $0.path.replacing("[]", with: "") }
    for item in node.list ?? [node] {
      guard let path = item.text, !item.isNull,
        !known.contains(where: { $0 == path || $0.hasPrefix(path + ".") })
      else { continue }
      log.report(
        "unknown-fact",
        at: item.place,
        nl: "er is geen gegeven of groep gegevens ‘\(path)’",
        en: "there is no fact or group of facts ‘\(path)’",
        suggestion: Suggestion.nearest(
          to: path,
          among: known + Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })
        )
      )
    }
  }

  private func checkFact(_ node: YAMLNode?) {
    guard let node, !node.isNull, let path = node.text, vocabulary.fact(at: path) == nil else {
      return
    }
    log.report(
      "unknown-fact",
      at: node.place,
      nl: "er is geen gegeven ‘\(path)’",
      en: "there is no fact ‘\(path)’",
      suggestion: Suggestion.nearest(to: path, among: vocabulary.facts.map(\.path))
    )
  }

  private func checkMapped(_ text: String, fact path: String?, at place: Place) {
    guard let number = path.flatMap(vocabulary.fact(at:)),
      let list = vocabulary.facts[number].codes
    else { return }
    checkCode(text, list: list, at: place)
  }

  private func checkFields(_ names: [(String, Place)], _ known: Set<String>) {
    for (name, place) in names where !known.contains(name) {
      log.report(
        "unknown-field",
        at: place,
        nl: "er is geen veld ‘\(name)’ in deze afbeelding",
        en: "there is no field ‘\(name)’ in this mapping",
        suggestion: Suggestion.nearest(to: name, among: known.sorted())
      )
    }
  }

  private func checkPaths(_ node: YAMLNode?, _ mapping: Mapping) {
    guard let node, !mapping.namespaces.isEmpty else { return }
    for path in node.list ?? [node] {
      for step in (path.text ?? "").split(separator: "/") {
        let name = step.prefix { $0 != "[" }
        guard let colon = name.firstIndex(of: ":") else { continue }
        let prefix = String(name[..<colon])
        guard mapping.namespaces[prefix] == nil else { continue }
        log.report(
          "unknown-prefix",
          at: path.place,
          nl: "er is geen naamruimte met het voorvoegsel ‘\(prefix)’",
          en: "there is no namespace with the prefix ‘\(prefix)’",
          suggestion: Suggestion.nearest(to: prefix, among: mapping.namespaces.keys.sorted())
        )
      }
    }
  }
}
