extension Evaluator {
  /// Computes a built-in function on texts.
  mutating func text(_ builtin: Builtin, _ first: Value, _ arguments: [Value]) -> Value {
    guard charge(size(of: first)) else { return .unknown }
    switch builtin {
    case .string: return first == .null ? .null : .text(first.plainText)
    case .stringJoin: return textJoined(first, arguments)
    case .number: return number(from: first, arguments)
    default: break
    }
    guard case .text(let text) = first else { return .null }
    switch builtin {
    case .stringLength: return .number(Decimal(text.unicodeScalars.count))
    case .upperCase: return .text(text.uppercased())
    case .lowerCase: return .text(text.lowercased())
    case .substring: return substring(text, arguments)
    case .matches, .replace, .split: return pattern(builtin, text, arguments)
    default: break
    }
    guard arguments.count == 2, case .text(let part) = arguments[1] else { return .null }
    guard charge(part.utf8.count * (text.utf8.count / 64 + 1)) else { return .unknown }
    let (whole, wanted) = (Array(text.unicodeScalars), Array(part.unicodeScalars))
    switch builtin {
    case .contains: return .boolean(Evaluator.place(of: wanted, in: whole) != nil)
    case .startsWith: return .boolean(whole.starts(with: wanted))
    case .endsWith: return .boolean(whole.reversed().starts(with: wanted.reversed()))
    case .substringBefore:
      guard let place = Evaluator.place(of: wanted, in: whole) else { return .text("") }
      return .text(String(whole[..<place]))
    case .substringAfter:
      guard let place = Evaluator.place(of: wanted, in: whole) else { return .text("") }
      return .text(String(whole[(place + wanted.count)...]))
    default: return .null
    }
  }

  /// Reads a text as a range with literal ends, such as `[1..10)`.
  func range(of text: Value) -> Value {
    guard case .text(let text) = text else { return .null }
    return Value(rangeText: text) ?? .null
  }

  private static func place(of part: [Unicode.Scalar], in whole: [Unicode.Scalar]) -> Int? {
    guard part.count <= whole.count else { return nil }
    return (0...whole.count - part.count).first { whole[$0...].starts(with: part) }
  }

  // Positions count Unicode characters from 1, or from the end if negative.
  private func substring(_ text: String, _ arguments: [Value]) -> Value {
    let scalars = Array(text.unicodeScalars)
    guard arguments.count > 1, case .number(let start) = arguments[1],
      let start = Int(exactly: start.integerPart), start != 0
    else { return .null }
    let first = start > 0 ? start - 1 : scalars.count &+ start
    guard scalars.indices.contains(first) else { return .null }
    var length = scalars.count - first
    if arguments.count > 2 {
      guard case .number(let wanted) = arguments[2],
        let wanted = Int(exactly: wanted.integerPart), wanted > 0
      else { return .null }
      length = max(0, min(length, wanted))
    }
    return .text(String(scalars[first..<(first + length)]))
  }

  private mutating func textJoined(_ list: Value, _ arguments: [Value]) -> Value {
    guard case .list(let items) = list else { return .null }
    var delimiter = ""
    if arguments.count > 1 {
      guard case .text(let given) = arguments[1] else { return .null }
      delimiter = given
    }
    guard charge(items.count * (1 + delimiter.utf8.count / 64)) else { return .unknown }
    var parts: [String] = []
    for item in items {
      switch item {
      case .text(let part): parts.append(part)
      case .null: break
      case .unknown: return .unknown
      default: return .null
      }
    }
    return .text(parts.joined(separator: delimiter))
  }

  private func number(from value: Value, _ arguments: [Value]) -> Value {
    if case .number = value, arguments.count == 1 { return value }
    guard case .text(var text) = value else { return .null }
    var separators: [String] = []
    for argument in arguments.dropFirst() {
      switch argument {
      case .null: separators.append("")
      case .text(let separator): separators.append(separator)
      default: return .null
      }
    }
    let grouping = separators.first ?? ""
    let decimal = separators.count > 1 ? separators[1] : ""
    guard ["", " ", ".", ","].contains(grouping), ["", ".", ","].contains(decimal),
      grouping.isEmpty || grouping != decimal
    else { return .null }
    if !grouping.isEmpty { text = text.filter { String($0) != grouping } }
    if decimal == "," {
      guard !text.contains(".") else { return .null }
      text = String(text.map { $0 == "," ? "." : $0 })
    }
    return Decimal(parsing: text.hasPrefix(".") ? "0" + text : text).map { .number($0) } ?? .null
  }

  private mutating func pattern(
    _ builtin: Builtin,
    _ text: String,
    _ arguments: [Value]
  ) -> Value {
    var texts: [String] = []
    for argument in arguments.dropFirst() {
      guard case .text(let text) = argument else { return .null }
      texts.append(text)
    }
    let flags = builtin == .replace ? texts.dropFirst(2).first : texts.dropFirst().first
    guard let pattern = Pattern(texts[0], flags: builtin == .split ? "" : flags ?? "") else {
      return .null
    }
    let input = Array(text.unicodeScalars)
    let steps = min(1_000_000, Budget.mostWork - budget.work)
    var search = PatternSearch(pattern, in: input, steps: steps)
    defer { _ = charge(steps - search.steps) }
    switch builtin {
    case .matches:
      let found = search.firstMatch(from: 0) != nil
      return search.isExhausted ? .unknown : .boolean(found)
    case .split:
      let parts = search.split()
      return search.isExhausted ? .unknown : .list(parts.map { .text($0) })
    default:
      let result = search.replacing(with: texts[1], literally: flags?.contains("q") == true)
      return search.isExhausted ? .unknown : result.map { .text($0) } ?? .null
    }
  }
}

extension String {
  /// Makes a text of scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
