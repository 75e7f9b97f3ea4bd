import ArgumentParser
import Kringtoets

/// `kringtoets rules import-dmn FILE`: decision tables of other editors as rules.
struct ImportDMN: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import-dmn",
      abstract: HelpText.importDMN,
      discussion: HelpText.exchangeStatus
    )
  }

  @Argument(help: HelpText.dmnFile)
  var file: String

  @Option(help: HelpText.amountsDate, transform: Day.argument)
  var date: Day?

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let input = InputFile(path: file)
    let output = OutputFile(common.output)
    try output.check(against: [input])
    let day = date ?? world.today()
    let checker = try common.checker(on: day, in: world)
    let bytes = try input.read(limit: Checker.maximumDMNBytes, in: world)
    let conversion = try checker.rules(fromDMN: bytes, named: input.name, on: day)
    return try conversion.write(to: output, in: world)
  }
}
