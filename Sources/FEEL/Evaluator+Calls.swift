extension Evaluator {
  /// Calls a value, which must be a function; arguments by name if there are names.
  mutating func invoke(_ callee: Value, _ arguments: [Value], _ names: [String]) -> Value {
    switch callee {
    case .unknown: return .unknown
    case .function(let function):
      guard let ordered = function.ordered(arguments, names) else { return .null }
      return call(function, ordered)
    default: return .null
    }
  }

  /// Calls a function with arguments in the order of its parameters.
  mutating func call(_ function: FunctionValue, _ arguments: [Value]) -> Value {
    if case .builtin(let builtin) = function.body { return call(builtin, arguments) }
    guard arguments.count == function.parameters.count else { return .null }
    var checked: [Value] = []
    for (argument, parameter) in zip(arguments, function.parameters) {
      guard let fitting = argument.coerced(to: parameter.type) else { return .null }
      checked.append(fitting)
    }
    switch function.body {
    case .builtin: return .null
    case .host(let body): return body.call(checked, &budget)
    case .node(let node, let depth, let locals, let variables):
      guard budget.enter(depth) else { return .unknown }
      defer { budget.leave(depth) }
      var evaluator = Evaluator<CapturedScope>(scope: CapturedScope(variables), budget: budget)
      evaluator.locals = locals + checked
      let result = evaluator.value(of: node)
      budget = evaluator.budget
      return result
    }
  }

  /// Makes a function of an expression, which keeps what it sees here.
  func function(_ parameters: [FunctionParameter], _ body: Node, depth: Int) -> Value {
    var variables: [Int: Value] = [:]
    body.visit { part in
      if case .variable(let index) = part { variables[index] = scope.value(of: index) }
    }
    return .function(
      FunctionValue(
        parameters: parameters.map { ($0.name, $0.type) },
        body: .node(body, depth: depth, locals: locals, variables: variables)
      )
    )
  }
}

/// The variables that a function saw where it was written.
struct CapturedScope: Scope {
  private let values: [Int: Value]

  init(_ values: [Int: Value]) {
    self.values = values
  }

  func value(of variable: Int) -> Value { values[variable] ?? .null }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}

extension FunctionValue {
  /// Calls the function from outside an expression; null if the arguments don't fit.
  package func call(_ arguments: [Value], names: [String] = [], _ budget: inout Budget) -> Value {
    var evaluator = Evaluator(scope: CapturedScope([:]), budget: budget)
    let result = evaluator.invoke(.function(self), arguments, names)
    budget = evaluator.budget
    return result
  }

  /// Makes a built-in function a value.
  convenience init(_ builtin: Builtin) {
    let parameters = builtin.signatures.first ?? []
    self.init(parameters: parameters.map { ($0.name, .any) }, body: .builtin(builtin))
  }

  /// The arguments in the order of the parameters; nil if the names are others.
  func ordered(_ arguments: [Value], _ names: [String]) -> [Value]? {
    if names.isEmpty { return arguments }
    if case .builtin(let builtin) = body {
      return builtin.order(of: names)?.map { $0.map { arguments[$0] } ?? .null }
    }
    guard names.count == parameters.count, Set(names).count == names.count else { return nil }
    var ordered: [Value] = []
    for parameter in parameters {
      guard let index = names.firstIndex(of: parameter.name) else { return nil }
      ordered.append(arguments[index])
    }
    return ordered
  }
}
