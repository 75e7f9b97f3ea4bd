import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A value that differs much from the one before it.
  static let suddenJump = Check(
    "sudden-jump",
    .warning,
    .types,
    title: LocalizedText("Een bedrag springt", "An amount jumps"),
    why: LocalizedText(
      "Dit bedrag scheelt meer dan een kwart met dat van de vorige periode. Drempels "
        + "schuiven elke twee jaar een paar procent: een sprong is meestal een cijfer te veel, "
        + "te weinig of verwisseld.",
      "This amount differs by more than a quarter from that of the period before. Thresholds "
        + "shift a few per cent every two years: a jump is mostly a digit too many, too few or "
        + "swapped."
    ),
    bad: [
      Change("parameters/all.yaml", "value: 6000,", "value: «60000»,"),
      Change("tables/care.yaml", "value: 5999.99, on", "value: 59999.99, on"),
      Change("tables/care.yaml", "ordinary, value: 5999.99, on", "ordinary, value: 59999.99, on"),
      Change("tables/care.yaml", "value: 6000, on", "value: 60000, on"),
    ]
  ) { checkup, report in
    func jumps(_ before: Decimal, _ now: Decimal) -> Bool {
      now * Decimal(4) > before * Decimal(5) || now * Decimal(5) < before * Decimal(4)
    }
    for entry in checkup.soundParameters where entry.model.isMoney {
      let nodes = entry.node["values"]?.list ?? []
      let values = entry.model.values
      for place in values.indices.dropFirst() where nodes.indices.contains(place) {
        let (before, now) = (values[place - 1].value, values[place].value)
        guard jumps(before, now) else { continue }
        // Where the further values agree, it is the first that is odd.
        let isFirst =
          place == 1 && values.count > 2 && !jumps(now, values[2].value)
        let odd = isFirst ? nodes[0] : nodes[place]
        report.report(
          at: odd["value"]?.place ?? odd.place,
          nl: "\(now) scheelt meer dan een kwart met \(before) ervoor",
          en: "\(now) differs by more than a quarter from \(before) before it",
          related: [nodes[isFirst ? place : place - 1]].map { $0["value"]?.place ?? $0.place }
        )
      }
    }
  }
}
