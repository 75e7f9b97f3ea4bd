import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A matrix that was looked at on a day still to come.
  static let dayInFuture = Check(
    "day-in-future",
    .error,
    .dates,
    title: LocalizedText(
      "Iets is nagekeken op een dag die nog komt",
      "Something was looked at on a day to come"
    ),
    why: LocalizedText(
      "De dag bij checked ligt na vandaag. Waarschijnlijk is het jaar verkeerd getypt.",
      "The day in checked is after today. The year was probably mistyped."
    ),
    bad: [Change("matrices/model.yaml", "checked: 2026-01-01", "checked: «2027-01-01»")]
  ) { checkup, report in
    for entry in checkup.matrices {
      guard let day = entry.model.checked, let node = entry.node["checked"], day > checkup.today
      else { continue }
      report.report(
        at: node.place,
        nl: "\(day) ligt na vandaag, \(checkup.today)",
        en: "\(day) is after today, \(checkup.today)"
      )
    }
  }
}
