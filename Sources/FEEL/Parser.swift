/// Reads an expression from tokens, resolving names and checking types on the way.
struct ExpressionParser {
  static let mostErrors = 50

  let tokens: [Token]
  let names: Names
  var position = 0
  var nesting = 0
  var errors: [FEELError] = []
  /// Faults that only make a part null, as the names are lenient.
  var warnings: [FEELError] = []
  var usedVariables: Set<Int> = []
  var locals: [LocalName] = []
  var openRanges = 0
  /// The slots of the locals used.
  var usedLocals: Set<Int> = []

  /// Starts at the first of the tokens.
  init(tokens: [Token], names: Names) {
    self.tokens = tokens
    self.names = names
  }

  var current: Token { tokens[position] }

  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// Reads all tokens.
  mutating func parse() throws(FEELErrors) -> Typed {
    do throws(FEELError) {
      let result = try expression()
      guard current.kind == .end else {
        throw fault("found \(current.shown), expected an operator or the end")
      }
      if errors.isEmpty { return result }
    } catch {
      errors.append(error)
    }
    throw FEELErrors(errors)
  }

  /// Reads an expression with operators that bind at least as strongly as a level.
  mutating func expression(_ lowest: Int = 1) throws(FEELError) -> Typed {
    var left = try unary()
    while let level = level(of: current), level >= lowest {
      switch level {
      case 1, 2: left = try logical(left, level)
      case 3: left = try comparison(left)
      default: left = try arithmetic(left, level)
      }
    }
    return left
  }

  private func level(of token: Token) -> Int? {
    switch token.kind {
    case .word:
      switch token.text {
      case "or": 1
      case "and": 2
      case "in", "between": 3
      case "instance" where next.isWord("of"): 3
      default: nil
      }
    case .symbol:
      switch token.text {
      case "=", "!=", "<", "<=", ">", ">=": 3
      case "+", "-": 4
      case "*", "/": 5
      case "**": 6
      default: nil
      }
    default: nil
    }
  }

  private mutating func logical(_ first: Typed, _ level: Int) throws(FEELError) -> Typed {
    let word = level == 1 ? "or" : "and"
    var operands = [first]
    while takeWord(word) { operands.append(try expression(level + 1)) }
    for operand in operands {
      try require(operand, .boolean, "'\(word)' needs a boolean on both sides")
    }
    let nodes = operands.map(\.node)
    return try make(level == 1 ? .or(nodes) : .and(nodes), .boolean, operands)
  }

  private mutating func comparison(_ left: Typed) throws(FEELError) -> Typed {
    let token = current
    position += 1
    if token.text == "in" { return try membership(left) }
    if token.text == "instance" {
      position += 1
      let type = try self.type()
      return try make(.instanceOf(left.node, type), .boolean, [left])
    }
    if token.text == "between" {
      let lower = try expression(4)
      try expectWord("and")
      let upper = try expression(4)
      try checkOrder(left, lower)
      try checkOrder(left, upper)
      return try make(
        .between(left.node, lower.node, upper.node),
        .boolean,
        [left, lower, upper]
      )
    }
    let right = try expression(4)
    guard let op = UnaryTests.Operator(rawValue: token.text) else {
      throw fault("found \(token.shown), expected a comparison")
    }
    try checkComparison(op, left, right)
    return try make(.compare(op, left.node, right.node), .boolean, [left, right])
  }

  private mutating func arithmetic(_ first: Typed, _ level: Int) throws(FEELError) -> Typed {
    var operands = [first]
    var steps: [ArithmeticStep] = []
    var left = first
    while current.kind == .symbol, self.level(of: current) == level,
      let operation = ArithmeticOperator(rawValue: current.text)
    {
      position += 1
      let right = try expression(level + 1)
      operands.append(right)
      steps.append(ArithmeticStep(operation: operation, operand: right.node))
      let type = try arithmeticType(operation, left, right)
      // Only the type and place of what came before matter from here on.
      left = Typed(
        node: .local(-1),
        type: type,
        start: first.start,
        end: right.end,
        depth: 0
      )
    }
    return try make(.arithmetic(first.node, steps), left.type, operands)
  }

