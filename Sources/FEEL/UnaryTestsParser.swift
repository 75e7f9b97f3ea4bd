/// Reads unary tests from tokens; not recursive.
struct UnaryTestsParser {
  private let tokens: [Token]
  private var position = 0

  /// Starts at the first of the tokens.
  init(tokens: [Token]) {
    self.tokens = tokens
  }

  private var current: Token { tokens[position] }

  private var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// Reads all tokens.
  mutating func parse() throws(FEELError) -> UnaryTests {
    if current.isSymbol("-"), next.kind == .end { return UnaryTests(tests: []) }
    let negated = current.isWord("not") && next.isSymbol("(")
    if negated { position += 2 }
    var tests = [try test()]
    while take(",") { tests.append(try test()) }
    if negated { try expect(")") }
    guard current.kind == .end else {
      throw fault("found \(current.shown), expected ',' or the end")
    }
    return UnaryTests(tests: tests, isNegated: negated)
  }

  private mutating func test() throws(FEELError) -> UnaryTests.Test {
    let start = current
    switch start.text {
    case "[", "(", "]":
      guard start.kind == .symbol else { break }
      position += 1
      let lower = try endpoint()
      try expect("..")
      let upper = try endpoint()
      let close = current
      guard close.isSymbol("]") || close.isSymbol(")") || close.isSymbol("[") else {
        throw fault("found \(close.shown), expected ']' or ')' after the interval")
      }
      position += 1
      try check(lower, upper, start)
      return .interval(
        lower: lower,
        lowerClosed: start.text == "[",
        upper: upper,
        upperClosed: close.text == "]"
      )
    default:
      if start.kind == .symbol, let op = UnaryTests.Operator(rawValue: start.text) {
        position += 1
        return .compare(op, try endpoint())
      }
    }
    return .compare(.equal, try endpoint())
  }

  private func check(
    _ lower: UnaryTests.Endpoint,
    _ upper: UnaryTests.Endpoint,
    _ start: Token
  ) throws(FEELError) {
    guard case .literal(let low) = lower, case .literal(let high) = upper else { return }
    guard low.order(relativeTo: high) != nil else {
      throw FEELError(
        code: .typeMismatch,
        offset: start.start,
        length: tokens[position - 1].end - start.start,
        message: "the ends of the interval can't be ordered"
      )
    }
  }

  private mutating func endpoint() throws(FEELError) -> UnaryTests.Endpoint {
    let start = current
    switch start.kind {
    case .number: return try scaled(try number())
    case .symbol where start.text == "-":
      position += 1
      guard current.kind == .number else {
        throw fault("found \(current.shown), expected a number after '-'")
      }
      return try scaled(-(try number()))
    case .text:
      position += 1
      return .literal(.text(start.text))
    case .temporal:
      position += 1
      return .literal(try temporal(start, start.text))
    case .word: return try wordEndpoint()
    case .symbol, .end: throw fault("found \(start.shown), expected a value or a name")
    }
  }

  private mutating func wordEndpoint() throws(FEELError) -> UnaryTests.Endpoint {
    let start = current
    switch start.text {
    case "true", "false":
      position += 1
      return .literal(.boolean(start.text == "true"))
    case "null":
      position += 1
      return .literal(.null)
    case "date", "duration":
      guard next.isSymbol("(") else { break }
      position += 2
      let literal = current
      guard literal.kind == .text else {
        throw fault("found \(literal.shown), expected a text such as \"2026-01-01\"")
      }
      position += 1
      try expect(")")
      let value = try temporal(literal, literal.text)
      if case .date = value { return .literal(value) }
      guard start.text == "duration" else { throw badTemporal(literal) }
      return .literal(value)
    default: break
    }
    let (name, offset) = try self.name()
    if take("*") {
      var sign = Decimal.one
      if take("-") { sign = -sign }
      guard current.kind == .number else {
        throw fault("found \(current.shown), expected a number after '*'")
      }
      return .scaled(sign * (try number()), name, offset: offset)
    }
    return .name(name, offset: offset)
  }

  private mutating func scaled(_ factor: Decimal) throws(FEELError) -> UnaryTests.Endpoint {
    guard take("*") else { return .literal(.number(factor)) }
    let (name, offset) = try self.name()
    return .scaled(factor, name, offset: offset)
  }

  private mutating func name() throws(FEELError) -> (String, Int) {
    let start = current
    guard start.kind == .word, !Token.keywords.contains(start.text) else {
      throw fault("found \(start.shown), expected a name")
    }
    position += 1
    var name = start.text
    while (current.isSymbol(".") || current.isSymbol("-")) && !current.spaced && !next.spaced,
      next.kind == .word || next.kind == .number
    {
      name += current.text + next.text
      position += 2
    }
    return (name, start.start)
  }

  private mutating func number() throws(FEELError) -> Decimal {
    let token = current
    guard let value = Decimal(literal: token.text) else {
      throw fault(.badLiteral, "the number has more than 34 digits or too large an exponent")
    }
    position += 1
    return value
  }

  private func temporal(_ token: Token, _ text: String) throws(FEELError) -> Value {
    guard let value = Value(temporal: text) else { throw badTemporal(token) }
    return value
  }

  private func badTemporal(_ token: Token) -> FEELError {
    FEELError(
      code: .badLiteral,
      offset: token.start,
      length: token.end - token.start,
      message: "\"\(token.text)\" is not a date (2026-01-31) or duration (P1Y2M, P10D) that exists"
    )
  }

  private mutating func take(_ symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ symbol: String) throws(FEELError) {
    guard take(symbol) else { throw fault("found \(current.shown), expected '\(symbol)'") }
  }

  private func fault(_ message: String) -> FEELError { fault(.malformed, message) }

  private func fault(_ code: FEELError.Code, _ message: String) -> FEELError {
    FEELError(
      code: code,
      offset: current.start,
      length: current.end - current.start,
      message: message
    )
  }
}

extension Decimal {
  /// Reads a number as FEEL writes it, which may start with the point.
  init?(literal text: String) {
    self.init(parsing: text.utf8.first == UInt8(ascii: ".") ? "0" + text : text)
  }
}
