import FEEL

/// The expressions of a catalogue, each parsed once for all days whose rulesets use it.
final class ExpressionReader {
  /// The numbering of the variables.
  let names: Variables
  private var expressions: [String: Expression] = [:]

  init(_ names: Variables) {
    self.names = names
  }

  /// Returns the expression that a text stands for.
  ///
  /// - Throws: an error if it does not parse.
  func read(_ text: String) throws -> Expression {
    if let known = expressions[text] { return known }
    let expression = try Expression.parse(text, names: names.names)
    expressions[text] = expression
    return expression
  }
}
