import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A row or rule that names a law without an article.
  static let wholeLawCited = Check(
    "whole-law-cited",
    .warning,
    .sources,
    title: LocalizedText("Een regel noemt een hele wet", "A rule names a whole law"),
    why: LocalizedText(
      "De bron heeft artikelen in deze catalogus, en de regel noemt er geen. Noem het "
        + "artikel waarop de regel rust.",
      "The source has articles in this catalogue, and the rule names none. Name the article "
        + "that the rule rests on."
    ),
    bad: [Change("findings/all.yaml", "sources: ['post:3:1']", "sources: [«post»]")]
  ) { checkup, report in
    func check(_ node: YAMLNode?) {
      for item in node?.list ?? [] {
        guard let citation = item.text.flatMap(Citation.init), citation.article == nil,
          let source = checkup.sources[citation.source], source.kind == "law",
          !source.articles.isEmpty
        else { continue }
        report.report(
          at: item.place,
          nl: "‘\(source.id)’ zonder artikel",
          en: "‘\(source.id)’ without an article"
        )
      }
    }
    for entry in checkup.tables {
      for row in entry.node["rows"]?.list ?? [] { check(row["sources"]) }
    }
    for entry in checkup.rules { check(entry.node["sources"]) }
    for entry in checkup.derivations { check(entry.node["sources"]) }
  }
}
