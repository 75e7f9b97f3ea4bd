extension ExpressionParser {
  /// Reads an operand with the paths and filters after it.
  mutating func postfix() throws(FEELError) -> Typed {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= deepestNesting else { throw tooDeep(current.start) }
    var result = try primary()
    while current.kind == .symbol {
      if current.text == "." {
        position += 1
        result = try path(result)
      } else if current.text == "[" && !closesOpenRange {
        result = try filter(result)
      } else if current.text == "(", result.isCallable {
        result = try invocation(of: result)
      } else {
        break
      }
    }
    return result
  }

  // In `]1..5[` the last bracket closes the range: nothing that can be filtered by follows.
  private var closesOpenRange: Bool {
    guard openRanges > 0 else { return false }
    switch next.kind {
    case .end: return true
    case .symbol: return !["-", "(", "[", "{", "]"].contains(next.text)
    case .word: return ["and", "or", "then", "else", "return", "satisfies"].contains(next.text)
    default: return false
    }
  }

  private mutating func primary() throws(FEELError) -> Typed {
    let token = current
    switch token.kind {
    case .number:
      let rounded = names.isLenient ? Decimal(rounding: token.text) : nil
      guard let number = Decimal(literal: token.text) ?? rounded else {
        throw badLiteral(token, "the number has more than 34 digits or too large an exponent")
      }
      return try literal(.number(number), .number)
    case .text: return try literal(.text(token.text), .text)
    case .temporal:
      guard let value = Value(temporal: token.text) else {
        throw badLiteral(token, "\"\(token.text)\" is not a date or duration that exists")
      }
      return try literal(value, Type(of: value))
    case .word: return try word()
    case .symbol where token.text == "?": return try tested()
    case .symbol: return try bracketed()
    case .end: throw fault("found the end, expected a value")
    }
  }

  private mutating func word() throws(FEELError) -> Typed {
    if let named = try name() { return named }
    switch current.text {
    case "true": return try literal(.boolean(true), .boolean)
    case "false": return try literal(.boolean(false), .boolean)
    case "null": return try literal(.null, names.isLenient ? .any : .null)
    case "if": return try conditional()
    case "for", "some", "every": return try loop()
    case "function" where next.isSymbol("("): return try function()
    case let word where Token.keywords.contains(word):
      throw fault("found \(current.shown), expected a value")
    default: return try unknownName()
    }
  }

  private mutating func bracketed() throws(FEELError) -> Typed {
    let open = current
    switch open.text {
    case "(":
      position += 1
      if let comparison = takeComparison() { return try openRange(comparison, from: open) }
      let inner = try expression()
      if current.isSymbol("..") { return try range(from: inner, open: open) }
      try expect(")")
      // The brackets belong to the place, not to the value.
      return Typed(
        node: inner.node,
        type: inner.type,
        start: open.start,
        end: tokens[position - 1].end,
        depth: inner.depth,
        elements: inner.elements,
        isBracketed: true
      )
    case "[": return try list()
    case "]":
      position += 1
      return try range(from: try expression(4), open: open)
    case "{": return try record()
    default: throw fault("found \(open.shown), expected a value")
    }
  }

  private mutating func list() throws(FEELError) -> Typed {
    let open = current
    position += 1
    var items: [Typed] = []
    if !take("]") {
      repeat {
        items.append(try expression())
        if items.count == 1, current.isSymbol("..") {
          return try range(from: items[0], open: open)
        }
      } while take(",")
      try expect("]")
    }
    var type: Type?
    for item in items { type = type.map { $0.joined(with: item.type) } ?? item.type }
    let nodes = items.map(\.node)
    var result = try make(.list(nodes), .list(type ?? .any), items, from: open.start)
    result.elements = items
    return result
  }

  /// Reads the rest of a range, from the two points on.
  mutating func range(from lower: Typed, open: Token) throws(FEELError) -> Typed {
    try expect("..")
    openRanges += 1
    defer { openRanges -= 1 }
    let upper = try expression(4)
    let close = current
    guard close.kind == .symbol, ["]", ")", "["].contains(close.text) else {
      throw fault("found \(close.shown), expected ']' or ')' after the range")
    }
    position += 1
    try checkOrder(lower, upper)
    let isMoney = (lower.isZero && upper.type == .money) || (upper.isZero && lower.type == .money)
    let type: Type = isMoney ? .money : lower.type.joined(with: upper.type)
    let closed = (open.text == "[", close.text == "]")
    return try make(
      .range(lower.node, closed.0, upper.node, closed.1),
      .range(type),
      [lower, upper],
      from: open.start
    )
  }

  private mutating func record() throws(FEELError) -> Typed {
    let start = current.start
    position += 1
    var keys: [String] = []
    var values: [Typed] = []
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    if !take("}") {
      repeat {
        let place = current
        let key = try self.key()
        guard !keys.contains(key) else {
          throw FEELError(
            code: .malformed,
            offset: place.start,
            length: place.end - place.start,
            message: "the key '\(key)' comes twice"
          )
        }
        try expect(":")
        keys.append(key)
        values.append(try expression())
        locals.append(LocalName(key, type: values.last?.type ?? .any))
        guard keys.count <= deepestNesting else { throw fault("the context has too many keys") }
      } while take(",")
      try expect("}")
    }
    let types = zip(keys, values.map(\.type))
    return try make(
      .record(keys, values.map(\.node)),
      .record(Dictionary(types) { first, _ in first }),
      values,
      from: start
    )
  }

  private mutating func key() throws(FEELError) -> String {
    if current.kind == .text {
      position += 1
      return tokens[position - 1].text
    }
    guard current.kind == .word else { throw fault("found \(current.shown), expected a key") }
    var key = ""
    while [.word, .number].contains(current.kind) || isNamePart(current), key.utf8.count < 256 {
      if current.spaced, !key.isEmpty { key += " " }
      key += current.text
      position += 1
    }
    return key
  }

  private func isNamePart(_ token: Token) -> Bool {
    token.kind == .symbol && [".", "/", "-", "'", "+", "*", "**"].contains(token.text)
  }

  private mutating func conditional() throws(FEELError) -> Typed {
    let start = current.start
    position += 1
    let condition = try expression()
    try require(condition, .boolean, "'if' needs a boolean")
    try expectWord("then")
    let then = try expression()
    try expectWord("else")
    let otherwise = try expression()
    return try make(
      .conditional(condition.node, then: then.node, otherwise: otherwise.node),
      try commonType(then, otherwise),
      [condition, then, otherwise],
      from: start
    )
  }

  private mutating func loop() throws(FEELError) -> Typed {
    let keyword = current
    position += 1
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    var iterations: [Iteration] = []
    var parts: [Typed] = []
    repeat {
      guard locals.count < deepestNesting else { throw tooDeep(current.start) }
      let name = try loopVariable()
      let source = try expression()
      var end: Typed?
      if take("..") {
        let last = try expression(4)
        try require(source, .number, "the start of a loop must be a number")
        try require(last, .number, "the end of a loop must be a number")
        end = last
      }
      parts.append(source)
      if let end { parts.append(end) }
      iterations.append(Iteration(name: name, source: source.node, end: end?.node))
      locals.append(LocalName(name, type: end == nil ? itemType(source.type) : .number))
    } while take(",")
    try expectWord(keyword.text == "for" ? "return" : "satisfies")
    let partial = locals.count
    if keyword.text == "for" {
      usedLocals.remove(partial)
      locals.append(LocalName("partial", type: .list(.any)))
    }
    let body = try expression()
    parts.append(body)
    if keyword.text == "for" {
      return try make(
        .loop(iterations, body.node, usesPartial: usedLocals.contains(partial)),
        .list(body.type),
        parts,
        from: keyword.start
      )
    }
    try require(body, .boolean, "'satisfies' needs a boolean")
    return try make(
      .quantified(every: keyword.text == "every", iterations, body.node),
      .boolean,
      parts,
      from: keyword.start
    )
  }

  private func itemType(_ type: Type) -> Type {
    if case .range(let bound) = type { return bound }
    return type.element
  }

  private mutating func loopVariable() throws(FEELError) -> String {
    var name = ""
    while current.kind == .word, current.text != "in", name.utf8.count < 256 {
      if !name.isEmpty { name += " " }
      name += current.text
      position += 1
    }
    guard !name.isEmpty, !Token.keywords.contains(name) else {
      throw fault("found \(current.shown), expected the name of a loop variable")
    }
    try expectWord("in")
    return name
  }

  private mutating func literal(_ value: Value, _ type: Type) throws(FEELError) -> Typed {
    let start = current.start
    position += 1
    return try make(.literal(value), type, [], from: start)
  }

  /// A literal that can't be read.
  func badLiteral(_ token: Token, _ message: String) -> FEELError {
    FEELError(
      code: .badLiteral,
      offset: token.start,
      length: token.end - token.start,
      message: message
    )
  }
}
