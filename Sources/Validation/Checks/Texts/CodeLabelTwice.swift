import CatalogueReading
import Vocabulary

extension Check {
  /// Two codes of a list with one label.
  static let codeLabelTwice = Check(
    "code-label-twice",
    .warning,
    .texts,
    title: LocalizedText("Twee codes heten hetzelfde", "Two codes have one name"),
    why: LocalizedText(
      "Een lezer ziet de naam en niet de code: deze codes zijn niet uit elkaar te houden.",
      "A reader sees the name and not the code: these codes cannot be told apart."
    ),
    bad: [Change("codes/all.yaml", "code: pallet, nl: Laadbord", "code: pallet, nl: «Pakket»")]
  ) { checkup, report in
    for entry in checkup.codeLists {
      for language in ["nl", "en"] {
        var first: [String: Place] = [:]
        for node in entry.node["codes"]?.list ?? [] {
          guard let label = node[language], let text = label.text else { continue }
          guard let other = first[text] else {
            first[text] = label.place
            continue
          }
          report.report(
            at: label.place,
            nl: "een andere code van ‘\(entry.model.id)’ heet ook ‘\(text)’",
            en: "another code of ‘\(entry.model.id)’ is called ‘\(text)’ too",
            related: [other]
          )
        }
      }
    }
  }
}
