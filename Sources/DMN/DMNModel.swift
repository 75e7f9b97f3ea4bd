package import FEEL

/// A DMN model that can be evaluated, with the models it imports.
package final class DMNModel: Sendable {
  /// The document.
  package let definitions: Definitions

  /// What does not work in the model, in the order of the document.
  package let diagnostics: [DMNDiagnostic]

  let elements: [String: Element]
  private let names: [String: String]
  private let inputNames: [String: String]

  /// An element of the requirements graph, by what it refers to.
  enum Element: Sendable {
    case input(InputData, ItemTypes)
    case decision(CompiledDecision)
    case function(CompiledFunction)
    case service(DecisionService, CompiledService)
  }

  /// A decision with the keys of what it requires, in the order of its frame.
  struct CompiledDecision: Sendable {
    let decision: Decision
    let requirements: [String]
    let logic: Logic
    let types: ItemTypes
  }

  /// A business knowledge model with the keys of what it requires, after its parameters.
  struct CompiledFunction: Sendable {
    let model: KnowledgeModel
    let parameters: [(name: String, type: Type)]
    let requirements: [String]
    let logic: Logic
    let types: ItemTypes
  }

  /// A decision service by keys.
  struct CompiledService: Sendable {
    let parameters: [(name: String, type: Type)]
    let arguments: [String]
    let outputs: [(name: String, key: String)]
    let types: ItemTypes
  }

  /// Resolves the names of a model and parses its expressions.
  ///
  /// - Parameters:
  ///   - definitions: The model.
  ///   - imported: The models it may import, and those that they import.
  package init(_ definitions: Definitions, imported: [Definitions] = []) {
    self.definitions = definitions
    var builder = ModelBuilder(definitions, imported)
    builder.build()
    elements = builder.elements
    diagnostics = builder.diagnostics
    names = builder.names
    inputNames = builder.inputNames
  }

  /// Reads a document and makes it a model.
  package convenience init(
    reading bytes: [UInt8],
    imported: [Definitions] = []
  ) throws(DMNError) {
    self.init(try Definitions.read(bytes), imported: imported)
  }

  /// Evaluates a decision, decision service or business knowledge model.
  ///
  /// - Parameters:
  ///   - name: The name of the element.
  ///   - inputs: The values of inputs, and of decisions that are not to be evaluated, by name; an
  ///     input that is left out is null, one that exists but is not known is `unknown`.
  ///   - moment: The date and time that `now` and `today` give; null without a clock.
  /// - Returns: The value, null on any fault, with what went wrong.
  package func evaluate(
    _ name: String,
    inputs: [String: Value],
    moment: Value = .null
  ) -> (value: Value, diagnostics: [DMNDiagnostic]) {
    guard let key = names[name.normalizedName], let element = elements[key] else {
      let fault = DMNDiagnostic(element: name, message: "the model has no element of this name")
      return (.null, [fault])
    }
    var run = ModelRun(self, moment: moment)
    for (name, value) in inputs {
      guard let key = inputNames[name.normalizedName] else { continue }
      run.give(value, to: key)
    }
    switch element {
    case .input, .decision: return (run.value(of: key), run.diagnostics)
    case .service(_, let service):
      return (run.outputs(of: service), run.diagnostics)
    case .function(let function):
      let arguments = function.parameters.map { parameter in
        inputs[parameter.name]?.coerced(to: parameter.type) ?? .null
      }
      var budget = Budget()
      let value = KnowledgeBody(model: self, key: key, moment: moment).call(arguments, &budget)
      return (value, run.diagnostics)
    }
  }
}
