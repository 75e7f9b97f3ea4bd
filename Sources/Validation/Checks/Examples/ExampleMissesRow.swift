import Assessment
import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An example that another row decides than its own.
  static let exampleMissesRow = Check(
    "example-misses-row",
    .error,
    .examples,
    needsWhole: true,
    title: LocalizedText(
      "Een voorbeeld bereikt zijn rij niet",
      "An example does not reach its row"
    ),
    why: LocalizedText(
      "De uitkomst klopt, maar een andere rij geeft haar. Het voorbeeld toetst dus de rij "
        + "niet waar het bij staat.",
      "The result is right, but another row gives it. So the example does not test the row "
        + "that it stands with."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "- given: { nature: pallet, weight: 5, on: 2026-01-01 }",
        "- «given»: { nature: parcel, weight: 90, on: 2026-01-01 }\n        expect: { size: "
          + "large }\n      - given: { nature: pallet, weight: 5, on: 2026-01-01 }"
      )
    ]
  ) { checkup, report in
    for failure in checkup.examples?.failures ?? [] where failure.isMissedRow {
      let other = failure.actual.isEmpty ? "-" : failure.actual
      report.report(
        at: Place(failure.entry.example.place),
        nl: "‘\(other)’ beslist dit voorbeeld van ‘\(failure.expected)’",
        en: "‘\(other)’ decides this example of ‘\(failure.expected)’"
      )
    }
  }
}
