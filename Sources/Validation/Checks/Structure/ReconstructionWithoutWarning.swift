import CatalogueReading
import Catalogue
import Vocabulary

extension Check {
  /// A reconstructed matrix that does not say so to the reader.
  static let reconstructionWithoutWarning = Check(
    "reconstruction-without-warning",
    .warning,
    .structure,
    title: LocalizedText("Een reconstructie waarschuwt niet", "A reconstruction does not warn"),
    why: LocalizedText(
      "De grenzen zijn uit andere teksten bijeengezocht. Wie het advies leest, moet dat "
        + "weten: vul warning in.",
      "The limits were pieced together from other texts. Whoever reads the advice must know: "
        + "fill in warning."
    ),
    bad: [Change("matrices/model.yaml", "status: published", "status: «reconstructed»")]
  ) { checkup, report in
    for entry in checkup.matrices
    where entry.model.status == .reconstructed && entry.model.warning == nil {
      report.report(
        at: entry.node["status"]?.place ?? entry.node.place,
        nl: "‘\(entry.model.id)’ is een reconstructie zonder warning",
        en: "‘\(entry.model.id)’ is a reconstruction without a warning"
      )
    }
  }
}
