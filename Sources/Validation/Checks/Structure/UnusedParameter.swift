import Assessment
import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A parameter that nothing uses.
  static let unusedParameter = Check(
    "unused-parameter",
    .warning,
    .structure,
    needsWhole: true,
    title: LocalizedText("Niets gebruikt een parameter", "Nothing uses a parameter"),
    why: LocalizedText(
      "Geen cel, uitdrukking of tekst noemt deze parameter. Staat het getal misschien ergens "
        + "uitgeschreven?",
      "No cell, expression or text names this parameter. Is the number written out somewhere?"
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- parameter: delivery.days",
        """
        - parameter: «return.days»
          type: number
          title: { nl: Dagen om terug te sturen, en: Days to return }
          values:
            - { from: 2020-01-01, value: 9, sources: ['post:2'], certainty: confirmed }
        - parameter: delivery.days
        """
      )
    ]
  ) { checkup, report in
    let used = checkup.usedNames.union(ExampleRunner.namesOfEngine)
    for entry in checkup.soundParameters where !used.contains(entry.model.id) {
      report.report(
        at: entry.node.head,
        nl: "niets gebruikt ‘\(entry.model.id)’",
        en: "nothing uses ‘\(entry.model.id)’"
      )
    }
  }
}
