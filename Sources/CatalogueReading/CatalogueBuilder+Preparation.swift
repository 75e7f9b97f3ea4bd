import Catalogue
import Vocabulary

extension CatalogueBuilder {
  /// Reads a text of the preparation sheet.
  mutating func readPreparationText(_ node: YAMLNode) {
    let keys = ["text", "title", "lines", "note", "sources", "certainty"]
    guard let fields = Fields(node, keys: keys, log: log) else { return }
    _ = fields.required("lines")
    let lines = fields.list("lines").compactMap(log.localized)
    if let node = fields["lines"], node.list?.isEmpty == true {
      log.report(
        "missing-value",
        at: node.place,
        nl: "de tekst heeft geen enkele zin",
        en: "the text has no sentence at all"
      )
    }
    let text = PreparationText(
      id: fields.text("text"),
      title: fields.localized("title"),
      lines: lines,
      note: fields.optionalLocalized("note"),
      provenance: readProvenance(fields)
    )
    guard let place = fields["text"]?.place else { return }
    if SheetText(rawValue: text.id) == nil {
      let known = SheetText.allCases.map(\.rawValue)
      log.unknownWord(text.id, at: place, code: "unknown-text", known: known)
    }
    define(text.id, kind: "text", at: place)
    preparationTexts.append(Entry(model: text, node: node))
  }
}
