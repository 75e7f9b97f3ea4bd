import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A citation of a source that another one has replaced.
  static let newerSourceKnown = Check(
    "newer-source-known",
    .warning,
    .sources,
    title: LocalizedText("Er is een nieuwere bron", "There is a newer source"),
    why: LocalizedText(
      "De genoemde bron is vervangen door een andere in deze catalogus (replaces), en de "
        + "waarde of regel geldt ook daarna. Kijk na of zij nog klopt en noem de nieuwe.",
      "The source named was replaced by another one in this catalogue (replaces), and the "
        + "value or rule applies after that too. Check whether it is still right and name the "
        + "new one."
    ),
    bad: [
      Change(
        "sources/all.yaml",
        "celex: 32019R0001 }\n  valid: { from: 2020-01-01, to: 2023-12-31 }",
        "celex: 32019R0001 }"
      ),
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35, sources: [tariff-2]",
        "- { from: 2024-01-01, value: 35, sources: [«tariff-1»]"
      ),
    ]
  ) { checkup, report in
    var newer: [String: (id: String, period: Period?)] = [:]
    for entry in checkup.soundSources {
      guard let old = entry.node["replaces"]?.text else { continue }
      newer[old] = (entry.model.id, entry.model.valid)
    }
    guard !newer.isEmpty else { return }
    func check(_ node: YAMLNode?, in period: Period) {
      for item in node.map({ $0.list ?? [$0] }) ?? [] {
        guard let source = item.text.flatMap(Citation.init)?.source, let next = newer[source],
          let from = next.period?.from, period.to.map({ $0 >= from }) ?? true
        else { continue }
        // A source that ended itself is found by another check.
        if let valid = checkup.sources[source]?.valid, !valid.overlaps(period) { continue }
        guard period.from >= from || (checkup.sources[source]?.valid?.to == nil) else { continue }
        report.report(
          at: item.place,
          nl: "‘\(source)’ is vervangen door ‘\(next.id)’ vanaf \(from)",
          en: "‘\(source)’ was replaced by ‘\(next.id)’ from \(from)",
          suggestion: LocalizedText("noem ‘\(next.id)’", "name ‘\(next.id)’")
        )
      }
    }
    for entry in checkup.soundParameters {
      for (value, node) in zip(entry.model.values, entry.node["values"]?.list ?? []) {
        check(node["sources"], in: value.period)
      }
    }
    let now = Period(from: checkup.today, to: nil)
    for entry in checkup.tables {
      for row in entry.node["rows"]?.list ?? [] { check(row["sources"], in: now) }
    }
    for entry in checkup.rules { check(entry.node["sources"], in: now) }
    for entry in checkup.derivations { check(entry.node["sources"], in: now) }
  }
}
