import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A calendar entry without a day.
  static let calendarWithoutDay = Check(
    "calendar-without-day",
    .error,
    .structure,
    title: LocalizedText("Een moment heeft geen dag", "A moment has no day"),
    why: LocalizedText(
      "Een moment in de agenda heeft ten minste een geplande, een vroegste of een laatste dag.",
      "A moment in the calendar has at least a planned, an earliest or a latest day."
    ),
    bad: [
      Change(
        "calendar/all.yaml",
        "planned: project.sent\nlatest: project.sent + delivery.days * duration(\"P1D\")\n",
        ""
      ),
      Change("calendar/all.yaml", "calendar: C-1", "calendar: «C-1»"),
    ]
  ) { checkup, report in
    for entry in checkup.rules where entry.model.kind == .calendar {
      let dates = entry.model.dates
      guard dates.planned == nil, dates.earliest == nil, dates.latest == nil else { continue }
      report.report(
        at: entry.node.head,
        nl: "‘\(entry.model.id)’ heeft geen planned, earliest of latest",
        en: "‘\(entry.model.id)’ has no planned, earliest or latest"
      )
    }
  }
}
