import Catalogue
import FEEL
import Reports
import Vocabulary

/// Writer of what only shows across projects: each to a file, the heaviest to the summary.
final class CrossFindings {
  /// The number of findings in the summary.
  private static let mostShown = 200
  /// The number of projects that a finding names.
  static let mostProjects = 20

  /// The number of bytes of another file that are held at once.
  private static let pieceSize = 1 << 16

  /// What is said of a kind of finding.
  private struct Template {
    let severity: Severity
    let title: TextTemplate
    let reasoning: TextTemplate?
    let mitigation: TextTemplate?
    let provenance: Provenance
    /// The sources as a list in JSON.
    let sources: [UInt8]

    /// Makes a template; what the text leaves out is as the risk has it.
    init(_ text: PreparationText, _ risk: Rule?) {
      // A catalogue without errors has either of them.
      severity = text.severity ?? risk?.severity ?? .info
      title = TextTemplate(text.title)
      reasoning = text.lines.first.map(TextTemplate.init)
      mitigation = (text.lines.dropFirst().first ?? risk?.mitigation).map(TextTemplate.init)
      provenance = text.provenance
      var sources: [UInt8] = []
      for (number, source) in provenance.sources.enumerated() {
        if number > 0 { sources.put(",") }
        sources.putJSON(source.description)
      }
      self.sources = sources
    }
  }

  private let templates: [String: Template]
  private let procedures: CodeList?
  private let inputs: [PortfolioInput]
  private let ids: ProjectIDs
  private let file: AppendedFile
  private var heaviest: [PortfolioSummary.CrossFinding] = []
  /// The lightest of those to be shown, once there are more than that.
  private var lightest: PortfolioSummary.CrossFinding?
  /// The number and severities of all findings.
  private(set) var signals = CrossSignals()
  /// The number of all findings.
  var count: Int { signals.count }

  init(
    _ catalogue: Catalogue,
    _ inputs: [PortfolioInput],
    ids: String,
    to path: String
  ) throws(PortfolioFault) {
    templates = Dictionary(
      catalogue.preparationTexts.map { text in
        (text.id, Template(text, catalogue.rules.first { $0.id == text.risk }))
      },
      uniquingKeysWith: { first, _ in first }
    )
    procedures = catalogue.vocabulary.codeLists[CatalogueNames.procedureList]
    self.inputs = inputs
    self.ids = try ProjectIDs(ids)
    file = try AppendedFile(path, size: 0)
  }

  /// The findings for the summary, the heaviest first.
  var shown: [PortfolioSummary.CrossFinding] {
    Array(heaviest.sorted(by: Self.outweighs).prefix(Self.mostShown))
  }

  /// Ends the file.
  func finish() throws(PortfolioFault) { try file.sync() }

  /// What another writer found.
  struct Part: Sendable {
    fileprivate let path: String
    fileprivate let size: Int
    fileprivate let shown: [PortfolioSummary.CrossFinding]
    fileprivate let signals: CrossSignals
  }

  /// Returns what was found, to be added to what another writer found.
  ///
  /// - Throws: a fault where the file cannot be written.
  func part() throws(PortfolioFault) -> Part {
    try file.flush()
    return Part(path: file.path, size: file.size, shown: shown, signals: signals)
  }

  /// Adds what another writer found.
  ///
  /// - Throws: a fault where its file cannot be read or this one not be written.
  func add(_ part: Part) throws(PortfolioFault) {
    let found = try FileWindow(part.path)
    var offset = 0
    while offset < part.size {
      let count = min(Self.pieceSize, part.size - offset)
      let piece: [UInt8] = try found.elements(at: offset, count: count)
      try file.append(piece)
      offset += piece.count
    }
    signals.count += part.signals.count
    signals.severities.formUnion(part.signals.severities)
    for finding in part.shown { show(finding) }
  }

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - text: what it is.
  ///   - sketches: the projects, of many no more than the first.
  ///   - count: the number of all projects.
  ///   - cents: what they are worth together, in cents.
  ///   - boundary: the boundary that they reach together, in cents.
  ///   - values: what to fill in, by name.
  ///   - circle: the circle and year that it is about.
  ///   - more: gives the projects that only the file names to a body.
  /// - Throws: a fault where the file cannot be written, or what `more` throws.
  func add(
    _ text: CrossProjectText,
    _ sketches: [Sketch],
    count: Int,
    cents: Int128?,
    boundary: Int64? = nil,
    _ values: [String: LocalizedText] = [:],
    circle: PortfolioSummary.Circle? = nil,
    more: ((Sketch) throws -> Void) throws -> Void = { _ in }
  ) throws {
    // A catalogue without the text has nothing to say of it.
    guard let own = templates[text.rawValue] else { return }
    signals.count += 1
    signals.severities.insert(own.severity.rawValue)
    var values = values
    // Of a circle other things than projects are counted.
    values["count"] = values["count"] ?? LocalizedText(nl: "\(count)", en: "\(count)")
    values["together"] = cents.map { Tally.euros($0) }.map(Self.amount)
    values["boundary"] = boundary.map { Self.amount(Tally.euros(Int128($0))) }
    values["procedure"] = sketches.first.flatMap { label(ofProcedure: $0.procedureAbove) }
    var finding = PortfolioSummary.CrossFinding(
      id: text.rawValue,
      severity: own.severity,
      title: own.title.filled(values),
      reasoning: own.reasoning?.filled(values) ?? LocalizedText(nl: "", en: ""),
      mitigation: nil,
      sources: own.provenance.sources,
      certainty: own.provenance.certainty,
      euros: cents.map { Tally.euros($0) },
      boundary: boundary.map { Tally.euros(Int128($0)) },
      circle: circle,
      projects: try sketches.prefix(Self.mostProjects).map(reference),
      count: count
    )
    try file.append(Self.start(of: finding))
    try more { try file.append(Self.line(of: try reference($0), isFirst: false)) }
    try file.append(Self.end(of: finding, own.sources))
    guard isShown(finding) else { return }
    finding.mitigation = own.mitigation?.filled(values)
    show(finding)
  }

