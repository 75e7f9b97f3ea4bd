extension Expression {
  /// Returns the value of one of the plainest literals, without reading it as an expression.
  ///
  /// - Parameter text: a whole number or decimal, a text without escapes, a day or a word such as
  ///   `true`, with nothing around it.
  /// - Returns: the value; nil where the text is anything else, which may well be a literal too.
  package static func plainLiteral(_ text: String) -> Value? {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard bytes.count <= 18, (0x30...0x39).contains(last),
        bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
        bytes.count(where: { $0 == UInt8(ascii: ".") }) <= 1
      else { return nil }
      return Decimal(parsing: text).map(Value.number)
    case UInt8(ascii: "\""):
      guard bytes.count >= 2, last == first else { return nil }
      let inner = bytes.dropFirst().dropLast()
      let isPlain = inner.allSatisfy { $0 >= 0x20 && $0 != first && $0 != UInt8(ascii: "\\") }
      return isPlain ? .text(String(Substring(inner))) : nil
    case UInt8(ascii: "d"):
      guard bytes.count == 18, text.hasPrefix("date(\""), text.hasSuffix("\")") else { return nil }
      return CalendarDate(iso: String(text.dropFirst(6).dropLast(2))).map(Value.date)
    case UInt8(ascii: "t") where text == "true": return .boolean(true)
    case UInt8(ascii: "f") where text == "false": return .boolean(false)
    case UInt8(ascii: "n") where text == "null": return .null
    default: return nil
    }
  }

  /// The value, if the expression is a single literal.
  package var literal: Value? {
    if case .literal(let value) = node { return value }
    return nil
  }

  /// The texts that stand in the expression as literals.
  package var literalTexts: Set<String> {
    var texts: Set<String> = []
    node.visit { part in
      if case .literal(.text(let text)) = part { texts.insert(text) }
    }
    return texts
  }
}

extension Node {
  /// Calls a function with this node and all nodes below it.
  func visit(_ body: (Node) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }

  /// The variables that a node names.
  package var variables: Set<Int> {
    var found: Set<Int> = []
    visit { if case .variable(let index) = $0 { found.insert(index) } }
    return found
  }

  /// The value of a node that names nothing, and so has the same value everywhere.
  ///
  /// - Returns: The value; nil if the node names something, or takes too much work.
  package var constant: Value? {
    var isConstant = true
    visit { part in
      switch part {
      case .variable, .local, .itemField, .host, .function, .invoke, .builtin(.now, _),
        .builtin(.today, _):
        isConstant = false
      default: break
      }
    }
    guard isConstant else { return nil }
    var evaluator = Evaluator(scope: CapturedScope([:]))
    let value = evaluator.value(of: self)
    return evaluator.isExhausted ? nil : value
  }

  /// The number of nodes on the longest way down.
  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

  /// The nodes right below this one.
  var children: [Node] {
    switch self {
    case .literal, .variable, .local: []
    case .field(let base, _), .negative(let base), .itemField(_, _, let base): [base]
    case .and(let operands), .or(let operands), .list(let operands), .record(_, let operands),
      .builtin(_, let operands), .host(_, let operands):
      operands
    case .compare(_, let left, let right), .filter(let left, let right, _): [left, right]
    case .between(let operand, let lower, let upper): [operand, lower, upper]
    case .membership(let operand, let tests): [operand] + tests.map(\.operand)
    case .arithmetic(let first, let steps): [first] + steps.map(\.operand)
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .quantified(_, let iterations, let body), .loop(let iterations, let body, _):
      iterations.flatMap { [$0.source, $0.end].compactMap(\.self) } + [body]
    case .range(let lower, _, let upper, _): [lower, upper].compactMap(\.self)
    case .function(_, let body, _), .instanceOf(let body, _): [body]
    case .invoke(let callee, let arguments, _): [callee] + arguments
    }
  }
}
