import Assessment
import Catalogue
import FEEL
import Intake
import Reports
import TextSignals
import Vocabulary

/// The work of one thread: it reads the records of a batch, assesses them and writes what came of
/// it.
struct BatchWorker {
  private let settings: PortfolioSettings
  private var tables: ProjectTables
  private let projectFacts: ProjectFacts
  private let sessionLinks: SessionLinks
  private let counting: ProjectCounting
  private var brief: BriefAssessor
  private var full: FullResults?
  private var facts: Facts
  /// Whether what is wrong with a record stands among the results, in its place.
  private let tellsInPlace: Bool

  /// Sets up a worker.
  ///
  /// - Parameters:
  ///   - settings: what the portfolio is assessed with.
  ///   - scanner: what finds mentions of risks in texts, shared by all workers.
  ///   - tellsInPlace: whether what is wrong with a record stands among the results.
  init(_ settings: PortfolioSettings, scanner: SignalScanner?, tellsInPlace: Bool = false) {
    self.settings = settings
    self.tellsInPlace = tellsInPlace
    tables = ProjectTables(settings.catalogue, settings.table, settings.language)
    projectFacts = ProjectFacts(settings.catalogue.vocabulary)
    sessionLinks = SessionLinks(settings.catalogue.vocabulary)
    counting = ProjectCounting(settings)
    brief = BriefAssessor(
      settings.catalogue,
      matrix: settings.matrix,
      options: settings.assessment,
      scanner: scanner
    )
    full = settings.isFull ? FullResults(settings, scanner: scanner) : nil
    facts = Facts(settings.catalogue.vocabulary)
  }

  /// Assesses the records of a batch.
  ///
  /// - Parameters:
  ///   - batch: the records.
  ///   - input: the name and number of their input.
  ///   - output: is emptied and filled.
  mutating func run(
    _ batch: RecordBatch,
    of input: (name: String, number: Int),
    into output: inout BatchOutput
  ) {
    output.removeAll()
    output.bytes = batch.byteCount
    for record in 0..<batch.count {
      run(record, of: batch, input, into: &output)
      guard tellsInPlace else { continue }
      output.results += output.errors
      output.errors.removeAll(keepingCapacity: true)
    }
    tables.take(into: &output)
  }

  private mutating func run(
    _ record: Int,
    of batch: RecordBatch,
    _ input: (name: String, number: Int),
    into output: inout BatchOutput
  ) {
    let place = batch.place(of: record)
    output.records += 1
    output.tally.add(Tally.Key(dimension: .records, first: String(input.number)))
    let problems = settings.reader.read(record, of: batch, settings.reading, into: &facts)
    if !problems.isEmpty {
      let errors = problems.filter { $0.severity == .error }
      guard errors.isEmpty else {
        output.bad += 1
        output.tally.add(Tally.Key(dimension: .bad, first: String(input.number)))
        // The first error says why; the warnings beside it may say more.
        ProblemLine.write(
          errors + problems.filter { $0.severity != .error },
          of: input.name,
          record: place.number + 1,
          to: &output.errors
        )
        return
      }
      ProblemLine.write(problems, of: input.name, record: place.number + 1, to: &output.warnings)
    }
    do {
      try assess(place, input, batch: batch, record: record, into: &output)
    } catch {
      output.bad += 1
      output.faults += 1
      output.tally.add(Tally.Key(dimension: .bad, first: String(input.number)))
      ProblemLine.write(
        fault: String(describing: error),
        of: input.name,
        record: place.number + 1,
        line: place.line,
        to: &output.errors
      )
    }
  }

  private mutating func assess(
    _ place: RecordPlace,
    _ input: (name: String, number: Int),
    batch: RecordBatch,
    record: Int,
    into output: inout BatchOutput
  ) throws {
    var dossier: BriefDossier
    if full != nil, let results = try full?.assess(facts, batch.bytes(of: record), input.name) {
      dossier = results.brief
      output.results += results.lines
    } else {
      dossier = try brief.assess(facts)
    }
    // One project and its circle are told of together, as `check` does.
    var circle = dossier.circle
    if dossier.projects.count == 1 {
      dossier.projects[0].assessment.findings =
        (dossier.projects[0].assessment.findings + circle).sorted { $0.severity > $1.severity }
      circle = []
    }
    let line = ResultLine(input.name, place, facts.positionUnit)
    let row = (input: input.name, record: place.number + 1, line: place.line)
    let ids = dossier.projects.compactMap(\.assessment.projectID)
    let firstLine = output.lines
    for (record, assessment) in dossier.projects {
      let offset = output.results.count
      if full == nil { line.write(assessment, to: &output.results) }
      let department = projectFacts.department(of: record, in: facts)
      tables.add(
        assessment,
        title: projectFacts.title(of: record, in: facts),
        department: department,
        buyer: projectFacts.buyer(of: record, in: facts),
        at: row
      )
      tables.add(assessment.findings, of: assessment, at: row)
      let cents =
        projectFacts.isInEuros(record, in: facts) ? assessment.value.flatMap(\.cents) : nil
      let tender = projectFacts.tender(of: record, in: facts)
      let cpv = projectFacts.mainCPV(of: record, in: facts)
      counting.count(
        assessment,
        cents: cents,
        department: department,
        cpv: cpv,
        input: input.number,
        into: &output
      )
      output.sketches.append(
        Sketch(
          line: UInt64(output.lines),
          offset: UInt64(offset),
          id: assessment.projectID.map(StableHash.of) ?? 0,
          buyer: StableHash.of(projectFacts.buyer(of: record, in: facts) ?? ""),
          cents: cents ?? -1,
          boundary: assessment.boundary.flatMap(\.cents) ?? -1,
          cpv: cpv ?? 0,
          day: assessment.referenceDate.dayNumber,
          input: UInt32(input.number),
          procedureAbove: counting.number(ofProcedure: assessment.procedureAbove),
          tenderFrom: tender.from,
          tenderTo: tender.to
        )
      )
      let id = assessment.projectID.map(StableHash.of) ?? 0
      for relation in projectFacts.relations(of: record, in: facts) {
        output.links.append(
          Link(
            target: StableHash.of(relation),
            line: UInt64(output.lines),
            id: id,
            day: 0,
            kind: Link.Kind.relation.rawValue
          )
        )
      }
      output.lines += 1
    }
    if !circle.isEmpty {
      if full == nil { line.write(circle: circle, to: &output.results) }
      tables.add(circle, of: nil, at: row)
      counting.count(circle: circle, into: &output)
      output.lines += 1
    }
    for (id, day) in sessionLinks.all(in: facts, beside: ids) {
      output.links.append(
        Link(
          target: StableHash.of(id),
          line: UInt64(firstLine),
          id: 0,
          day: day,
          kind: Link.Kind.session.rawValue
        )
      )
    }
  }
}
