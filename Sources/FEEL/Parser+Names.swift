/// A name that a loop or filter brings into scope; its place on the stack is its slot.
struct LocalName {
  let name: String
  let type: Type
  /// The fields that a filter lets one use without `item`.
  let fields: [String: Type]
  /// Tells whether any name may be a field, as the type of the item is not known.
  let takesAnyField: Bool

  /// A loop variable.
  init(_ name: String, type: Type) {
    self.init(name, type: type, fields: [:], takesAnyField: false)
  }

  /// The item of a filter.
  init(itemOf list: Type) {
    let type = list.element
    if case .record(let fields) = type {
      self.init("item", type: type, fields: fields, takesAnyField: false)
    } else {
      self.init("item", type: type, fields: [:], takesAnyField: type == .any)
    }
  }

  private init(_ name: String, type: Type, fields: [String: Type], takesAnyField: Bool) {
    self.name = name
    self.type = type
    self.fields = fields
    self.takesAnyField = takesAnyField
  }

  /// The names of the fields, sorted.
  var fieldNames: [String] { fields.keys.sorted() }
}

extension ExpressionParser {
  /// Reads the longest name in scope that starts here, with its arguments if it is a function.
  mutating func name() throws(FEELError) -> Typed? {
    let start = position
    var longest = 0
    var found: (node: Node, type: Type, isField: Bool)?
    for (slot, local) in locals.enumerated().reversed() {
      let own = NamePatterns.longest(of: CollectionOfOne(local.name), in: tokens, at: start)
      if let own, own.length > longest {
        longest = own.length
        found = (.local(slot), local.type, false)
      }
      let field = NamePatterns.longest(of: local.fields.keys, in: tokens, at: start)
      if let field, field.length > longest {
        longest = field.length
        found = (.field(.local(slot), field.name), local.fields[field.name] ?? .any, true)
      }
    }
    if let match = names.variable(in: tokens, at: start), match.length > longest {
      longest = match.length
      found = (.variable(match.index), names.variables[match.index].type, false)
    }
    if let call = callee(at: start), call.length > longest || found?.type != .function {
      position += call.length
      return try self.call(call.function, start)
    }
    guard let found else { return builtinValue(at: start) }
    note(found.node)
    if case .variable(let index) = found.node { usedVariables.insert(index) }
    let first = current.start
    let place = position
    position += longest
    // The item of a filter may have a field of this name, which is only known when it is there.
    let bound: Int
    if case .local(let slot) = found.node { bound = slot } else { bound = -1 }
    guard names.isLenient, let item = locals.lastIndex(where: \.takesAnyField), item > bound,
      !found.isField
    else { return try make(found.node, found.type, [], from: first) }
    let name = spelling(tokens[place..<position])
    return try make(.itemField(item, name, otherwise: found.node), .any, [], from: first)
  }

  // The tokens of a name with a space where the text has one.
  private func spelling(_ tokens: ArraySlice<Token>) -> String {
    var name = ""
    for token in tokens {
      name += (token.spaced && !name.isEmpty ? " " : "") + token.text
    }
    return name
  }

  // The name of a built-in function without arguments is that function as a value.
  private mutating func builtinValue(at start: Int) -> Typed? {
    guard names.isLenient, let match = Builtin.patterns.longest(in: tokens, at: start) else {
      return nil
    }
    let function = FunctionValue(Builtin.allCases[match.index])
    position += match.length
    return try? make(.literal(.function(function)), .function, [], from: tokens[start].start)
  }

  private mutating func note(_ node: Node) {
    switch node {
    case .local(let slot): usedLocals.insert(slot)
    case .field(let base, _): note(base)
    default: break
    }
  }

  /// The words that go on as one name, where no scope tells how long it is.
  private mutating func words() -> String {
    var name = current.text
    position += 1
    while names.isLenient, current.kind == .word, current.spaced,
      !Token.keywords.contains(current.text), !["satisfies", "instance"].contains(current.text)
    {
      name += " " + current.text
      position += 1
    }
    return name
  }

  /// Reports a name that is not in scope, or takes it as a field of an item of unknown type.
  mutating func unknownName() throws(FEELError) -> Typed {
    let start = current
    if let slot = locals.lastIndex(where: \.takesAnyField), !next.isSymbol("(") {
      let name = words()
      return try make(.field(.local(slot), name), .any, [], from: start.start)
    }
    let run = unknownRun()
    let isCall = tokens[run.end].isSymbol("(")
    let candidates =
      isCall
      ? names.functions.map(\.name) + Builtin.allCases.map(\.rawValue)
      : names.variables.map(\.name) + locals.map(\.name) + locals.flatMap(\.fieldNames)
    let suggestion = Suggestion.nearest(to: run.name, among: candidates)
    position = run.end
    let what = isCall ? "function" : "name"
    try report(
      FEELError(
        code: .unknownName,
        offset: start.start,
        length: tokens[run.end - 1].end - start.start,
        message: "'\(run.name)' is not a known \(what)"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
        suggestion: suggestion
      )
    )
    // The arguments are read, but are no part of the result.
    let used = usedLocals
    if isCall { _ = try arguments() }
    usedLocals = used
    return try make(.literal(.null), .any, [], from: start.start)
  }

