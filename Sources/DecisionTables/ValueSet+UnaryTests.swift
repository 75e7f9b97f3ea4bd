package import FEEL

extension ValueSet {
  /// Makes the set that the unary tests of a cell describe.
  ///
  /// - Parameters:
  ///   - tests: The tests of the cell.
  ///   - resolve: Gives the value of a parameter; nil if there is none. A list stands for each of
  ///     its values.
  /// - Throws: A `TableError` that names the parameter or the kinds at fault.
  package init(
    _ tests: UnaryTests,
    resolve: (String) -> Value?
  ) throws(TableError) {
    guard !tests.isAny else {
      self = .all
      return
    }
    var set = ValueSet.empty
    // An empty interval still has a kind, which the others must have too.
    var kind: ValueKind?
    for test in tests.tests {
      let (part, partKind) = try Self.part(test, resolve)
      if let kind, let partKind, kind != partKind { throw .mixed(partKind, after: kind) }
      kind = kind ?? partKind
      set = set.union(part)
    }
    self = tests.isNegated ? set.complement : set
  }

  private static func part(
    _ test: UnaryTests.Test,
    _ resolve: (String) -> Value?
  ) throws(TableError) -> (ValueSet, ValueKind?) {
    switch test {
    case .compare(let comparison, let endpoint):
      let value = try value(of: endpoint, resolve)
      guard case .list(let items) = value, comparison == .equal || comparison == .notEqual else {
        return (
          try locate(endpoint) { () throws(TableError) in try ValueSet(comparison, value) },
          ValueKind(of: value)
        )
      }
      let set = try locate(endpoint) { () throws(TableError) in try ValueSet(items) }
      return (comparison == .equal ? set : set.complement, items.first.flatMap(ValueKind.init(of:)))
    case .interval(let lower, let lowerClosed, let upper, let upperClosed):
      let from = try value(of: lower, resolve)
      let to = try value(of: upper, resolve)
      let kinds = (ValueKind(of: from), ValueKind(of: to))
      let above = try locate(lower) { () throws(TableError) in
        try ValueSet(lowerClosed ? .greaterOrEqual : .greater, from)
      }
      let below = try locate(upper) { () throws(TableError) in
        if let first = kinds.0, let second = kinds.1, first != second {
          throw .mixed(second, after: first)
        }
        return try ValueSet(upperClosed ? .lessOrEqual : .less, to)
      }
      return (above.intersection(below), kinds.0)
    }
  }

  private static func value(
    of endpoint: UnaryTests.Endpoint,
    _ resolve: (String) -> Value?
  ) throws(TableError) -> Value {
    switch endpoint {
    case .literal(let value): return value
    case .name(let name, let offset): return try value(of: name, offset, resolve)
    case .scaled(let factor, let name, let offset):
      let value = try value(of: name, offset, resolve)
      switch value {
      case .number(let number): return .number(factor * number)
      case .daysDuration(let seconds): return .daysDuration(factor * seconds)
      default:
        throw TableError(
          code: .unfitParameter,
          message: "parameter '\(name)' is multiplied, expected it to be a number",
          parameter: name,
          offset: offset
        )
      }
    }
  }

  private static func value(
    of name: String,
    _ offset: Int,
    _ resolve: (String) -> Value?
  ) throws(TableError) -> Value {
    guard let value = resolve(name), value != .unknown else {
      throw TableError(
        code: .unknownParameter,
        message: "parameter '\(name)' has no value",
        parameter: name,
        offset: offset
      )
    }
    return value
  }

  /// Adds the parameter of the endpoint to what goes wrong in the body.
  private static func locate(
    _ endpoint: UnaryTests.Endpoint,
    _ body: () throws(TableError) -> ValueSet
  ) throws(TableError) -> ValueSet {
    do {
      return try body()
    } catch {
      switch endpoint {
      case .literal: throw error
      case .name(let name, let offset), .scaled(_, let name, let offset):
        throw TableError(
          code: error.code,
          message: "\(error.message) (parameter '\(name)')",
          parameter: name,
          offset: offset
        )
      }
    }
  }
}

extension TableError {
  static func mixed(_ found: ValueKind, after expected: ValueKind) -> TableError {
    TableError(
      code: .mixedKinds,
      message: "found a \(found.rawValue), expected a \(expected.rawValue) as before it"
    )
  }
}
