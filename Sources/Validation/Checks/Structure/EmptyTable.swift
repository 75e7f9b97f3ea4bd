import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A table without rows or a matrix without bands.
  static let emptyTable = Check(
    "empty-table",
    .error,
    .structure,
    title: LocalizedText("Een tabel heeft geen rijen", "A table has no rows"),
    why: LocalizedText(
      "Een tabel zonder rijen geeft nooit een antwoord.",
      "A table without rows never gives an answer."
    ),
    bad: [
      Change(
        file: "tables/colour.yaml",
        text: """
          table: «colour»
          title: { nl: Lege tabel, en: Empty table }
          hitPolicy: U
          valid: { from: 2020-01-01 }
          inputs: [nature]
          outputs: [{ name: care, codes: care }]
          rows: []

          """
      ),
      Change("tables/care.yaml", "valid: { from: 2020-01-01 }", "valid: { from: 2021-01-01 }"),
      Change(
        file: "tables/colour.yaml",
        text: """
          table: «colour»
          title: { nl: Lege tabel, en: Empty table }
          hitPolicy: U
          valid: { from: 2020-01-01, to: 2020-12-31 }
          inputs: [nature]
          outputs: [{ name: care, codes: care }]
          rows: []

          """
      ),
    ]
  ) { checkup, report in
    for entry in checkup.tables where entry.model.rows.isEmpty {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen enkele rij",
        en: "‘\(entry.model.id)’ has no row at all"
      )
    }
    for entry in checkup.matrices where entry.model.bands.isEmpty {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen enkele band",
        en: "‘\(entry.model.id)’ has no band at all"
      )
    }
  }
}