  /// The words, dots and hyphens that were probably meant as one name.
  private func unknownRun() -> (name: String, end: Int) {
    var name = current.text
    var index = position + 1
    while name.utf8.count < 200 {
      let token = tokens[index]
      if token.kind == .word, token.spaced, !Token.keywords.contains(token.text),
        token.text != "satisfies", token.text != "instance"
      {
        name += " " + token.text
        index += 1
      } else if token.isSymbol(".") || token.isSymbol("-"), !token.spaced,
        tokens[index + 1].kind == .word, !tokens[index + 1].spaced
      {
        name += token.text + tokens[index + 1].text
        index += 2
      } else {
        break
      }
    }
    return (name, index)
  }

  /// Reads the name after a point.
  mutating func path(_ base: Typed) throws(FEELError) -> Typed {
    let token = current
    guard token.kind == .word else { throw fault("found \(token.shown), expected a field name") }
    guard let record = base.type.recordFields, !record.isEmpty || !names.isLenient else {
      if let property = Self.longProperty(in: tokens, at: position) {
        position += 2
        return try make(.field(base.node, property), .any, [base])
      }
      let isOpen = base.type.isOpen || base.type == .list(.any) || base.type.recordFields != nil
      if isOpen {
        let name = words()
        return try make(.field(base.node, name), .any, [base])
      }
      if names.isLenient {
        let start = position
        let name = words()
        if position > start + 1 { return try make(.field(base.node, name), .any, [base]) }
      } else {
        position += 1
      }
      let type = try propertyType(base, token)
      return try make(.field(base.node, token.text), type, [base])
    }
    // Only names that begin with this word can stand here.
    let candidates = record.keys.filter { $0.utf8.starts(with: token.text.utf8) }.sorted()
    if let match = NamePatterns(candidates).longest(in: tokens, at: position) {
      let field = candidates[match.index]
      position += match.length
      let type = record[field] ?? .any
      let mapped: Type = base.type.isList ? .list(type) : type
      return try make(.field(base.node, field), mapped, [base])
    }
    let name = words()
    let suggestion = Suggestion.nearest(to: token.text, among: record.keys.sorted())
    try report(
      FEELError(
        code: .unknownField,
        offset: token.start,
        length: token.end - token.start,
        message: "the record has no field '\(token.text)'"
          + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
        suggestion: suggestion
      )
    )
    return try make(.field(base.node, name), .any, [base])
  }

  private static func longProperty(in tokens: [Token], at start: Int) -> String? {
    guard start + 1 < tokens.count, tokens[start + 1].spaced else { return nil }
    let name = tokens[start].text + " " + tokens[start + 1].text
    return ["time offset", "start included", "end included"].contains(name) ? name : nil
  }

  private mutating func propertyType(_ base: Typed, _ token: Token) throws(FEELError) -> Type {
    let properties: [String]
    switch base.type {
    case .any, .null, .list(.any): return .any
    case .date: properties = ["year", "month", "day", "weekday"]
    case .time: properties = ["hour", "minute", "second", "timezone"]
    case .dateTime:
      properties = [
        "year", "month", "day", "weekday", "hour", "minute", "second", "timezone",
      ]
    case .range: properties = ["start", "end"]
    case .daysDuration: properties = ["days", "hours", "minutes", "seconds"]
    case .monthsDuration: properties = ["years", "months"]
    default: properties = []
    }
    if properties.contains(token.text) {
      if case .range(let bound) = base.type { return bound }
      return token.text == "timezone" ? .text : .number
    }
    let suggestion = Suggestion.nearest(to: token.text, among: properties)
    try report(
      FEELError(
        code: .unknownField,
        offset: token.start,
        length: token.end - token.start,
        message: "\(base.type) has no property '\(token.text)'",
        suggestion: suggestion
      )
    )
    return .any
  }

  /// Reads a filter or index in brackets.
  mutating func filter(_ base: Typed) throws(FEELError) -> Typed {
    position += 1
    locals.append(LocalName(itemOf: base.type))
    defer { locals.removeLast() }
    let condition = try expression()
    try expect("]")
    let kind: FilterKind
    let type: Type
    switch names.isLenient ? .any : condition.type {
    case .number:
      kind = .index
      type = base.type.element
    case .boolean, .null:
      kind = .condition
      type = base.type.isList || base.type == .any ? base.type : .list(base.type)
    default:
      kind = .either
      type = .any
      if condition.type != .any, names.isLenient { break }
      if condition.type != .any {
        try report(
          .typeMismatch,
          condition,
          "a filter needs a condition or a position, not \(condition.type)"
        )
      }
    }
    return try make(.filter(base.node, condition.node, kind), type, [base, condition])
  }
}
