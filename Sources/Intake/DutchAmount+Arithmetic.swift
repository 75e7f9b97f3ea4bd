import FEEL

/// Amounts that people leave to the reader to work out: `4 x € 95.000` and `2 + 1 + 1 jaar`.
extension DutchAmount {
  /// Reads amounts with plus signs between them; nil if they cannot be added.
  static func sum(of tokens: inout AmountTokens, _ words: (String) -> [String]) -> DutchAmount? {
    guard let first = product(of: &tokens, isAddend: false, words) else { return nil }
    var parts = [first]
    while tokens.operation == .plus {
      guard let part = product(of: &tokens, isAddend: true, words) else { return nil }
      parts.append(part)
    }
    return parts.count == 1 ? first : sum(of: parts)
  }

  /// Reads an amount, or two with a times sign between them.
  private static func product(
    of tokens: inout AmountTokens,
    isAddend: Bool,
    _ words: (String) -> [String]
  ) -> DutchAmount? {
    guard let first = operand(of: &tokens, isAddend: isAddend, words) else { return nil }
    guard tokens.operation == .times else { return first }
    guard let second = operand(of: &tokens, isAddend: isAddend, words),
      tokens.operation != .times
    else { return nil }
    return first.isCount ? second.times(first) : second.isCount ? first.times(second) : nil
  }

  // MARK: Sums

  private static func sum(of parts: [DutchAmount]) -> DutchAmount? {
    // What is not plain about one part is not plain about the sum, and cannot be told of it.
    guard var sum = parts.last, let parts = alike(parts),
      parts.allSatisfy({ [nil, .computed].contains($0.doubt) && $0.months == nil }),
      Set(parts.map(\.hasUnit)).count == 1,
      Set(parts.compactMap(\.beside.vat)).count <= 1
    else { return nil }
    sum.value = parts.reduce(0) { $0 + $1.value }
    sum.measure = parts[0].measure
    sum.doubt = .computed
    sum.beside = sum.beside.withCurrency(of: parts.map(\.beside))
    return sum
  }

  /// Counts all parts in the same; nil where they count things that cannot be added.
  ///
  /// In `2 + 1 + 1 jaar` the word is that of all; an amount of each year is none of every part.
  private static func alike(_ parts: [DutchAmount]) -> [DutchAmount]? {
    let measures = Set(parts.compactMap(\.measure))
    guard let measure = measures.first else { return parts }
    let isTerm = measures.isSubset(of: [.year, .month])
    if measures.count == 1, isTerm {
      return parts.map { part in
        var part = part
        part.measure = measure
        return part
      }
    }
    guard parts.allSatisfy({ $0.measure != nil }) else { return nil }
    if isTerm { return parts.map { $0.measure == .month ? $0 : $0.inMonths } }
    return measures == [.perYear] ? parts : nil
  }

  private var inMonths: DutchAmount {
    var months = self
    months.value = value * 12
    months.measure = .month
    return months
  }

  // MARK: Products

  /// Whether it may say how often something counts.
  private var isCount: Bool {
    doubt == nil && !hasUnit && months == nil && beside == AmountWords()
      && [nil, .year, .month].contains(measure)
      && value == value.rounded(toScale: 0, .halfEven) && (1...100).contains(value)
  }

  /// Multiplies by a count, which may be one of years or months; nil where it is not clear of what.
  private func times(_ count: DutchAmount) -> DutchAmount? {
    guard months == nil, var product = map({ $0 * count.value }) else { return nil }
    switch (measure, count.measure) {
    case (nil, nil), (.year, nil), (.month, nil): break
    case (.per, nil): product.measure = nil
    case (nil, .year), (.perYear, nil), (.perYear, .year):
      product.measure = nil
      product.months = count.value * 12
    case (nil, .month), (.per, .month):
      product.measure = nil
      product.months = count.value
    default: return nil
    }
    if doubt == nil || doubt == .about { product.doubt = .computed }
    return product
  }

  // MARK: Terms

  /// Returns the amount without a term that says what the number says as well; nil where the two
  /// differ, or the number counts something that has no term.
  func settled() -> DutchAmount? {
    guard let months else { return self }
    var settled = self
    switch measure {
    case .year, .month:
      guard (measure == .year ? value * 12 : value) == months else { return nil }
      settled.months = nil
    case .percent: return nil
    case nil, .per, .perYear: break
    }
    return settled
  }
}
