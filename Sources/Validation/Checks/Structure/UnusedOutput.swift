import Catalogue
import Assessment
import CatalogueReading
import Vocabulary

extension Check {
  /// An output of a table that nothing uses.
  static let unusedOutput = Check(
    "unused-output",
    .warning,
    .structure,
    needsWhole: true,
    title: LocalizedText(
      "Niets gebruikt de uitvoer van een tabel",
      "Nothing uses the output of a table"
    ),
    why: LocalizedText(
      "Geen regel, tabel, tekst of afgeleid feit gebruikt deze uitvoer.",
      "No rule, table, text or derived fact uses this output."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "{ name: size, codes: size }",
        "{ name: size, codes: size }, { name: «shape», type: text }"
      ),
      Change("tables/size.yaml", "then: { size: small }", "then: { size: small, shape: flat }"),
      Change("tables/size.yaml", "then: { size: large }", "then: { size: large, shape: box }"),
      Change("tables/size.yaml", "then: { size: large }", "then: { size: large, shape: box }"),
    ]
  ) { checkup, report in
    for entry in checkup.tables {
      for (output, node) in zip(entry.model.outputs, entry.node["outputs"]?.list ?? []) {
        guard !checkup.usedNames.contains(output.name),
          !ExampleRunner.namesOfEngine.contains(output.name)
        else { continue }
        report.report(
          at: node["name"]?.place ?? node.place,
          nl: "niets gebruikt de uitvoer ‘\(output.name)’",
          en: "nothing uses the output ‘\(output.name)’"
        )
      }
    }
  }
}
