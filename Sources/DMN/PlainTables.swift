package import DecisionTables

/// Decision tables as values that know neither XML nor where they come from.
///
/// This is what is written as DMN (``PlainTables/dmn()``) and what a DMN model gives back
/// (``Definitions/plainTables``); cells are FEEL text on both sides.
package struct PlainTables: Hashable, Sendable {
  /// The name of the document.
  package var name: String
  /// The namespace of the document, a URI.
  package var namespace: String
  /// The tables.
  package var tables: [PlainTable]

  /// Makes a document.
  package init(name: String, namespace: String, tables: [PlainTable]) {
    self.name = name
    self.namespace = namespace
    self.tables = tables
  }
}

/// A decision table with its cells as FEEL text.
package struct PlainTable: Hashable, Sendable {
  /// The id.
  package var id: String
  /// The name, which is also that of its result.
  package var name: String
  /// What the table decides and what else there is to say of it as a whole; nil for nothing.
  package var description: String?
  /// The hit policy.
  package var hitPolicy: HitPolicy
  /// The inputs.
  package var inputs: [Input]
  /// The outputs; at least one.
  package var outputs: [Output]
  /// The names of the annotations of each row.
  package var annotations: [String]
  /// The rows.
  package var rows: [Row]

  /// Makes a table.
  package init(
    id: String,
    name: String,
    description: String? = nil,
    hitPolicy: HitPolicy,
    inputs: [Input],
    outputs: [Output],
    annotations: [String] = [],
    rows: [Row]
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.outputs = outputs
    self.annotations = annotations
    self.rows = rows
  }

  /// An input: a fact, or the result of another table of the document.
  package struct Input: Hashable, Sendable {
    /// The name, or the expression that gives the value.
    package var name: String
    /// The FEEL type, such as `number` or `string`; nil if any will do.
    package var type: String?
    /// The unary tests for the values there may be, such as `"works", "supplies"`.
    package var allowedValues: String?

    /// Makes an input.
    package init(name: String, type: String?, allowedValues: String? = nil) {
      self.name = name
      self.type = type
      self.allowedValues = allowedValues
    }
  }

  /// An output.
  package struct Output: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The FEEL type; nil if any will do.
    package var type: String?
    /// The values there may be, by descending priority.
    package var allowedValues: String?
    /// The value if no row matches.
    package var defaultValue: String?

    /// Makes an output.
    package init(
      name: String,
      type: String?,
      allowedValues: String? = nil,
      defaultValue: String? = nil
    ) {
      self.name = name
      self.type = type
      self.allowedValues = allowedValues
      self.defaultValue = defaultValue
    }
  }

  /// A row.
  package struct Row: Hashable, Sendable {
    /// The id.
    package var id: String
    /// A cell of unary tests for each input.
    package var tests: [String]
    /// An expression for each output.
    package var outputs: [String]
    /// A text for each annotation, such as a citation.
    package var annotations: [String]

    /// Makes a row.
    package init(id: String, tests: [String], outputs: [String], annotations: [String] = []) {
      self.id = id
      self.tests = tests
      self.outputs = outputs
      self.annotations = annotations
    }
  }
}
