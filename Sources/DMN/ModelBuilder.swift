import FEEL

/// Resolves the references of models and parses their expressions.
struct ModelBuilder {
  private(set) var elements: [String: DMNModel.Element] = [:]
  private(set) var diagnostics: [DMNDiagnostic] = []
  /// The keys of what can be evaluated, by name; imported elements have a prefix.
  private(set) var names: [String: String] = [:]
  /// The keys of what can be given a value, by name.
  private(set) var inputNames: [String: String] = [:]

  private let main: Definitions
  private let models: [String: Definitions]
  private var types: [String: ItemTypes] = [:]
  /// The variables by key, as their own model names them.
  private var variables: [String: (name: String, type: Type)] = [:]

  init(_ main: Definitions, _ imported: [Definitions]) {
    self.main = main
    let pairs = ([main] + imported).map { ($0.namespace, $0) }
    models = Dictionary(pairs) { first, _ in first }
  }

  /// Builds the elements of all models that the main one needs.
  mutating func build() {
    var order: [Definitions] = []
    visit(main, &order, [])
    for model in order {
      let imported = Dictionary(
        model.imports.compactMap { entry in types[entry.namespace].map { (entry.name, $0) } }
      ) { first, _ in first }
      let itemTypes = ItemTypes(model.items, imported: imported)
      types[model.namespace] = itemTypes
      diagnostics += itemTypes.diagnostics
      declare(model, itemTypes)
    }
    for model in order { compile(model) }
    name(main, prefix: "", depth: 0)
  }

  // Imported models come before those that import them.
  private mutating func visit(
    _ model: Definitions,
    _ order: inout [Definitions],
    _ open: Set<String>
  ) {
    guard !open.contains(model.namespace), open.count < 32,
      !order.contains(where: { $0.namespace == model.namespace })
    else { return }
    for entry in model.imports {
      guard let imported = models[entry.namespace] else {
        // Types of other languages may be imported too; they are of no use here.
        continue
      }
      visit(imported, &order, open.union([model.namespace]))
    }
    order.append(model)
  }

  private func key(_ model: Definitions, _ id: String) -> String {
    id.contains("#") ? id : "\(model.namespace)#\(id)"
  }

  private mutating func declare(_ model: Definitions, _ types: ItemTypes) {
    for input in model.inputs {
      let variable = input.variable
      variables[key(model, input.id)] = (variable.name, types.type(of: variable.typeRef))
      elements[key(model, input.id)] = .input(input, types)
    }
    for decision in model.decisions {
      let variable = decision.variable
      variables[key(model, decision.id)] = (variable.name, types.type(of: variable.typeRef))
    }
    for function in model.knowledgeModels {
      variables[key(model, function.id)] = (function.variable.name, .function)
    }
    for service in model.services {
      variables[key(model, service.id)] = (service.variable.name, .function)
    }
  }

  private mutating func name(_ model: Definitions, prefix: String, depth: Int) {
    let inputs = model.inputs.map { ($0.variable.name, $0.id) }
    let decisions = model.decisions.flatMap { [($0.variable.name, $0.id), ($0.name, $0.id)] }
    let functions =
      model.services.map { ($0.variable.name, $0.id) }
      + model.knowledgeModels.map { ($0.variable.name, $0.id) }
    // Where elements share a name, the first of these is meant.
    for (name, id) in decisions + functions + inputs where names[prefix + name] == nil {
      names[prefix + name] = key(model, id)
    }
    for (name, id) in inputs + decisions where inputNames[prefix + name] == nil {
      inputNames[prefix + name] = key(model, id)
    }
    guard depth < 8 else { return }
    for entry in model.imports {
      guard let imported = models[entry.namespace] else { continue }
      let inner = entry.name.isEmpty ? prefix : "\(prefix)\(entry.name)."
      name(imported, prefix: inner, depth: depth + 1)
      // A test may name an imported element without prefix if that is unambiguous.
      if !inner.isEmpty { name(imported, prefix: "", depth: 8) }
    }
  }

  /// The names that an element sees of what it requires; a required service or model of another
  /// document is seen with the prefix of its import.
  private mutating func scope(
    _ references: [String],
    _ model: Definitions,
    _ element: String
  ) -> (keys: [String], variables: [(name: String, type: Type)]) {
    var keys: [String] = []
    var scope: [(name: String, type: Type)] = []
    for reference in references {
      let key = key(model, reference)
      guard let variable = variables[key] else {
        note(element, "the required element '\(reference)' is not there")
        continue
      }
      keys.append(key)
      let namespace = String(key.prefix(upTo: key.lastIndex(of: "#") ?? key.startIndex))
      let prefix = model.imports.first { $0.namespace == namespace }?.name ?? ""
      let isOwn = namespace == model.namespace || prefix.isEmpty
      scope.append((isOwn ? variable.name : "\(prefix).\(variable.name)", variable.type))
    }
    return (keys, scope)
  }

  private mutating func note(_ element: String, _ message: String) {
    diagnostics.append(DMNDiagnostic(element: element, message: message))
  }

  private mutating func compile(_ model: Definitions) {
    guard let types = types[model.namespace] else { return }
    for decision in model.decisions {
      let references = decision.information + decision.knowledge
      let (keys, variables) = scope(references, model, decision.name)
      var compiler = LogicCompiler(element: decision.name, types: types, variables: variables)
      let logic = compiler.compile(decision.logic)
      diagnostics += compiler.diagnostics
      elements[key(model, decision.id)] = .decision(
        DMNModel.CompiledDecision(
          decision: decision,
          requirements: keys,
          logic: logic,
          types: types
        )
      )
    }
    for function in model.knowledgeModels { compile(function, model, types) }
    for service in model.services { compile(service, model, types) }
  }

  private mutating func compile(
    _ function: KnowledgeModel,
    _ model: Definitions,
    _ types: ItemTypes
  ) {
    let name = function.variable.name
    // A function sees itself, so that it can call itself.
    let references = function.knowledge + [function.id]
    let (keys, required) = scope(references, model, name)
    let parameters = (function.function?.parameters ?? []).map {
      (name: $0.name, type: types.type(of: $0.typeRef))
    }
    let hidden = Set(parameters.map(\.name))
    let outer = required.map { hidden.contains($0.name) ? (name: "", type: $0.type) : $0 }
    var compiler = LogicCompiler(element: name, types: types, variables: parameters + outer)
    let logic = compiler.compile(function.function?.body)
    diagnostics += compiler.diagnostics
    elements[key(model, function.id)] = .function(
      DMNModel.CompiledFunction(
        model: function,
        parameters: parameters,
        requirements: keys,
        logic: logic,
        types: types
      )
    )
  }

  private mutating func compile(
    _ service: DecisionService,
    _ model: Definitions,
    _ types: ItemTypes
  ) {
    let (arguments, parameters) = scope(
      service.inputs + service.inputDecisions,
      model,
      service.variable.name
    )
    let (outputs, names) = scope(service.outputs, model, service.variable.name)
    elements[key(model, service.id)] = .service(
      service,
      DMNModel.CompiledService(
        parameters: parameters,
        arguments: arguments,
        outputs: zip(names, outputs).map { ($0.name, $1) },
        types: types
      )
    )
  }
}
