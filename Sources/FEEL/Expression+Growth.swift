/// How a value moves when numbers that it depends on grow and none of them falls.
///
/// Which of the values are known counts as given, and so do all values that are no numbers.
package enum Growth: Hashable, Sendable {
  /// It does not move.
  case constant
  /// It is a number, or a list of numbers, that never falls.
  case rising
  /// It changes at most once, as the truth of "at least 100" does.
  case switching
  /// Nothing is certain.
  case unclear
}

extension Expression {
  /// Tells how the value moves when some variables grow.
  ///
  /// Where a condition is unknown, the value is known if both branches agree. Two branches with
  /// numbers can agree by chance; whether that happens is for the evaluation to tell, see
  /// ``Scope/noteMerge(on:)``.
  ///
  /// - Parameters:
  ///   - variables: The variables that hold numbers that grow.
  ///   - isNotNegative: Whether a variable is never below zero.
  /// - Returns: How the value moves; `unclear` where that does not follow from the form alone.
  package func growth(in variables: Set<Int>, isNotNegative: (Int) -> Bool) -> Growth {
    guard !self.variables.isDisjoint(with: variables) else { return .constant }
    return withoutActuallyEscaping(isNotNegative) { isNotNegative in
      var reader = GrowthReader(variables: variables, isNotNegative: isNotNegative)
      return reader.growth(of: node)
    }
  }
}

/// Reads from the form of nodes how their values move.
private struct GrowthReader {
  let variables: Set<Int>
  let isNotNegative: (Int) -> Bool
  /// How the loop variables and filter items move, by their depth.
  var locals: [Growth] = []

  mutating func growth(of node: Node) -> Growth {
    switch node {
    case .literal: return .constant
    case .variable(let index): return variables.contains(index) ? .rising : .constant
    case .local(let slot): return local(slot)
    case .itemField(let slot, _, let otherwise):
      return local(slot) == .constant ? Self.constant(growth(of: otherwise)) : .unclear
    case .and(let operands), .or(let operands): return logical(operands)
    case .compare(let op, let left, let right):
      return compared(op, growth(of: left), growth(of: right))
    case .arithmetic(let first, let steps):
      var (result, isNotNegative) = (growth(of: first), self.isNotNegative(first))
      for step in steps {
        let other = self.isNotNegative(step.operand)
        result = applied(
          step.operation,
          result,
          isNotNegative,
          growth(of: step.operand),
          other
        )
        isNotNegative = isNotNegative && other && step.operation != .subtract
      }
      return result
    case .conditional(let condition, let then, let otherwise):
      return chosen(growth(of: condition), growth(of: then), growth(of: otherwise))
    case .loop(let iterations, let body, let usesPartial):
      return usesPartial ? .unclear : loop(iterations, body, keepsResults: true)
    case .filter(let base, let condition, _):
      let items = growth(of: base)
      locals.append(items)
      defer { locals.removeLast() }
      return growth(of: condition) == .constant ? items : .unclear
    case .list(let items): return together(items)
    case .builtin(let builtin, let arguments): return called(builtin, arguments)
    case .quantified(_, let iterations, let body):
      return Self.constant(loop(iterations, body, keepsResults: false))
    default:
      return node.children.allSatisfy { growth(of: $0) == .constant } ? .constant : .unclear
    }
  }

  private func local(_ slot: Int) -> Growth {
    locals.indices.contains(slot) ? locals[slot] : .unclear
  }

  private static func constant(_ growth: Growth) -> Growth {
    growth == .constant ? .constant : .unclear
  }

  private mutating func logical(_ operands: [Node]) -> Growth {
    var result = Growth.constant
    for operand in operands {
      switch growth(of: operand) {
      case .constant: continue
      case .switching where result == .constant: result = .switching
      default: return .unclear
      }
    }
    return result
  }

