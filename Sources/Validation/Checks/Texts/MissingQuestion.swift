import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A fact that tables ask about and that no one is asked for.
  static let missingQuestion = Check(
    "missing-question",
    .warning,
    .texts,
    needsWhole: true,
    title: LocalizedText("Naar een feit kan niet worden gevraagd", "A fact cannot be asked for"),
    why: LocalizedText(
      "Een tabel heeft dit feit nodig, maar het heeft geen vraag. Is het onbekend, dan "
        + "blijft het antwoord uit en hoort de ambtenaar niet wat er ontbreekt.",
      "A table needs this fact, but it has no question. While it is unknown there is no "
        + "answer, and the officer is not told what is missing."
    ),
    bad: [
      Change("vocabulary/project.yaml", "path: project.value\n", "path: «project.value»\n"),
      Change(
        "vocabulary/project.yaml",
        "    question: { nl: 'Wat is de inhoud waard?', en: 'What are the contents worth?' }\n",
        ""
      ),
    ]
  ) { checkup, report in
    var needed = Set(checkup.tables.flatMap(\.model.inputs))
    if !checkup.matrices.isEmpty { needed.formUnion(Matrix.inputs) }
    // A derivation that only passes a fact on asks for that fact.
    for entry in checkup.derivations where needed.contains(entry.model.id) {
      if checkup.variables[entry.model.expression] != nil { needed.insert(entry.model.expression) }
    }
    for entry in checkup.facts where needed.contains(entry.model.path) {
      guard entry.model.question == nil else { continue }
      report.report(
        at: entry.node["path"]?.place ?? entry.node.place,
        nl: "een tabel vraagt ‘\(entry.model.path)’ en er is geen vraag bij",
        en: "a table asks for ‘\(entry.model.path)’ and there is no question with it"
      )
    }
  }
}
