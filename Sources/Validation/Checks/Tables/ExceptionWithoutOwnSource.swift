import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An exception that rests on nothing but what the rule itself rests on.
  static let exceptionWithoutOwnSource = Check(
    "exception-without-own-source",
    .warning,
    .sources,
    title: LocalizedText(
      "Een uitzondering heeft geen eigen bron",
      "An exception has no source of its own"
    ),
    why: LocalizedText(
      "Wie een regel opzij zet, moet kunnen zeggen waar dat staat. Noem het artikel van de "
        + "uitzondering.",
      "Whoever sets a rule aside must be able to say where that is written. Name the article "
        + "of the exception."
    ),
    bad: [Change("tables/care.yaml", "sources: ['post:3:1']", "sources: «['post:1']»")]
  ) { checkup, report in
    for entry in checkup.tables {
      let nodes = entry.node["rows"]?.list ?? []
      for (row, node) in zip(entry.model.rows, nodes) {
        guard let rule = row.exceptTo,
          let other = entry.model.rows.first(where: { $0.id == rule }),
          Set(row.provenance.sources).isSubset(of: other.provenance.sources)
        else { continue }
        report.report(
          at: node["sources"]?.place ?? node.head,
          length: node["sources"].map { checkup.lengthOfGroup($0) } ?? 0,
          nl: "‘\(row.id)’ noemt alleen de bronnen van ‘\(rule)’",
          en: "‘\(row.id)’ names only the sources of ‘\(rule)’"
        )
      }
    }
  }
}
