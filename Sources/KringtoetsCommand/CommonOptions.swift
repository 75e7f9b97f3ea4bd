public import ArgumentParser
public import Kringtoets

/// When colours are used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Returns whether colours are used for a report.
  func isOn(toFile: Bool, in world: World) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let refuses = world.variable("NO_COLOR").map { !$0.isEmpty } ?? false
      return world.outputIsTerminal && !toFile && !refuses && world.variable("TERM") != "dumb"
    }
  }
}

extension ReportLanguage: ExpressibleByArgument {}

extension FailThreshold: ExpressibleByArgument {}

extension RuleThreshold: ExpressibleByArgument {}

extension OutputFormat: ExpressibleByArgument {
  /// Creates a format from the value of `--format`.
  ///
  /// - Parameter argument: the value.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.id) }
}

extension SchemaKind: ExpressibleByArgument {
  /// Creates a kind of schema from an argument.
  ///
  /// - Parameter argument: the argument.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The names of all kinds.
  public static var allValueStrings: [String] { all.map(\.id) }
}

/// The options of all commands: the rules, and the language.
struct CatalogueOptions: ParsableArguments {
  @Option(help: HelpText.rules)
  var rules: String?

  /// Declared for the help, and to refuse what is no language: `Speech` has it from the arguments.
  @Option(name: .customLong("lang"), help: HelpText.language)
  private var language = ReportLanguage.dutch

  /// Returns a checker with the catalogue that was chosen, or with the matrix of a DMN file.
  ///
  /// - Parameters:
  ///   - day: the day whose thresholds tell where the bands of such a matrix end.
  ///   - world: where the file is read.
  /// - Returns: the checker.
  /// - Throws: what is wrong with the folder or file.
  func checker(on day: Day? = nil, in world: World) throws -> Checker {
    guard let rules else { return try Checker() }
    guard rules.lowercased().hasSuffix(".dmn") else { return try Checker(rules: rules) }
    let input = InputFile(path: rules)
    let bytes = try input.read(limit: Checker.maximumDMNBytes, in: world)
    return try Checker(matrix: bytes, named: input.name, on: day ?? world.today())
  }
}

/// The options of commands whose output is one file.
struct CommonOptions: ParsableArguments {
  @OptionGroup var catalogue: CatalogueOptions

  @Option(name: .output, help: HelpText.output)
  var output: String?

  /// Returns a checker with the catalogue that was chosen, as `CatalogueOptions` does.
  func checker(on day: Day? = nil, in world: World) throws -> Checker {
    try catalogue.checker(on: day, in: world)
  }
}

extension NameSpecification {
  /// The names of the option that tells where output goes, to a file or a folder.
  static let output: NameSpecification = [.customShort("o"), .customLong("output")]
}

extension Day {
  /// Reads the value of an option that is a day.
  static func argument(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw ValidationError(
        Speech.say(
          nl: "schrijf een bestaande dag als JJJJ-MM-DD, zoals 2026-06-01",
          en: "write a day that exists as YYYY-MM-DD, such as 2026-06-01"
        )
      )
    }
    return day
  }
}

extension Assumption {
  /// Reads the value of an option that is an assumption.
  static func argument(_ text: String) throws -> Assumption {
    guard let assumption = Assumption(text) else {
      throw ValidationError(
        Speech.say(
          nl: "schrijf gegeven=waarde, zoals estimate.amount=5500000",
          en: "write fact=value, such as estimate.amount=5500000"
        )
      )
    }
    return assumption
  }

  /// Reads the value of an option that is a value for where an input says nothing.
  static func defaultArgument(_ text: String) throws -> Assumption {
    guard let assumption = Assumption(text), !assumption.value.isEmpty else {
      throw ValidationError(
        Speech.say(
          nl: "schrijf gegeven=waarde, zoals regulation=classic",
          en: "write fact=value, such as regulation=classic"
        )
      )
    }
    return assumption
  }
}
