import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A value that is less round than all others of its parameter.
  static let oddPrecision = Check(
    "odd-precision",
    .warning,
    .types,
    title: LocalizedText(
      "Een bedrag is minder rond dan de andere",
      "An amount is less round than the others"
    ),
    why: LocalizedText(
      "Alle andere waarden van deze parameter zijn hele duizendtallen. Deze niet: "
        + "waarschijnlijk is een cijfer verkeerd getypt.",
      "All other values of this parameter are whole thousands. Not this one: a digit was "
        + "probably mistyped."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 6000,",
        "- { from: 2024-01-01, to: 2025-12-31, value: «6001», sources: [tariff-2], "
          + "certainty: confirmed }\n    - { from: 2026-01-01, value: 6000,"
      )
    ]
  ) { checkup, report in
    for entry in checkup.soundParameters where entry.model.isMoney {
      let values = entry.model.values
      guard values.count > 2 else { continue }
      let odd = values.indices.filter { !values[$0].value.isWholeThousands }
      guard odd.count == 1, let place = odd.first else { continue }
      let node = entry.node["values"]?.list?[place]
      report.report(
        at: node?["value"]?.place ?? entry.node.place,
        nl: "\(values[place].value) is geen heel duizendtal, en alle andere waarden wel",
        en: "\(values[place].value) is no whole thousand, and all other values are"
      )
    }
  }
}

extension Decimal {
  /// Whether the number is a whole number of thousands.
  var isWholeThousands: Bool {
    (self * Decimal(coefficient: 1, exponent: -3)).isInteger
  }
}
