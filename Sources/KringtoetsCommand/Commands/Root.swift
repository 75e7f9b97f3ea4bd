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
      subcommands: commands
    )
  }

  private static var commands: [any ParsableCommand.Type] {
    [
      Check.self, Convert.self, Portfolio.self, Prepare.self, RulesCommand.self, Scan.self,
      SchemaCommand.self,
    ]
  }

  /// Reads the arguments of the program.
  ///
  /// To lay out all commands takes longer than to read the arguments of the one that is named, so
  /// that one tries first. What it cannot read, such as a call for help, is read from the root,
  /// which knows what to say of it.
  ///
  /// - Parameter arguments: the arguments without the program's own name.
  /// - Returns: the command, with its options.
  /// - Throws: what the parser has to say where it is none.
  static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let named = commands.first { $0.configuration.commandName == arguments.first }
    if let parsed = try? named?.parseAsRoot(Array(arguments.dropFirst())), parsed is any Command {
      return parsed
    }
    return try parseAsRoot(arguments)
  }

  /// Returns the question whether another command was meant; nil where each word is known.
  static func proposal(for arguments: [String]) -> String? {
    var configuration = configuration
    for word in arguments {
      let names = configuration.subcommands.compactMap { $0.configuration.commandName }
      guard !word.hasPrefix("-"), !names.isEmpty else { return nil }
      guard let place = names.firstIndex(of: word) else {
        return NearestName.proposal(for: word, among: names, in: Speech.language)
      }
      configuration = configuration.subcommands[place].configuration
    }
    return nil
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
