import Catalogue
import DecisionTables
import FEEL

/// The parameters of a catalogue on one day.
struct ParametersOnDay {
  let day: CalendarDate
  private let names: Set<String>
  private let values: [String: Decimal]

  init(_ catalogue: Catalogue, on day: CalendarDate) {
    self.day = day
    names = Set(catalogue.parameters.map(\.id))
    values = Dictionary(
      catalogue.parameters.compactMap { parameter in
        parameter.value(on: day).map { (parameter.id, $0.value) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the value of a parameter on the day.
  subscript(_ name: String) -> Decimal? { values[name] }

  /// Returns whether a name is that of a parameter, with or without a value on the day.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Returns the values that a cell matches on the day.
  func set(_ cell: String) throws -> ValueSet {
    try ValueSet(UnaryTests.parse(cell)) { values[$0].map(Value.number) }
  }

  /// Returns a cell with values in the place of parameters.
  ///
  /// - Returns: nil if the cell names no parameter.
  /// - Throws: the name of a parameter without a value on the day.
  func numbers(in cell: String) throws(MissingParameter) -> String? {
    guard let tests = try? UnaryTests.parse(cell), !tests.names.isEmpty else { return nil }
    var parts: [String] = []
    for test in tests.tests {
      switch test {
      case .compare(.equal, let endpoint): parts.append(try text(endpoint))
      case .compare(let comparison, let endpoint):
        parts.append("\(comparison.rawValue) \(try text(endpoint))")
      case .interval(let lower, let lowerClosed, let upper, let upperClosed):
        let ends = (try text(lower), try text(upper))
        parts.append("\(lowerClosed ? "[" : "(")\(ends.0)..\(ends.1)\(upperClosed ? "]" : ")")")
      }
    }
    let joined = parts.joined(separator: ", ")
    return tests.isNegated ? "not(\(joined))" : joined
  }

  private func text(_ endpoint: UnaryTests.Endpoint) throws(MissingParameter) -> String {
    switch endpoint {
    case .literal(let value): return value.description
    case .name(let name, _):
      guard let value = values[name] else { throw MissingParameter(name: name) }
      return value.description
    case .scaled(let factor, let name, _):
      guard let value = values[name] else { throw MissingParameter(name: name) }
      return (factor * value).description
    }
  }
}

/// A parameter that has no value on a day.
struct MissingParameter: Error {
  let name: String
}

/// The names of a catalogue in the form that any DMN engine can read, and back.
struct ExchangeNames {
  private let types: [String: Type]
  private let originals: [String: String]

  init(_ catalogue: Catalogue) {
    let variables = CatalogueNames.names(for: catalogue).variables
    types = Dictionary(
      variables.map { ($0.name, $0.type) },
      uniquingKeysWith: { first, _ in first }
    )
    originals = Dictionary(
      variables.map { (Self.exchanged($0.name), $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// All names, as the catalogue has them.
  var all: [String] { originals.values.sorted() }

  /// Returns a name without the dots and hyphens that engines take for operators.
  static func exchanged(_ name: String) -> String {
    String(name.map { ".-".contains($0) ? "_" : $0 })
  }

  /// Returns the catalogue's own form of a name; nil if it has no such name.
  func original(_ name: String) -> String? {
    types[name] == nil ? originals[Self.exchanged(name)] : name
  }

  /// Returns the type of a name of the catalogue.
  func type(of name: String) -> Type? { types[name] }
}
