extension Expression {
  /// Writes the expression in one fixed form, with no more brackets than it needs.
  ///
  /// Reading the text again with the same names gives an expression with the same meaning
  /// (``hasSameMeaning(as:)``); comments and the spelling of literals are not kept.
  ///
  /// - Parameter names: The names that the expression was read with.
  /// - Returns: The text.
  package func printed(names: Names) -> String {
    var printer = Printer(names: names)
    return isUnaryTests ? printer.unaryTests(node) : printer.text(node, 0)
  }

  /// Tells whether two expressions are the same but for how they are written.
  package func hasSameMeaning(as other: Expression) -> Bool {
    isUnaryTests == other.isUnaryTests && node == other.node
  }
}

/// Writes nodes as text.
///
/// A level says how strongly a node must bind to stand without brackets: 0 anywhere between
/// commas, 1 to 6 for the operators as the parser knows them, 7 after a minus, 8 before a path.
private struct Printer {
  let names: Names
  private var locals: [String] = []

  init(names: Names) {
    self.names = names
  }

  mutating func text(_ node: Node, _ level: Int) -> String {
    let text = plain(node)
    return Printer.level(of: node) < level ? "(\(text))" : text
  }

  private static func level(of node: Node) -> Int {
    switch node {
    case .conditional, .quantified, .loop, .function: 0
    case .or: 1
    case .and: 2
    case .compare, .between, .membership, .instanceOf: 3
    case .arithmetic(_, let steps): steps.first.map { level(of: $0.operation) } ?? 4
    case .negative: 7
    case .literal(.number): 7
    default: 8
    }
  }

  private static func level(of operation: ArithmeticOperator) -> Int {
    switch operation {
    case .add, .subtract: 4
    case .multiply, .divide: 5
    case .power: 6
    }
  }

  private mutating func plain(_ node: Node) -> String {
    switch node {
    case .literal(.function(let function)): return function.builtinName ?? "null"
    case .literal(let value): return value.description
    case .variable(let index): return names.variables[index].name
    case .local(let slot): return locals.indices.contains(slot) ? locals[slot] : "null"
    case .field(let base, let name): return field(base, name)
    case .itemField(_, _, let otherwise): return plain(otherwise)
    case .or(let operands): return operands.map { text($0, 2) }.joined(separator: " or ")
    case .and(let operands): return operands.map { text($0, 3) }.joined(separator: " and ")
    case .compare(let comparison, let left, let right):
      // After the name of a type, `<` would start its parameters.
      var level = 3
      if case .instanceOf = left { level = 4 }
      return "\(text(left, level)) \(comparison.rawValue) \(text(right, 4))"
    case .between(let operand, let lower, let upper):
      return "\(text(operand, 3)) between \(text(lower, 4)) and \(text(upper, 4))"
    case .membership(let operand, let tests):
      return "\(text(operand, 3)) in (\(tests.map { test($0) }.joined(separator: ", ")))"
    case .arithmetic(let first, let steps):
      let level = Printer.level(of: node) + 1
      return text(first, level)
        + steps.map { " \($0.operation.rawValue) \(text($0.operand, level))" }.joined()
    case .negative(let operand): return "-\(text(operand, 7))"
    case .conditional(let condition, let then, let otherwise):
      return "if \(text(condition, 0)) then \(text(then, 0)) else \(text(otherwise, 0))"
    case .list(let items): return "[\(list(items))]"
    case .range(let lower, let lowerClosed, let upper, let upperClosed):
      return range(lower, lowerClosed, upper, upperClosed)
    case .builtin(let builtin, let arguments): return "\(builtin.rawValue)(\(list(arguments)))"
    case .host(let index, let arguments):
      return "\(names.functions[index].name)(\(list(arguments)))"
    case .instanceOf(let operand, let type): return "\(text(operand, 3)) instance of \(type.feel)"
    case .invoke(let callee, let arguments, let argumentNames):
      let callee = text(callee, 8)
      if argumentNames.isEmpty { return "\(callee)(\(list(arguments)))" }
      let named = zip(argumentNames, arguments).map { "\($0): \(text($1, 0))" }
      return "\(callee)(\(named.joined(separator: ", ")))"
    case .filter, .record, .quantified, .loop, .function: return scoped(node)
    }
  }

  private mutating func list(_ nodes: [Node]) -> String {
    nodes.map { text($0, 0) }.joined(separator: ", ")
  }

  private mutating func test(_ test: MembershipTest) -> String {
    guard let comparison = test.comparison else { return text(test.operand, 0) }
    return "\(comparison.rawValue) \(text(test.operand, 4))"
  }

  private mutating func field(_ base: Node, _ name: String) -> String {
    // A field of an outer item can't be told from one of the inner by `item`.
    if case .local(let slot) = base, locals.indices.contains(slot),
      locals.lastIndex(of: locals[slot]) != slot
    {
      return name
    }
    return "\(text(base, 8)).\(name)"
  }

