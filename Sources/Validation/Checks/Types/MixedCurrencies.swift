import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// Amounts of two currencies or VAT bases in one column or expression.
  static let mixedCurrencies = Check(
    "mixed-currencies",
    .error,
    .types,
    title: LocalizedText(
      "Bedragen van twee soorten worden vergeleken",
      "Amounts of two kinds are compared"
    ),
    why: LocalizedText(
      "In één kolom of uitdrukking staan parameters met een andere munteenheid of "
        + "btw-grondslag. Die zijn niet te vergelijken.",
      "In one column or expression there are parameters with another currency or VAT basis. "
        + "They cannot be compared."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- parameter: delivery.days",
        """
        - parameter: limit.cheap
          type: money
          currency: USD
          vat: excluded
          title: { nl: Goedkoop tot, en: Cheap up to }
          values:
            - { from: 2020-01-01, value: 70, sources: [tariff-1], certainty: confirmed }
        - parameter: delivery.days
        """
      ),
      Change(
        "tables/care.yaml",
        "- id: CARE-CHEAP\n    when: { value: '< limit.costly' }",
        "- id: CARE-CHEAP\n    when: { value: '[limit.cheap..limit.costly)' }"
      ),
      Change(
        "tables/care.yaml",
        "serviceGroup: '\"fragile\"', value: '< limit.costly'",
        "serviceGroup: '\"fragile\"', value: '< limit.costly, < «limit.cheap»'"
      ),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for input in view.model.inputs.indices {
        let cells = view.model.rows.indices.compactMap { view.cell($0, input) }
        let uses = cells.flatMap { cell in
          ((try? UnaryTests.parse(cell.text ?? ""))?.names ?? []).map { (cell, $0.name, $0.offset) }
        }
        checkup.reportMixed(uses, report)
      }
    }
    for entry in checkup.expressions {
      let uses = entry.tokens.filter { $0.kind == .word }.map { (entry.node, $0.text, $0.offset) }
      checkup.reportMixed(uses, report)
    }
  }
}

extension Checkup {
  /// Reports the first amount of another kind than most of those beside it.
  func reportMixed(_ uses: [(node: YAMLNode, name: String, offset: Int)], _ report: Report) {
    struct Kind: Hashable {
      let currency: String?
      let vat: String?
    }
    var places: [Kind: [(node: YAMLNode, name: String, offset: Int)]] = [:]
    for use in uses {
      guard let parameter = parameters[use.name], parameter.isMoney else { continue }
      let kind = Kind(currency: parameter.currency, vat: parameter.vat)
      places[kind, default: []].append(use)
    }
    guard places.count > 1 else { return }
    let order = places.sorted {
      ($0.value.count, $1.key.currency ?? "") > ($1.value.count, $0.key.currency ?? "")
    }
    guard let usual = order.first?.key, let odd = order.last, let use = odd.value.first else {
      return
    }
    let kinds = [odd.key, usual].map { "\($0.currency ?? "?") \($0.vat ?? "?")" }
    report.report(
      at: place(of: use.offset, in: use.node),
      length: use.name.unicodeScalars.count,
      nl: "‘\(use.name)’ is \(kinds[0]); de andere bedragen hier zijn \(kinds[1])",
      en: "‘\(use.name)’ is \(kinds[0]); the other amounts here are \(kinds[1])"
    )
  }
}
