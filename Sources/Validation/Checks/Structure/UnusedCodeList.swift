import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A code list that no fact, output or function uses.
  static let unusedCodeList = Check(
    "unused-code-list",
    .info,
    .structure,
    needsWhole: true,
    title: LocalizedText("Niets gebruikt een codelijst", "Nothing uses a code list"),
    why: LocalizedText(
      "Geen feit, uitvoer of uitdrukking noemt deze lijst.",
      "No fact, output or expression names this list."
    ),
    bad: [
      Change(
        "codes/all.yaml",
        "list: care\n",
        "list: «colour»\ntitle: { nl: Kleur, en: Colour }\ncodes:\n  - { code: red, nl: "
          + "Rood, en: Red }\n---\nlist: care\n"
      )
    ]
  ) { checkup, report in
    var used: Set<String> = [CatalogueNames.procedureList]
    used.formUnion(checkup.text.facts.compactMap(\.model.codes))
    used.formUnion(checkup.text.derivations.compactMap(\.model.codes))
    used.formUnion(checkup.text.tables.flatMap { $0.model.outputs.compactMap(\.codes) })
    for entry in checkup.expressions {
      used.formUnion(entry.tokens.filter { $0.kind == .text }.map(\.unquoted))
    }
    // Keys of risks and forms hold codes of lists that have a name of their own.
    let kinds = Set(checkup.text.rules.map(\.model.kind))
    if kinds.contains(.risk) { used.formUnion(["mitigation-kind", "irregularity-type"]) }
    if kinds.contains(.involvement) { used.insert("involvement-form") }
    // The labels of what reports themselves say.
    let ofReports: Set<String> = [
      "severity", "certainty", "verdict", "finding-status", "planned-verdict", "matrix-status",
      "law",
      "regime", "authority",
    ]
    for entry in checkup.codeLists
    where !used.contains(entry.model.id) && !ofReports.contains(entry.model.id) {
      report.report(
        at: entry.node.head,
        nl: "niets gebruikt de codelijst ‘\(entry.model.id)’",
        en: "nothing uses the code list ‘\(entry.model.id)’"
      )
    }
  }
}
