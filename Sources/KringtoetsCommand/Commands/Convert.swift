import ArgumentParser
import Kringtoets

/// `kringtoets convert FILE --to json|xml|csv`: an input in a form of our own.
struct Convert: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: HelpText.convert,
      discussion: HelpText.convertStatus
    )
  }

  @Argument(help: HelpText.convertFile)
  var file: String

  @Option(name: .customLong("to"), help: HelpText.convertTo)
  var form = DossierForm.all[0]

  @Option(help: HelpText.report)
  var report: String?

  @Flag(name: .shortAndLong, help: HelpText.quietConvert)
  var quiet = false

  @OptionGroup var reading: ReadingFlags

  @OptionGroup var common: CommonOptions

  func run(in world: World) throws -> ExitStatus {
    let input = InputFile(path: file)
    let output = OutputFile(common.output)
    try output.check(against: [input])
    let reportFile = report.map { OutputFile($0) }
    try reportFile?.check(against: [input])
    try reportFile?.check(apartFrom: output, option: "--report")
    let checker = try common.checker(in: world)
    let options = try reading.options(notes: true, in: world)
    let bytes = try input.read(limit: checker.maximumInputBytes, in: world)
    let converted = try checker.convert(bytes, named: input.name, to: form, options)
    let lines = converted.problems.map { $0.description(in: Speech.language) }
    if let reportFile {
      try reportFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), in: world)
    }
    for problem in converted.problems
    where problem.severity == .error || (!quiet && reportFile == nil) {
      world.say(problem)
    }
    guard converted.isReadable else { return .unusable }
    do {
      try output.write(converted.bytes, in: world)
    } catch is BrokenPipe {
      return .done
    }
    return .done
  }
}
