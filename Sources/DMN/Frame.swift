package import FEEL

/// The values of the names that a piece of logic may use, in their order.
package struct Frame: Scope {
  /// The values.
  package var values: [Value]
  /// The date and time of the evaluation, null if it has none.
  package let moment: Value

  /// Makes a frame.
  package init(_ values: [Value], moment: Value) {
    self.values = values
    self.moment = moment
  }

  /// The value of a name.
  package func value(of variable: Int) -> Value {
    values.indices.contains(variable) ? values[variable] : .null
  }

  /// Nothing: functions of a model are values.
  package func call(_ function: Int, _ arguments: [Value]) -> Value { .null }

  /// The frame with one more value.
  func adding(_ value: Value) -> Frame {
    var frame = self
    frame.values.append(value)
    return frame
  }
}