  /// Whether a finding is to be kept: not if it weighs less than all that can be shown.
  private func isShown(_ finding: PortfolioSummary.CrossFinding) -> Bool {
    lightest.map { Self.outweighs(finding, $0) } ?? true
  }

  private func show(_ finding: PortfolioSummary.CrossFinding) {
    guard isShown(finding) else { return }
    heaviest.append(finding)
    guard heaviest.count >= 4 * Self.mostShown else { return }
    heaviest = shown
    lightest = heaviest.last
  }

  /// What a sketch is in the words of the input.
  ///
  /// - Throws: a fault where its id cannot be read.
  func reference(
    _ sketch: Sketch
  ) throws(PortfolioFault) -> PortfolioSummary.ProjectReference {
    PortfolioSummary.ProjectReference(
      line: Int(sketch.line),
      id: try ids.id(of: sketch),
      input: inputs.indices.contains(Int(sketch.input)) ? inputs[Int(sketch.input)].name : "",
      // Each project has its own amount, as in the sums: what it names as related counts there.
      value: sketch.own < 0 ? nil : Tally.euros(Int128(sketch.own)),
      date: sketch.day == Sketch.undated ? nil : CalendarDate(dayNumber: sketch.day)
    )
  }

  /// The id of a related contract in the words of the input.
  ///
  /// - Throws: a fault where it cannot be read.
  func target(of link: Link) throws(PortfolioFault) -> String { try ids.target(of: link) ?? "?" }

  private func label(ofProcedure number: UInt16) -> LocalizedText? {
    guard let procedures, procedures.codes.indices.contains(Int(number)) else { return nil }
    return procedures.codes[Int(number)].label
  }

  /// An amount in words.
  static func amount(_ value: Decimal) -> LocalizedText {
    LocalizedText(nl: value.amount(in: .dutch), en: value.amount(in: .english))
  }

  static func outweighs(
    _ left: PortfolioSummary.CrossFinding,
    _ right: PortfolioSummary.CrossFinding
  ) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    // What has no value weighs as much as what is worth nothing.
    let (worth, other) = (left.euros ?? .zero, right.euros ?? .zero)
    if worth != other { return worth > other }
    let (first, second) = (left.projects.first?.line ?? 0, right.projects.first?.line ?? 0)
    if first != second { return first < second }
    return left.id != right.id ? left.id < right.id : left.title.nl < right.title.nl
  }

  // MARK: The file

  /// The line of a finding up to its last project that is shown.
  private static func start(of finding: PortfolioSummary.CrossFinding) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.put("{\"id\":")
    bytes.putJSON(finding.id)
    bytes.put(",\"severity\":\"")
    bytes.append(contentsOf: finding.severity.rawValue.utf8)
    bytes.put("\",\"count\":")
    bytes.put(finding.count)
    bytes.put(",\"euros\":")
    bytes.putAmount(finding.euros)
    bytes.put(",\"boundary\":")
    bytes.putAmount(finding.boundary)
    if let circle = finding.circle {
      bytes.put(",\"circle\":{\"id\":")
      bytes.putJSON(circle.id)
      bytes.put(",\"buyer\":")
      bytes.putJSON(circle.buyer.isEmpty ? nil : circle.buyer)
      bytes.put(",\"year\":")
      bytes.put(circle.year)
      bytes.put("}")
    }
    bytes.put(",\"projects\":[")
    for (number, project) in finding.projects.enumerated() {
      bytes += line(of: project, isFirst: number == 0)
    }
    return bytes
  }

  private static func line(
    of project: PortfolioSummary.ProjectReference,
    isFirst: Bool
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.put(isFirst ? "{\"id\":" : ",{\"id\":")
    bytes.putJSON(project.id)
    bytes.put(",\"input\":")
    bytes.putJSON(project.input)
    bytes.put(",\"result\":")
    bytes.put(project.line)
    bytes.put(",\"value\":")
    bytes.putAmount(project.value)
    bytes.put("}")
    return bytes
  }

  /// The line of a finding behind its projects.
  private static func end(
    of finding: PortfolioSummary.CrossFinding,
    _ sources: [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.put("],\"sources\":[")
    bytes += sources
    bytes.put("],\"title\":{\"nl\":")
    bytes.putJSON(finding.title.nl)
    bytes.put(",\"en\":")
    bytes.putJSON(finding.title.en)
    bytes.put("},\"reasoning\":{\"nl\":")
    bytes.putJSON(finding.reasoning.nl)
    bytes.put(",\"en\":")
    bytes.putJSON(finding.reasoning.en)
    bytes.put("}}\n")
    return bytes
  }
}

extension [UInt8] {
  /// Appends an amount as a JSON text, or `null`.
  fileprivate mutating func putAmount(_ amount: Decimal?) {
    guard let amount else { return put("null") }
    append(UInt8(ascii: "\""))
    put(amount)
    append(UInt8(ascii: "\""))
  }
}
