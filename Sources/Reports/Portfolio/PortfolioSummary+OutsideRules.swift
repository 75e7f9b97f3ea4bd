package import Vocabulary

extension PortfolioSummary.WantedFact {
  /// What stands for a path where no fact is wanted: on the reference date the rules that decide the
  /// regime or the lightest procedure are not in force.
  package static let outsideRules = "referenceDate"

  /// The words for that.
  package static let outsideRulesLabel = LocalizedText(
    nl: "Peildatum buiten de geldende regels",
    en: "Reference date outside the rules in force"
  )

  /// Whether it is a fact of the dossier, or a part of it.
  var isInDossier: Bool { path != Self.outsideRules }
}
