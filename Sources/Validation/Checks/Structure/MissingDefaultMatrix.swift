import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A catalogue in which no matrix is the default.
  static let missingDefaultMatrix = Check(
    "missing-default-matrix",
    .error,
    .structure,
    needsWhole: true,
    title: LocalizedText("Geen matrix is de standaard", "No matrix is the default"),
    why: LocalizedText(
      "Zonder --matrix weet het programma niet welk beleid geldt. Zet default: true bij één "
        + "matrix.",
      "Without --matrix the program does not know which policy applies. Put default: true "
        + "with one matrix."
    ),
    bad: [
      Change("matrices/model.yaml", "matrix: model", "matrix: «model»"),
      Change("matrices/model.yaml", "default: true\n", ""),
    ]
  ) { checkup, report in
    guard let first = checkup.matrices.first,
      !checkup.text.matrices.contains(where: { $0.model.isDefault && !$0.model.isGuidance })
    else { return }
    report.report(
      at: first.node.head,
      nl: "geen van de matrices heeft default: true",
      en: "none of the matrices has default: true"
    )
  }
}
