/// A parsed, resolved and type-checked FEEL expression.
package struct Expression: Sendable, Hashable {
  /// The source text.
  package let text: String

  /// The indices of the variables used.
  package let variables: Set<Int>

  /// The static type of the value.
  package let type: Type

  /// Faults of meaning that the names let pass: the parts at fault are null.
  package let warnings: [FEELError]

  /// The number of nodes on the longest way down.
  package let depth: Int

  /// Tells whether these are unary tests, to be evaluated with a value to test.
  package let isUnaryTests: Bool

  /// The resolved parts.
  package let node: Node

  /// Reads an expression in which the given names may be used.
  ///
  /// Names may hold dots, spaces and hyphens; the longest name that fits wins. Faults of meaning
  /// (unknown names, types) are gathered; a fault of grammar ends the reading.
  package static func parse(_ text: String, names: Names) throws(FEELErrors) -> Expression {
    var parser = ExpressionParser(tokens: try Lexer.tokens(of: text), names: names)
    let result = try parser.parse()
    return Expression(text, result, parser)
  }

  /// Reads unary tests as a boolean expression, in which `?` is the value tested.
  ///
  /// Unlike ``UnaryTests``, the tests may hold any expression. A test that looks at `?` says by
  /// itself whether it holds; any other is a value, list or range that the value tested must equal
  /// or be in.
  package static func parseUnaryTests(
    _ text: String,
    of input: Type = .any,
    names: Names
  ) throws(FEELErrors) -> Expression {
    var parser = ExpressionParser(tokens: try Lexer.tokens(of: text), names: names)
    parser.locals = [LocalName("?", type: input)]
    let result = try parser.unaryTests()
    return Expression(text, result, parser, isUnaryTests: true)
  }

  private init(
    _ text: String,
    _ result: Typed,
    _ parser: ExpressionParser,
    isUnaryTests: Bool = false
  ) {
    self.text = text
    variables = parser.usedVariables
    type = result.type
    warnings = parser.warnings
    depth = result.depth
    self.isUnaryTests = isUnaryTests
    node = result.node
  }

  /// Computes the value; faults at run time give null, too much work gives unknown.
  package func evaluate(in scope: some Scope) -> Value {
    var evaluator = Evaluator(scope: scope)
    let result = evaluator.value(of: node)
    return evaluator.isExhausted ? .unknown : result
  }

  /// Computes the value within a budget, for unary tests with the value tested.
  package func evaluate(
    in scope: some Scope,
    testing input: Value? = nil,
    _ budget: inout Budget
  ) -> Value {
    var evaluator = Evaluator(scope: scope, budget: budget)
    if let input { evaluator.locals = [input] }
    let result = evaluator.value(of: node)
    budget = evaluator.budget
    return evaluator.isExhausted ? .unknown : result
  }

  /// Tells whether two expressions come from the same text and mean the same.
  package static func == (left: Expression, right: Expression) -> Bool {
    left.text == right.text && left.type == right.type && left.variables == right.variables
      && left.node == right.node
  }

  /// Feeds the text and what it uses; texts that agree are rarely resolved differently.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(variables)
  }
}

extension Scope {
  /// Nothing.
  package func noteMerge(on condition: Node) {}

  /// Nothing: there is no clock unless the host gives one.
  package var moment: Value { .null }
}

/// The values of the variables and functions that an expression uses.
package protocol Scope {
  /// The value of a variable, by its index in `Names`.
  func value(of variable: Int) -> Value

  /// The date and time that `now` and `today` give, null if the host has no clock.
  var moment: Value { get }

  /// The result of a host function, by its index in `Names`; unknown arguments are passed on.
  func call(_ function: Int, _ arguments: [Value]) -> Value

  /// Tells that both branches of an unknown condition came to numbers: whether they agree depends
  /// on how large these are, and on nothing else that shows.
  func noteMerge(on condition: Node)
}
