import FEEL
import JSONReading

/// Guesses at what was meant by values that are written in another way than the format wants.
enum ValueGuess {
  /// Returns an amount in plain digits, such as `1200.00` for `€ 1.200,00`.
  static func amount(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count <= 60 else { return nil }
    var text = String(decoding: bytes, as: UTF8.self).lowercased()
    for noise in ["euro", "eur", "€"] where text.hasPrefix(noise) { text.removeFirst(noise.count) }
    for noise in ["euro", "eur", "€", ",-", ",--", ".-"] where text.hasSuffix(noise) {
      text.removeLast(noise.count)
    }
    text.removeAll { " '_\u{A0}\u{202F}\u{2019}".contains($0) }
    let isNegative = text.hasPrefix("-")
    if isNegative || text.hasPrefix("+") { text.removeFirst() }
    guard text.contains(where: \.isASCIIDigit),
      text.allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," }),
      let plain = DutchAmount.number(text, hasUnit: false)
    else { return nil }
    // Cents stay as they were written.
    let hasCents = text.suffix(3).first.map { $0 == "." || $0 == "," } ?? false
    return (isNegative ? "-" : "") + plain.formatted(minimumFractionDigits: hasCents ? 2 : 0)
  }

  /// Returns the day in the form that files want, such as `2026-06-01` for `01-06-2026`.
  static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard bytes.count <= 40 else { return nil }
    var text = Substring(String(decoding: bytes, as: UTF8.self)).drop { $0 == " " }
    if let time = text.firstIndex(where: { "TtZz+".contains($0) }) { text = text[..<time] }
    let parts = text.split { "-/. ".contains($0) }.map(String.init)
    guard parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    if parts.count == 1, text.count == 8, let number = numbers.first {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    guard parts[2].count == 4 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  /// Returns the eight digits in a text that should be a CPV code, if there are just so many.
  static func cpv(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes.count <= 40 else { return nil }
    let digits = String(decoding: bytes, as: UTF8.self).filter(\.isASCIIDigit)
    return digits.count == 8 || digits.count == 9 ? String(digits.prefix(8)) : nil
  }
}

extension Character {
  /// Whether the character is one of the digits 0 to 9.
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
