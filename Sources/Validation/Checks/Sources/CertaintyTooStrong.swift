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
      "De regel heet bevestigd, terwijl geen bron die hij noemt zelf bevestigd is en geen "
        + "tweede bron hetzelfde zegt. Verlaag de zekerheid of noem een betere bron.",
      "The rule is called confirmed, while no source that it names is itself confirmed and no "
        + "second source says the same. Lower the certainty or name a better source."
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
      let known = sources.map(checkup.certainty)
      guard certainty == .confirmed, !sources.isEmpty, !known.contains(.confirmed) else { return }
      // Two that say the same by themselves confirm each other.
      let own = Set(zip(sources, known).filter { $0.1 == .singleSource }.map(\.0.source))
      guard own.count < 2 else { return }
      report.report(
        at: node["certainty"]?.place ?? node.place,
        nl: own.isEmpty
          ? "‘\(id)’ is bevestigd, en al zijn bronnen zijn nog na te gaan"
          : "‘\(id)’ is bevestigd, en niets bevestigt zijn ene bron",
        en: own.isEmpty
          ? "‘\(id)’ is confirmed, and all its sources are to be verified"
          : "‘\(id)’ is confirmed, and nothing confirms its one source"
      )
    }
    for entry in checkup.matrices {
      for (band, node) in zip(entry.model.bands, entry.node["bands"]?.list ?? []) {
        check(band.provenance.sources, band.provenance.certainty, node, band.id)
      }
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
