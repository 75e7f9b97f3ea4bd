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
      let plain = withoutSeparators(text)
    else { return nil }
    return (isNegative ? "-" : "") + plain
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

  private static func withoutSeparators(_ text: String) -> String? {
    let points = text.filter { $0 == "." }.count
    let commas = text.filter { $0 == "," }.count
    let mark: Character?
    switch (points, commas) {
    case (0, 0): mark = nil
    case (1..., 1...):
      mark = text.last { $0 == "." || $0 == "," }
      guard text.filter({ $0 == mark }).count == 1 else { return nil }
    case (1, 0), (0, 1):
      let separator: Character = points == 1 ? "." : ","
      let decimals = text.split(separator: separator, omittingEmptySubsequences: false).last
      mark = decimals?.count == 3 ? nil : separator
    default: mark = nil
    }
    let halves =
      mark.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text[...]]
    guard let whole = halves.first, halves.count <= 2 else { return nil }
    let digits = whole.filter(\.isASCIIDigit)
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard !digits.isEmpty, groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    guard halves.count == 2 else { return digits }
    return halves[1].isEmpty ? digits : digits + "." + halves[1]
  }
}

extension Character {
  /// Whether the character is one of the digits 0 to 9.
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
