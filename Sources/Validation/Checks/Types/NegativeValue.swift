import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A negative amount, number of days or share.
  static let negativeValue = Check(
    "negative-value",
    .error,
    .types,
    title: LocalizedText("Een parameter is negatief", "A parameter is negative"),
    why: LocalizedText(
      "Grenzen, termijnen en aandelen zijn nooit negatief.",
      "Limits, time limits and shares are never negative."
    ),
    bad: [Change("parameters/all.yaml", "value: 12,", "value: «-12»,")]
  ) { checkup, report in
    for entry in checkup.soundParameters {
      for (value, node) in zip(entry.model.values, entry.node["values"]?.list ?? [])
      where value.value.isNegative {
        report.report(
          at: node["value"]?.place ?? node.place,
          nl: "‘\(entry.model.id)’ is \(value.value)",
          en: "‘\(entry.model.id)’ is \(value.value)"
        )
      }
    }
  }
}
