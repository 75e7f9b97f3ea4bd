extension ExpressionParser {
  /// Reads a function literal.
  mutating func function() throws(FEELError) -> Typed {
    let start = current.start
    position += 2
    var parameters: [FunctionParameter] = []
    if !take(")") {
      repeat {
        let name = try parameterName()
        guard !parameters.contains(where: { $0.name == name }) else {
          throw fault("the parameter '\(name)' comes twice")
        }
        var type = Type.any
        if take(":") { type = try self.type() }
        parameters.append(FunctionParameter(name: name, type: type))
      } while take(",")
      try expect(")")
    }
    if current.isWord("external") {
      throw fault("functions in other languages are not supported")
    }
    guard locals.count + parameters.count < deepestNesting else { throw tooDeep(start) }
    for parameter in parameters {
      locals.append(LocalName(parameter.name, type: parameter.type))
    }
    defer { locals.removeLast(parameters.count) }
    let body = try expression()
    return try make(
      .function(parameters, body.node, depth: body.node.depth),
      .function,
      [body],
      from: start
    )
  }

  private mutating func parameterName() throws(FEELError) -> String {
    var name = ""
    while current.kind == .word, name.utf8.count < 256 {
      if !name.isEmpty { name += " " }
      name += current.text
      position += 1
    }
    guard !name.isEmpty, !Token.keywords.contains(name) else {
      throw fault("found \(current.shown), expected the name of a parameter")
    }
    return name
  }

  /// Reads a type such as `number`, `list<text>` or `context<a: number>`.
  mutating func type() throws(FEELError) -> Type {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= deepestNesting else { throw tooDeep(current.start) }
    let place = current
    guard place.kind == .word else { throw fault("found \(place.shown), expected a type") }
    if next.isSymbol("<"), let type = try parameterized() { return type }
    let named = NamePatterns(names.types.keys.sorted()).longest(in: tokens, at: position)
    let known = NamePatterns(Type.named.map(\.name)).longest(in: tokens, at: position)
    if let named, named.length > known?.length ?? 0 {
      position += named.length
      return names.types[names.types.keys.sorted()[named.index]] ?? .any
    }
    if let known {
      position += known.length
      return Type.named[known.index].type
    }
    throw fault("found \(place.shown), expected a type")
  }

  private mutating func parameterized() throws(FEELError) -> Type? {
    let word = current.text
    guard ["list", "range", "context", "function"].contains(word) else { return nil }
    position += 2
    switch word {
    case "list":
      let item = try type()
      try expect(">")
      return .list(item)
    case "range":
      let bound = try type()
      try expect(">")
      return .range(bound)
    case "context":
      var fields: [String: Type] = [:]
      repeat {
        let name = try parameterName()
        try expect(":")
        fields[name] = try type()
      } while take(",")
      try expect(">")
      return .record(fields)
    default:
      if !take(">") {
        repeat { _ = try type() } while take(",")
        try expect(">")
      }
      try expect("-")
      try expect(">")
      _ = try type()
      return .function
    }
  }

  /// Reads the rest of a range such as `(>= 5)`, after the comparison.
  mutating func openRange(
    _ comparison: UnaryTests.Operator,
    from open: Token
  ) throws(FEELError) -> Typed {
    let end = try expression(4)
    try expect(")")
    try checkOrder(end, end)
    let node: Node
    switch comparison {
    case .less, .lessOrEqual: node = .range(nil, false, end.node, comparison == .lessOrEqual)
    case .greater, .greaterOrEqual:
      node = .range(end.node, comparison == .greaterOrEqual, nil, false)
    case .equal: node = .range(end.node, true, end.node, true)
    case .notEqual:
      throw fault("a range can't be made of '!='")
    }
    return try make(node, .range(end.type), [end], from: open.start)
  }

  /// Reads `?`, the value that a unary test is about.
  mutating func tested() throws(FEELError) -> Typed {
    guard let slot = locals.firstIndex(where: { $0.name == "?" }) else {
      throw fault("'?' is only known in unary tests")
    }
    usedLocals.insert(slot)
    let start = current.start
    position += 1
    return try make(.local(slot), locals[slot].type, [], from: start)
  }
}

extension Type {
  /// The types of FEEL by name.
  static let named: [(name: String, type: Type)] = [
    ("number", .number), ("string", .text), ("boolean", .boolean), ("date", .date),
    ("time", .time), ("date and time", .dateTime), ("dateTime", .dateTime),
    ("days and time duration", .daysDuration), ("dayTimeDuration", .daysDuration),
    ("years and months duration", .monthsDuration), ("yearMonthDuration", .monthsDuration),
    ("list", .list(.any)), ("context", .record([:])), ("function", .function), ("Any", .any),
    ("any", .any), ("Null", .null), ("null", .null), ("range", .range(.any)),
  ]

  /// The type of FEEL with a name, such as `date and time` or `dayTimeDuration`.
  package init?(named name: String) {
    guard let type = Type.named.first(where: { $0.name == name })?.type else { return nil }
    self = type
  }
}
