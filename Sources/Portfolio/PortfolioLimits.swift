import Assessment
import Catalogue
import FEEL

/// The limits for what shows across projects, from the catalogue's parameters.
struct PortfolioLimits {
  /// The number of days within which contracts count as close in time.
  let splitDays: Int32
  /// The number of digits of the CPV that related objects share.
  let cpvDigits: Int
  /// The boundaries that are one in other periods.
  let kinds: BoundaryKinds
  /// The percentage of a boundary from which a value below it counts as close.
  let bandFrom: Int
  /// The days within which the report of a session is published, of any and of one about a project.
  ///
  /// Nil where the catalogue sets none.
  let reportDays: (any: Int?, project: Int?)
  /// The number of months that a firm stays in a circle that sets no term of its own.
  let termMonths: Int?
  /// The number of months in which each topic is discussed once.
  let topicMonths: Int?

  init(_ settings: PortfolioSettings) {
    let day = settings.assessment.referenceDate ?? settings.assessment.assessedOn
    func value(_ id: String) -> Int? {
      let parameter = settings.catalogue.parameters.first { $0.id == id }
      return parameter?.value(on: day).flatMap { Int(exactly: $0.value) }
    }
    func value(_ id: String, or other: Int) -> Int { value(id) ?? other }
    // Without a value nothing is near, and only equal codes are related.
    splitDays = Int32(clamping: value(PortfolioParameter.splitDays, or: 0))
    cpvDigits = min(8, max(1, value(PortfolioParameter.cpvDigits, or: 8)))
    kinds = BoundaryKinds(settings.catalogue.parameters)
    bandFrom = min(100, max(0, value(PortfolioParameter.bandPercent, or: 100)))
    reportDays = (value(CircleParameter.reportDays), value(CircleParameter.projectReportDays))
    termMonths = value(CircleParameter.termMonths)
    topicMonths = value(CircleParameter.topicMonths)
  }

  /// Makes limits for splits only.
  init(splitDays: Int, cpvDigits: Int, kinds: [[Int64]] = []) {
    self.splitDays = Int32(clamping: splitDays)
    self.cpvDigits = min(8, max(1, cpvDigits))
    self.kinds = BoundaryKinds(kinds)
    bandFrom = 100
    reportDays = (nil, nil)
    (termMonths, topicMonths) = (nil, nil)
  }

  /// What to divide a code of eight digits by, to keep those that count.
  var cpvDivisor: UInt32 {
    (cpvDigits..<8).reduce(1) { divisor, _ in divisor * 10 }
  }
}
