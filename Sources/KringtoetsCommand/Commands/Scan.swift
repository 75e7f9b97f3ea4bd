import ArgumentParser
import Kringtoets

/// `kringtoets scan MINUTES…`: sentences that point to a risk.
struct Scan: Command {
  /// Minutes are text that people wrote: a file that is larger is a mistake.
  private static let largestInput = 1 << 30

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scan",
      abstract: HelpText.scan,
      discussion: ExitStatus.help
    )
  }

  @Argument(help: HelpText.minutes)
  var files: [String]

  @Option(help: HelpText.format)
  var format = OutputFormat.all[0]

  @Option(help: HelpText.failOn)
  var failOn = FailThreshold.blocking

  @Flag(name: .shortAndLong, help: HelpText.quiet)
  var quiet = false

  @Option(help: HelpText.color)
  var color = ColorChoice.auto

  @Option(help: .hidden)
  var width: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        Speech.say(
          nl: "de standaardinvoer ‘-’ kan maar één keer gelezen worden",
          en: "standard input ‘-’ can be read only once"
        )
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let inputs = files.map(InputFile.init)
    let output = OutputFile(common.output)
    try output.check(against: inputs)
    let checker = try common.checker(in: world)
    if !quiet { for warning in checker.warnings { world.say(warning) } }
    let scan = try checker.minutesScan()
    var status = ExitStatus.done
    var minutes: [ScannedMinutes] = []
    for input in inputs {
      do {
        let scanned = try self.scan(input, with: scan, in: world)
        if scanned.reaches(failOn) { status = max(status, .findings) }
        minutes.append(scanned)
      } catch let problem as Problem {
        world.say(problem)
        status = max(status, .unusable)
      }
    }
    guard !minutes.isEmpty, !quiet || output.path != nil else { return status }
    let options = ReportOptions(
      language: Speech.language,
      width: width ?? (output.path == nil ? world.terminalWidth : nil) ?? 80,
      usesColor: color.isOn(toFile: output.path != nil, in: world),
      isList: files.count > 1 ? true : nil
    )
    do {
      try output.write(checker.report(on: minutes, as: format, options), in: world)
    } catch is BrokenPipe {
      return status
    }
    return status
  }

  private func scan(
    _ input: InputFile,
    with scan: MinutesScan,
    in world: World
  ) throws -> ScannedMinutes {
    let bytes = try input.read(limit: Self.largestInput, in: world)
    guard bytes.count <= Self.largestInput else {
      throw Problem(
        code: "input-too-large",
        file: input.name,
        dutch: "het bestand is groter dan 1 GiB",
        english: "the file is larger than 1 GiB"
      )
    }
    return try scan.scan(bytes, named: input.name)
  }
}
