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
  /// Whether what was assumed and what gave no fact is noted.
  public var notes: Bool

  /// Creates choices.
  ///
  /// - Parameters:
  ///   - format: the format, or nil to recognise it by the content.
  ///   - columns: the facts by the names of columns that a table has for them.
  ///   - notes: whether what was assumed and what gave no fact is noted.
  public init(format: InputKind? = nil, columns: [String: String] = [:], notes: Bool = false) {
    self.format = format
    self.columns = columns
    self.notes = notes
  }

  var intake: IntakeOptions {
    IntakeOptions(format: format?.format, columns: columns, notes: notes)
  }
}
