package import FEEL

/// Why an expression has no compiled form: it uses something that only the evaluator of FEEL has.
package struct NotCompiled: Error, Hashable {
  /// The part of FEEL that has no compiled form, in its own words.
  package let construct: String

  init(_ construct: String) {
    self.construct = construct
  }

  /// Where the construct stands in the text of an expression, as a UTF-8 offset; nil if it is not
  /// named there by its own words.
  package func offset(in expression: Expression) -> Int? {
    let (text, part) = (Array(expression.text.utf8), Array(construct.utf8))
    guard part.count <= text.count else { return nil }
    return (0...(text.count - part.count)).first { text[$0...].starts(with: part) }
  }
}
