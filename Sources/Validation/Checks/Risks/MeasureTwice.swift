import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A kind of measure that a risk lists twice.
  static let measureTwice = Check(
    "measure-twice",
    .info,
    .risks,
    title: LocalizedText(
      "Een maatregel staat er twee keer",
      "A measure stands here twice"
    ),
    why: LocalizedText(
      "Onder closedBy staat dezelfde soort maatregel twee keer. Waarschijnlijk was een "
        + "andere bedoeld.",
      "Under closedBy the same kind of measure stands twice. Another one was probably "
        + "meant."
    ),
    bad: [
      Change("risks/all.yaml", "closedBy: [foam]", "closedBy: [foam, «foam»]")
    ]
  ) { checkup, report in
    for entry in checkup.rules where entry.model.kind == .risk {
      var seen: Set<String> = []
      for node in entry.node["closedBy"]?.list ?? [] {
        guard let kind = node.text, !seen.insert(kind).inserted else { continue }
        report.report(
          at: node.place,
          nl: "‘\(kind)’ staat al bij ‘\(entry.model.id)’",
          en: "‘\(kind)’ already stands with ‘\(entry.model.id)’"
        )
      }
    }
  }
}
