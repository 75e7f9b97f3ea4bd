package import DecisionTables

/// A DMN model as its document has it, before names are resolved.
package struct Definitions: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The namespace, by which other models import this one.
  package let namespace: String
  /// The models used, with the prefix of their names here.
  package let imports: [Import]
  /// The types.
  package let items: [ItemDefinition]
  /// The inputs.
  package let inputs: [InputData]
  /// The decisions.
  package let decisions: [Decision]
  /// The functions.
  package let knowledgeModels: [KnowledgeModel]
  /// The decisions grouped behind one call.
  package let services: [DecisionService]

  /// A model that another uses.
  package struct Import: Hashable, Sendable {
    /// The prefix of the names; empty if they need none.
    package let name: String
    /// The namespace of the model.
    package let namespace: String
  }
}

/// A type with a name.
package struct ItemDefinition: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The type that this one narrows, nil if it has components.
  package let typeRef: String?
  /// Tells whether the values are lists.
  package let isCollection: Bool
  /// The unary tests that a value, or each item of a collection, must meet.
  package let allowedValues: String?
  /// The unary tests that the value as a whole must meet.
  package let typeConstraint: String?
  /// The fields of a record.
  package let components: [ItemDefinition]
  /// Tells whether the values are functions.
  package let isFunction: Bool
}

/// A name with a type.
package struct Variable: Hashable, Sendable {
  /// The name.
  package let name: String
  /// The name of the type, nil if any will do.
  package let typeRef: String?
}

/// An input of a model.
package struct InputData: Hashable, Sendable {
  /// The id that requirements refer to.
  package let id: String
  /// The name with the type.
  package let variable: Variable
}

/// A decision of a model.
package struct Decision: Hashable, Sendable {
  /// The id that requirements refer to.
  package let id: String
  /// What is said of it for a person, nil for nothing.
  package let description: String?
  /// The label, nil if it has none.
  package let label: String?
  /// The name.
  package let name: String
  /// The name with the type of the result.
  package let variable: Variable
  /// References to the inputs and decisions used.
  package let information: [String]
  /// References to the functions used.
  package let knowledge: [String]
  /// How the result is found.
  package let logic: Boxed?
}

/// A function of a model.
package struct KnowledgeModel: Hashable, Sendable {
  /// The id that requirements refer to.
  package let id: String
  /// The name with the type of the result.
  package let variable: Variable
  /// References to the functions used.
  package let knowledge: [String]
  /// What the function does.
  package let function: BoxedFunction?
}

/// Decisions grouped behind one call.
package struct DecisionService: Hashable, Sendable {
  /// The id that requirements refer to.
  package let id: String
  /// The name with the type of the result.
  package let variable: Variable
  /// References to the decisions that give the result.
  package let outputs: [String]
  /// References to the decisions within.
  package let encapsulated: [String]
  /// References to the decisions whose results are arguments.
  package let inputDecisions: [String]
  /// References to the inputs that are arguments.
  package let inputs: [String]
}

/// A function with boxed logic.
package struct BoxedFunction: Hashable, Sendable {
  /// The parameters.
  package let parameters: [Variable]
  /// The body, nil if there is none or it is in another language.
  package let body: Boxed?
}

/// How a result is found, as DMN draws it.
package indirect enum Boxed: Hashable, Sendable {
  /// A FEEL expression with the type of its result.
  case literal(String, typeRef: String?)
  case table(BoxedTable)
  /// A call with named arguments.
  case invocation(Boxed, [Binding])
  case context([ContextEntry])
  case list([Boxed])
  case relation([String], [[Boxed]])
  case function(BoxedFunction)
  case conditional(Boxed, then: Boxed, otherwise: Boxed)
  case filter(Boxed, Boxed)
  /// A loop that gathers results (`for`), or tells whether some or all hold.
  case iterator(IteratorKind, String, Boxed, Boxed)
  /// Something that is not supported.
  case unsupported(String)

  /// What a boxed iterator makes of its results.
  package enum IteratorKind: String, Hashable, Sendable {
    case `for`, some, every
  }
}

/// A named argument of a boxed invocation.
package struct Binding: Hashable, Sendable {
  /// The name of the parameter.
  package let name: String
  /// The argument.
  package let logic: Boxed
}

/// An entry of a boxed context; without a name it gives the result.
package struct ContextEntry: Hashable, Sendable {
  /// The name with the type, nil for the result.
  package let variable: Variable?
  /// How the value is found.
  package let logic: Boxed
}

/// A decision table as its document has it.
package struct BoxedTable: Hashable, Sendable {
  /// The id, nil if it has none.
  package let id: String?
  /// The hit policy.
  package let hitPolicy: HitPolicy
  /// The inputs.
  package let inputs: [Input]
  /// The outputs.
  package let outputs: [Output]
  /// The names of the annotations.
  package let annotations: [String]
  /// The rows.
  package let rows: [Row]

  /// A column whose cells are tests.
  package struct Input: Hashable, Sendable {
    /// The label.
    package let label: String?
    /// The expression for the value tested.
    package let expression: String
    /// The type of the value.
    package let typeRef: String?
    /// The unary tests for the values there may be.
    package let allowedValues: String?
  }

  /// A column whose cells are results.
  package struct Output: Hashable, Sendable {
    /// The name; nil if the table has only this output.
    package let name: String?
    /// The type of the values.
    package let typeRef: String?
    /// The values there may be, by descending priority.
    package let allowedValues: String?
    /// The expression for the value if no row matches.
    package let defaultValue: String?
  }

  /// A row.
  package struct Row: Hashable, Sendable {
    /// The id, nil if it has none.
    package let id: String?
    /// The label, nil if it has none.
    package let label: String?
    /// The cells of the inputs.
    package let tests: [String]
    /// The cells of the outputs.
    package let outputs: [String]
    /// The texts of the annotations.
    package let annotations: [String]
  }
}
