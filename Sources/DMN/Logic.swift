import FEEL

/// Boxed logic with its expressions parsed and its names resolved to places in a frame.
indirect enum Logic: Sendable {
  case expression(Expression)
  /// The result of other logic, if it is of a type; else null.
  case typed(Logic, String)
  case table(TableLogic)
  case invocation(Logic, [(name: String, logic: Logic)])
  /// Entries, each of which adds a name to the frame; the last may be the result.
  case context([(name: String?, logic: Logic)])
  case list([Logic])
  case relation([String], [[Logic]])
  case function([(name: String, type: Type)], Logic)
  case conditional(Logic, then: Logic, otherwise: Logic)
  /// A list and a condition with `item` and some fields of the item at the end of the frame.
  case filter(Logic, Logic, fields: [String])
  case iterator(Boxed.IteratorKind, Logic, Logic)
  /// Logic that can't be read.
  case broken
}

/// A decision table with parsed cells.
struct TableLogic: Sendable {
  let table: BoxedTable
  let inputs: [Expression?]
  let tests: [[Expression?]]
  let outputs: [[Expression?]]
  let defaults: [Expression?]
  /// The allowed values of each output, by descending priority.
  let priorities: [[Value]]
  let plain: PlainEvaluation?
}
