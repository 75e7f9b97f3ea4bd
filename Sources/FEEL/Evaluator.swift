/// Computes the value of nodes, within a limit on work.
struct Evaluator<Names: Scope> {
  let scope: Names
  var locals: [Value] = []
  var budget: Budget

  /// Starts with what work is left.
  init(scope: Names, budget: Budget = Budget()) {
    self.scope = scope
    self.budget = budget
  }

  /// Tells whether the limit on work is reached; results are worthless then.
  var isExhausted: Bool { budget.isExhausted }

  /// Counts work; false if there is too much.
  mutating func charge(_ amount: Int) -> Bool { budget.charge(amount) }

  /// Computes the value of a node.
  mutating func value(of node: Node) -> Value {
    guard charge(1) else { return .unknown }
    switch node {
    case .literal(let value): return value
    case .variable(let index): return scope.value(of: index)
    case .local(let slot): return locals.indices.contains(slot) ? locals[slot] : .null
    case .field(let base, let name): return field(name, of: value(of: base))
    case .itemField(let slot, let name, let otherwise):
      if locals.indices.contains(slot), case .record(let fields) = locals[slot],
        let field = fields[name]
      {
        return field
      }
      return value(of: otherwise)
    case .and(let operands): return logical(operands, decisive: false)
    case .or(let operands): return logical(operands, decisive: true)
    case .compare(let op, let left, let right):
      return compared(value(of: left), op, value(of: right))
    case .between(let operand, let lower, let upper):
      let (operand, lower, upper) = (value(of: operand), value(of: lower), value(of: upper))
      let above = operand.compared(.greaterOrEqual, lower)
      return Value.combined([above, operand.compared(.lessOrEqual, upper)], decisive: false)
    case .membership(let operand, let tests): return membership(value(of: operand), tests)
    case .arithmetic(let first, let steps):
      var result = value(of: first)
      for step in steps { result = apply(step.operation, result, value(of: step.operand)) }
      return result
    case .negative(let operand): return value(of: operand).negated
    case .conditional(let condition, let then, let otherwise):
      return conditional(condition, then, otherwise)
    case .quantified(let every, let iterations, let body):
      return quantified(every, iterations, body)
    case .loop(let iterations, let body, let usesPartial):
      return loop(iterations, body, usesPartial)
    case .filter(let base, let condition, let kind):
      return filter(value(of: base), condition, kind)
    case .list(let items): return list(items)
    case .record(let keys, let nodes): return record(keys, nodes)
    case .range(let lower, let lowerClosed, let upper, let upperClosed):
      let lower = lower.map { value(of: $0) }
      return range(lower, lowerClosed, upper.map { value(of: $0) }, upperClosed)
    case .function(let parameters, let body, let depth):
      return function(parameters, body, depth: depth)
    case .invoke(let callee, let arguments, let names):
      return invoke(value(of: callee), arguments.map { value(of: $0) }, names)
    case .instanceOf(let operand, let type):
      let operand = value(of: operand)
      return operand == .unknown ? .unknown : .boolean(operand.isInstance(of: type))
    case .builtin(let builtin, let arguments):
      return call(builtin, arguments.map { value(of: $0) })
    case .host(let index, let arguments):
      return scope.call(index, arguments.map { value(of: $0) })
    }
  }

  private mutating func compared(
    _ left: Value,
    _ op: UnaryTests.Operator,
    _ right: Value
  ) -> Value {
    guard charge(size(of: left)) else { return .unknown }
    return left.compared(op, right)
  }

  private mutating func logical(_ operands: [Node], decisive: Bool) -> Value {
    var combination = Combination(decisive: decisive)
    for operand in operands {
      combination.add(value(of: operand))
      if combination.isDecided { break }
    }
    return combination.result
  }

  private mutating func conditional(
    _ condition: Node,
    _ then: Node,
    _ otherwise: Node
  ) -> Value {
    switch value(of: condition) {
    case .boolean(true): return value(of: then)
    case .unknown:
      let (left, right) = (value(of: then), value(of: otherwise))
      guard charge(size(of: left) + size(of: right)) else { return .unknown }
      if left.holdsNumber, right.holdsNumber { scope.noteMerge(on: condition) }
      return left == right && !left.holdsUnknown ? left : .unknown
    default: return value(of: otherwise)
    }
  }

  private mutating func membership(_ operand: Value, _ tests: [MembershipTest]) -> Value {
    var combination = Combination(decisive: true)
    for test in tests {
      let right = value(of: test.operand)
      if test.isCondition {
        combination.add(right)
      } else if let comparison = test.comparison {
        combination.add(operand.compared(comparison, right))
      } else {
        combination.add(found(operand, in: right))
      }
      if combination.isDecided { break }
    }
    return combination.result
  }

