package import FEEL

/// A place on the line of numbers, dates or durations where the rows that match change.
package struct Breakpoint: Hashable, Sendable {
  /// The value.
  package let value: Value
  /// Tells whether the value goes with the values below it; else it goes with those above.
  package let closedBelow: Bool
}

/// A part of the inputs, as one set for each input, with an example.
package struct Box: Hashable, Sendable {
  /// The values of each input.
  package let sets: [ValueSet]
  /// A value of each input that lies in the box; null where any value will do.
  package let example: [Value]

  /// Creates a box.
  package init(sets: [ValueSet], example: [Value]) {
    self.sets = sets
    self.example = example
  }
}
