import Catalogue
import FEEL
import Vocabulary

extension ProjectAssessment {
  /// Returns the bands of values, from low to high, with the lightest procedure allowed in each.
  ///
  /// A scale with gaps would mislead, so there is none where a band cannot be determined.
  func scale() -> [ScaleBand] {
    guard let value = names.variable(WellKnownName.value),
      let goal = names.variable(WellKnownName.minimum)
    else { return [] }
    let limits = limits(of: value).filter { !$0.isNegative && !$0.isZero }
    var bands: [ScaleBand] = []
    for (number, limit) in limits.enumerated() {
      let from = number == 0 ? nil : limits[number - 1]
      guard add(from, limit, to: &bands, value: value, goal: goal) else { return [] }
    }
    guard add(limits.last, nil, to: &bands, value: value, goal: goal) else { return [] }
    // One band for all values says nothing about the value.
    return bands.count > 1 ? bands : []
  }

  /// Adds the range between two limits, or lengthens the last band where the procedure is the same.
  private func add(
    _ from: Decimal?,
    _ to: Decimal?,
    to bands: inout [ScaleBand],
    value: Int,
    goal: Int
  ) -> Bool {
    // Whether a limit itself belongs to the range above or below makes no difference inside.
    let half = Decimal(coefficient: 5, exponent: -1)
    let probe = to.map { ((from ?? 0) + $0) * half } ?? (from ?? 1) * 2
    guard let procedure = minimum(at: probe, value: value, goal: goal) else { return false }
    if let last = bands.indices.last, bands[last].procedure == procedure {
      bands[last].to = to
    } else {
      let label = label(procedure, in: CatalogueNames.procedureList)
      bands.append(ScaleBand(from: from, to: to, procedure: procedure, label: label))
    }
    return true
  }
}
