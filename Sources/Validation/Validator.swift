package import CatalogueReading
package import FEEL
import Vocabulary

/// What a validation came to.
package struct Validation: Sendable {
  /// The findings, sorted by place: those that count and those that do not.
  package var findings: [RuleFinding]
  /// The files of the folder, for the lines in which findings stand.
  package let text: CatalogueText
  /// The checks that could not be made, because entries could not be read.
  package let skipped: [String]
  /// The checks that were asked for; nil for all.
  package var chosen: Set<String>?

  /// The findings that count.
  package var open: [RuleFinding] { findings.filter(\.isOpen) }

  /// Returns whether a finding that counts weighs as much as a severity.
  package func reaches(_ severity: CheckSeverity) -> Bool {
    findings.contains { $0.isOpen && $0.severity >= severity }
  }
}

/// Runs the checks on a rules folder.
package struct Validator {
  /// The day on which the validation is made.
  package var today: CalendarDate
  /// The number of days within which an end is near.
  package var horizon = 90
  /// The checks to run; nil for all.
  package var only: Set<String>?

  /// Creates a validator.
  package init(today: CalendarDate, horizon: Int = 90, only: Set<String>? = nil) {
    self.today = today
    self.horizon = horizon
    self.only = only
  }

  /// Validates a folder.
  ///
  /// - Parameter text: the folder as it was written.
  /// - Returns: what was found.
  package func validate(_ text: CatalogueText) -> Validation {
    let needsExamples = only.map { only in
      Check.all.contains { $0.topic == .examples && only.contains($0.id) }
    }
    let examples =
      needsExamples ?? true ? text.catalogue.map { c in Beside { ExampleResults(c) } } : nil
    let made = Parallel.map([CheckShare.ofTexts, .ofMeaning], workers: 2, chunk: 1) { shares in
      shares.map { run($0.checks, on: text, examples) }
    }
    var findings = text.problems.map(RuleFinding.init) + made.flatMap(\.findings)
    let skipped = made.flatMap(\.skipped)
    let checkup = Checkup(text, today: today, horizon: horizon)
    if let only {
      // Of a catalogue that cannot be read no check sees all, and none passes without a word.
      findings = findings.filter {
        only.contains($0.check) || !checkup.isWhole && $0.preventsUse
      }
    }
    var suppressions = Suppressions(text)
    findings = findings.map { finding in
      var finding = finding
      if finding.length == 0 {
        finding.length = checkup.lengthOfWord(at: finding.place)
      }
      finding.entry = checkup.entry(around: finding.place)
      if !finding.preventsUse {
        finding.standing = suppressions.standing(of: finding)
      }
      return finding
    }
    // A suppression of a check that did not run, or that saw not all entries, may well be needed.
    if checkup.isWhole {
      let ran = Set(Check.all.map(\.id)).subtracting(skipped)
      findings += suppressions.needless(ran: only.map(ran.intersection) ?? ran).filter {
        only?.contains($0.check) ?? true
      }
    }
    return Validation(
      findings: Set(findings).sorted(),
      text: text,
      skipped: skipped,
      chosen: only
    )
  }
}

/// The checks are shared out over two threads, by what they look at: those on the same things ask
/// for the same costly preparations, which each thread makes for itself.
private enum CheckShare: Sendable {
  case ofTexts, ofMeaning

  private static let topicsOfTexts: Set<Check.Topic> = [
    .files, .signals, .sources, .texts, .mappings, .suppressions,
  ]

  var checks: [Check] {
    let own = Check.all.filter {
      Self.topicsOfTexts.contains($0.topic) == (self == .ofTexts)
    }
    // What needs the outcomes of the examples comes last: these run beside the rest.
    return own.filter { $0.topic != .examples } + own.filter { $0.topic == .examples }
  }
}

extension Validator {
  private func run(
    _ checks: [Check],
    on text: CatalogueText,
    _ examples: Beside<ExampleResults>?
  ) -> (findings: [RuleFinding], skipped: [String]) {
    let checkup = Checkup(text, today: today, horizon: horizon, examples: examples)
    var findings: [RuleFinding] = []
    var skipped: [String] = []
    for check in checks {
      guard let run = check.run, only?.contains(check.id) ?? true else { continue }
      guard checkup.isWhole || !check.needsWhole else {
        skipped.append(check.id)
        continue
      }
      let report = Report(check)
      run(checkup, report)
      findings += report.findings
    }
    return (findings, skipped)
  }
}

extension RuleFinding {
  /// Creates a finding from what the reader of the catalogue found.
  init(_ problem: CatalogueProblem) {
    self.init(
      check: problem.code,
      severity: problem.severity == .error ? .error : .warning,
      place: Place(file: problem.file, line: problem.line, column: problem.column),
      message: problem.message,
      suggestion: problem.suggestion
    )
  }
}

extension Checkup {
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "{": "}"]

  /// Returns the id of the entry or row in whose text a place is; empty where there is none.
  func entry(around place: Place) -> String {
    let lines = lines(of: place.file)
    for index in lines.indices.prefix(place.line).reversed() {
      let line = lines[index]
      let text = line.drop { " -{".unicodeScalars.contains($0) }
      let begins =
        index == 0 || line.starts(with: "- ".unicodeScalars)
        || lines[index - 1].starts(with: "---".unicodeScalars)
      guard begins || text.starts(with: "id:".unicodeScalars) else { continue }
      let id = text.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
        .prefix { !" ,}#".unicodeScalars.contains($0) }
      return String(String.UnicodeScalarView(id))
    }
    return ""
  }

  /// Returns the number of characters of the word, text or group at a place.
  func lengthOfWord(at place: Place) -> Int {
    let lines = lines(of: place.file)
    guard lines.indices.contains(place.line - 1) else { return 1 }
    let rest = lines[place.line - 1].dropFirst(place.column - 1)
    guard let first = rest.first else { return 1 }
    if first == "\"" || first == "'" {
      let inner = rest.dropFirst().prefix { $0 != first }.count
      return min(inner + 2, rest.count)
    }
    if let close = Self.brackets[first] {
      var depth = 0
      for (count, scalar) in rest.enumerated() {
        if scalar == first { depth += 1 }
        if scalar == close { depth -= 1 }
        if depth == 0 { return count + 1 }
      }
      return rest.count
    }
    let count = rest.prefix { !" ,:]}[{()'\"".unicodeScalars.contains($0) }.count
    return max(1, count)
  }
}
