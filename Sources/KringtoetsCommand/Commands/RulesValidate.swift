import ArgumentParser
import Kringtoets

/// `kringtoets rules validate [DIR]`: what is wrong with rules.
struct RulesValidate: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "validate",
      abstract: HelpText.validateRules,
      discussion: ExitStatus.help
    )
  }

  @OptionGroup var folder: RulesFolder

  @Option(help: HelpText.choices(RuleBook.validationFormats))
  var format = RuleBook.validationFormats[0]

  @Option(help: HelpText.failOnRules)
  var failOn = RuleThreshold.error

  @Option(help: HelpText.horizon, transform: HelpText.wholeNumber)
  var horizon = 90

  @Option(help: HelpText.only)
  var only: [String] = []

  @Option(help: HelpText.baseline)
  var baseline: String?

  @Option(help: HelpText.writeBaseline)
  var writeBaseline: String?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @Option(help: HelpText.color)
  var color = ColorChoice.auto

  @Flag(help: HelpText.listChecks)
  var checks = false

  @Option(help: HelpText.explainCheck)
  var explain: String?

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(format, among: RuleBook.validationFormats)
    let isReport =
      output.output != nil || format != RuleBook.validationFormats[0] || baseline != nil
    guard writeBaseline == nil || !isReport else {
      throw ValidationError(
        Speech.say(
          nl:
            "--write-baseline legt vast wat er is en geeft geen verslag; laat --format, --output en "
            + "--baseline weg",
          en:
            "--write-baseline records what is there and gives no report; leave out --format, --output "
            + "and --baseline"
        )
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    if checks || explain != nil {
      guard let page = RuleBook.page(onCheck: explain, in: Speech.language) else {
        throw Problem(
          code: "unknown-check",
          dutch: "er is geen controle ‘\(explain ?? "")’; rules validate --checks noemt ze alle",
          english: "there is no check ‘\(explain ?? "")’; rules validate --checks lists them all"
        )
      }
      return try output.write(page, in: world)
    }
    let book = try folder.book()
    var options = RuleCheckOptions(today: today ?? world.today())
    options.horizon = horizon
    options.only = only
    options.failOn = failOn
    if let writeBaseline {
      let text = try book.baseline(options)
      try OutputFile(writeBaseline).write(Array(text.utf8), in: world)
      return .done
    }
    if let baseline {
      let bytes = try InputFile(path: baseline).read(limit: 8 << 20, in: world)
      options.baseline = (String(decoding: bytes, as: UTF8.self), baseline)
    }
    let report = try book.validate(
      options,
      as: format,
      in: Speech.language,
      usesColor: color.isOn(toFile: output.output != nil, in: world)
    )
    return try output.write(report, in: world)
  }
}

/// The folder that a command on rules works on.
struct RulesFolder: ParsableArguments {
  @Argument(help: HelpText.rulesFolder)
  var directory = "Rules"

  /// Reads the folder.
  func book() throws -> RuleBook { try RuleBook(directory: directory) }
}

/// Where the report of a command on rules goes.
struct ReportTarget: ParsableArguments {
  @Option(name: .customLong("lang"), help: HelpText.language)
  var language = ReportLanguage.dutch

  @Option(name: [.customShort("o"), .customLong("output")], help: HelpText.output)
  var output: String?

  /// Writes a report.
  func write(_ report: RuleReport, in world: World) throws -> ExitStatus {
    _ = try write(report.text, in: world)
    return report.isFailure ? .findings : .done
  }

  /// Writes a text.
  func write(_ text: String, in world: World) throws -> ExitStatus {
    do {
      try OutputFile(output).write(Array(text.utf8), in: world)
    } catch is BrokenPipe {
      return .done
    }
    return .done
  }
}
