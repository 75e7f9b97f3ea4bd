package import FEEL

extension Decimal {
  /// Returns an amount in euro as a language writes it: `€ 2.400.000,00` or `€2,400,000.00`.
  package func amount(in language: Language) -> String {
    let plain = formatted(minimumFractionDigits: 2)
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    let digits = Array(parts.first ?? "0")
    for (number, digit) in digits.enumerated() {
      if number > 0, (digits.count - number).isMultiple(of: 3) {
        whole.append(language == .dutch ? "." : ",")
      }
      whole.append(digit)
    }
    let fraction = parts.count > 1 ? parts[1] : "00"
    let sign = isNegative ? "-" : ""
    return switch language {
    case .dutch: "€\u{00A0}\(sign)\(whole),\(fraction)"
    case .english: "\(sign)€\(whole).\(fraction)"
    }
  }
}
