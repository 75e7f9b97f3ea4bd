import Intake

/// A format that projects can come in.
public struct InputKind: Hashable, Sendable, CustomStringConvertible {
  let format: InputFormat

  /// Creates a kind from its name; nil if there is no such format.
  ///
  /// - Parameter id: the name.
  public init?(_ id: String) {
    guard let format = InputFormat.named(id) else { return nil }
    self.format = format
  }

  private init(_ format: InputFormat) {
    self.format = format
  }

  /// All kinds, by name.
  public static var all: [InputKind] {
    InputFormat.all.map(InputKind.init).sorted { $0.description < $1.description }
  }

  /// The name of the format, such as `csv`.
  public var description: String { format.name }
}

/// The choices that bear on how an input is read.
public struct ReadingOptions: Hashable, Sendable {
  /// The format, or nil to recognise it by the content.
  public var format: InputKind?
  /// The facts by the names of columns that a table has for them.
  public var columns: [String: String]
  /// The values of facts in projects whose input says nothing of them.
  public var defaults: [Assumption]
  /// Whether what was assumed and what gave no fact is noted.
  public var notes: Bool

  /// Creates choices.
  ///
  /// - Parameters:
  ///   - format: the format, or nil to recognise it by the content.
  ///   - columns: the facts by the names of columns that a table has for them.
  ///   - defaults: the values of facts in projects whose input says nothing of them.
  ///   - notes: whether what was assumed and what gave no fact is noted.
  public init(
    format: InputKind? = nil,
    columns: [String: String] = [:],
    defaults: [Assumption] = [],
    notes: Bool = false
  ) {
    self.format = format
    self.columns = columns
    self.defaults = defaults
    self.notes = notes
  }

  /// Returns the choices for a reader.
  ///
  /// - Throws: what is wrong with a default.
  func intake(for reader: DossierReader) throws(Problem) -> IntakeOptions {
    var values: [FactDefault] = []
    for assumption in defaults {
      let value = try assumption.asDefault(for: reader)
      values.removeAll { $0.path == value.path }
      values.append(value)
    }
    return IntakeOptions(format: format?.format, columns: columns, defaults: values, notes: notes)
  }
}
