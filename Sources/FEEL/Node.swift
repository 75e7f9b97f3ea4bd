/// A resolved part of an expression.
package indirect enum Node: Hashable, Sendable {
  case literal(Value)
  case variable(Int)
  /// A loop variable or filter item, by its depth on the stack.
  case local(Int)
  case field(Node, String)
  /// A field of the item of a filter if it has one of that name, else what the name means outside.
  case itemField(Int, String, otherwise: Node)
  case and([Node])
  case or([Node])
  case compare(UnaryTests.Operator, Node, Node)
  case between(Node, Node, Node)
  case membership(Node, [MembershipTest])
  /// Operations of one precedence, from left to right.
  case arithmetic(Node, [ArithmeticStep])
  case negative(Node)
  case conditional(Node, then: Node, otherwise: Node)
  case quantified(every: Bool, [Iteration], Node)
  /// The flag tells whether the body uses the results so far, under the name `partial`.
  case loop([Iteration], Node, usesPartial: Bool)
  case filter(Node, Node, FilterKind)
  case list([Node])
  case record([String], [Node])
  /// A side that is nil has no end.
  case range(Node?, Bool, Node?, Bool)
  case function([FunctionParameter], Node, depth: Int)
  /// A call of a value, with the names of the arguments if they are given by name.
  case invoke(Node, [Node], [String])
  case instanceOf(Node, Type)
  case builtin(Builtin, [Node])
  case host(Int, [Node])
}

/// An operator of arithmetic.
package enum ArithmeticOperator: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "**"
}

/// An operator with its right operand.
package struct ArithmeticStep: Hashable, Sendable {
  /// The operator.
  package let operation: ArithmeticOperator
  /// What stands to its right.
  package let operand: Node
}

/// A parameter of a function literal.
package struct FunctionParameter: Hashable, Sendable {
  /// The name in the body.
  package let name: String
  /// The type that an argument must have.
  package let type: Type
}

/// A test to the right of `in`: a comparison, or a value, list or range to be found in.
package struct MembershipTest: Hashable, Sendable {
  /// The comparison, nil for a value, list or range.
  package let comparison: UnaryTests.Operator?
  /// What is compared with or looked in.
  package let operand: Node
  /// Tells whether the operand itself says if the test holds, as it looks at `?`.
  package var isCondition = false
}

/// What a loop runs over: a list, or the whole numbers from one to another.
package struct Iteration: Hashable, Sendable {
  /// The name of an item in the body.
  package let name: String
  /// The list, or the first number.
  package let source: Node
  /// The last number; nil for a list.
  package let end: Node?
}

/// What stands between the brackets after a list.
package enum FilterKind: Hashable, Sendable {
  case condition
  case index
  /// Decided by the value, as the type is not known.
  case either
}

/// A node with what the parser needs to know about it.
struct Typed {
  let node: Node
  let type: Type
  let start: Int
  let end: Int
  let depth: Int
  /// The items of a list literal.
  var elements: [Typed] = []
  /// Tells whether the expression stands in brackets.
  var isBracketed = false

  /// Tells whether arguments may follow, as this may be a function.
  var isCallable: Bool {
    switch type {
    case .any, .function: true
    default: false
    }
  }

  /// Tells whether this is the literal zero, which may stand for no money.
  var isZero: Bool {
    if case .literal(.number(let number)) = node { return number.isZero }
    return false
  }

  /// The text, if this is a text literal.
  var literalText: String? {
    if case .literal(.text(let text)) = node { return text }
    return nil
  }
}
