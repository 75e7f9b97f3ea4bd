import FEEL

/// One amount of a text: a number, or a range of two, and the words beside it.
extension DutchAmount {
  /// Reads an amount up to the end of the text or to what stands between two of them.
  ///
  /// - Parameters:
  ///   - tokens: the pieces of the text; it says afterwards what ended the amount.
  ///   - isAddend: whether it is added to another, and may be an option.
  ///   - words: the words of the mapping for a purpose.
  /// - Returns: the amount; nil if it is anything else, or may be read in two ways.
  static func operand(
    of tokens: inout AmountTokens,
    isAddend: Bool,
    _ words: (String) -> [String]
  ) -> DutchAmount? {
    var amount = DutchAmount()
    var numbers: [Number] = []
    var isNegative = false
    var isRange = false
    var isAbout = false
    // Behind a number a dash leads to another, or is the minus of a ledger.
    var endsInDash = false
    var next = tokens.next()
    while !tokens.ends(at: next, hasNumber: !numbers.isEmpty, words), let token = next {
      switch token {
      case .number(let digits):
        let unit = tokens.peekWord().flatMap { factor($0, words) }
        guard numbers.count < 2, numbers.isEmpty || isRange,
          let number = number(digits, hasUnit: unit != nil)
        else { return nil }
        if unit != nil { _ = tokens.next() }
        let isGrouped = self.number(digits, hasUnit: true) == nil
        numbers.append(Number(number, unit, isNegative: isNegative, isGrouped: isGrouped))
        (isNegative, endsInDash) = (false, false)
      case .dash where numbers.isEmpty: isNegative = true
      case .dash: (isRange, endsInDash) = (true, true)
      case .sign, .word:
        guard let mark = token.mark else { return nil }
        let opens = token == .sign("(")
        if !numbers.isEmpty, amount.months == nil, opens || words("over-term").contains(mark),
          let months = tokens.takeMonths(closes: opens, words)
        {
          amount.months = months
        } else if words("vat-included").contains(mark), tokens.takeOption(words) {
          // `incl. opties` says nothing of VAT, and what is included counts as it should.
        } else if opens {
          isNegative = isNegative || tokens.closesAfterNumber(words)
        } else if token != .sign(")"), !(isAddend && words("option").contains(mark)) {
          guard amount.add(mark, &isRange, &isAbout, words) else { return nil }
        }
      }
      next = tokens.next()
    }
    guard !endsInDash, let first = numbers.first, let last = numbers.last,
      let lowest = numbers.count == 2 ? first.value(before: last) : first.value
    else { return nil }
    amount.value = max(lowest, last.value)
    amount.hasUnit = first.factor != nil || last.factor != nil
    if numbers.count == 2 {
      amount.doubt = .range(lowest: min(lowest, last.value))
    } else if isAbout {
      amount.doubt = .about
    }
    return amount
  }

  /// Takes a word or sign that may stand beside numbers.
  ///
  /// - Returns: whether it may, and does not contradict what was said before.
  private mutating func add(
    _ word: String,
    _ isRange: inout Bool,
    _ isAbout: inout Bool,
    _ words: (String) -> [String]
  ) -> Bool {
    if words("range").contains(word) {
      isRange = true
    } else if words("about").contains(word) {
      isAbout = true
    } else if let found = Self.measure(word, words) {
      return add(found)
    } else {
      return beside.add(word, words) || words("filler").contains(word)
        || words("amount-filler").contains(word)
    }
    return true
  }

  /// What a word or sign says that a number counts.
  private static func measure(_ word: String, _ words: (String) -> [String]) -> Measure? {
    [.per, .perYear, .year, .month, .percent].first { words($0.rawValue).contains(word) }
  }

  /// Notes what the number counts.
  ///
  /// - Returns: false where something else was said before.
  private mutating func add(_ other: Measure) -> Bool {
    switch (measure, other) {
    case (nil, _), (.year, .per), (.month, .per): measure = other
    // The year of `per jaar` is no term.
    case (.per, .year): measure = .perYear
    case (.per, .month), (.perYear, .year): break
    default: return measure == other
    }
    return true
  }

  /// A number of a text, which may be an end of a range.
  private struct Number {
    /// What the word behind it stands for, such as a million.
    let factor: Decimal?
    private let digits: Decimal
    private let isNegative: Bool
    /// Whether its point separates thousands here and decimals before `mln`.
    private let isGrouped: Bool

    init(_ digits: Decimal, _ factor: Decimal?, isNegative: Bool, isGrouped: Bool) {
      self.digits = digits
      self.factor = factor
      self.isNegative = isNegative
      self.isGrouped = isGrouped
    }

    var value: Decimal { times(factor ?? 1) }

    /// Returns the value as the start of a range; nil where that may be two amounts, or the end
    /// has another sign, which a dash before a list or a slip gives it.
    func value(before end: Number) -> Decimal? {
      guard isNegative == end.isNegative || digits == 0 || end.digits == 0 else { return nil }
      guard factor == nil, let shared = end.factor else { return value }
      // In `1,5 - 2 mln` the unit is that of both, in `500.000 - 1 mln` the start is whole.
      let isShared = digits <= end.digits
      guard isGrouped else { return isShared ? times(shared) : value }
      // The start of `1.500 - 2 mln` may be 1500 or a million and a half.
      let mayHaveDecimals = shared != 1_000 && digits <= end.digits * 1_000
      return isShared || mayHaveDecimals ? nil : value
    }

    private func times(_ factor: Decimal) -> Decimal {
      (isNegative ? -digits : digits) * factor
    }
  }
}