  private func compared(_ op: UnaryTests.Operator, _ left: Growth, _ right: Growth) -> Growth {
    switch (left, right) {
    case (.constant, .constant): .constant
    case (.constant, .rising), (.rising, .constant):
      // Being equal holds at one number: it changes twice.
      op == .equal || op == .notEqual ? .unclear : .switching
    default: .unclear
    }
  }

  private func applied(
    _ operation: ArithmeticOperator,
    _ left: Growth,
    _ leftIsNotNegative: Bool,
    _ right: Growth,
    _ rightIsNotNegative: Bool
  ) -> Growth {
    if left == .constant, right == .constant { return .constant }
    guard left == .constant || left == .rising, right == .constant || right == .rising else {
      return .unclear
    }
    switch operation {
    case .add: return .rising
    case .subtract: return right == .constant ? .rising : .unclear
    case .multiply:
      if left == .constant { return leftIsNotNegative ? .rising : .unclear }
      return right == .constant && rightIsNotNegative ? .rising : .unclear
    case .divide: return right == .constant && rightIsNotNegative ? .rising : .unclear
    case .power: return .unclear
    }
  }

  private func chosen(_ condition: Growth, _ then: Growth, _ otherwise: Growth) -> Growth {
    let branches = [then, otherwise]
    if condition == .switching {
      return branches.allSatisfy { $0 == .constant } ? .switching : .unclear
    }
    guard condition == .constant else { return .unclear }
    if branches.allSatisfy({ $0 == .constant }) { return .constant }
    if branches.allSatisfy({ $0 == .constant || $0 == .rising }) { return .rising }
    return branches.contains(.constant) && branches.contains(.switching) ? .switching : .unclear
  }

  private mutating func loop(
    _ iterations: [Iteration],
    _ body: Node,
    keepsResults: Bool
  ) -> Growth {
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    for iteration in iterations {
      let source = growth(of: iteration.source)
      guard let end = iteration.end else {
        locals.append(source)
        continue
      }
      // How many numbers there are to go through must not move.
      guard source == .constant, growth(of: end) == .constant else { return .unclear }
      locals.append(.constant)
    }
    guard !locals[outer...].contains(.unclear) else { return .unclear }
    // The place of the results so far, which the body does not look at.
    if keepsResults { locals.append(.constant) }
    let result = growth(of: body)
    return result == .switching ? .unclear : result
  }

  private mutating func together(_ nodes: [Node]) -> Growth {
    var result = Growth.constant
    for node in nodes {
      switch growth(of: node) {
      case .constant: continue
      case .rising: result = .rising
      default: return .unclear
      }
    }
    return result
  }

  private mutating func called(_ builtin: Builtin, _ arguments: [Node]) -> Growth {
    switch builtin {
    case .isKnown: return arguments.count == 1 ? .constant : .unclear
    case .sum, .min, .max, .mean, .median, .concatenate, .append, .flatten:
      return together(arguments)
    case .count: return together(arguments) == .unclear ? .unclear : .constant
    case .decimal, .floor, .ceiling, .roundHalfEven, .roundHalfUp, .roundHalfDown:
      let growths = arguments.map { growth(of: $0) }
      guard growths.dropFirst().allSatisfy({ $0 == .constant }) else { return .unclear }
      return growths.first.map { $0 == .switching ? .unclear : $0 } ?? .constant
    default:
      return arguments.allSatisfy { growth(of: $0) == .constant } ? .constant : .unclear
    }
  }

  private func isNotNegative(_ node: Node) -> Bool {
    switch node {
    case .literal(.number(let number)): number >= .zero
    case .variable(let index): isNotNegative(index)
    case .arithmetic(let first, let steps):
      isNotNegative(first)
        && steps.allSatisfy { $0.operation != .subtract && isNotNegative($0.operand) }
    case .conditional(_, let then, let otherwise):
      isNotNegative(then) && isNotNegative(otherwise)
    case .builtin(.min, let arguments), .builtin(.max, let arguments),
      .builtin(.sum, let arguments):
      arguments.allSatisfy { isNotNegative($0) }
    default: false
    }
  }
}
