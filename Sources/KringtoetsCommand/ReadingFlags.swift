public import ArgumentParser
public import Kringtoets

extension InputKind: ExpressibleByArgument {
  /// Creates a kind of input from the value of `--input-format`.
  ///
  /// - Parameter argument: the value.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The names of all kinds.
  public static var allValueStrings: [String] { all.map(\.description) }
}

extension DossierForm: ExpressibleByArgument {
  /// Creates a form from the value of `--to`.
  ///
  /// - Parameter argument: the value.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The names of all forms.
  public static var allValueStrings: [String] { all.map(\.description) }
}

/// The options on how inputs are read.
struct ReadingFlags: ParsableArguments {
  @Option(name: .customLong("input-format"), help: HelpText.inputFormat)
  var inputFormat: InputKind?

  @Option(name: .customLong("map"), help: HelpText.map, transform: ColumnChoice.argument)
  var columns: [ColumnChoice] = []

  @Option(name: .customLong("map-file"), help: HelpText.mapFile)
  var mapFile: String?

  @Option(
    name: .customLong("default"),
    help: HelpText.factDefault,
    transform: Assumption.defaultArgument
  )
  var defaults: [Assumption] = []

  /// Returns the choices.
  ///
  /// - Parameters:
  ///   - notes: whether what was assumed and left out is noted.
  ///   - world: where the file with columns is read.
  /// - Returns: the choices; what is given apart goes before the file.
  /// - Throws: what is wrong with the file.
  func options(notes: Bool, in world: World) throws -> ReadingOptions {
    var choices: [String: String] = [:]
    for choice in try fileChoices(in: world) + columns { choices[choice.column] = choice.fact }
    return ReadingOptions(
      format: inputFormat,
      columns: choices,
      defaults: defaults,
      notes: notes
    )
  }

  /// Reads the file: one `column=fact` on each line; lines that start with `#` are remarks.
  private func fileChoices(in world: World) throws -> [ColumnChoice] {
    guard let mapFile else { return [] }
    let input = InputFile(path: mapFile)
    let bytes = try input.read(limit: 1 << 20, in: world)
    let text = String(decoding: bytes, as: UTF8.self)
    var choices: [ColumnChoice] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let choice = ColumnChoice(String(line)) else {
        throw Problem(
          code: "bad-map-file",
          file: input.name,
          dutch: "regel \(number + 1) is niet kolom=gegeven, zoals Budget=estimate.amount",
          english: "line \(number + 1) is not column=fact, such as Budget=estimate.amount"
        )
      }
      choices.append(choice)
    }
    return choices
  }
}

/// A column and the fact that it holds.
struct ColumnChoice: Hashable, Sendable {
  /// The name of the column.
  let column: String
  /// The path of the fact.
  let fact: String

  /// Reads `column=fact`; nil if the text is anything else.
  init?(_ text: String) {
    guard let sign = text.lastIndex(of: "=") else { return nil }
    column = Self.trimmed(text[..<sign])
    fact = Self.trimmed(text[text.index(after: sign)...])
    guard !column.isEmpty, !fact.isEmpty else { return nil }
  }

  /// Reads the value of an option.
  static func argument(_ text: String) throws -> ColumnChoice {
    guard let choice = ColumnChoice(text) else {
      throw ValidationError(
        Speech.say(
          nl: "schrijf kolom=gegeven, zoals Budget=estimate.amount",
          en: "write column=fact, such as Budget=estimate.amount"
        )
      )
    }
    return choice
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
