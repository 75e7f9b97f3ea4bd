import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A condition on measures of a risk that no measure closes.
  static let closingConditionWithoutMeasure = Check(
    "closing-condition-without-measure",
    .warning,
    .risks,
    title: LocalizedText(
      "Er is een voorwaarde voor een maatregel die niet bestaat",
      "There is a condition on a measure that does not exist"
    ),
    why: LocalizedText(
      "Bij closedWhen staat wanneer een maatregel het risico sluit, maar closedBy noemt "
        + "er geen.",
      "In closedWhen it says when a measure closes the risk, but closedBy names none."
    ),
    bad: [
      Change("risks/all.yaml", "  closedBy: [foam]\n", "  closedWhen: «isHeavy»\n")
    ]
  ) { checkup, report in
    for entry in checkup.rules {
      guard let terms = entry.model.risk, terms.closedBy.isEmpty,
        let node = entry.node["closedWhen"]
      else { continue }
      report.report(
        at: node.place,
        nl: "‘\(entry.model.id)’ noemt bij closedBy geen enkele maatregel",
        en: "‘\(entry.model.id)’ names no measure in closedBy"
      )
    }
  }
}
