extension Expression {
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
