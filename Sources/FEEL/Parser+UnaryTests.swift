extension ExpressionParser {
  /// Reads a list of unary tests of the value in slot 0, as a boolean expression.
  mutating func unaryTests() throws(FEELErrors) -> Typed {
    do throws(FEELError) {
      let result = try self.tests()
      guard current.kind == .end else {
        throw fault("found \(current.shown), expected ',' or the end")
      }
      if errors.isEmpty { return result }
    } catch {
      errors.append(error)
    }
    throw FEELErrors(errors)
  }

  private mutating func tests() throws(FEELError) -> Typed {
    if current.isSymbol("-"), next.kind == .end {
      position += 1
      return try make(.literal(.boolean(true)), .boolean, [])
    }
    let start = position
    if current.isWord("not"), next.isSymbol("(") {
      position += 2
      let inner = try testList()
      if take(")"), current.kind == .end {
        return try make(.builtin(.not, [inner.node]), .boolean, [inner])
      }
      // The denial is only part of an expression.
      position = start
    }
    return try testList()
  }

  private mutating func testList() throws(FEELError) -> Typed {
    var tests: [MembershipTest] = []
    var operands: [Typed] = []
    repeat {
      let (test, operand) = try self.test()
      tests.append(test)
      operands.append(operand)
    } while take(",")
    return try make(.membership(.local(0), tests), .boolean, operands)
  }

  private mutating func test() throws(FEELError) -> (MembershipTest, Typed) {
    let input = Typed(
      node: .local(0),
      type: locals[0].type,
      start: current.start,
      end: current.start,
      depth: 1
    )
    if let comparison = takeComparison() {
      let operand = try expression(4)
      try checkComparison(comparison, input, operand)
      return (MembershipTest(comparison: comparison, operand: operand.node), operand)
    }
    usedLocals.remove(0)
    let operand = try expression()
    if usedLocals.contains(0) {
      try require(operand, .boolean, "a test with '?' needs a boolean")
      return (MembershipTest(comparison: nil, operand: operand.node, isCondition: true), operand)
    }
    let isCondition = operand.type == .boolean && input.type != .boolean && !input.type.isOpen
    if !isCondition { try checkMembership(input, operand) }
    return (
      MembershipTest(comparison: nil, operand: operand.node, isCondition: isCondition), operand
    )
  }
}
