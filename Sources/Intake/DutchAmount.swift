import FEEL

/// An amount or number as people in Dutch offices write it: `€ 1.234,56`, `1,2 mln`, `50-75 k`.
struct DutchAmount {
  /// What to do about a text that is not plainly one number.
  enum Doubt: Hashable {
    /// A range, of which the highest end is taken.
    case range(lowest: Decimal)
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
  private(set) var value: Decimal = 0
  /// What is not plain about it.
  private(set) var doubt: Doubt?
  /// Whether a word such as `mln` stands behind it.
  private(set) var hasUnit = false
  /// The VAT basis and currency that stand beside it, as the words in the mapping tell.
  private(set) var beside = AmountWords()
  /// Whether it was multiplied for its column, and yet looks like a whole amount.
  private(set) var seemsWhole = false
  /// What it counts, where that is said.
  private(set) var measure: Measure?

  /// Reads a text; nil if it is anything else, or may be read in two ways.
  init?(_ text: String, _ words: (String) -> [String]) {
    var tokens = Tokens(text)
    var numbers: [Number] = []
    var isNegative = false
    var isRange = false
    var isAbout = false
    while let token = tokens.next() {
      switch token {
      case .number(let digits):
        let unit = tokens.peekWord().flatMap { Self.factor($0, words) }
        guard numbers.count < 2, numbers.isEmpty || isRange,
          let number = Self.number(digits, hasUnit: unit != nil)
        else { return nil }
        if unit != nil { _ = tokens.next() }
        let isGrouped = Self.number(digits, hasUnit: true) == nil
        numbers.append(Number(number, unit, isNegative: isNegative, isGrouped: isGrouped))
        isNegative = false
      case .dash where numbers.isEmpty: isNegative = true
      case .dash: isRange = true
      case .sign("("): isNegative = isNegative || tokens.closesAfterNumber(words)
      case .sign(")"): break
      case .sign(let sign):
        guard add(String(sign), &isRange, &isAbout, words) else { return nil }
      case .word(let word):
        guard add(word, &isRange, &isAbout, words) else { return nil }
      }
    }
    guard let first = numbers.first, let last = numbers.last,
      let lowest = numbers.count == 2 ? first.value(before: last) : first.value
    else { return nil }
    value = max(lowest, last.value)
    hasUnit = first.factor != nil || last.factor != nil
    if numbers.count == 2 {
      doubt = .range(lowest: min(lowest, last.value))
    } else if isAbout {
      doubt = .about
    }
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
    }
    return true
  }

  /// What a word such as `mln` stands for.
  static func factor(_ word: String, _ words: (String) -> [String]) -> Decimal? {
    if words("million").contains(word) { return 1_000_000 }
    return words("thousand").contains(word) ? 1_000 : nil
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

  /// Counts the number as a fact does, which for amounts and plain numbers is in nothing.
  ///
  /// - Parameter wanted: what the fact counts; nil for amounts and plain numbers.
  /// - Returns: the number; nil where it cannot be counted so exactly.
  func counted(in wanted: Measure?) -> DutchAmount? {
    switch (measure, wanted) {
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

  /// Changes the number and, of a range, its other end; nil where one of them comes to nothing.
  private func map(_ change: (Decimal) -> Decimal?) -> DutchAmount? {
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
    case (1..., 1...):
      mark = text.last { $0 == "." || $0 == "," }
      guard text.count(where: { $0 == mark }) == 1 else { return nil }
    case (1, 0), (0, 1):
      let separator: Character = points == 1 ? "." : ","
      let halves = text.split(separator: separator, omittingEmptySubsequences: false)
      let looksGrouped = halves[1].count == 3 && halves[0] != "0"
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

extension DutchAmount {
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

  /// A piece of a text.
  private enum Token: Equatable {
    case number(String)
    case word(String)
    case dash
    case sign(Character)

    /// The word or sign.
    var mark: String? {
      switch self {
      case .word(let word): word
      case .sign(let sign): String(sign)
      case .number, .dash: nil
      }
    }
  }

  /// The pieces of a text.
  private struct Tokens {
    private let letters: [Character]
    private var place = 0

    init(_ text: String) {
      letters = Array(text.lowercased())
    }

    mutating func next() -> Token? {
      while place < letters.count, letters[place].isWhitespace { place += 1 }
      guard place < letters.count else { return nil }
      let letter = letters[place]
      if isDigit(place) || (letter == "," && isDigit(place + 1)) { return number() }
      if letter.isLetter {
        let start = place
        while place < letters.count, letters[place].isLetter || letters[place] == "/" { place += 1 }
        let word = String(letters[start..<place])
        if place < letters.count, letters[place] == "." { place += 1 }
        return .word(word)
      }
      place += 1
      return ["-", "–", "—", "−"].contains(letter) ? .dash : .sign(letter)
    }

    /// Returns the next piece if it is a word, and stays before it.
    func peekWord() -> String? {
      var copy = self
      guard case .word(let word)? = copy.next() else { return nil }
      return word
    }

    /// Tells whether a number stands next and the parenthesis closes right behind it, as
    /// accountants write an amount below zero.
    func closesAfterNumber(_ words: (String) -> [String]) -> Bool {
      var copy = self
      var token = copy.next()
      if let mark = token?.mark, words("currency").contains(mark) { token = copy.next() }
      guard case .number? = token else { return false }
      if let unit = copy.peekWord(), DutchAmount.factor(unit, words) != nil { _ = copy.next() }
      return copy.next() == .sign(")")
    }

    private mutating func number() -> Token {
      var digits = ""
      while place < letters.count {
        let letter = letters[place]
        if isDigit(place) || letter == "." || letter == "," {
          digits.append(letter)
        } else if letter == "'" || letter == "’" || (letter.isWhitespace && isGroup(place + 1)) {
          digits.append(" ")
        } else {
          break
        }
        place += 1
      }
      // `,-` and `,--` stand for no cents.
      if digits.last == "," || digits.last == "." {
        digits.removeLast()
        while place < letters.count, ["-", "–", "—", "="].contains(letters[place]) { place += 1 }
      }
      return .number(digits)
    }

    private func isDigit(_ place: Int) -> Bool {
      place < letters.count && ("0"..."9").contains(letters[place])
    }

    private func isGroup(_ place: Int) -> Bool {
      (0..<3).allSatisfy { isDigit(place + $0) } && !isDigit(place + 3)
    }
  }
}
