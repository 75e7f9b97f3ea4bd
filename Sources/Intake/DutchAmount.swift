import FEEL

/// An amount or number as people in Dutch offices write it: `€ 1.234,56`, `1,2 mln`, `50-75 k`.
struct DutchAmount {
  /// What to do about a text that is not plainly one number.
  enum Doubt: Hashable {
    /// A range, of which the highest end is taken.
    case range(lowest: Decimal)
    /// It was added or multiplied, as `4 x 95.000` was.
    case computed
    /// `circa` or the like stands before it.
    case about
  }

  /// What a word beside a number says that it counts.
  enum Measure: String {
    case year
    case month
    /// A percentage.
    case percent
    /// A part of the whole, as in `€ 5.000 per maand`.
    case per
    /// What each year comes to, as in `€ 50.000 per jaar`.
    case perYear = "per-year"
  }

  /// The number; of a range its highest end.
  var value: Decimal = 0
  /// What is not plain about it.
  var doubt: Doubt?
  /// Whether a word such as `mln` stands behind it.
  var hasUnit = false
  /// The VAT basis and currency that stand beside it, as the words in the mapping tell.
  var beside = AmountWords()
  /// Whether it was multiplied for its column, and yet looks like a whole amount.
  private(set) var seemsWhole = false
  /// What it counts, where that is said.
  var measure: Measure?
  /// The months that it is said to be for, as in `€ 380.000 (4 jaar)`.
  var months: Decimal?

  /// Reads a text; nil if it is anything else, or may be read in two ways.
  init?(_ text: String, _ words: (String) -> [String]) {
    var tokens = AmountTokens(text)
    guard let sum = Self.sum(of: &tokens, words)?.settled() else { return nil }
    self = sum
  }

  /// An amount of nothing, of which a reader makes another.
  init() {}

  /// What a word such as `mln` stands for.
  static func factor(_ word: String, _ words: (String) -> [String]) -> Decimal? {
    if words("million").contains(word) { return 1_000_000 }
    return words("thousand").contains(word) ? 1_000 : nil
  }

  /// Counts the number as a fact does, which for amounts and plain numbers is in nothing.
  ///
  /// - Parameter wanted: what the fact counts; nil for amounts and plain numbers.
  /// - Returns: the number; nil where it cannot be counted so exactly.
  func counted(in wanted: Measure?) -> DutchAmount? {
    switch (measure, wanted) {
    case (nil, .year?), (nil, .month?):
      // `48 (4 jaar)` says itself what it counts.
      guard let months else { return self }
      var plain = self
      plain.months = nil
      return (wanted == .year ? value * 12 : value) == months ? plain : nil
    case (nil, _): return self
    case (.year, .month): return map { $0 * 12 }
    case (.month, .year):
      return map { months in
        months.divided(by: 12).flatMap { $0 == $0.rounded(toScale: 2, .halfEven) ? $0 : nil }
      }
    default: return measure == wanted ? self : nil
    }
  }

  /// Returns the amount in a column whose name says what amounts are multiplied by, as those below
  /// `x € 1.000`; an amount with a word of its own is what it is.
  func times(_ factor: Decimal?, _ words: (String) -> [String]) -> DutchAmount {
    guard let factor, !hasUnit else { return self }
    guard var product = map({ $0 * factor }) else { return self }
    let isUnusual =
      words("unusual-amount").first.flatMap { Decimal(parsing: $0) }.map { product.value >= $0 }
      ?? false
    product.seemsWhole = value >= 1_000 && (beside.currency != nil || isUnusual)
    return product
  }

  /// Returns the amount in a column whose name says whether its amounts are those of each year; nil
  /// where it is worked out in the cell, and may so be the whole.
  func inColumn(perYear isPerYear: Bool) -> DutchAmount? {
    guard isPerYear, measure == nil else { return self }
    guard doubt != .computed else { return nil }
    var yearly = self
    yearly.measure = .perYear
    return yearly
  }

  /// Returns the number in a column whose name says that its numbers count years.
  var inYears: DutchAmount {
    guard measure == nil, months == nil else { return self }
    var years = self
    years.measure = .year
    return years
  }

  /// Changes the number and, of a range, its other end; nil where one of them comes to nothing.
  func map(_ change: (Decimal) -> Decimal?) -> DutchAmount? {
    var changed = self
    guard let value = change(value) else { return nil }
    changed.value = value
    if case .range(let lowest) = doubt {
      guard let lowest = change(lowest) else { return nil }
      changed.doubt = .range(lowest: lowest)
    }
    return changed
  }

  /// Returns what digits with points and commas stand for; nil where that can be two numbers.
  static func number(_ text: String, hasUnit: Bool) -> Decimal? {
    let points = text.count { $0 == "." }
    let commas = text.count { $0 == "," }
    let mark: Character?
    switch (points, commas) {
    case (0, 0): mark = nil
    case (2..., 0), (0, 2...):
      // The groups of `1 234.567.890` are separated in two ways.
      guard !text.contains(" ") else { return nil }
      mark = nil
    case (1..., 1...):
      mark = text.last { $0 == "." || $0 == "," }
      guard text.count(where: { $0 == mark }) == 1 else { return nil }
    case (1, 0), (0, 1):
      let separator: Character = points == 1 ? "." : ","
      let halves = text.split(separator: separator, omittingEmptySubsequences: false)
      let looksGrouped = halves[1].count == 3 && halves[0] != "0"
      // In `1 234.567` the point separates no thousands, as the space does that already.
      if looksGrouped, !halves[0].allSatisfy(\.isNumber) { return nil }
      // A point before three digits separates thousands here; a comma there is someone else's.
      if looksGrouped, hasUnit || separator == "," { return nil }
      mark = looksGrouped ? nil : separator
    default: mark = nil
    }
    let halves =
      mark.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text[...]]
    let groups = halves[0].split(omittingEmptySubsequences: false) { !("0"..."9").contains($0) }
    guard groups.count == 1 || (groups[0].count <= 3 && !groups[0].isEmpty),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let whole = groups.joined()
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard fraction.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Decimal(
      parsing: (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    )
  }
}
