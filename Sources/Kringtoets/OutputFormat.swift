import Reports

/// A form in which results are written.
public struct OutputFormat: Hashable, Sendable, CustomStringConvertible {
  /// The name of the format, such as `text` or `json`.
  public let id: String

  /// Creates a format from its name; nil if there is no such format.
  ///
  /// - Parameter id: the name.
  public init?(_ id: String) {
    guard ReportFormat.named(id) != nil else { return nil }
    self.id = id
  }

  private init(_ format: ReportFormat) {
    id = format.id
  }

  /// All formats, the default first.
  public static var all: [OutputFormat] { ReportFormat.all.map(OutputFormat.init) }

  /// The name of the format.
  public var description: String { id }
}

/// How a report for people looks; formats for programs ignore all but `isList`.
public struct ReportOptions: Hashable, Sendable {
  /// The language of the report.
  public var language: ReportLanguage
  /// The number of columns.
  public var width: Int
  /// Whether colours and bold are used.
  public var usesColor: Bool
  /// Whether each step of the reasoning is shown.
  public var explains: Bool
  /// Whether JSON is an array even of one result; nil to decide by the number of results.
  public var isList: Bool?

  /// Creates options.
  ///
  /// - Parameters:
  ///   - language: the language of the report.
  ///   - width: the number of columns.
  ///   - usesColor: whether colours and bold are used.
  ///   - explains: whether each step of the reasoning is shown.
  ///   - isList: whether JSON is an array even of one result; nil to decide by their number.
  public init(
    language: ReportLanguage = .dutch,
    width: Int = 80,
    usesColor: Bool = false,
    explains: Bool = false,
    isList: Bool? = nil
  ) {
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.explains = explains
    self.isList = isList
  }
}

/// A kind of schema of the input.
public struct SchemaKind: Hashable, Sendable, CustomStringConvertible {
  /// The name of the kind, such as `json`, `xsd` or `csv`.
  public let id: String

  /// Creates a kind from its name; nil if there is no such kind.
  ///
  /// - Parameter id: the name.
  public init?(_ id: String) {
    guard Self.names.contains(id) else { return nil }
    self.id = id
  }

  private init(name: String) {
    id = name
  }

  /// All kinds of schema.
  public static var all: [SchemaKind] { names.map(SchemaKind.init(name:)) }

  /// The template of tables is no schema in the strict sense, but tells the same.
  static let template = "csv"
  private static var names: [String] { Schema.all.map(\.id) + [template] }

  /// The name of the kind.
  public var description: String { id }
}
