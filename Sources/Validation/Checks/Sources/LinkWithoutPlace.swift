import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A link to articles that does not say where the article's number goes.
  static let linkWithoutPlace = Check(
    "link-without-place",
    .warning,
    .sources,
    title: LocalizedText(
      "Een adres heeft geen plaats voor het artikel",
      "An address has no place for the article"
    ),
    why: LocalizedText(
      "In link staat {article} waar het nummer van het artikel komt. Zonder wijst elk "
        + "artikel naar dezelfde bladzijde.",
      "In link {article} stands where the number of the article goes. Without it each "
        + "article points to the same page."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "'https://example.org/post#{article}'",
        "«'https://example.org/post'»"
      )
    ]
  ) { checkup, report in
    for entry in checkup.soundSources {
      guard let link = entry.model.link, let node = entry.node["link"],
        !link.contains("{article}"), !entry.model.articles.isEmpty
      else { continue }
      report.report(
        at: node.place,
        nl: "in het adres van ‘\(entry.model.id)’ staat geen {article}",
        en: "the address of ‘\(entry.model.id)’ has no {article}"
      )
    }
  }
}
