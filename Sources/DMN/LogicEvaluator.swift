import FEEL

/// Computes boxed logic.
struct LogicEvaluator {
  let types: ItemTypes
  let element: String
  var budget: Budget
  var diagnostics: [DMNDiagnostic] = []

  /// Starts with what work is left.
  init(element: String, types: ItemTypes, budget: Budget) {
    self.element = element
    self.types = types
    self.budget = budget
  }

  /// Notes why a result is null.
  mutating func note(_ message: String) {
    guard diagnostics.count < 100 else { return }
    diagnostics.append(DMNDiagnostic(element: element, message: message))
  }

  /// Computes the result of logic in a frame.
  mutating func value(of logic: Logic, in frame: Frame) -> Value {
    guard budget.charge(1) else { return .unknown }
    switch logic {
    case .broken: return .null
    case .expression(let expression): return value(of: expression, in: frame)
    case .typed(let logic, let typeRef):
      let value = value(of: logic, in: frame)
      guard let checked = types.checked(value, typeRef) else {
        note("found \(value), expected a value of type \(typeRef)")
        return .null
      }
      return checked
    case .table(let table): return decide(table, in: frame)
    case .invocation(let callee, let bindings):
      let callee = value(of: callee, in: frame)
      let arguments = bindings.map { value(of: $0.logic, in: frame) }
      return invoke(callee, arguments, bindings.map(\.name), frame)
    case .context(let entries): return context(entries, in: frame)
    case .list(let items): return .list(items.map { value(of: $0, in: frame) })
    case .relation(let columns, let rows):
      return .list(
        rows.map { row in
          let cells = row.map { value(of: $0, in: frame) }
          return .record(Dictionary(zip(columns, cells)) { first, _ in first })
        }
      )
    case .function(let parameters, let body):
      let body = LogicBody(logic: body, frame: frame, types: types, element: element)
      return .function(FunctionValue(parameters: parameters, body: body))
    case .conditional(let condition, let then, let otherwise):
      switch value(of: condition, in: frame) {
      case .boolean(true): return value(of: then, in: frame)
      case .unknown:
        let (left, right) = (value(of: then, in: frame), value(of: otherwise, in: frame))
        return left == right && !left.holdsUnknown ? left : .unknown
      default: return value(of: otherwise, in: frame)
      }
    case .filter(let list, let match, let fields):
      return filter(value(of: list, in: frame), match, fields, frame)
    case .iterator(let kind, let list, let body):
      return iterate(kind, value(of: list, in: frame), body, frame)
    }
  }

  /// Computes the value of an expression; too much work gives unknown.
  mutating func value(of expression: Expression, in frame: Frame) -> Value {
    guard budget.enter(expression.depth) else {
      note("the calls are nested too deeply")
      return .unknown
    }
    defer { budget.leave(expression.depth) }
    return expression.evaluate(in: frame, &budget)
  }

  private mutating func invoke(
    _ callee: Value,
    _ arguments: [Value],
    _ names: [String],
    _ frame: Frame
  ) -> Value {
    switch callee {
    case .unknown: return .unknown
    case .function(let function): return function.call(arguments, names: names, &budget)
    default:
      note("found \(callee), expected a function to call")
      return .null
    }
  }

  private mutating func context(
    _ entries: [(name: String?, logic: Logic)],
    in frame: Frame
  ) -> Value {
    var frame = frame
    var fields: [String: Value] = [:]
    for (name, logic) in entries {
      let value = value(of: logic, in: frame)
      guard let name else { return value }
      fields[name] = value
      frame = frame.adding(value)
    }
    return .record(fields)
  }

  /// Returns the items of a list, of which a single value is one; nil of what is null or unknown.
  private static func items(of list: Value) -> [Value]? {
    switch list {
    case .unknown, .null: nil
    case .list(let items): items
    default: [list]
    }
  }

  private mutating func filter(
    _ list: Value,
    _ match: Logic,
    _ fields: [String],
    _ frame: Frame
  ) -> Value {
    guard let items = Self.items(of: list) else { return list }
    var kept: [Value] = []
    for item in items {
      var inner = frame
      for field in fields {
        if case .record(let values) = item {
          inner = inner.adding(values[field] ?? .null)
        } else {
          inner = inner.adding(.null)
        }
      }
      switch value(of: match, in: inner.adding(item)) {
      case .boolean(true): kept.append(item)
      case .unknown: return .unknown
      case .number(let position):
        guard let position = Int(exactly: position), position != 0 else { return .null }
        let index = position > 0 ? position - 1 : items.count &+ position
        return items.indices.contains(index) ? items[index] : .null
      default: break
      }
    }
    return .list(kept)
  }

  private mutating func iterate(
    _ kind: Boxed.IteratorKind,
    _ list: Value,
    _ body: Logic,
    _ frame: Frame
  ) -> Value {
    guard let items = Self.items(of: list) else { return list }
    var results: [Value] = []
    for item in items {
      var inner = frame.adding(item)
      if kind == .for {
        guard budget.charge(results.count + 1) else { return .unknown }
        inner = inner.adding(.list(results))
      }
      results.append(value(of: body, in: inner))
    }
    switch kind {
    case .for: return .list(results)
    case .some: return Value.combined(results, decisive: true)
    case .every: return Value.combined(results, decisive: false)
    }
  }
}

/// A function with boxed logic, and the frame it was written in.
struct LogicBody: FunctionBody {
  let logic: Logic
  let frame: Frame
  let types: ItemTypes
  let element: String

  func call(_ arguments: [Value], _ budget: inout Budget) -> Value {
    // Boxed logic costs more stack than a node of an expression.
    guard budget.enter(20) else { return .unknown }
    defer { budget.leave(20) }
    var evaluator = LogicEvaluator(element: element, types: types, budget: budget)
    var frame = frame
    frame.values += arguments
    let result = evaluator.value(of: logic, in: frame)
    budget = evaluator.budget
    return result
  }
}
