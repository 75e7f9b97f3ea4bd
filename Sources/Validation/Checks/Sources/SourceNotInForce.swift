import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A citation of a source that is not in force when the entry is.
  static let sourceNotInForce = Check(
    "source-not-in-force",
    .error,
    .sources,
    title: LocalizedText("Een bron geldt dan niet", "A source is not in force then"),
    why: LocalizedText(
      "De waarde of de tabel geldt op dagen waarop de genoemde bron niet geldt, of nog niet. "
        + "Waarschijnlijk hoort er een nieuwere of oudere bron bij.",
      "The value or table applies on days on which the source named is not in force, or not "
        + "yet. A newer or older source probably belongs with it."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35, sources: [tariff-2]",
        "- { from: 2024-01-01, value: 35, sources: [«tariff-1»]"
      )
    ]
  ) { checkup, report in
    func check(_ node: YAMLNode?, in period: Period) {
      for item in node.map({ $0.list ?? [$0] }) ?? [] {
        guard let text = item.text, let citation = Citation(text),
          let source = checkup.sources[citation.source], let valid = source.valid,
          !period.overlaps(valid)
        else { continue }
        let end = valid.to.map { "\($0)" } ?? "…"
        report.report(
          at: item.place,
          nl: "‘\(source.id)’ geldt van \(valid.from) tot en met \(end)",
          en: "‘\(source.id)’ is in force from \(valid.from) to \(end)"
        )
      }
    }
    for entry in checkup.soundParameters {
      for (value, node) in zip(entry.model.values, entry.node["values"]?.list ?? []) {
        check(node["sources"], in: value.period)
      }
    }
    for entry in checkup.tables {
      check(entry.node["sources"], in: entry.model.valid)
      for row in entry.node["rows"]?.list ?? [] { check(row["sources"], in: entry.model.valid) }
    }
    for entry in checkup.matrices {
      check(entry.node["source"] ?? entry.node["sources"], in: entry.model.valid)
      for band in entry.node["bands"]?.list ?? [] { check(band["sources"], in: entry.model.valid) }
    }
    // Rules have no period of their own: they say what holds today.
    let now = Period(from: checkup.today, to: nil)
    for entry in checkup.rules { check(entry.node["sources"], in: now) }
    for entry in checkup.derivations { check(entry.node["sources"], in: now) }
  }
}