  mutating func found(_ operand: Value, in right: Value) -> Value {
    switch right {
    case .range(let range):
      if operand == .null { return .null }
      return range.contains(operand).map { Value($0) } ?? .null
    case .list(let items):
      if case .list = operand, operand.equals(right) == .boolean(true) { return .boolean(true) }
      var combination = Combination(decisive: true)
      for item in items {
        guard charge(size(of: item)) else { return .unknown }
        if case .range(let range) = item {
          combination.add(Value(range.contains(operand) ?? .no))
        } else {
          // An item of another kind is simply not the one looked for.
          combination.add(Value(operand.equals(item).ternary ?? .no))
        }
        if combination.isDecided { break }
      }
      return combination.result
    default: return operand.equals(right)
    }
  }

  private mutating func list(_ items: [Node]) -> Value {
    var values: [Value] = []
    values.reserveCapacity(items.count)
    for item in items {
      let value = value(of: item)
      guard charge(size(of: value)) else { return .unknown }
      values.append(value)
    }
    return .list(values)
  }

  private mutating func record(_ keys: [String], _ nodes: [Node]) -> Value {
    var fields: [String: Value] = [:]
    let outer = locals.count
    defer { locals.removeLast(locals.count - outer) }
    for (key, node) in zip(keys, nodes) {
      let value = value(of: node)
      guard charge(size(of: value)) else { return .unknown }
      fields[key] = value
      // Later entries may use earlier ones.
      locals.append(value)
    }
    return .record(fields)
  }

  private func range(
    _ lower: Value?,
    _ lowerClosed: Bool,
    _ upper: Value?,
    _ upperClosed: Bool
  ) -> Value {
    if lower == .null || upper == .null { return .null }
    if let lower, let upper, lower != .unknown, upper != .unknown {
      guard lower.order(relativeTo: upper) != nil else { return .null }
    }
    return .range(
      ValueRange(lower: lower, lowerClosed: lowerClosed, upper: upper, upperClosed: upperClosed)
    )
  }

  private mutating func apply(
    _ operation: ArithmeticOperator,
    _ left: Value,
    _ right: Value
  ) -> Value {
    if case .text(let start) = left, case .text(let end) = right {
      guard charge((start.utf8.count + end.utf8.count) / 8) else { return .unknown }
    }
    return left.applying(operation, right)
  }

  /// The number of values that a value is made of, counted no further than the limit on work.
  func size(of value: Value) -> Int {
    var count = 0
    add(value, to: &count)
    return count
  }

  private func add(_ value: Value, to count: inout Int) {
    count += 1
    guard count <= Budget.mostWork else { return }
    switch value {
    case .list(let items):
      for item in items where count <= Budget.mostWork { add(item, to: &count) }
    case .record(let fields):
      for item in fields.values where count <= Budget.mostWork { add(item, to: &count) }
    case .text(let text): count += text.utf8.count / 64
    default: break
    }
  }
}

/// A running "and" or "or" over truth values that may be unknown or null.
struct Combination {
  private let decisive: Bool
  private var sawUnknown = false
  private var sawNull = false
  /// Tells whether no further value can change the result.
  private(set) var isDecided = false

  /// Starts empty; `decisive` is the truth value that decides: true for "or", false for "and".
  init(decisive: Bool) {
    self.decisive = decisive
  }

  /// Takes in a value; anything but a boolean or unknown counts as null.
  mutating func add(_ value: Value) {
    switch value {
    case .boolean(decisive): isDecided = true
    case .boolean: break
    case .unknown: sawUnknown = true
    default: sawNull = true
    }
  }

  /// The result over all values taken in.
  var result: Value {
    if isDecided { return .boolean(decisive) }
    if sawUnknown { return .unknown }
    return sawNull ? .null : .boolean(!decisive)
  }
}

extension Value {
  /// Combines truth values by "or" (true decides) or "and" (false decides).
  package static func combined(_ values: [Value], decisive: Bool) -> Value {
    var combination = Combination(decisive: decisive)
    for value in values { combination.add(value) }
    return combination.result
  }

  /// Compares; unknown if either side is, null if the two have no order.
  func compared(_ op: UnaryTests.Operator, _ other: Value) -> Value {
    switch op {
    case .equal: return equals(other)
    case .notEqual: return equals(other).denied
    default: break
    }
    if self == .unknown || other == .unknown { return .unknown }
    guard let order = order(relativeTo: other) else { return .null }
    switch op {
    case .less: return .boolean(order < 0)
    case .lessOrEqual: return .boolean(order <= 0)
    case .greater: return .boolean(order > 0)
    default: return .boolean(order >= 0)
    }
  }

  /// The opposite truth value; null for anything but a boolean or unknown.
  var denied: Value {
    ternary.map { Value(!$0) } ?? .null
  }
}
