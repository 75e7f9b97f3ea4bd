import FEEL

/// Parses boxed logic against the names in its scope.
struct LogicCompiler {
  private static let deepestNesting = 48

  let element: String
  let types: ItemTypes
  private(set) var diagnostics: [DMNDiagnostic] = []
  private var variables: [(name: String, type: Type)] {
    didSet { cachedNames = nil }
  }
  private var cachedNames: Names?
  private var depth = 0

  /// Starts with the names in scope.
  init(element: String, types: ItemTypes, variables: [(name: String, type: Type)]) {
    self.element = element
    self.types = types
    self.variables = variables
  }

  /// Parses logic; what can't be read gives null.
  mutating func compile(_ boxed: Boxed?) -> Logic {
    depth += 1
    defer { depth -= 1 }
    guard let boxed, depth <= LogicCompiler.deepestNesting else {
      note(boxed == nil ? "there is no logic" : "the logic is nested too deeply")
      return .broken
    }
    switch boxed {
    case .literal(let text, let typeRef):
      guard let expression = expression(text) else { return .broken }
      return typed(.expression(expression), typeRef)
    case .table(let table): return .table(compile(table))
    case .invocation(let callee, let bindings):
      let callee = compile(callee)
      return .invocation(callee, bindings.map { ($0.name, compile($0.logic)) })
    case .context(let entries): return context(entries)
    case .list(let items): return .list(items.map { compile($0) })
    case .relation(let columns, let rows):
      return .relation(columns, rows.map { row in row.map { compile($0) } })
    case .function(let function):
      let parameters = function.parameters.map { ($0.name, types.type(of: $0.typeRef)) }
      return .function(parameters, within(parameters) { $0.compile(function.body) })
    case .conditional(let condition, let then, let otherwise):
      return .conditional(compile(condition), then: compile(then), otherwise: compile(otherwise))
    case .filter(let list, let match): return filter(list, match)
    case .iterator(let kind, let name, let list, let body):
      let list = compile(list)
      let item = element(of: type(of: list))
      var names = [(name.normalizedName, item)]
      if kind == .for { names.append(("partial", .list(.any))) }
      return .iterator(kind, list, within(names) { $0.compile(body) })
    case .unsupported(let what):
      note("\(what) is not supported")
      return .broken
    }
  }

  /// Parses a FEEL expression; nil if that is not possible.
  mutating func expression(_ text: String) -> Expression? {
    parse { names throws(FEELErrors) in try Expression.parse(text, names: names) }
  }

  /// Parses unary tests; nil if that is not possible.
  mutating func unaryTests(_ text: String, of type: Type) -> Expression? {
    parse { names throws(FEELErrors) in
      try Expression.parseUnaryTests(text.isEmpty ? "-" : text, of: type, names: names)
    }
  }

  /// Notes something that does not work.
  mutating func note(_ message: String) {
    diagnostics.append(DMNDiagnostic(element: element, message: message))
  }

  // The cells of a table all see the same names.
  private var names: Names {
    mutating get {
      if let cachedNames { return cachedNames }
      let names = Names(variables: variables, types: types.types, isLenient: true)
      cachedNames = names
      return names
    }
  }

  private mutating func parse(
    _ read: (Names) throws(FEELErrors) -> Expression
  ) -> Expression? {
    do throws(FEELErrors) {
      let expression = try read(names)
      for warning in expression.warnings { note(warning.message) }
      return expression
    } catch {
      for fault in error.all { note(fault.message) }
      return nil
    }
  }

  private func typed(_ logic: Logic, _ typeRef: String?) -> Logic {
    guard let typeRef, types.type(of: typeRef) != .any else { return logic }
    return .typed(logic, typeRef)
  }

  // The names that are added hide those of the same name.
  private mutating func within(
    _ added: [(name: String, type: Type)],
    _ body: (inout LogicCompiler) -> Logic
  ) -> Logic {
    let outer = variables
    defer { variables = outer }
    for name in added { add(name) }
    return body(&self)
  }

  private mutating func add(_ variable: (name: String, type: Type)) {
    for index in variables.indices where variables[index].name == variable.name {
      variables[index].name = ""
    }
    variables.append(variable)
  }

  private mutating func context(_ entries: [ContextEntry]) -> Logic {
    let outer = variables
    defer { variables = outer }
    var compiled: [(String?, Logic)] = []
    for entry in entries {
      guard let variable = entry.variable else {
        compiled.append((nil, compile(entry.logic)))
        continue
      }
      let logic = typed(compile(entry.logic), variable.typeRef)
      compiled.append((variable.name, logic))
      add((variable.name, type(of: logic)))
    }
    return .context(compiled)
  }

  private mutating func filter(_ list: Boxed, _ match: Boxed) -> Logic {
    let list = compile(list)
    let item = element(of: type(of: list))
    var names = [("item", item)]
    var fields: [String] = []
    if case .record(let known) = item {
      fields = known.keys.sorted()
      names = fields.map { ($0, known[$0] ?? .any) } + names
    }
    return .filter(list, within(names) { $0.compile(match) }, fields: fields)
  }

  private func element(of type: Type) -> Type {
    if case .list(let item) = type { return item }
    return type
  }

  /// The type of the result, as far as it is known.
  func type(of logic: Logic) -> Type {
    switch logic {
    case .expression(let expression): return expression.type
    case .typed(_, let typeRef): return types.type(of: typeRef)
    case .context(let entries):
      guard entries.last?.name != nil else {
        return entries.last.map { type(of: $0.logic) } ?? .any
      }
      var fields: [String: Type] = [:]
      for (name, logic) in entries { if let name { fields[name] = type(of: logic) } }
      return .record(fields)
    case .relation(let columns, let rows):
      var fields: [String: Type] = [:]
      for (index, column) in columns.enumerated() {
        let cells = rows.compactMap { $0.indices.contains(index) ? type(of: $0[index]) : nil }
        fields[column] = cells.allSatisfy { $0 == cells.first } ? cells.first ?? .any : .any
      }
      return .list(.record(fields))
    case .function: return .function
    case .iterator(.for, _, let body): return .list(type(of: body))
    default: return .any
    }
  }
}