  private mutating func range(
    _ lower: Node?,
    _ lowerClosed: Bool,
    _ upper: Node?,
    _ upperClosed: Bool
  ) -> String {
    switch (lower, upper) {
    case (let lower?, let upper?):
      let (open, close) = (lowerClosed ? "[" : "(", upperClosed ? "]" : ")")
      return "\(open)\(text(lower, 4))..\(text(upper, 4))\(close)"
    case (let lower?, nil): return "(\(lowerClosed ? ">=" : ">") \(text(lower, 4)))"
    case (nil, let upper?): return "(\(upperClosed ? "<=" : "<") \(text(upper, 4)))"
    case (nil, nil): return "null"
    }
  }

  // Writes a node that brings names into scope.
  private mutating func scoped(_ node: Node) -> String {
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    switch node {
    case .filter(let base, let condition, _):
      let base = text(base, 8)
      locals.append("item")
      return "\(base)[\(text(condition, 0))]"
    case .record(let keys, let values):
      var entries: [String] = []
      for (key, value) in zip(keys, values) {
        entries.append("\(Value.quoted(key)): \(text(value, 0))")
        locals.append(key)
      }
      return "{\(entries.joined(separator: ", "))}"
    case .quantified(let every, let iterations, let body):
      let names = self.iterations(iterations)
      return "\(every ? "every" : "some") \(names) satisfies \(text(body, 0))"
    case .loop(let iterations, let body, _):
      let names = self.iterations(iterations)
      locals.append("partial")
      return "for \(names) return \(text(body, 0))"
    case .function(let parameters, let body, _):
      let list = parameters.map { parameter in
        parameter.type == .any ? parameter.name : "\(parameter.name): \(parameter.type.feel)"
      }
      locals += parameters.map(\.name)
      return "function(\(list.joined(separator: ", "))) \(text(body, 0))"
    default: return plain(node)
    }
  }

  private mutating func iterations(_ iterations: [Iteration]) -> String {
    var parts: [String] = []
    for iteration in iterations {
      let source = text(iteration.source, 4)
      let end = iteration.end.map { "..\(text($0, 4))" } ?? ""
      parts.append("\(iteration.name) in \(source)\(end)")
      locals.append(iteration.name)
    }
    return parts.joined(separator: ", ")
  }

  mutating func unaryTests(_ node: Node) -> String {
    locals = ["?"]
    switch node {
    case .builtin(.not, let operands):
      guard case .membership(.local(0), let tests)? = operands.first else { break }
      return "not(\(tests.map { test($0) }.joined(separator: ", ")))"
    case .membership(.local(0), let tests):
      // Alone, the function would be read as the denial of the tests in it.
      if tests.count == 1, tests[0].comparison == nil, case .builtin(.not, _) = tests[0].operand {
        return "(\(test(tests[0])))"
      }
      return tests.map { test($0) }.joined(separator: ", ")
    default: break
    }
    return "-"
  }
}

extension Type {
  /// The type as FEEL writes it.
  fileprivate var feel: String {
    switch self {
    case .any: "Any"
    case .null: "Null"
    case .boolean: "boolean"
    case .number, .money: "number"
    case .text, .code: "string"
    case .date: "date"
    case .time: "time"
    case .dateTime: "date and time"
    case .daysDuration: "days and time duration"
    case .monthsDuration: "years and months duration"
    case .list(let item): item == .any ? "list" : "list<\(item.feel)>"
    case .range(let bound): bound == .any ? "range" : "range<\(bound.feel)>"
    case .function: "function"
    case .record(let fields):
      fields.isEmpty
        ? "context"
        : "context<"
          + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.feel)" }
          .joined(separator: ", ") + ">"
    }
  }
}

extension UnaryTests: CustomStringConvertible {
  /// The tests as a cell has them; reading them again gives the same, but for the offsets.
  package var description: String {
    guard !isAny else { return "-" }
    let list = tests.map(\.description).joined(separator: ", ")
    return isNegated ? "not(\(list))" : list
  }
}

extension UnaryTests.Test: CustomStringConvertible {
  /// The test as a cell has it.
  package var description: String {
    switch self {
    case .compare(.equal, let endpoint): return endpoint.description
    case .compare(let comparison, let endpoint): return "\(comparison.rawValue) \(endpoint)"
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      return (lowerClosed ? "[" : "(") + "\(lower)..\(upper)" + (upperClosed ? "]" : ")")
    }
  }
}

extension UnaryTests.Endpoint: CustomStringConvertible {
  /// The endpoint as a cell has it.
  package var description: String {
    switch self {
    case .literal(let value): value.description
    case .name(let name, _): name
    case .scaled(let factor, let name, _): "\(factor) * \(name)"
    }
  }
}
