import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A limit of a row without an example at it.
  static let boundaryWithoutExample = Check(
    "boundary-without-example",
    .warning,
    .examples,
    title: LocalizedText("Een grens heeft geen voorbeeld", "A limit has no example"),
    why: LocalizedText(
      "Fouten in regels zitten bij de grenzen. Geef elke rij een voorbeeld op de grens als "
        + "zij die bevat, en vlak ervoor of erna (een cent, een dag, één) als zij die niet bevat.",
      "Mistakes in rules are at the limits. Give each row an example at the limit if it "
        + "holds it, and right before or after it (a cent, a day, one) if it does not."
    ),
    bad: [
      Change("tables/size.yaml", "'>= limit.heavy'", "«'>= limit.heavy'»"),
      Change("tables/size.yaml", "weight: 35, on", "weight: 40, on"),
      Change("tables/size.yaml", "weight: 30, on", "weight: 38, on"),
    ]
  ) { checkup, report in
    for boundary in checkup.boundaries where !boundary.isTested {
      report.report(
        at: boundary.place,
        length: boundary.length,
        nl: "‘\(boundary.row)’ heeft geen voorbeeld bij ‘\(boundary.text)’",
        en: "‘\(boundary.row)’ has no example at ‘\(boundary.text)’",
        suggestion: boundary.wanted.map {
          LocalizedText(
            "voeg een voorbeeld toe met \(boundary.input): \($0)",
            "add an example with \(boundary.input): \($0)"
          )
        }
      )
    }
  }
}
