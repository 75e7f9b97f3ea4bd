import ArgumentParser
import Kringtoets

/// `kringtoets rules diff OLD [NEW]`: what changed in meaning.
struct RulesDiff: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "diff", abstract: HelpText.diffRules)
  }

  @Argument(help: HelpText.oldFolder)
  var old: String

  @Argument(help: HelpText.currentFolder)
  var new: String?

  @Option(help: HelpText.dayBefore, transform: Day.argument)
  var on: Day?

  @Option(help: HelpText.dayAfter, transform: Day.argument)
  var and: Day?

  @Option(help: HelpText.portfolio)
  var portfolio: String?

  @Option(help: HelpText.choices(RuleBook.diffFormats))
  var format = RuleBook.diffFormats[0]

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(format, among: RuleBook.diffFormats)
    guard new != nil || (on != nil && and != nil) else {
      throw ValidationError(
        Speech.say(
          nl: "noem twee mappen, of één map met --on en --and",
          en: "name two folders, or one folder with --on and --and"
        )
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let before = try RuleBook(directory: old)
    let after = try new.map { try RuleBook(directory: $0) } ?? before
    let today = world.today()
    if let portfolio {
      let bytes = try InputFile(path: portfolio).read(limit: 64 << 20, in: world)
      let text = try before.affected(
        portfolio: bytes,
        named: portfolio,
        on: on,
        to: after,
        on: and ?? on,
        today: today,
        in: Speech.language
      )
      return try output.write(text, in: world)
    }
    let report = try before.difference(
      on: on ?? today,
      to: after,
      on: and ?? on ?? today,
      as: format,
      in: Speech.language
    )
    return try output.write(report, in: world)
  }
}
