import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A signal of a risk that the catalogue does not have.
  static let signalWithoutRisk = Check(
    "signal-without-risk",
    .error,
    .signals,
    needsWhole: true,
    title: LocalizedText(
      "Een signaal wijst naar een risico dat er niet is",
      "A signal points to a risk that is not there"
    ),
    why: LocalizedText(
      "Wat het signaal vindt, krijgt geen titel, geen bron en geen advies. Schrijf de "
        + "id van een risico.",
      "What the signal finds gets no title, no source and no advice. Write the id of a "
        + "risk."
    ),
    bad: [
      Change("signals/all.yaml", "    risk: R-1", "    risk: «R-9»")
    ]
  ) { checkup, report in
    let risks = checkup.text.rules.filter { $0.model.kind == .risk }.map(\.model.id)
    guard !risks.isEmpty else { return }
    for entry in checkup.text.signals where !risks.contains(entry.model.risk) {
      report.report(
        at: entry.node["risk"]?.place ?? entry.node.place,
        nl: "er is geen risico ‘\(entry.model.risk)’",
        en: "there is no risk ‘\(entry.model.risk)’",
        suggestion: Suggestion.nearest(to: entry.model.risk, among: risks)
      )
    }
  }
}
