import ArgumentParser
import Kringtoets

/// `kringtoets rules test [DIR]`: runs the examples of rules.
struct RulesTest: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: HelpText.testRules,
      discussion: HelpText.testStatus
    )
  }

  @OptionGroup var folder: RulesFolder

  @Option(help: HelpText.choices(RuleBook.testFormats))
  var format = RuleBook.testFormats[0]

  @Option(help: HelpText.ruleFilter)
  var filter: String?

  @Option(help: HelpText.jobs, transform: HelpText.threads)
  var jobs: Int?

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(format, among: RuleBook.testFormats)
  }

  func run(in world: World) throws -> ExitStatus {
    let report = try folder.book().test(
      filter: filter,
      workers: jobs ?? World.cores,
      as: format,
      in: Speech.language
    )
    return try output.write(report, in: world)
  }
}

/// `kringtoets rules coverage [DIR]`: what the examples of rules try out.
struct RulesCoverage: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: HelpText.coverRules,
      discussion: HelpText.thresholdStatus
    )
  }

  @OptionGroup var folder: RulesFolder

  @Option(help: HelpText.choices(RuleBook.coverageFormats))
  var format = RuleBook.coverageFormats[0]

  @Option(help: HelpText.threshold, transform: HelpText.wholeNumber)
  var threshold: Int?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(format, among: RuleBook.coverageFormats)
    try HelpText.checkThreshold(threshold)
  }

  func run(in world: World) throws -> ExitStatus {
    let report = try folder.book().coverage(
      threshold: threshold,
      on: today ?? world.today(),
      as: format,
      in: Speech.language
    )
    return try output.write(report, in: world)
  }
}

/// `kringtoets rules mutate [DIR]`: changes to rules that no example notices.
struct RulesMutate: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "mutate",
      abstract: HelpText.mutateRules,
      discussion: HelpText.thresholdStatus
    )
  }

  @OptionGroup var folder: RulesFolder

  @Option(help: HelpText.choices(RuleBook.validationFormats))
  var format = "compact"

  @Option(help: HelpText.threshold, transform: HelpText.wholeNumber)
  var threshold: Int?

  @Option(help: HelpText.ruleFilter)
  var filter: String?

  @Flag(help: HelpText.suggest)
  var suggest = false

  @Option(help: HelpText.jobs, transform: HelpText.threads)
  var jobs: Int?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(format, among: RuleBook.validationFormats)
    try HelpText.checkThreshold(threshold)
  }

  func run(in world: World) throws -> ExitStatus {
    let report = try folder.book().mutate(
      threshold: threshold,
      filter: filter,
      suggests: suggest,
      workers: jobs ?? World.cores,
      on: today ?? world.today(),
      as: format,
      in: Speech.language
    )
    return try output.write(report, in: world)
  }
}
