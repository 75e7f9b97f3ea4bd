import Assessment
import Catalogue
import FEEL
import Vocabulary

/// What only a summary says.
extension Wording {
  /// Returns a number of things as the language writes it: `12.345` or `12,345`.
  func count(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) {
        text.append(language == .dutch ? "." : ",")
      }
      text.append(digit)
    }
    return text
  }

  /// Returns a number of projects in words.
  func projects(_ number: Int) -> String {
    number == 1 ? self[Texts.oneProject] : filled(Texts.countOfProjects, count(number))
  }

  /// Returns a sum of money in whole euros.
  func euros(_ amount: Decimal) -> String {
    let text = amount.rounded(toScale: 0, .halfUp).amount(in: language)
    return String(text.dropLast(3))
  }

  /// Returns a sum of money in few characters: `€ 12,3 mln`; one below a million in whole euros.
  func briefEuros(_ amount: Decimal) -> String {
    let whole = amount.rounded(toScale: 0, .halfUp).magnitude
    guard whole >= 1_000_000 else { return euros(amount) }
    let million = scaled(amount, zeros: 6)
    // What rounds to a thousand millions is a billion.
    if million.magnitude < 1_000 { return filled(Texts.million, plain(million)) }
    let billion = scaled(amount, zeros: 9)
    if billion.magnitude < 1_000 { return filled(Texts.billion, plain(billion)) }
    return filled(Texts.trillion, plain(scaled(amount, zeros: 12)))
  }

  /// Returns an amount in thousands, millions and so on, with one decimal.
  private func scaled(_ amount: Decimal, zeros: Int) -> Decimal {
    Decimal(exact: amount.coefficient, amount.exponent - zeros).rounded(toScale: 1, .halfUp)
  }

  private func plain(_ scaled: Decimal) -> String {
    scaled.formatted(minimumFractionDigits: 1).amountText(in: language)
  }

  /// Returns a part of a whole in percent, with one decimal: `12,3%`.
  func share(_ part: Int, of whole: Int) -> String {
    share(Decimal(part), of: Decimal(whole))
  }

  /// Returns a part of a whole in percent, with one decimal; empty where the whole is nothing.
  func share(_ part: Decimal, of whole: Decimal) -> String {
    guard let share = (part * 100).divided(by: whole) else { return "" }
    let plain = share.rounded(toScale: 1, .halfUp).formatted(minimumFractionDigits: 1)
    return (language == .dutch ? plain.replacing(".", with: ",") : plain) + "%"
  }

  /// Returns a number of bytes in a unit that is easy to read.
  func size(_ bytes: Int) -> String {
    for (power, unit) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    where bytes >= power {
      let tenths = Decimal(exact: Int128(bytes / (power / 10)), -1)
      return number(tenths) + "\u{A0}" + unit
    }
    return count(bytes) + "\u{A0}bytes"
  }

  /// Returns the name of a group: its label, else its code, else what is said where both lack.
  func name(_ group: PortfolioSummary.Group, unknown: LocalizedText) -> String {
    let label = self[group.label]
    if !label.isEmpty { return label }
    return group.code.isEmpty ? self[unknown] : group.code
  }

  /// Returns a text from the input that fits in a row of a table.
  ///
  /// Of the marks upon a letter a few are kept: a thousand of them would cover the lines above.
  func clipped(_ text: String, to limit: Int = 120) -> String {
    let scalars = text.unicodeScalars
    // Below U+0300 there are no such marks.
    guard text.utf8.contains(where: { $0 >= 0xCC }) else {
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex)
      guard let end, end < scalars.endIndex else { return text }
      return String(scalars[..<end]) + "…"
    }
    var result = String.UnicodeScalarView()
    var marks = 0
    var length = 0
    for scalar in scalars {
      marks = scalar.isMark ? marks + 1 : 0
      if marks > 3 { continue }
      guard length < limit else { return String(result) + "…" }
      result.append(scalar)
      length += 1
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether this stands upon the letter before it; nothing below U+0300 does.
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }
}

extension String {
  /// Returns a plain decimal as it is written after a euro sign.
  fileprivate func amountText(in language: Language) -> String {
    language == .dutch ? replacing(".", with: ",") : self
  }
}
