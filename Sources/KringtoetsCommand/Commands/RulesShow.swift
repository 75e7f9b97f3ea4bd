import ArgumentParser
import Kringtoets

/// `kringtoets rules list`: the entries of a catalogue.
struct RulesList: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: HelpText.listRules,
      discussion: HelpText.plainStatus
    )
  }

  @Option(help: HelpText.ruleKind)
  var kind: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let kind { try HelpText.check(kind, among: Checker.ruleKinds, noun: HelpText.noKind) }
  }

  func run(in world: World) throws -> ExitStatus {
    let text = try common.checker(in: world).ruleList(kind: kind, in: Speech.language)
    try OutputFile(common.output).write(Array(text.utf8), in: world)
    return .done
  }
}

/// `kringtoets rules show ID`: all there is to say of an entry.
struct RulesShow: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: HelpText.showRule,
      discussion: HelpText.plainStatus
    )
  }

  @Argument(help: HelpText.ruleID)
  var id: String

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let text = try common.checker(in: world).ruleSheet(id, in: Speech.language)
    try OutputFile(common.output).write(Array(text.utf8), in: world)
    return .done
  }
}

/// `kringtoets rules docs --output DIR`: a site on a catalogue.
struct RulesDocs: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "docs",
      abstract: HelpText.ruleDocs,
      discussion: HelpText.plainStatus
    )
  }

  @OptionGroup var common: CatalogueOptions

  @Option(name: .output, help: HelpText.outputFolder)
  var output: String?

  func validate() throws {
    _ = try folder()
  }

  /// The folder of the site, which must be named: the site is many files.
  private func folder() throws -> String {
    guard let output else {
      throw ValidationError(
        Speech.say(nl: "noem een map bij --output", en: "name a folder for --output")
      )
    }
    return output
  }

  func run(in world: World) throws -> ExitStatus {
    let folder = try folder()
    let pages = try common.checker(in: world).ruleSite(in: Speech.language)
    try OutputFolder(folder).write(pages.map { ($0.name, $0.text) }, overwriting: true, in: world)
    return .done
  }
}

/// `kringtoets rules init DIR`: the start of a catalogue of one's own.
struct RulesInit: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: HelpText.initRules,
      discussion: HelpText.plainStatus
    )
  }

  @Argument(help: HelpText.newFolder)
  var directory: String

  @Option(help: HelpText.buyerName)
  var name: String

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @Option(name: .customLong("lang"), help: HelpText.language)
  var language = ReportLanguage.dutch

  func run(in world: World) throws -> ExitStatus {
    let files = try RuleBook.start(title: name, today: today ?? world.today())
    try OutputFolder(directory).write(files, overwriting: false, in: world)
    for file in files { world.say("\(directory)/\(file.path)") }
    return .done
  }
}

/// `kringtoets rules schema FOLDER`: the JSON Schema of the files in a folder of rules.
struct RulesSchema: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: HelpText.ruleSchema,
      discussion: HelpText.plainStatus
    )
  }

  @Argument(help: HelpText.schemaFolder)
  var folder: String

  @OptionGroup var output: ReportTarget

  func validate() throws {
    try HelpText.check(folder, among: RuleBook.schemaKinds, noun: HelpText.noFolder)
  }

  func run(in world: World) throws -> ExitStatus {
    try output.write(RuleBook.schema(of: folder) ?? "", in: world)
  }
}
