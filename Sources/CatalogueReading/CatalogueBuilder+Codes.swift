import Catalogue
import Vocabulary

extension CatalogueBuilder {
  /// Reads a code list.
  mutating func readCodeList(_ node: YAMLNode) {
    let keys = ["list", "title", "source", "sources", "codes", "file"]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    let key = fields["source"] == nil ? "sources" : "source"
    let citations = readCitations(fields, key, isRequired: false)
    var codes: [(code: Code, place: Place)] = []
    var isWhole = true
    if let file = fields["file"] {
      (codes, isWhole) = readCodes(file)
    } else {
      isWhole = fields.required("codes")?.list != nil
      let nodes = fields.list("codes")
      codes = nodes.compactMap(readCode)
      isWhole = isWhole && codes.count == nodes.count && !codes.contains { $0.code.code.isEmpty }
    }
    let list = CodeList(
      id: fields.text("list"),
      title: fields.localized("title"),
      sources: citations.map(\.description),
      codes: codes.map(\.code)
    )
    var places: [String: Place] = [:]
    for (code, place) in codes {
      guard let first = places.updateValue(place, forKey: code.code) else { continue }
      log.report(
        "duplicate-code",
        at: place,
        nl: "de code ‘\(code.code)’ staat er al op \(first)",
        en: "the code ‘\(code.code)’ is already there at \(first)"
      )
    }
    guard let id = fields["list"] else { return }
    define(list.id, kind: "code list", at: id.place)
    if !isWhole { openLists.insert(list.id) }
    codeLists.append(Entry(model: list, node: node))
  }

  private func readCode(_ node: YAMLNode) -> (Code, Place)? {
    // Every further key is an attribute, so there are no unknown keys.
    let keys = node.map?.map(\.key) ?? []
    guard let fields = Fields(node, keys: keys, log: log) else { return nil }
    let label = LocalizedText(nl: readLabel(fields, "nl"), en: readLabel(fields, "en"))
    var attributes: [String: String] = [:]
    for key in keys where !["code", "nl", "en"].contains(key) {
      attributes[key] = fields.optionalText(key)
    }
    return (Code(code: fields.text("code"), label: label, attributes: attributes), fields.place)
  }

  private func readLabel(_ fields: Fields, _ key: String) -> String {
    if let text = fields[key].flatMap(log.text), !text.allSatisfy(\.isWhitespace) { return text }
    log.report(
      "missing-language",
      at: fields[key]?.place ?? fields.place,
      nl: "de tekst ontbreekt in de taal ‘\(key)’",
      en: "the text is missing in the language ‘\(key)’"
    )
    return ""
  }

  /// Reads codes from a file, and tells whether these are all of them.
  ///
  /// The first column is the code, `nl` and `en` are labels.
  ///
  /// A label that a file does not give is the code itself: long lists have no translation.
  private mutating func readCodes(_ node: YAMLNode) -> (read: [(Code, Place)], isWhole: Bool) {
    guard let table = table(node), let first = table.columns.first else { return ([], false) }
    let codes = table.rows.compactMap { row -> (Code, Place)? in
      guard let code = row.cells[first], !code.isEmpty else {
        log.report(
          "missing-code",
          at: row.place,
          nl: "de rij heeft geen code",
          en: "the row has no code"
        )
        return nil
      }
      let nl = row.cells["nl"].flatMap { $0.isEmpty ? nil : $0 }
      let en = row.cells["en"].flatMap { $0.isEmpty ? nil : $0 }
      let label = LocalizedText(nl: nl ?? en ?? code, en: en ?? nl ?? code)
      let attributes = row.cells.filter {
        ![first, "nl", "en"].contains($0.key) && !$0.value.isEmpty
      }
      return (Code(code: code, label: label, attributes: attributes), row.place)
    }
    return (codes, table.isWhole && codes.count == table.rows.count)
  }
}
