import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A matrix that was not looked at for more than two years.
  static let staleMatrix = Check(
    "stale-matrix",
    .warning,
    .dates,
    title: LocalizedText(
      "Een matrix is lang niet nagekeken",
      "A matrix was not looked at for long"
    ),
    why: LocalizedText(
      "De bron van de matrix is meer dan twee jaar geleden voor het laatst bekeken. Beleid "
        + "verandert vaker. Kijk de bron na en zet de dag bij checked.",
      "The source of the matrix was last looked at more than two years ago. Policies change "
        + "more often. Look at the source and put the day in checked."
    ),
    bad: [Change("matrices/model.yaml", "checked: 2026-01-01", "checked: «2024-01-01»")]
  ) { checkup, report in
    for entry in checkup.matrices {
      guard let day = entry.model.checked, let node = entry.node["checked"],
        let limit = day.adding(months: 24), limit < checkup.today
      else { continue }
      report.report(
        at: node.place,
        nl: "‘\(entry.model.id)’ is nagekeken op \(day)",
        en: "‘\(entry.model.id)’ was looked at on \(day)"
      )
    }
  }
}
