import Catalogue
import Vocabulary

extension Check {
  /// Two rows of a table with hit policy A that hold together and say different things.
  static let conflictingRows = Check(
    "conflicting-rows",
    .error,
    .tables,
    title: LocalizedText("Twee rijen spreken elkaar tegen", "Two rows contradict each other"),
    why: LocalizedText(
      "Met trefferbeleid A mogen rijen samen gelden zolang zij hetzelfde zeggen. Deze rijen "
        + "geven verschillende uitkomsten.",
      "With hit policy A rows may hold together as long as they say the same. These rows "
        + "give different results."
    ),
    bad: [
      Change("tables/care.yaml", "hitPolicy: F", "hitPolicy: A"),
      Change("tables/care.yaml", "- id: CARE-CHEAP", "- id: «CARE-CHEAP»"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.model.hitPolicy == "A" {
      for (entry, epoch) in checkup.overlaps(of: view) {
        checkup.report(entry.overlap, view, epoch, report)
      }
    }
  }
}
