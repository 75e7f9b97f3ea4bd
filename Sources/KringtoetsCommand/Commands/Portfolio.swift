import ArgumentParser
import Kringtoets

/// `kringtoets portfolio INPUT… --output DIR`: a whole portfolio.
struct Portfolio: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "portfolio",
      abstract: HelpText.portfolioAbstract,
      discussion: HelpText.portfolioFiles
    )
  }

  @Argument(help: HelpText.portfolioInputs)
  var inputs: [String]

  @Option(help: HelpText.matrix)
  var matrix: String?

  @Option(help: HelpText.date, transform: Day.argument)
  var date: Day?

  @Option(help: HelpText.today, transform: Day.argument)
  var today: Day?

  @Option(help: HelpText.jobs, transform: HelpText.threads)
  var jobs: Int?

  @Flag(help: HelpText.full)
  var full = false

  @Flag(help: HelpText.resume)
  var resume = false

  @Option(help: HelpText.progress)
  var progress = ProgressChoice.auto

  @Option(name: .customLong("csv-separator"), help: HelpText.csvSeparator)
  var csvSeparator: SeparatorChoice?

  @Option(name: .customLong("csv-decimal"), help: HelpText.csvDecimal)
  var csvDecimal: DecimalChoice?

  @Flag(name: .customLong("csv-no-bom"), help: HelpText.csvNoBOM)
  var csvNoBOM = false

  @Option(help: HelpText.failOn)
  var failOn = FailThreshold.blocking

  @Flag(name: .shortAndLong, help: HelpText.quiet)
  var quiet = false

  @OptionGroup var reading: ReadingFlags

  @OptionGroup var common: CatalogueOptions

  @Option(name: .output, help: HelpText.outputFolder)
  var output: String?

  func validate() throws {
    guard output?.isEmpty == false else {
      throw ValidationError(
        Speech.say(
          nl: "geef met --output de map waarin de resultaten komen",
          en: "give the folder for the results with --output"
        )
      )
    }
    guard inputs.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError(
        Speech.say(
          nl: "de standaardinvoer ‘-’ kan maar één keer gelezen worden",
          en: "standard input ‘-’ can be read only once"
        )
      )
    }
  }

  func run(in world: World) throws -> ExitStatus {
    let day = today ?? world.today()
    let checker = try common.checker(on: date ?? day, in: world)
    if !quiet { for warning in checker.warnings { world.say(warning) } }
    let list = try InputList(inputs, beside: output ?? "")
    if !quiet { for note in list.notes { world.say(note) } }
    let isDutch = Speech.language == .dutch
    let decimalComma = csvDecimal.map { $0 == .comma } ?? isDutch
    let separator = csvSeparator ?? (isDutch ? .semicolon : .comma)
    var assessment = try PortfolioAssessment(
      checker,
      list.sources,
      to: output ?? "",
      resumes: resume,
      PortfolioChoices(
        check: CheckOptions(
          matrix: matrix,
          referenceDate: date,
          today: day,
          reading: reading.options(notes: false, in: world)
        ),
        jobs: jobs ?? World.cores,
        isFull: full,
        language: Speech.language,
        table: PortfolioChoices.Table(
          separator: separator.sign,
          usesDecimalComma: decimalComma,
          hasMark: !csvNoBOM
        )
      )
    )
    if resume, !assessment.isResumed, !quiet {
      world.say(
        Speech.say(
          nl: "er is niets om verder mee te gaan; begin vooraan",
          en: "there is nothing to go on with; beginning at the start"
        )
      )
    }
    if assessment.replacesUnfinished, !quiet {
      world.say(
        Speech.say(
          nl: "hier lag een onderbroken run; die vervalt, want --resume is niet gegeven",
          en: "an interrupted run was left here; it is dropped, as --resume was not given"
        )
      )
    }
    var display = ProgressDisplay(quiet ? .none : progress, in: world)
    Interruption.watch()
    let outcome: PortfolioAssessment.Outcome
    do {
      outcome = try assessment.run(
        { display.show($0) },
        isStopped: { Interruption.isRequested }
      )
    } catch {
      display.clear()
      throw error
    }
    display.clear()
    let told = quiet ? ExitStatus.done : tell(of: outcome, in: world)
    return max(told, status(of: outcome, in: world))
  }

  /// Says on standard output what came of it.
  ///
  /// Whoever reads that, the files are there: what is wrong with the portfolio counts all the same.
  private func tell(
    of outcome: PortfolioAssessment.Outcome,
    in world: World
  ) -> ExitStatus {
    do {
      try world.write(Array(report(on: outcome).utf8))
      return .done
    } catch is BrokenPipe {
      return .done
    } catch let error as SystemError {
      world.say(OutputFile(nil).problem(error))
      return .unusable
    } catch {
      world.say(Program.fault(error, about: ""))
      return .fault
    }
  }

  private func status(
    of outcome: PortfolioAssessment.Outcome,
    in world: World
  ) -> ExitStatus {
    var status = ExitStatus.done
    if outcome.reaches(failOn) { status = max(status, .findings) }
    for problem in outcome.unreadable { world.say(problem) }
    for name in outcome.empty where !quiet {
      world.say(
        Speech.say(
          nl: "\(name): waarschuwing: hier staat geen enkel record in",
          en: "\(name): warning: there is no record in it"
        )
      )
    }
    if outcome.bad > 0 {
      status = max(status, .unusable)
      world.say(
        Problem(
          code: "bad-records",
          file: (output ?? "") + "/errors.ndjson",
          dutch: "\(outcome.bad) van \(count(outcome.records, "record", "records")) niet getoetst; "
            + "hier staat van elk waar en waarom",
          english: "\(outcome.bad) of \(count(outcome.records, "record", "records")) not assessed; "
            + "this file says of each where and why"
        )
      )
    }
    if outcome.faults > 0 { status = .fault }
    return status
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Returns what came of it, in a few lines.
  private func report(on outcome: PortfolioAssessment.Outcome) -> String {
    var lines = [
      Speech.say(
        nl: "\(count(outcome.projects, "project", "projecten")) getoetst, uit "
          + "\(count(outcome.records, "record", "records")).",
        en: "\(count(outcome.projects, "project", "projects")) assessed, from "
          + "\(count(outcome.records, "record", "records"))."
      )
    ]
    for (label, projects) in outcome.verdicts(in: Speech.language) {
      lines.append("  \(label): \(projects)")
    }
    lines.append(
      Speech.say(
        nl: outcome.crossFindings == 1
          ? "1 signaal dat pas over projecten heen te zien is."
          : "\(outcome.crossFindings) signalen die pas over projecten heen te zien zijn.",
        en: outcome.crossFindings == 1
          ? "1 signal that only shows across projects."
          : "\(outcome.crossFindings) signals that only show across projects."
      )
    )
    let folder = output ?? ""
    if !outcome.defaultOptions.isEmpty {
      lines.append(
        Speech.say(
          nl: "Veel projecten missen hetzelfde. Wat geldt voor elk project dat het niet noemt, "
            + "kan de opdracht zeggen:",
          en: "Many projects lack the same. What holds for every project that does not tell it, "
            + "the command can say:"
        )
      )
      for (option, others) in outcome.defaultOptions {
        lines.append(
          "  " + option
            + (others.isEmpty ? "" : Speech.say(nl: " (of \(others))", en: " (or \(others))"))
        )
      }
    }
    if outcome.passed > 0 {
      lines.append(
        Speech.say(
          nl: "Geen project, maar een totaal, kopje of opmerking: "
            + "\(count(outcome.passed, "record", "records")).",
          en: "No project, but a total, heading or remark: "
            + "\(count(outcome.passed, "record", "records"))."
        )
      )
    }
    if outcome.unreadParts > 0 {
      lines.append(
        Speech.say(
          nl: "Niet gelezen, en misschien wel nodig: "
            + "\(count(outcome.unreadParts, "kolom of deel", "kolommen of delen")) van tabellen; "
            + "zie \(folder)/warnings.ndjson.",
          en: "Not read, and perhaps wanted: "
            + "\(count(outcome.unreadParts, "column or part", "columns or parts")) of tables; "
            + "see \(folder)/warnings.ndjson."
        )
      )
    }
    if outcome.warned > 0 {
      lines.append(
        Speech.say(
          nl:
            "Vreemd in \(count(outcome.warned, "record", "records")): zie \(folder)/warnings.ndjson.",
          en: "Odd in \(count(outcome.warned, "record", "records")): see \(folder)/warnings.ndjson."
        )
      )
    }
    lines.append(
      Speech.say(
        nl: "Begin te lezen in \(folder)/summary.html; de rest staat ernaast.",
        en: "Start reading in \(folder)/summary.html; the rest stands beside it."
      )
    )
    return lines.joined(separator: "\n") + "\n"
  }
}

/// What stands between the cells of a table.
enum SeparatorChoice: String, CaseIterable, ExpressibleByArgument {
  case semicolon, comma, tab

  /// The sign.
  var sign: Character {
    switch self {
    case .semicolon: ";"
    case .comma: ","
    case .tab: "\t"
    }
  }
}

/// What stands before the decimals of an amount.
enum DecimalChoice: String, CaseIterable, ExpressibleByArgument {
  case comma, point
}
