import FEEL

/// What is said beside an amount, in its cell or in the name of its column: `€ … excl. btw`.
struct AmountWords: Hashable {
  /// A VAT basis.
  enum VAT: String {
    case excluded
    case included
  }

  /// The VAT basis; nil where none is said, or both are.
  private(set) var vat: VAT?
  /// The word or sign for the currency, as the mapping has it.
  private(set) var currency: String?
  /// What the amounts of a column are multiplied by, as those below `x € 1.000`; nil for 1.
  private(set) var factor: Decimal?
  /// The rate in percent of the VAT that the amounts of a column are said to be with or without.
  private(set) var rate: Decimal?
  /// Whether the amounts of a column are said to be those of each year.
  private(set) var isPerYear = false
  private var saysBoth = false

  /// Nothing is said.
  init() {}

  /// Reads the name of a column.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - words: the words of the mapping for a purpose.
  init(columnName name: String, _ words: (String) -> [String]) {
    _ = self.strip(name, words)
  }

  /// Reads a text above the columns; nil if it says nothing that holds of all amounts.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - words: the words of the mapping for a purpose.
  init?(above text: String, _ words: (String) -> [String]) {
    var found = AmountWords()
    _ = found.strip(text, words)
    let parts = Set(Self.parts(of: text))
    // `Kalender 2026, inclusief GWW` speaks of no VAT, and `Top 3 mln` of no unit.
    if found.currency != nil || !parts.isDisjoint(with: words("amounts")) {
      (factor, currency) = (found.factor, found.currency)
    }
    if !parts.isDisjoint(with: words("vat")) { (vat, rate) = (found.vat, found.rate) }
    guard factor != nil || vat != nil else { return nil }
  }

  /// Reads a cell of a column about VAT; nil unless it tells a rate, and perhaps the basis.
  ///
  /// - Parameters:
  ///   - text: the text, such as `21%` or `excl. 21%`.
  ///   - words: the words of the mapping for a purpose.
  init?(cellOnVAT text: String, _ words: (String) -> [String]) {
    guard let percent = words("percent").first, let vat = words("vat").first else { return nil }
    // What is in such a column is said of VAT; the points of amounts are none in a rate.
    let sign = text.last?.isNumber == true ? percent : ""
    guard !zip(text, text.dropFirst()).contains(where: { $0.isNumber && $1 == "." }),
      strip("\(text)\(sign) \(vat)", words) == nil, rate != nil, !saysBoth
    else { return nil }
  }

  /// Reads the name of a column, and returns what is left of it without such words.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - words: the words of the mapping for a purpose.
  /// - Returns: the other words; nil if there are no such words, or no others.
  static func rest(ofColumnName name: String, _ words: (String) -> [String]) -> String? {
    var own = AmountWords()
    return own.strip(name, words)
  }

  private mutating func strip(_ name: String, _ words: (String) -> [String]) -> String? {
    var rest: [String] = []
    var isStripped = false
    let parts = Self.parts(of: name)
    let lastNumber = parts.lastIndex { $0.first?.isNumber == true } ?? -1
    var before: String?
    var passed = 0
    for (place, part) in parts.enumerated() where passed <= place {
      let after = place + 1 < parts.count ? parts[place + 1] : ""
      defer { if !words("currency").contains(part) { before = part } }
      if let number = Self.rate(at: place, of: parts, words) {
        rate = number
        isStripped = true
      } else if rate != nil, words("percent").contains(part) {
        continue
      } else if case let count = Self.yearly(at: place, of: parts, words), count > 0 {
        passed = place + count
        isPerYear = true
        isStripped = true
      } else if add(part, words) || words("beside-amount").contains(part) {
        isStripped = true
      } else if let unit = Self.unit(part, before: after, words) {
        factor = unit
        isStripped = true
      } else if let before, words("times").contains(before), Self.isThousands(part) {
        factor = Decimal(parsing: part)
        isStripped = true
      } else if part.first?.isLetter == true || part.first?.isNumber == true,
        !(words("times").contains(part) && place < lastNumber)
      {
        rest.append(part)
      }
    }
    return isStripped && !rest.isEmpty ? rest.joined(separator: " ") : nil
  }

