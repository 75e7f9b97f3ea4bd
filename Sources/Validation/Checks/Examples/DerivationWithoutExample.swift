import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A derived fact without an example.
  static let derivationWithoutExample = Check(
    "derivation-without-example",
    .error,
    .examples,
    title: LocalizedText("Een afgeleid feit heeft geen voorbeeld", "A derived fact has no example"),
    why: LocalizedText(
      "Een voorbeeld is de toets van een afleiding. Zonder voorbeeld valt een verkeerde "
        + "wijziging niet op.",
      "An example is the test of a derivation. Without one a wrong change is not noticed."
    ),
    bad: [
      Change("derivations/all.yaml", "- derive: value", "- derive: «value»"),
      Change(
        "derivations/all.yaml",
        "  examples:\n    - given: { project.value: 25 }\n      expect: 25\n",
        ""
      ),
    ]
  ) { checkup, report in
    for entry in checkup.derivations where entry.model.examples.isEmpty {
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen voorbeeld",
        en: "‘\(entry.model.id)’ has no example"
      )
    }
  }
}