  mutating func membership(_ left: Typed) throws(FEELError) -> Typed {
    var tests: [MembershipTest] = []
    var operands = [left]
    if current.isSymbol("(") {
      let open = current
      position += 1
      repeat {
        let comparison = takeComparison()
        var operand = try expression()
        if comparison == nil, tests.isEmpty, current.isSymbol("..") {
          operand = try range(from: operand, open: open)
          try checkMembership(left, operand)
          tests.append(MembershipTest(comparison: nil, operand: operand.node))
          return try make(.membership(left.node, tests), .boolean, [left, operand])
        }
        try check(left, comparison, operand)
        tests.append(MembershipTest(comparison: comparison, operand: operand.node))
        operands.append(operand)
      } while take(",")
      try expect(")")
    } else {
      let comparison = takeComparison()
      let operand = try expression(4)
      try check(left, comparison, operand)
      tests.append(MembershipTest(comparison: comparison, operand: operand.node))
      operands.append(operand)
    }
    return try make(.membership(left.node, tests), .boolean, operands)
  }

  private mutating func check(
    _ left: Typed,
    _ comparison: UnaryTests.Operator?,
    _ right: Typed
  ) throws(FEELError) {
    if let comparison {
      try checkComparison(comparison, left, right)
    } else {
      try checkMembership(left, right)
    }
  }

  mutating func takeComparison() -> UnaryTests.Operator? {
    guard current.kind == .symbol, let op = UnaryTests.Operator(rawValue: current.text) else {
      return nil
    }
    position += 1
    return op
  }

  private mutating func unary() throws(FEELError) -> Typed {
    guard current.isSymbol("-") else { return try postfix() }
    let start = current.start
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= deepestNesting else { throw tooDeep(start) }
    position += 1
    let operand = try unary()
    switch operand.type {
    case .any, .null, .number, .money, .daysDuration, .monthsDuration: break
    default: try report(.typeMismatch, operand, "'-' needs a number, not \(operand.type)")
    }
    if case .literal(.number(let number)) = operand.node, operand.depth == 1, !number.isZero {
      return try make(.literal(.number(-number)), operand.type, [operand], from: start)
    }
    return try make(.negative(operand.node), operand.type, [operand], from: start)
  }
}

extension ExpressionParser {
  /// Makes a node over others, unless they are nested too deeply.
  func make(
    _ node: Node,
    _ type: Type,
    _ children: [Typed],
    from start: Int? = nil
  ) throws(FEELError) -> Typed {
    let first = start ?? children.first?.start ?? current.start
    var depth = 1
    for child in children { depth = max(depth, child.depth + 1) }
    guard depth <= deepestNesting else { throw tooDeep(first) }
    let end = max(first, position > 0 ? tokens[position - 1].end : 0)
    return Typed(node: node, type: type, start: first, end: end, depth: depth)
  }

  /// Takes a symbol if it comes next.
  mutating func take(_ symbol: String) -> Bool {
    guard current.isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  /// Takes a word if it comes next.
  mutating func takeWord(_ word: String) -> Bool {
    guard current.isWord(word) else { return false }
    position += 1
    return true
  }

  /// Takes a symbol or ends the reading.
  mutating func expect(_ symbol: String) throws(FEELError) {
    guard take(symbol) else { throw fault("found \(current.shown), expected '\(symbol)'") }
  }

  /// Takes a word or ends the reading.
  mutating func expectWord(_ word: String) throws(FEELError) {
    guard takeWord(word) else { throw fault("found \(current.shown), expected '\(word)'") }
  }

  /// A fault of grammar at the current token.
  func fault(_ message: String) -> FEELError {
    FEELError(
      code: .malformed,
      offset: current.start,
      length: current.end - current.start,
      message: message
    )
  }

  /// A fault of too deep nesting.
  func tooDeep(_ offset: Int) -> FEELError {
    FEELError(
      code: .tooComplex,
      offset: offset,
      length: 1,
      message: "the expression is nested more than \(deepestNesting) levels deep"
    )
  }

  /// Notes a fault of meaning and goes on, up to a number of faults.
  mutating func report(
    _ code: FEELError.Code,
    _ place: Typed,
    _ message: String,
    suggestion: String? = nil
  ) throws(FEELError) {
    try report(
      FEELError(
        code: code,
        offset: place.start,
        length: place.end - place.start,
        message: message,
        suggestion: suggestion
      )
    )
  }

  /// Notes a fault of meaning and goes on, up to a number of faults.
  mutating func report(_ error: FEELError) throws(FEELError) {
    if names.isLenient {
      if warnings.count < ExpressionParser.mostErrors { warnings.append(error) }
      return
    }
    guard errors.count < ExpressionParser.mostErrors - 1 else { throw error }
    errors.append(error)
  }
}
