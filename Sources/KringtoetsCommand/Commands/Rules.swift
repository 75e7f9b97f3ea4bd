import ArgumentParser

/// `kringtoets rules …`: what authors of rules need.
struct RulesCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: HelpText.rulesCommand,
      subcommands: [
        RulesValidate.self, RulesTest.self, RulesCoverage.self, RulesMutate.self, RulesDiff.self,
        RulesList.self, RulesShow.self, RulesDocs.self, RulesInit.self, RulesSchema.self,
        ExportDMN.self,
        ImportDMN.self,
      ]
    )
  }

  func run(in world: World) throws -> ExitStatus {
    throw CleanExit.helpRequest(self)
  }
}
