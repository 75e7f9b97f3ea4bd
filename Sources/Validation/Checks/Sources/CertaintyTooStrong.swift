import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An entry that is surer than everything it rests on.
  static let certaintyTooStrong = Check(
    "certainty-too-strong",
    .warning,
    .sources,
    title: LocalizedText(
      "Iets heet zekerder dan zijn bronnen",
      "Something is called surer than its sources"
    ),
    why: LocalizedText(
      "De regel heet bevestigd, terwijl elke bron die hij noemt zelf nog na te gaan is. "
        + "Verlaag de zekerheid of noem een betere bron.",
      "The rule is called confirmed, while each source that it names is itself to be "
        + "verified. Lower the certainty or name a better source."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "identifiers: { celex: 32023R0002 }\n  valid: { from: 2024-01-01 }\n  certainty: confirmed",
        "identifiers: { celex: 32023R0002 }\n  valid: { from: 2024-01-01 }\n  certainty: to-verify"
      ),
      Change(
        "parameters/all.yaml",
        "value: 35, sources: [tariff-2], certainty: confirmed",
        "value: 35, sources: [tariff-2], certainty: «confirmed»"
      ),
      Change(
        "parameters/all.yaml",
        "value: 6000, sources: [tariff-2], certainty: confirmed",
        "value: 6000, sources: [tariff-2], certainty: to-verify"
      ),
    ]
  ) { checkup, report in
    func check(_ sources: [Citation], _ certainty: Certainty, _ node: YAMLNode, _ id: String) {
      guard certainty == .confirmed, !sources.isEmpty,
        sources.allSatisfy({ checkup.certainty(of: $0) == .toVerify })
      else { return }
      report.report(
        at: node["certainty"]?.place ?? node.place,
        nl: "‘\(id)’ is bevestigd, en al zijn bronnen zijn nog na te gaan",
        en: "‘\(id)’ is confirmed, and all its sources are to be verified"
      )
    }
    for entry in checkup.soundParameters {
      for (value, node) in zip(entry.model.values, entry.node["values"]?.list ?? []) {
        check(value.sources, value.certainty, node, entry.model.id)
      }
    }
    for entry in checkup.tables {
      for (row, node) in zip(entry.model.rows, entry.node["rows"]?.list ?? []) {
        check(row.provenance.sources, row.provenance.certainty, node, row.id)
      }
    }
    for entry in checkup.rules {
      check(
        entry.model.provenance.sources,
        entry.model.provenance.certainty,
        entry.node,
        entry.model.id
      )
    }
    for entry in checkup.derivations {
      check(
        entry.model.provenance.sources,
        entry.model.provenance.certainty,
        entry.node,
        entry.model.id
      )
    }
  }
}

extension Checkup {
  /// How sure the catalogue is of what a citation names.
  func certainty(of citation: Citation) -> Certainty {
    guard let source = sources[citation.source] else { return .toVerify }
    let article = source.articles.first {
      $0.article == citation.article && $0.paragraph == citation.paragraph
    }
    return article?.certainty ?? source.certainty
  }
}
