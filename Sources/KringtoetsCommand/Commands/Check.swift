import ArgumentParser
import Kringtoets

/// `kringtoets check FILE…`: the advice on projects.
struct Check: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: HelpText.check,
      discussion: ExitStatus.help
    )
  }

  @Argument(help: HelpText.files)
  var files: [String] = []

  @Flag(help: HelpText.stream)
  var stream = false

  @Flag(help: HelpText.full)
  var full = false

  @Option(help: HelpText.matrix)
  var matrix: String?

  @Option(help: HelpText.date, transform: Day.argument)
  var date: Day?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @Option(help: HelpText.whatIf, transform: Assumption.argument)
  var whatIf: [Assumption] = []

  @Option(help: HelpText.format)
  var format = OutputFormat.all[0]

  @Option(help: HelpText.failOn)
  var failOn = FailThreshold.blocking

  @Flag(name: .shortAndLong, help: HelpText.quiet)
  var quiet = false

  @Option(help: HelpText.color)
  var color = ColorChoice.auto

  @Flag(help: HelpText.explain)
  var explain = false

  @Option(help: .hidden)
  var width: Int?

  @OptionGroup var reading: ReadingFlags

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard stream == files.isEmpty else {
      throw ValidationError(
        stream
          ? Speech.say(
            nl: "met --stream komt alles van de standaardinvoer; noem geen bestanden",
            en: "with --stream all comes from standard input; name no files"
          )
          : Speech.say(
            nl: "noem ten minste één bestand, of gebruik --stream",
            en: "name at least one file, or use --stream"
          )
      )
    }
    if stream, let option = notForStreams.first {
      throw ValidationError(
        Speech.say(
          nl: "\(option) betekent niets bij --stream: daar komt NDJSON in en uit",
          en: "\(option) means nothing with --stream, which reads and writes NDJSON"
        )
      )
    }
    guard stream || !full else {
      throw ValidationError(
        Speech.say(
          nl: "--full hoort bij --stream; zonder is een uitkomst altijd volledig",
          en: "--full goes with --stream; without it an outcome is always whole"
        )
      )
    }
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        Speech.say(
          nl: "de standaardinvoer ‘-’ kan maar één keer gelezen worden",
          en: "standard input ‘-’ can be read only once"
        )
      )
    }
  }

  /// The options that were given and mean nothing to a stream: JSON goes in, NDJSON comes out.
  private var notForStreams: [String] {
    let isOtherInput = reading.inputFormat.map { !["json", "ocds"].contains($0.description) }
    let all: [(name: String, isGiven: Bool)] = [
      ("--format", !["text", "ndjson"].contains(format.id)), ("--what-if", !whatIf.isEmpty),
      ("--explain", explain), ("--color", color != .auto), ("--output", common.output != nil),
      ("--input-format", isOtherInput ?? false), ("--map", !reading.columns.isEmpty),
      ("--map-file", reading.mapFile != nil),
    ]
    return all.filter(\.isGiven).map(\.name)
  }

  func run(in world: World) throws -> ExitStatus {
    let inputs = files.map(InputFile.init)
    let output = OutputFile(common.output)
    try output.check(against: inputs)
    let day = today ?? world.today()
    let checker = try common.checker(on: date ?? day, in: world)
    if !quiet { for warning in checker.warnings { world.say(warning) } }
    guard !stream else { return try runStream(checker, on: day, in: world) }
    var run = try checker.run(
      CheckOptions(
        matrix: matrix,
        referenceDate: date,
        today: day,
        assumptions: whatIf,
        reading: reading.options(notes: explain, in: world)
      )
    )
    defer { world.keep(run) }
    var status = ExitStatus.done
    var dossiers: [CheckedDossier] = []
    for input in inputs {
      do {
        let bytes = try input.read(limit: checker.maximumInputBytes, in: world)
        let dossier = try run.check(bytes, named: input.name)
        for problem in dossier.problems where problem.severity == .error || !quiet {
          world.say(problem)
        }
        if !dossier.isReadable { status = max(status, .unusable) }
        if dossier.reaches(failOn) { status = max(status, .findings) }
        dossiers.append(dossier)
      } catch let problem as Problem {
        world.say(problem)
        status = max(status, .unusable)
      } catch {
        world.say(Program.fault(error, about: input.name))
        status = .fault
      }
    }
    if !quiet || output.path != nil { try write(dossiers, to: output, with: checker, in: world) }
    return status
  }

  /// Answers each line of standard input with a line of its own.
  private func runStream(
    _ checker: Checker,
    on day: Day,
    in world: World
  ) throws -> ExitStatus {
    var assessment = try StreamAssessment(
      checker,
      .standardInput,
      PortfolioChoices(
        check: CheckOptions(
          matrix: matrix,
          referenceDate: date,
          today: day,
          reading: reading.options(notes: false, in: world)
        ),
        isFull: full,
        language: Speech.language
      )
    )
    do {
      try assessment.run(world.write) { lines in
        if !quiet { world.say(String(decoding: lines.dropLast(), as: UTF8.self)) }
      }
    } catch is BrokenPipe {
      return .done
    }
    var status = assessment.reaches(failOn) ? ExitStatus.findings : .done
    if assessment.bad > 0 { status = .unusable }
    return assessment.faults > 0 ? .fault : status
  }

  private func write(
    _ dossiers: [CheckedDossier],
    to output: OutputFile,
    with checker: Checker,
    in world: World
  ) throws {
    let options = ReportOptions(
      language: Speech.language,
      width: width ?? (output.path == nil ? world.terminalWidth : nil) ?? 80,
      usesColor: color.isOn(toFile: output.path != nil, in: world),
      explains: explain,
      isList: files.count > 1 ? true : nil
    )
    let report = checker.report(on: dossiers, as: format, options)
    // Without any result there is nothing to write: an empty report would look like a good one.
    guard !report.isEmpty else { return }
    do {
      try output.write(report, in: world)
    } catch is BrokenPipe {
      return
    }
  }
}
