import FEEL

/// The pieces of a text with an amount or number in it.
struct AmountTokens {
  /// A piece of a text.
  enum Token: Equatable {
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

  /// What stands between two amounts.
  enum Operation {
    case plus
    case times
  }

  /// What ended the amount that was read last; nil at the end of the text.
  private(set) var operation: Operation?
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

  /// Passes a piece that ends an amount.
  ///
  /// - Returns: whether it does; a times sign only behind a number.
  mutating func ends(at token: Token?, hasNumber: Bool, _ words: (String) -> [String]) -> Bool {
    operation = nil
    guard let token else { return true }
    if token == .sign("+") {
      operation = .plus
    } else if hasNumber, let mark = token.mark, words("times").contains(mark) {
      operation = .times
    }
    return operation != nil
  }

  /// Passes the years or months that an amount is for, as the rest of `(4 jaar)` and `over 4 jaar`.
  ///
  /// - Parameters:
  ///   - closes: whether a parenthesis closes behind them.
  ///   - words: the words of the mapping for a purpose.
  /// - Returns: the months; nil, and nothing is passed, where something else stands there.
  mutating func takeMonths(closes: Bool, _ words: (String) -> [String]) -> Decimal? {
    var copy = self
    while let word = copy.peekWord(), words("amount-filler").contains(word) { _ = copy.next() }
    guard case .number(let digits)? = copy.next(), case .word(let word)? = copy.next(),
      !closes || copy.next() == .sign(")"),
      let number = DutchAmount.number(digits, hasUnit: false), 0 < number
    else { return nil }
    let isYears = words("year").contains(word)
    guard isYears || words("month").contains(word) else { return nil }
    self = copy
    return isYears ? number * 12 : number
  }

  /// Passes the options that are said to be included, as the rest of `incl. alle opties`.
  ///
  /// - Returns: whether they stand there; nothing is passed otherwise.
  mutating func takeOption(_ words: (String) -> [String]) -> Bool {
    var copy = self
    while let word = copy.peekWord(), words("amount-filler").contains(word) { _ = copy.next() }
    guard case .word(let word)? = copy.next(), words("option").contains(word) else { return false }
    // In `incl. opties en btw` the word before says something of VAT as well.
    if let joint = copy.peekWord(), words("range").contains(joint) { return false }
    self = copy
    return true
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
      } else if separatesGroups(place), !digits.contains(where: { $0 == "." || $0 == "," }) {
        digits.append(" ")
      } else if letter == "e", isExponent(place + 1) {
        // Of `1,25E+06` nobody can tell what digits the spreadsheet left out: it is no number here.
        digits.append(letter)
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

  /// Whether what stands at a place may separate thousands; a new line begins another number.
  private func separatesGroups(_ place: Int) -> Bool {
    let letter = letters[place]
    if letter == "'" || letter == "’" { return true }
    return letter.isWhitespace && !letter.isNewline && isGroup(place + 1)
  }

  private func isExponent(_ place: Int) -> Bool {
    isDigit(place) || place < letters.count && "+-".contains(letters[place]) && isDigit(place + 1)
  }

  private func isGroup(_ place: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(place + $0) } && !isDigit(place + 3)
  }
}
