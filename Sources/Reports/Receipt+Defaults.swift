extension Wording {
  /// What is said of values for facts of which the input says nothing; empty where there are none.
  func defaults(_ defaults: [Receipt.Default]) -> String {
    guard !defaults.isEmpty else { return "" }
    let values = defaults.map { "\($0.path) = \($0.value)" }.joined(separator: ", ")
    return "\(values) (\(self[Texts.whereNothingIsSaid]))"
  }
}

extension JSONWriter {
  /// Writes a member with the values for facts of which the input says nothing, if there are any.
  mutating func member(_ key: String, defaults: [Receipt.Default]) {
    guard !defaults.isEmpty else { return }
    self.key(key)
    object {
      for value in defaults { $0.member(value.path, value.value) }
    }
  }
}
