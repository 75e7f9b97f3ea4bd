/// Why an expression has no compiled form: it uses something that only the evaluator of FEEL has.
package struct NotCompiled: Error, Hashable {
  /// The part of FEEL that has no compiled form, in its own words.
  package let construct: String

  init(_ construct: String) {
    self.construct = construct
  }
}