  /// The rate at a place, as in `incl. 21% btw`; a percentage of something else is none.
  private static func rate(
    at place: Int,
    of parts: [String],
    _ words: (String) -> [String]
  ) -> Decimal? {
    guard parts[place].first?.isNumber == true, place + 1 < parts.count,
      words("percent").contains(parts[place + 1]),
      let number = Decimal(parsing: parts[place]), number <= 100
    else { return nil }
    let before = parts[..<place].last { $0.first?.isLetter == true }
    let after = parts[(place + 2)...].first { $0.first?.isLetter == true }
    let isVAT = [before, after].contains { $0.map(words("vat").contains) ?? false }
    return isVAT ? number : nil
  }

  /// The number of parts at a place that say that an amount is that of each year, as `per jaar` and
  /// `p/j` do; 0 where none do.
  private static func yearly(
    at place: Int,
    of parts: [String],
    _ words: (String) -> [String]
  ) -> Int {
    if words("per-year").contains(parts[place]) { return 1 }
    let next = parts.dropFirst(place + 1).first ?? ""
    if words("per").contains(parts[place]), words("year").contains(next) { return 2 }
    return words("per-year").contains(parts[place...].prefix(3).joined()) ? 3 : 0
  }

  /// Tells whether digits are those of 1,000, 1,000,000 and so on.
  private static func isThousands(_ digits: String) -> Bool {
    digits.hasPrefix("1") && digits.count > 1 && digits.count % 3 == 1
      && digits.dropFirst().allSatisfy { $0 == "0" }
  }

  /// What a word such as `mln` stands for; a single letter only before a sign, as in `k€`.
  private static func unit(
    _ word: String,
    before next: String,
    _ words: (String) -> [String]
  ) -> Decimal? {
    guard word.count > 1 || words("currency").contains(next) else { return nil }
    return DutchAmount.factor(word, words)
  }

  /// Takes a word or sign if it says something of an amount.
  ///
  /// - Returns: whether it does.
  mutating func add(_ word: String, _ words: (String) -> [String]) -> Bool {
    if words("vat-excluded").contains(word) {
      set(.excluded)
    } else if words("vat-included").contains(word) {
      set(.included)
    } else if words("currency").contains(word) {
      currency = word
    } else {
      return false
    }
    return true
  }

  private mutating func set(_ basis: VAT) {
    saysBoth = saysBoth || vat != nil && vat != basis
    vat = saysBoth ? nil : basis
  }

  /// The words, small, and the signs between them.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var isWord = false
    var isNumber = false
    for letter in name.lowercased() {
      if letter.isLetter || letter.isNumber {
        // `x1000` is a word and a number.
        if isWord, letter.isNumber == isNumber {
          parts[parts.count - 1].append(letter)
        } else {
          parts.append(String(letter))
        }
        (isWord, isNumber) = (true, letter.isNumber)
      } else if letter == ".", isNumber {
        // The points of `1.000`.
        continue
      } else {
        if !letter.isWhitespace { parts.append(String(letter)) }
        (isWord, isNumber) = (false, false)
      }
    }
    return parts
  }
}

extension AmountWords {
  /// What is said beside both of two amounts.
  func shared(with other: AmountWords) -> AmountWords {
    var shared = AmountWords()
    // Columns with other factors, or of a year and of the whole, never count together.
    shared.factor = factor
    shared.isPerYear = isPerYear
    if vat == other.vat { shared.vat = vat }
    if rate == other.rate { shared.rate = rate }
    if currency == other.currency { shared.currency = currency }
    return shared
  }

  /// Whether amounts with these words go before those with others: the whole says more than a year,
  /// a value without VAT is what the rules ask for, and one with VAT is so by its own word only.
  func precedes(_ other: AmountWords) -> Bool {
    if isPerYear != other.isPerYear { return other.isPerYear }
    return (Self.rank(vat), factor ?? 1) < (Self.rank(other.vat), other.factor ?? 1)
  }

  /// Adds what a text above the table says, where these words say nothing.
  ///
  /// - Parameters:
  ///   - title: what the text says.
  ///   - hasVAT: whether the VAT basis is told below it.
  /// - Returns: both together.
  func below(_ title: AmountWords, hasVAT: Bool) -> AmountWords {
    var words = self
    words.factor = factor ?? title.factor
    words.currency = currency ?? title.currency
    if !hasVAT { (words.vat, words.rate) = (title.vat, rate ?? title.rate) }
    return words
  }

  /// Returns these words, with the currency of others where they have none.
  func withCurrency(of others: [AmountWords]) -> AmountWords {
    var words = self
    words.currency = currency ?? others.lazy.compactMap(\.currency).first
    return words
  }

  private static func rank(_ vat: VAT?) -> Int {
    switch vat {
    case .excluded: 0
    case nil: 1
    case .included: 2
    }
  }
}
