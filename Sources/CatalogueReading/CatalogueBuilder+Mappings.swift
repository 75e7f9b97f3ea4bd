import Vocabulary

extension CatalogueBuilder {
  private static let mappingKeys = [
    "mapping", "title", "namespaces", "groups", "fields", "translations", "choices", "ignored",
    "words", "shorthands",
  ]
  private static let fieldKeys = [
    "field", "names", "fact", "combine", "translation", "unit", "currency", "time", "where", "note",
    "example",
  ]

  /// Reads how facts stand in a format of others.
  mutating func readMapping(_ node: YAMLNode) {
    guard let fields = Fields(node, keys: Self.mappingKeys, log: log) else { return }
    _ = fields.required("fields")
    var translations: [String: [String: String]] = [:]
    var words: [String: [String]] = [:]
    for pair in fields["translations"]?.map ?? [] {
      translations[pair.key] = readTranslations(pair.value)
    }
    for pair in fields["words"]?.map ?? [] {
      words[pair.key] = pair.value.list?.compactMap(log.text) ?? []
    }
    let shorthands = fields.textMap("shorthands")
    let mapping = Mapping(
      id: fields.text("mapping"),
      title: fields.localized("title"),
      namespaces: fields.textMap("namespaces"),
      groups: fields.list("groups").compactMap { readGroup($0, shorthands) },
      fields: fields.list("fields").compactMap { readField($0, shorthands) },
      translations: translations,
      choices: fields.list("choices").compactMap(readChoice),
      ignored: paths(fields, "ignored", shorthands),
      words: words
    )
    guard let id = fields["mapping"] else { return }
    define(mapping.id, kind: "mapping", at: id.place)
    mappings.append(Entry(model: mapping, node: node))
  }

  /// Reads a table of translations; null stands for what has no counterpart.
  private func readTranslations(_ node: YAMLNode) -> [String: String] {
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return [:]
    }
    var texts: [String: String] = [:]
    for pair in pairs { texts[pair.key] = pair.value.isNull ? "" : log.text(pair.value) }
    return texts
  }

  private func readGroup(_ node: YAMLNode, _ shorthands: [String: String]) -> MappedGroup? {
    let keys = ["group", "paths", "fact", "where"]
    guard let fields = Fields(node, keys: keys, log: log) else { return nil }
    _ = fields.required("paths")
    return MappedGroup(
      id: fields.text("group"),
      paths: paths(fields, "paths", shorthands),
      fact: fields.optionalText("fact"),
      conditions: readConditions(fields)
    )
  }

  private func readField(_ node: YAMLNode, _ shorthands: [String: String]) -> MappedField? {
    guard let fields = Fields(node, keys: Self.fieldKeys, log: log) else { return nil }
    _ = fields.required("names")
    let combination = fields.choice(
      "combine",
      unknown: "unknown-combination",
      default: MappedField.Combination.first
    )
    return MappedField(
      id: fields.text("field"),
      names: paths(fields, "names", shorthands),
      fact: fields.optionalText("fact"),
      combination: combination ?? .first,
      translation: fields.optionalText("translation"),
      unit: fields.optionalText("unit"),
      currency: fields.optionalText("currency"),
      time: fields.optionalText("time"),
      conditions: readConditions(fields),
      note: fields.optionalLocalized("note"),
      example: fields.optionalText("example")
    )
  }

  /// Returns paths or names, with steps that are shorthands written out.
  private func paths(
    _ fields: Fields,
    _ key: String,
    _ shorthands: [String: String]
  ) -> [String] {
    fields.texts(key).map { text, _ in
      guard !shorthands.isEmpty else { return text }
      let steps = text.split(separator: "/", omittingEmptySubsequences: false)
      return steps.map { shorthands[String($0)] ?? String($0) }.joined(separator: "/")
    }
  }

  private func readChoice(_ node: YAMLNode) -> MappedChoice? {
    let keys = ["fact", "value", "where", "place", "note"]
    guard let fields = Fields(node, keys: keys, log: log) else { return nil }
    return MappedChoice(
      fact: fields.text("fact"),
      value: fields.optionalText("value") ?? "",
      conditions: readConditions(fields),
      place: fields.text("place"),
      note: fields.optionalLocalized("note")
    )
  }

  /// Reads conditions: values by field, with `!` before those that may not be there.
  private func readConditions(_ fields: Fields) -> [MappedCondition] {
    guard let node = fields["where"] else { return [] }
    guard let pairs = node.map else {
      log.wrongType(node, nl: "een groep sleutels", en: "a mapping")
      return []
    }
    return pairs.map { pair in
      let texts = (pair.value.list ?? [pair.value]).compactMap(log.text)
      return MappedCondition(
        field: pair.key,
        values: texts.filter { !$0.hasPrefix("!") },
        excluded: texts.filter { $0.hasPrefix("!") }.map { String($0.dropFirst()) }
      )
    }
  }
}
