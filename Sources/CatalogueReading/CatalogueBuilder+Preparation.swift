import Catalogue
import Vocabulary

extension CatalogueBuilder {
  /// Reads a text that the program finds by name.
  ///
  /// - Parameters:
  ///   - node: the entry.
  ///   - known: the names that the program looks for.
  ///   - isWeighed: whether the text says how much weighs what it tells, or which risk does.
  mutating func readText(_ node: YAMLNode, known: [String], isWeighed: Bool = false) {
    let weights = isWeighed ? ["severity", "risk"] : []
    let keys = ["text", "title", "lines", "note"] + weights + ["sources", "certainty"]
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
    let isOfRisk = fields["risk"] != nil
    let text = PreparationText(
      id: fields.text("text"),
      title: fields.localized("title"),
      lines: lines,
      note: fields.optionalLocalized("note"),
      severity: isWeighed && (!isOfRisk || fields["severity"] != nil)
        ? fields.choice("severity", unknown: "unknown-severity") : nil,
      risk: isOfRisk ? fields.text("risk") : nil,
      provenance: readProvenance(fields)
    )
    guard let place = fields["text"]?.place else { return }
    if !known.contains(text.id) {
      log.unknownWord(text.id, at: place, code: "unknown-text", known: known)
    }
    define(text.id, kind: "text", at: place)
    preparationTexts.append(Entry(model: text, node: node))
  }
}
