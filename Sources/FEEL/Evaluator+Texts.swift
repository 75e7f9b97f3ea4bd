extension Evaluator {
  /// Computes a built-in function on texts.
  mutating func text(_ builtin: Builtin, _ first: Value, _ arguments: [Value]) -> Value {
    guard charge(size(of: first)) else { return .unknown }
    if builtin == .string { return first == .null ? .null : .text(first.plainText) }
    guard case .text(let text) = first else {
      if builtin == .number, case .number = first { return first }
      return .null
    }
    switch builtin {
    case .number: return Decimal(parsing: text).map { .number($0) } ?? .null
    case .stringLength: return .number(Decimal(text.unicodeScalars.count))
    case .upperCase: return .text(text.uppercased())
    case .lowerCase: return .text(text.lowercased())
    case .substring: return substring(text, arguments)
    default: break
    }
    guard arguments.count == 2, case .text(let part) = arguments[1] else { return .null }
    guard builtin != .contains || charge(part.utf8.count * (text.utf8.count / 64 + 1)) else {
      return .unknown
    }
    switch builtin {
    case .contains: return .boolean(text.contains(part) || part.isEmpty)
    case .startsWith: return .boolean(text.hasPrefix(part))
    case .endsWith: return .boolean(text.hasSuffix(part))
    default: return .null
    }
  }

  // Positions count Unicode characters from 1, or from the end if negative.
  private func substring(_ text: String, _ arguments: [Value]) -> Value {
    let scalars = Array(text.unicodeScalars)
    guard arguments.count > 1, case .number(let start) = arguments[1],
      let start = Int(exactly: start), start != 0
    else { return .null }
    let first = start > 0 ? start - 1 : scalars.count &+ start
    guard scalars.indices.contains(first) else { return .null }
    var length = scalars.count - first
    if arguments.count > 2 {
      guard case .number(let wanted) = arguments[2], let wanted = Int(exactly: wanted) else {
        return .null
      }
      length = max(0, min(length, wanted))
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars[first..<(first + length)])
    return .text(String(result))
  }
}
