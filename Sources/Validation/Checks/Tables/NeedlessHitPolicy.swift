import Catalogue
import CatalogueReading
import DecisionTables
import Vocabulary

extension Check {
  /// A hit policy that lets rows hold together in a table in which they never do.
  static let needlessHitPolicy = Check(
    "needless-hit-policy",
    .warning,
    .tables,
    title: LocalizedText(
      "Het trefferbeleid is ruimer dan nodig",
      "The hit policy is wider than needed"
    ),
    why: LocalizedText(
      "Geen twee rijen gelden samen. Met U staat dat er ook, en valt het op als een "
        + "wijziging dat verandert.",
      "No two rows hold together. With U it says so too, and a change that alters it is noticed."
    ),
    bad: [Change("tables/size.yaml", "hitPolicy: U", "hitPolicy: «F»")]
  ) { checkup, report in
    for view in checkup.tableViews
    where ["A", "P", "F"].contains(view.model.hitPolicy) && view.model.rows.count > 1 {
      guard !view.epochs.isEmpty,
        view.epochs.allSatisfy({ $0.table.overlaps(harmless: true, limit: 1).isEmpty }),
        let node = view.node["hitPolicy"]
      else { continue }
      report.report(
        at: node.place,
        nl: "de rijen van ‘\(view.model.id)’ gelden nooit samen; het trefferbeleid kan U zijn",
        en: "the rows of ‘\(view.model.id)’ never hold together; the hit policy can be U"
      )
    }
  }
}
