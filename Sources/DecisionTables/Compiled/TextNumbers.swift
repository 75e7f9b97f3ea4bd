import FEEL

/// A numbered list of texts, for slots whose texts come from no code list.
package struct TextNumbers: Hashable, Sendable {
  private var numbers: [String: Int] = [:]

  /// Creates an empty list.
  package init() {}

  /// Creates the list of the texts that the cells, domains, bounds and outputs of a table name.
  package init(of table: DecisionTable) {
    for input in table.inputs {
      for value in input.domain ?? [] { add(value) }
      for value in input.bounds.named { add(value) }
    }
    for row in table.rows {
      for test in row.tests { for value in test.named.inOrder { add(value) } }
      for output in row.outputs { add(output) }
    }
    for output in table.outputs { if let value = output.defaultValue { add(value) } }
  }

  /// The texts, in no particular order.
  package var texts: [String] { Array(numbers.keys) }

  /// The number of a text; nil if it is not in the list.
  package subscript(text: String) -> Int? { numbers[text] }

  /// Adds a text, if it is not there yet, and returns its number.
  @discardableResult
  package mutating func add(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = numbers.count
    numbers[text] = number
    return number
  }

  private mutating func add(_ value: Value) {
    if case .text(let text) = value { add(text) }
  }
}
