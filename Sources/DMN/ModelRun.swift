import FEEL

/// An evaluation of a model: the inputs given and the decisions made so far.
struct ModelRun {
  private static let deepestRequirements = 200

  private let model: DMNModel
  private let moment: Value
  private var values: [String: Value] = [:]
  private var open: Set<String> = []
  private(set) var diagnostics: [DMNDiagnostic] = []
  /// The work done; nil if each decision has a budget of its own.
  private(set) var shared: Budget?

  init(_ model: DMNModel, moment: Value, sharing budget: Budget? = nil) {
    self.model = model
    self.moment = moment
    shared = budget
  }

  /// Gives an input or decision a value; one that is not of its type becomes null.
  mutating func give(_ value: Value, to key: String) {
    switch model.elements[key] {
    case .input(let input, let types): take(value, input.variable, types, key)
    case .decision(let decision): take(value, decision.decision.variable, decision.types, key)
    default: break
    }
  }

  private mutating func take(
    _ value: Value,
    _ variable: Variable,
    _ types: ItemTypes,
    _ key: String
  ) {
    if let checked = types.checked(value, variable.typeRef, fillsFields: true) {
      values[key] = checked
    } else {
      values[key] = .null
      note(variable.name, "found \(value), expected a value of type \(variable.typeRef ?? "Any")")
    }
  }

  private mutating func note(_ element: String, _ message: String) {
    guard diagnostics.count < 100 else { return }
    diagnostics.append(DMNDiagnostic(element: element, message: message))
  }

  /// The value of an element: functions are values too.
  mutating func value(of key: String) -> Value {
    if let known = values[key] { return known }
    switch model.elements[key] {
    case nil, .input: return .null
    case .function(let function):
      let body = KnowledgeBody(model: model, key: key, moment: moment)
      return .function(FunctionValue(parameters: function.parameters, body: body))
    case .service(_, let service):
      let body = ServiceBody(model: model, service: service, moment: moment)
      return .function(FunctionValue(parameters: service.parameters, body: body))
    case .decision(let decision):
      let value = decide(decision, key)
      values[key] = value
      return value
    }
  }

  private mutating func decide(_ decision: DMNModel.CompiledDecision, _ key: String) -> Value {
    let name = decision.decision.name
    guard open.count < ModelRun.deepestRequirements, open.insert(key).inserted else {
      note(name, "the decision requires itself, or the requirements are nested too deeply")
      return .null
    }
    defer { open.remove(key) }
    let frame = Frame(decision.requirements.map { value(of: $0) }, moment: moment)
    var evaluator = LogicEvaluator(
      element: name,
      types: decision.types,
      budget: shared ?? Budget()
    )
    let result = evaluator.value(of: decision.logic, in: frame)
    if shared != nil { shared = evaluator.budget }
    diagnostics += evaluator.diagnostics
    if evaluator.budget.isExhausted {
      note(name, "the evaluation takes too much work")
      return .unknown
    }
    let typeRef = decision.decision.variable.typeRef
    guard let checked = decision.types.checked(result, typeRef) else {
      note(name, "found \(result), expected a value of type \(typeRef ?? "Any")")
      return .null
    }
    return checked
  }

  /// The result of a decision service: one value for one output, a record for more.
  mutating func outputs(of service: DMNModel.CompiledService) -> Value {
    let results = service.outputs.map { ($0.name, value(of: $0.key)) }
    if results.count == 1 { return results[0].1 }
    return .record(Dictionary(results) { first, _ in first })
  }
}

/// A business knowledge model as a function.
struct KnowledgeBody: FunctionBody {
  let model: DMNModel
  let key: String
  let moment: Value

  func call(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard case .function(let function) = model.elements[key], budget.enter(20) else {
      return budget.isExhausted ? .unknown : .null
    }
    defer { budget.leave(20) }
    var run = ModelRun(model, moment: moment)
    let required = function.requirements.map { run.value(of: $0) }
    let frame = Frame(arguments + required, moment: moment)
    var evaluator = LogicEvaluator(
      element: function.model.variable.name,
      types: function.types,
      budget: budget
    )
    let value = evaluator.value(of: function.logic, in: frame)
    budget = evaluator.budget
    let typeRef = function.model.variable.typeRef
    guard function.types.type(of: typeRef) != .function else { return value }
    return function.types.checked(value, typeRef) ?? .null
  }
}

/// A decision service as a function.
struct ServiceBody: FunctionBody {
  let model: DMNModel
  let service: DMNModel.CompiledService
  let moment: Value

  func call(_ arguments: [Value], _ budget: inout Budget) -> Value {
    guard budget.enter(100) else { return .unknown }
    defer { budget.leave(100) }
    var run = ModelRun(model, moment: moment, sharing: budget)
    for (key, value) in zip(service.arguments, arguments) { run.give(value, to: key) }
    let value = run.outputs(of: service)
    budget = run.shared ?? budget
    return value
  }
}
