import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A parameter in a currency or on a VAT basis that no other amount has.
  static let oddUnit = Check(
    "odd-unit",
    .warning,
    .types,
    title: LocalizedText(
      "Een bedrag heeft een munteenheid of btw-grondslag voor zich alleen",
      "An amount has a currency or VAT basis of its own"
    ),
    why: LocalizedText(
      "Alle andere bedragen hebben een andere eenheid. Een vergelijking van deze parameter "
        + "met een raming geeft dan nooit een antwoord.",
      "All other amounts have another unit. A comparison of this parameter with an estimate "
        + "then never gives an answer."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- parameter: delivery.days",
        """
        - parameter: limit.cheap
          type: money
          currency: «EURO»
          vat: excluded
          title: { nl: Goedkoop tot, en: Cheap up to }
          values:
            - { from: 2020-01-01, value: 70, sources: [tariff-1], certainty: confirmed }
        - parameter: limit.dear
          type: money
          currency: EUR
          vat: excluded
          title: { nl: Duur vanaf, en: Dear from }
          values:
            - { from: 2020-01-01, value: 80, sources: [tariff-1], certainty: confirmed }
        - parameter: delivery.days
        """
      ),
      Change(
        "obligations/all.yaml",
        "when: code",
        "when: value > limit.cheap and value > limit.dear and code"
      ),
      Change(
        "obligations/all.yaml",
        "given: { nature: parcel, bandProcedure: counter }",
        "given: { nature: parcel, bandProcedure: counter, value: 90 }"
      ),
      Change(
        "obligations/all.yaml",
        "given: { bandProcedure: counter }",
        "given: { bandProcedure: counter, value: 90 }"
      ),
    ]
  ) { checkup, report in
    for key in ["currency", "vat"] {
      var uses: [String: [YAMLNode]] = [:]
      for entry in checkup.soundParameters where entry.model.isMoney {
        if let node = entry.node[key], let unit = node.text { uses[unit, default: []].append(node) }
      }
      let count = uses.values.reduce(0) { $0 + $1.count }
      guard count > 2, let usual = uses.max(by: { $0.value.count < $1.value.count }) else {
        continue
      }
      for (unit, nodes) in uses where unit != usual.key && nodes.count * 4 <= usual.value.count + 2
      {
        for node in nodes {
          report.report(
            at: node.place,
            nl: "‘\(unit)’ komt alleen hier voor; de andere bedragen zijn ‘\(usual.key)’",
            en: "‘\(unit)’ occurs only here; the other amounts are ‘\(usual.key)’"
          )
        }
      }
    }
  }
}
