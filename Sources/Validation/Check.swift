import CatalogueReading
package import Vocabulary

/// One thing that can be wrong with rules: how it is found, and all that an author should know of it.
package struct Check: Sendable {
  /// What a check is about.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    /// Files, and the form of what stands in them.
    case files
    /// Keys, ids and names.
    case structure
    /// Types, units and limits.
    case types
    /// Decision tables and matrices.
    case tables
    /// Conditions and expressions.
    case conditions
    /// Periods and dates.
    case dates
    /// Sources and citations.
    case sources
    /// Texts for people.
    case texts
    /// Risks of market consultation.
    case risks
    /// Text signals and their words.
    case signals
    /// Mappings of input formats, and the texts of the preparation sheet.
    case mappings
    /// Examples.
    case examples
    /// What the rules say of the checks themselves.
    case suppressions
  }

  /// The id, which names the fault and reads after "allow".
  package let id: String
  /// How much its findings weigh.
  package let severity: CheckSeverity
  /// What it is about.
  package let topic: Topic
  /// What is wrong, in a few words.
  package let title: LocalizedText
  /// Why that matters and what to do.
  package let explanation: LocalizedText
  /// Changes to the example catalogue that bring the fault in; the marked text is what is found.
  package let bad: [Change]
  /// Changes to the example catalogue that look like the fault and are right.
  package let good: [Change]
  /// What the check does; nil for what the reader of the catalogue finds itself.
  let run: (@Sendable (Checkup, Report) -> Void)?
  /// Whether the check means nothing unless every entry could be read.
  let needsWhole: Bool

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - severity: how much its findings weigh.
  ///   - topic: what it is about.
  ///   - needsWhole: whether it means nothing unless every entry could be read.
  ///   - title: what is wrong.
  ///   - why: why that matters and what to do.
  ///   - bad: changes that bring the fault in.
  ///   - good: changes that look like it and are right.
  ///   - run: what the check does.
  init(
    _ id: String,
    _ severity: CheckSeverity,
    _ topic: Topic,
    needsWhole: Bool = false,
    title: LocalizedText,
    why: LocalizedText,
    bad: [Change],
    good: [Change] = [],
    run: (@Sendable (Checkup, Report) -> Void)? = nil
  ) {
    self.id = id
    self.severity = severity
    self.topic = topic
    self.needsWhole = needsWhole
    self.title = title
    explanation = why
    self.bad = bad
    self.good = good
    self.run = run
  }

  /// Whether the reader of the catalogue finds the fault.
  package var isFoundByReader: Bool { run == nil }

  /// Returns the check with an id.
  package static func named(_ id: String) -> Check? { byID[id] }

  private static let byID = Dictionary(
    all.map { ($0.id, $0) },
    uniquingKeysWith: { first, _ in first }
  )
}

/// A change to one file of the example catalogue.
package struct Change: Hashable, Sendable {
  /// The path of the file.
  package let file: String
  /// The text that is there.
  package let old: String
  /// The text that comes in its place; what is wrong stands between « and ».
  package let new: String

  /// Creates a change.
  package init(_ file: String, _ old: String, _ new: String) {
    self.file = file
    self.old = old
    self.new = new
  }

  /// Creates a file that the example catalogue does not have.
  package init(file: String, text: String) {
    self.file = file
    old = ""
    new = text
  }
}

/// What one check has found so far.
final class Report {
  private let check: Check
  private(set) var findings: [RuleFinding] = []

  init(_ check: Check) {
    self.check = check
  }

  /// Adds a finding at a place.
  func report(
    at place: Place,
    length: Int = 0,
    severity: CheckSeverity? = nil,
    nl: String,
    en: String,
    suggestion: LocalizedText? = nil,
    witness: [Witness] = [],
    related: [Place] = []
  ) {
    findings.append(
      RuleFinding(
        check: check.id,
        severity: severity ?? check.severity,
        place: place,
        length: length,
        message: LocalizedText(nl: nl, en: en),
        suggestion: suggestion,
        witness: witness,
        related: related
      )
    )
  }
}

extension LocalizedText {
  /// Creates a text from its Dutch and its English form.
  init(_ nl: String, _ en: String) {
    self.init(nl: nl, en: en)
  }
}
