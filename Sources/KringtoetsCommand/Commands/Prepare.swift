public import ArgumentParser
public import Kringtoets

extension SheetFormat: ExpressibleByArgument {
  /// Creates a format from the value of `--format`.
  ///
  /// - Parameter argument: the value.
  public init?(argument: String) {
    self.init(argument)
  }

  /// The names of all formats.
  public static var allValueStrings: [String] { all.map(\.id) }
}

/// `kringtoets prepare FILE`: the preparation sheet of a session.
struct Prepare: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "prepare",
      abstract: HelpText.prepare,
      discussion: HelpText.prepareStatus
    )
  }

  @Argument(help: HelpText.dossierFile)
  var file: String

  @Option(help: HelpText.session)
  var session: String?

  @Option(help: HelpText.matrix)
  var matrix: String?

  @Option(help: HelpText.date, transform: Day.argument)
  var date: Day?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @Option(help: HelpText.format)
  var format = SheetFormat.all[0]

  @Flag(name: .shortAndLong, help: HelpText.quiet)
  var quiet = false

  @Option(help: HelpText.color)
  var color = ColorChoice.auto

  @Option(help: .hidden)
  var width: Int?

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let input = InputFile(path: file)
    let output = OutputFile(common.output)
    try output.check(against: [input])
    let day = today ?? world.today()
    let checker = try common.checker(on: date ?? day, in: world)
    if !quiet { for warning in checker.warnings { world.say(warning) } }
    let bytes = try input.read(limit: checker.maximumInputBytes, in: world)
    var run = try checker.run(CheckOptions(matrix: matrix, referenceDate: date, today: day))
    let prepared = try run.prepare(bytes, named: input.name, session: session)
    for problem in prepared.problems where problem.severity == .error || !quiet {
      world.say(problem)
    }
    guard prepared.isReadable else { return .unusable }
    if quiet, output.path == nil { return .done }
    let options = ReportOptions(
      language: Speech.language,
      width: width ?? (output.path == nil ? world.terminalWidth : nil) ?? 80,
      usesColor: color.isOn(toFile: output.path != nil, in: world)
    )
    do {
      try output.write(checker.report(on: prepared, as: format, options), in: world)
    } catch is BrokenPipe {
      return .done
    }
    return .done
  }
}
