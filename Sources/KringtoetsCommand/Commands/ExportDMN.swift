import ArgumentParser
import Kringtoets

/// `kringtoets rules export-dmn [TABLE]`: tables of the catalogue for other engines and editors.
struct ExportDMN: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export-dmn",
      abstract: HelpText.exportDMN,
      discussion: HelpText.exchangeStatus
    )
  }

  @Argument(help: HelpText.table)
  var table: String?

  @Option(help: HelpText.amountsDate, transform: Day.argument)
  var date: Day?

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let day = date ?? world.today()
    let checker = try common.checker(on: day, in: world)
    let conversion = try checker.dmn(table: table, on: day)
    return try conversion.write(to: OutputFile(common.output), in: world)
  }
}

extension Conversion {
  /// Writes the text, and says what did not fit.
  func write(to output: OutputFile, in world: World) throws -> ExitStatus {
    for problem in problems { world.say(problem) }
    let status: ExitStatus = problems.contains { $0.severity == .error } ? .findings : .done
    do {
      try output.write(Array(text.utf8), in: world)
    } catch is BrokenPipe {
      return status
    }
    return status
  }
}
