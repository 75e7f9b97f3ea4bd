import Synchronization

/// The names that a handler knows: of elements, attributes and namespaces alike.
///
/// Each has a small number, its index, so that a handler switches over integers, never over text.
package struct XMLNames: Sendable {
  /// The number of every name that was not registered.
  package static let unknown = -1

  /// The number that stands for the namespace of a name that is in none.
  package static let none = -2

  /// The names, each at its number.
  package let texts: [String]

  /// What tells these names from those that were registered at another time.
  let identity: Int

  private static let registered = Atomic<Int>(0)

  /// Registers names; of equal ones only the first counts.
  ///
  /// - Parameter texts: Local names without prefix, and namespaces in full.
  package init(_ texts: [String]) {
    self.texts = texts
    identity = Self.registered.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// The number of parsers that wait for a document read with these names.
  package var idleParsers: Int { IdleParser.count(for: self) }
}
