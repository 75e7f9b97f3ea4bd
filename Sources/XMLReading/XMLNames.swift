/// The names that a handler knows: of elements, attributes and namespaces alike.
///
/// Each has a small number, its index, so that a handler switches over integers, never over text.
package struct XMLNames: Hashable, Sendable {
  /// The number of every name that was not registered.
  package static let unknown = -1

  /// The number that stands for the namespace of a name that is in none.
  package static let none = -2

  /// The names, each at its number.
  package let texts: [String]

  /// Registers names; of equal ones only the first counts.
  ///
  /// - Parameter texts: Local names without prefix, and namespaces in full.
  package init(_ texts: [String]) {
    self.texts = texts
  }
}
