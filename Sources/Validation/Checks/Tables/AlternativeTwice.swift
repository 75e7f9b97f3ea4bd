import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A band whose alternatives name its own procedure, or one of them twice.
  static let alternativeTwice = Check(
    "alternative-twice",
    .warning,
    .tables,
    title: LocalizedText("Een alternatief staat er al", "An alternative is already there"),
    why: LocalizedText(
      "De alternatieven van een band zijn andere procedures dan die van de band zelf, elk "
        + "één keer.",
      "The alternatives of a band are other procedures than its own, each once."
    ),
    bad: [
      Change(
        "matrices/model.yaml",
        "procedure: counter",
        "procedure: counter\n    alternatives: [«counter»]"
      )
    ]
  ) { checkup, report in
    for entry in checkup.matrices {
      for (band, node) in zip(entry.model.bands, entry.node["bands"]?.list ?? []) {
        var seen: Set<String> = [band.procedure]
        for item in node["alternatives"].map({ $0.list ?? [$0] }) ?? [] {
          guard let code = item.text, !seen.insert(code).inserted else { continue }
          report.report(
            at: item.place,
            nl: "‘\(code)’ is al de procedure of een alternatief van ‘\(band.id)’",
            en: "‘\(code)’ is already the procedure or an alternative of ‘\(band.id)’"
          )
        }
      }
    }
  }
}
