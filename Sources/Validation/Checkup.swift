import CatalogueReading
import Assessment
import Catalogue
import FEEL
import Vocabulary

/// A rules folder under examination: its text, and what the checks want to know of it.
///
/// It is a class because each check may ask for the same costly thing, such as the tables compiled
/// for each of their periods; it is made for one validation and never leaves it.
final class Checkup {
  /// The folder as it was written.
  let text: CatalogueText
  /// The day on which the validation is made.
  let today: CalendarDate
  /// The number of days within which an end is near.
  let horizon: Int
  /// The names that expressions may use.
  let names: Names
  /// The number of each variable.
  let variables: [String: Int]
  /// The parameters by id.
  let parameters: [String: Parameter]
  /// The sources by id.
  let sources: [String: Source]
  /// The places of the loader's errors, by file.
  private let faultyLines: [String: [Int]]

  /// Creates an examination.
  ///
  /// - Parameters:
  ///   - text: the folder as it was written.
  ///   - today: the day on which the validation is made.
  ///   - horizon: the number of days within which an end is near.
  ///   - examples: the examples while they run; nil where no one asks for them.
  init(
    _ text: CatalogueText,
    today: CalendarDate,
    horizon: Int,
    examples: Beside<ExampleResults>? = nil
  ) {
    self.text = text
    exampleTask = examples
    self.today = today
    self.horizon = horizon
    names = text.names
    variables = Dictionary(
      text.names.variables.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    parameters = Dictionary(
      text.parameters.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    sources = Dictionary(
      text.sources.map { ($0.model.id, $0.model) },
      uniquingKeysWith: { first, _ in first }
    )
    var faultyLines: [String: [Int]] = [:]
    for problem in text.problems where problem.severity == .error {
      faultyLines[problem.file, default: []].append(problem.line)
    }
    self.faultyLines = faultyLines
  }

  /// The vocabulary.
  var vocabulary: Vocabulary { text.draft.vocabulary }

  /// Whether every entry could be read.
  var isWhole: Bool { text.catalogue != nil }

  // MARK: - Entries without faults

  /// The tables without faults.
  private(set) lazy var tables = sound(text.tables)
  /// The matrices without faults.
  private(set) lazy var matrices = sound(text.matrices)
  /// The rules without faults.
  private(set) lazy var rules = sound(text.rules)
  /// The derivations without faults.
  private(set) lazy var derivations = sound(text.derivations)
  /// The parameters without faults.
  private(set) lazy var soundParameters = sound(text.parameters)
  /// The sources without faults.
  private(set) lazy var soundSources = sound(text.sources)
  /// The facts without faults.
  private(set) lazy var facts = sound(text.facts)
  /// The code lists without faults.
  private(set) lazy var codeLists = sound(text.codeLists)

  private func sound<Model>(_ entries: [Entry<Model>]) -> [Entry<Model>] {
    let entries = entries.filter { !$0.isTakenOver }
    guard !faultyLines.isEmpty else { return entries }
    return entries.filter { entry in
      guard let lines = faultyLines[entry.node.place.file] else { return true }
      let range = entry.node.place.line...entry.node.lastLine
      return !lines.contains(where: range.contains)
    }
  }

  // MARK: - What is asked for more than once

  private var lineCache: [String: [[Unicode.Scalar]]] = [:]

  /// Returns the lines of a file as characters.
  func lines(of file: String) -> [[Unicode.Scalar]] {
    if let lines = lineCache[file] { return lines }
    let lines = text.lines(of: file)
    lineCache[file] = lines
    return lines
  }

  /// The tables and matrices, compiled for each of their periods.
  private(set) lazy var tableViews: [TableView] = makeTableViews()

  /// The expressions of derivations and rules.
  private(set) lazy var expressions: [PlacedExpression] = makeExpressions()

  /// All texts in two languages.
  private(set) lazy var localizedTexts = makeLocalizedTexts()

  /// What the samples of conditions begin with on a day.
  func sampleStart(on day: CalendarDate) -> SampleStart {
    if let start = sampleStarts[day] { return start }
    let start = SampleStart(self, on: day)
    sampleStarts[day] = start
    return start
  }

  private var sampleStarts: [CalendarDate: SampleStart] = [:]

  /// What the examples came to; none unless every entry could be read.
  private(set) lazy var examples: ExampleResults? = exampleTask?.value

  /// The examples while they run; nil unless every entry could be read.
  let exampleTask: Beside<ExampleResults>?

  /// What is found in the sentences of the signals; nil unless every entry could be read.
  private(set) lazy var signalOutcomes = signalRules.flatMap {
    SignalOutcomes($0, text.signalExamples)
  }

  /// The rules of wording; nil unless every entry could be read.
  private(set) lazy var signalRules = try? text.catalogue?.signals.rules()

  /// The families of words that tell which side speaks.
  var speakers: [[String]] {
    let documents = text.documents.filter { $0.key.hasPrefix("signals/") }.values.joined()
    return documents.flatMap { node in
      (node["speakers"]?.map ?? []).map { ($0.value.list ?? []).compactMap(\.text) }
    }
  }

  /// Runs cases; nil unless every entry could be read.
  lazy var runner: ExampleRunner? = text.catalogue.map { ExampleRunner($0) }

  /// The names that rules, derivations, tables and texts use.
  private(set) lazy var usedNames: Set<String> = makeUsedNames()
}

extension YAMLNode {
  /// The last line on which something of the node begins.
  var lastLine: Int {
    switch content {
    case .scalar(let text, let style):
      // A text in block style goes on for as many lines as it has.
      let more = style == .plain ? 0 : text.utf8.count { $0 == UInt8(ascii: "\n") }
      return place.line + more
    case .list(let nodes): return max(place.line, nodes.last?.lastLine ?? 0)
    case .map(let pairs): return max(place.line, pairs.last?.value.lastLine ?? 0)
    }
  }

  /// Returns where a key of the mapping stands, or the mapping itself.
  func place(ofKey key: String) -> Place {
    map?.first { $0.key == key }?.place ?? place
  }

  /// The place of the id of an entry: of the value of its first key.
  var head: Place { map?.first?.value.place ?? place }
}
