extension Value {
  /// Tells whether the value is one of a type; null is of every type, an unknown may be.
  package func conforms(to type: Type) -> Bool {
    switch (self, type) {
    case (_, .any), (.unknown, _), (.null, _), (.boolean, .boolean), (.number, .number),
      (.number, .money), (.text, .text), (.text, .code), (.date, .date), (.time, .time),
      (.dateTime, .dateTime), (.daysDuration, .daysDuration), (.monthsDuration, .monthsDuration),
      (.function, .function):
      true
    case (.list(let items), .list(let item)): items.allSatisfy { $0.conforms(to: item) }
    case (.record(let fields), .record(let wanted)):
      wanted.allSatisfy { fields[$0.key]?.conforms(to: $0.value) ?? false }
    case (.range(let range), .range(let bound)):
      (range.lower?.conforms(to: bound) ?? true) && (range.upper?.conforms(to: bound) ?? true)
    default: false
    }
  }

  /// The value as one of a type, by the implicit conversions of DMN; nil if there is none.
  ///
  /// A list of one item stands for the item, a single value for a list of it, and a date for the
  /// start of that day in UTC.
  package func coerced(to type: Type) -> Value? {
    if conforms(to: type) { return self }
    if case .list(let items) = self, items.count == 1, !type.isList {
      return items[0].conforms(to: type) ? items[0] : items[0].dateTime(for: type)
    }
    if case .list(let item) = type, !isList, conforms(to: item) { return .list([self]) }
    return dateTime(for: type)
  }

  private var isList: Bool {
    if case .list = self { return true }
    return false
  }

  private func dateTime(for type: Type) -> Value? {
    guard type == .dateTime, case .date(let date) = self else { return nil }
    return .dateTime(DateTime(date: date, time: .midnight(.offset(0))))
  }

  /// Tells whether `instance of` holds; null is only an instance of the type of null.
  func isInstance(of type: Type) -> Bool {
    switch (self, type) {
    case (.null, let type): type == .null
    case (_, .null): false
    case (.list(let items), .list(let item)):
      items.allSatisfy { ($0 == .null && item != .null) || $0.isInstance(of: item) }
    case (.record(let fields), .record(let wanted)):
      wanted.allSatisfy { key, type in
        fields[key].map { $0 == .null || $0.isInstance(of: type) } ?? false
      }
    default: conforms(to: type)
    }
  }
}
