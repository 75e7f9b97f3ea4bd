import ArgumentParser
import Kringtoets

/// A command that runs in a world and ends in an exit code.
protocol Command: ParsableCommand {
  /// Does what the user asked.
  func run(in world: World) throws -> ExitStatus
}

/// The program's own command, above all others.
struct Root: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kringtoets",
      abstract: HelpText.program,
      discussion: ExitStatus.help,
      subcommands: [
        Check.self, Convert.self, Portfolio.self, Prepare.self, RulesCommand.self, Scan.self,
        SchemaCommand.self,
      ]
    )
  }

  @Flag(help: HelpText.version)
  var version = false

  @Option(name: .customLong("lang"), help: HelpText.language)
  var language = ReportLanguage.dutch

  func run(in world: World) throws -> ExitStatus {
    guard version else { throw CleanExit.helpRequest(self) }
    let catalogue = Speech.say(nl: "catalogus", en: "catalogue")
    let checker = try Checker()
    let text = "kringtoets \(Checker.version) (\(catalogue) \(checker.catalogueName))\n"
    try world.write(Array(text.utf8))
    return .done
  }
}
