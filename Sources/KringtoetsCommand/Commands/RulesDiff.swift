import ArgumentParser
import Kringtoets

/// `kringtoets rules diff OLD [NEW]`: what changed in meaning.
struct RulesDiff: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: HelpText.diffRules,
      discussion: HelpText.differenceStatus
    )
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

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @OptionGroup var reading: ReadingFlags

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
    let today = today ?? world.today()
    if let portfolio { return try tell(of: portfolio, before, after, today, in: world) }
    let report = try before.difference(
      on: on ?? today,
      to: after,
      on: and ?? on ?? today,
      as: format,
      in: Speech.language
    )
    return try output.write(report, in: world)
  }

  /// Tells which projects of a portfolio come out otherwise.
  private func tell(
    of portfolio: String,
    _ before: RuleBook,
    _ after: RuleBook,
    _ today: Day,
    in world: World
  ) throws -> ExitStatus {
    var effect = try RuleEffect(
      from: before,
      on: on,
      to: after,
      on: and ?? on,
      CheckOptions(today: today, reading: reading.options(notes: false, in: world)),
      as: format,
      in: Speech.language
    )
    let list = try InputList([portfolio], beside: "")
    for note in list.notes { world.say(note) }
    // A file is written whole or not at all; what goes to standard output need not wait.
    var kept: [UInt8] = []
    let isFile = OutputFile(output.output).path != nil
    do {
      try effect.run(
        list.sources,
        write: { if isFile { kept += $0 } else { try OutputFile(nil).write($0, in: world) } },
        say: { world.say($0) }
      )
    } catch is BrokenPipe {
      return .done
    }
    if isFile { try OutputFile(output.output).write(kept, in: world) }
    if effect.faults > 0 { return .fault }
    return effect.bad > 0 ? .unusable : .done
  }
}
