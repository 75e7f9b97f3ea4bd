import FEEL

/// What the comparison of planned with required procedures leaves out.
extension PortfolioSummary {
  /// The projects of which no procedure is known that was planned or used.
  var notCompared: Amount {
    let compared = compliance.map(\.planned).sum
    return Amount(
      projects: all.projects - compared.projects,
      valued: all.valued - compared.valued,
      euros: all.euros - compared.euros
    )
  }
}
