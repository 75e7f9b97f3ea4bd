package import FEEL

extension Decimal {
  /// Returns an amount in euro as a language writes it: `€ 2.400.000,00` or `€2,400,000.00`.
  package func amount(in language: Language) -> String {
    let (sign, text) = grouped(in: language)
    return language == .dutch ? "€\u{00A0}\(sign)\(text)" : "\(sign)€\(text)"
  }

  /// Returns an amount in an unknown currency as a language writes it: `2.400.000,00` or
  /// `2,400,000.00`.
  package func plainAmount(in language: Language) -> String {
    let (sign, text) = grouped(in: language)
    return sign + text
  }

  private func grouped(in language: Language) -> (sign: String, text: String) {
    var plain = formatted(minimumFractionDigits: 2)[...]
    let isNegative = plain.utf8.first == UInt8(ascii: "-")
    if isNegative { plain.removeFirst() }
    let point = plain.utf8.firstIndex(of: UInt8(ascii: ".")) ?? plain.endIndex
    let (separator, mark) = language == .dutch ? (".", ",") : (",", ".")
    var whole = ""
    var left = plain.utf8.distance(from: plain.startIndex, to: point)
    for digit in plain[..<point].unicodeScalars {
      whole.unicodeScalars.append(digit)
      left -= 1
      if left > 0, left.isMultiple(of: 3) { whole += separator }
    }
    let fraction = point < plain.endIndex ? plain[plain.utf8.index(after: point)...] : "00"
    return (isNegative ? "-" : "", whole + mark + fraction)
  }
}
