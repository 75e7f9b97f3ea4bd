/// The parameters with the limits for what shows across the projects of a portfolio.
package enum PortfolioParameter {
  /// The days within which contracts are close in time.
  package static let splitDays = "portfolioLimit.splitDays"
  /// The digits of the CPV that related contracts share.
  package static let cpvDigits = "portfolioLimit.cpvDigits"
  /// The percentage of a boundary from which a value lies close below it.
  package static let bandPercent = "portfolioLimit.bandPercent"
}
