import Assessment
import Catalogue
import FEEL

/// The limits for what shows across projects, from the catalogue's parameters.
struct PortfolioLimits {
  /// The number of days within which contracts count as close in time.
  let splitDays: Int32
  /// The number of digits of the CPV that related objects share.
  let cpvDigits: Int
  /// The percentage of a boundary from which a value below it counts as close.
  let bandFrom: Int

  init(_ settings: PortfolioSettings) {
    let day = settings.assessment.referenceDate ?? settings.assessment.assessedOn
    func value(_ id: String, or other: Int) -> Int {
      let parameter = settings.catalogue.parameters.first { $0.id == id }
      return parameter?.value(on: day).flatMap { Int(exactly: $0.value) } ?? other
    }
    // Without a value nothing is near, and only equal codes are related.
    splitDays = Int32(clamping: value(PortfolioParameter.splitDays, or: 0))
    cpvDigits = min(8, max(1, value(PortfolioParameter.cpvDigits, or: 8)))
    bandFrom = min(100, max(0, value(PortfolioParameter.bandPercent, or: 100)))
  }

  /// Makes limits for splits only.
  init(splitDays: Int, cpvDigits: Int) {
    self.splitDays = Int32(clamping: splitDays)
    self.cpvDigits = min(8, max(1, cpvDigits))
    bandFrom = 100
  }

  /// What to divide a code of eight digits by, to keep those that count.
  var cpvDivisor: UInt32 {
    (cpvDigits..<8).reduce(1) { divisor, _ in divisor * 10 }
  }
}
