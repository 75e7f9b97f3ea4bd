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
    for part in Self.parts(of: name) {
      if add(part, words) || words("beside-amount").contains(part) {
        isStripped = true
      } else if part.first?.isLetter == true || part.first?.isNumber == true {
        rest.append(part)
      }
    }
    return isStripped && !rest.isEmpty ? rest.joined(separator: " ") : nil
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
    for letter in name.lowercased() {
      if letter.isLetter || letter.isNumber {
        if isWord { parts[parts.count - 1].append(letter) } else { parts.append(String(letter)) }
        isWord = true
      } else {
        if !letter.isWhitespace { parts.append(String(letter)) }
        isWord = false
      }
    }
    return parts
  }
}

extension AmountWords {
  /// What is said beside both of two amounts.
  func shared(with other: AmountWords) -> AmountWords {
    var shared = AmountWords()
    if vat == other.vat { shared.vat = vat }
    if currency == other.currency { shared.currency = currency }
    return shared
  }

  /// Whether amounts with these words go before those with others: a value without VAT is what the
  /// rules ask for, and one with VAT is so by its own word only.
  func precedes(_ other: AmountWords) -> Bool { Self.rank(vat) < Self.rank(other.vat) }

  private static func rank(_ vat: VAT?) -> Int {
    switch vat {
    case .excluded: 0
    case nil: 1
    case .included: 2
    }
  }
}
