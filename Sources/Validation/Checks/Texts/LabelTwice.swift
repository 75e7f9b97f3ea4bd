import CatalogueReading
import Vocabulary

extension Check {
  /// Two facts with one label.
  static let labelTwice = Check(
    "label-twice",
    .warning,
    .texts,
    title: LocalizedText("Twee feiten heten hetzelfde", "Two facts have one name"),
    why: LocalizedText(
      "In een advies zijn deze feiten niet uit elkaar te houden.",
      "In an advice these facts cannot be told apart."
    ),
    bad: [Change("vocabulary/project.yaml", "nl: Verzonden op,", "nl: «Verzekerd»,")]
  ) { checkup, report in
    var first: [String: Place] = [:]
    for entry in checkup.facts where entry.model.listPath == nil {
      guard let node = entry.node["label"]?["nl"], let text = node.text else { continue }
      guard let other = first[text] else {
        first[text] = node.place
        continue
      }
      report.report(
        at: node.place,
        nl: "een ander feit heet ook ‘\(text)’",
        en: "another fact is called ‘\(text)’ too",
        related: [other]
      )
    }
  }
}
