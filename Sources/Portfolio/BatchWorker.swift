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
  private let reader: DossierReader
  private let sessionSketcher: SessionSketcher
  private var buyers = BuyerHash()
  private var counting: ProjectCounting
  private var line: ResultLine
  private var brief: BriefAssessor
  private var full: FullResults?
  private var facts: Facts
  /// What the record before came to, whose memory is used again.
  private var last = BriefDossier()
  /// What stands out of the project at hand, with what stands out of its circle.
  private var found: [BriefFinding] = []
  /// Whether what is wrong with a record stands among the results, in its place.
  private let tellsInPlace: Bool

  /// Sets up a worker.
  ///
  /// - Parameters:
  ///   - settings: what the portfolio is assessed with.
  ///   - scanner: what finds mentions of risks in texts, shared by all workers.
  ///   - shared: what all workers share.
  ///   - tellsInPlace: whether what is wrong with a record stands among the results.
  init(
    _ settings: PortfolioSettings,
    scanner: SignalScanner?,
    shared: BriefShared = BriefShared(),
    tellsInPlace: Bool = false
  ) {
    self.settings = settings
    self.tellsInPlace = tellsInPlace
    projectFacts = ProjectFacts(settings.catalogue.vocabulary)
    reader = settings.reader.apart()
    sessionLinks = SessionLinks(settings.catalogue.vocabulary)
    sessionSketcher = SessionSketcher(settings.catalogue)
    brief = BriefAssessor(
      settings.catalogue,
      matrix: settings.matrix,
      options: settings.assessment,
      scanner: scanner,
      shared: shared
    )
    let (names, paths) = (brief.names, brief.paths)
    let findings = FindingBytes(names, settings)
    tables = ProjectTables(settings, names, paths, findings)
    line = ResultLine(names, paths, findings)
    counting = ProjectCounting(settings, names: names, paths: paths)
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
    if brief.trimPaths() {
      tables.forgetPaths()
      line.forgetPaths()
      counting.forgetPaths()
    }
    for record in 0..<batch.count {
      run(record, of: batch, input, into: &output)
      guard tellsInPlace else { continue }
      output.results += output.errors
      output.errors.removeAll(keepingCapacity: true)
    }
    tables.take(into: &output)
    counting.take(into: &output)
  }

  private mutating func run(
    _ record: Int,
    of batch: RecordBatch,
    _ input: (name: String, number: Int),
    into output: inout BatchOutput
  ) {
    let place = batch.place(of: record)
    output.records += 1
    counting.count(recordOf: input.number)
    if place.number == 0 {
      let problems = reader.tableProblems(with: record, of: batch)
      ProblemLine.write(problems, of: input.name, record: nil, to: &output.warnings)
      let unread = problems.count { $0.code == .unmapped && $0.severity == .warning }
      counting.count(unread: unread, of: input.number)
    }
    let problems = reader.read(record, of: batch, settings.reading, into: &facts)
    if !problems.isEmpty {
      let errors = problems.filter { $0.severity == .error }
      guard errors.isEmpty else {
        output.bad += 1
        counting.count(recordOf: input.number, isBad: true)
        // The first error says why; the warnings beside it may say more.
        ProblemLine.write(
          errors + problems.filter { $0.severity != .error },
          of: input.name,
          record: place.number + 1,
          to: &output.errors
        )
        return
      }
      counting.count(warningsOf: input.number)
      ProblemLine.write(problems, of: input.name, record: place.number + 1, to: &output.warnings)
    }
    do {
      try assess(place, input, batch: batch, record: record, into: &output)
    } catch {
      output.bad += 1
      output.faults += 1
      counting.count(recordOf: input.number, isBad: true)
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
    var dossier = BriefDossier()
    swap(&dossier, &last)
    defer { swap(&dossier, &last) }
    if full != nil {
      dossier = try assessInFull(batch.bytes(of: record), place, input.name, &output.results)
    } else {
      try brief.assess(facts)
      brief.exchangeResult(&dossier)
    }
    line.update()
    tables.update()
    if dossier.projects.isEmpty, batch.rowName(of: record) != nil {
      counting.count(passedOf: input.number)
    }
    tell(of: dossier, place, input, rowName: batch.rowName(of: record), into: &output)
  }

  /// Writes and counts what a dossier came to.
  ///
  /// A method of its own, as what it is handed is not copied for each project and part.
  private mutating func tell(
    of dossier: borrowing BriefDossier,
    _ place: RecordPlace,
    _ input: (name: String, number: Int),
    rowName: [UInt8]?,
    into output: inout BatchOutput
  ) {
    let place = ResultPlace(input: input.name, record: place, unit: facts.positionUnit)
    // One project and its circle are told of together, as `check` does.
    let isAlone = dossier.projects.count == 1
    let firstLine = output.lines
    for assessment in dossier.projects {
      found.removeAll(keepingCapacity: true)
      for finding in assessment.findings { found.append(dossier.findings[finding]) }
      if isAlone, !dossier.circle.isEmpty {
        for finding in dossier.circle { found.append(dossier.findings[finding]) }
        found.sort { $0.severity > $1.severity }
      }
      let record = assessment.record
      let texts = projectFacts.texts(of: record, in: facts)
      if full == nil {
        line.write(assessment, found, id: texts.id, of: dossier, at: place, to: &output.results)
      }
      tables.add(assessment, found, of: dossier, texts, at: place)
      tables.add(found[...], of: dossier, id: texts.id, value: assessment.value, at: place)
      let cents =
        projectFacts.isInEuros(record, in: facts) ? assessment.value.flatMap(\.cents) : nil
      let margins = assessment.margins
      let own = cents.flatMap { projectFacts.own($0, of: record, in: facts) }
      let tender = projectFacts.tender(of: record, in: facts)
      let cpv = projectFacts.mainCPV(of: record, in: facts)
      counting.count(
        assessment,
        found,
        of: dossier,
        cents: cents,
        own: own.map { max(0, $0) },
        department: texts.department ?? [],
        cpv: cpv,
        input: input.number
      )
      let id = texts.id.map { hash(ofID: $0, of: rowName, input.number) } ?? 0
      output.sketches.append(
        Sketch(
          line: UInt64(output.lines),
          idOffset: UInt64(output.ids.count),
          id: id,
          buyer: buyers.of(
            texts.buyer,
            kind: projectFacts.kindOfBuyer(record, in: facts),
            input: input.number
          ),
          cents: cents ?? -1,
          own: own ?? -1,
          boundary: assessment.boundary.flatMap(\.cents) ?? -1,
          next: margins.count > 1 ? step(dossier.margins[margins.lowerBound + 1]) : .none,
          greatest: margins.count > 2 ? step(dossier.margins[margins.upperBound - 1]) : .none,
          cpv: cpv ?? 0,
          day: projectFacts.day(of: record, in: facts) ?? Sketch.undated,
          input: UInt32(input.number),
          tenderFrom: tender.from,
          tenderTo: tender.to,
          procedureAbove: counting.number(ofProcedure: assessment.procedureAbove),
          isTenderOpen: tender.isOpen
        )
      )
      if let id = texts.id { ProjectIDs.add(id, to: &output.ids) }
      for relation in projectFacts.relations(of: record, in: facts) {
        output.links.append(
          Link(
            target: StableHash.of(relation.utf8),
            line: UInt64(output.lines),
            id: id,
            idOffset: UInt64(output.ids.count),
            day: 0,
            kind: Link.Kind.relation.rawValue
          )
        )
        ProjectIDs.add(ShortText<64>(Array(relation.utf8)).utf8, to: &output.ids)
      }
      output.lines += 1
    }
    if !isAlone, !dossier.circle.isEmpty {
      let found = dossier.findings[dossier.circle]
      if full == nil { line.write(circle: found, of: dossier, at: place, to: &output.results) }
      tables.add(found, of: dossier, id: nil, value: nil, at: place)
      counting.count(circle: found)
      output.lines += 1
    }
    guard sessionSketcher.hasSessions(facts) else { return }
    let records = dossier.projects.map(\.record)
    let buyer = records.compactMap { projectFacts.texts(of: $0, in: facts).buyer }.first
    sessionSketcher.add(facts, buyer: buyer, &buyers, line: firstLine, to: &output)
    let ids = records.compactMap { projectFacts.texts(of: $0, in: facts).id }
    for (id, day) in sessionLinks.all(in: facts, beside: ids) {
      output.links.append(
        Link(
          target: StableHash.of(id),
          line: UInt64(firstLine),
          id: 0,
          idOffset: 0,
          day: day,
          kind: Link.Kind.session.rawValue
        )
      )
    }
  }

  /// A boundary as a sketch keeps it.
  private func step(_ margin: BriefMargin) -> FartherStep {
    guard let cents = margin.boundary.cents else { return .none }
    return FartherStep(cents, counting.number(ofProcedure: margin.procedure))
  }

  /// The hash of an id; the name of a row is an id in its own table alone.
  private func hash(ofID id: ArraySlice<UInt8>, of rowName: [UInt8]?, _ input: Int) -> UInt64 {
    guard let rowName, id.elementsEqual(rowName) else { return StableHash.of(id) }
    return StableHash.of("\(input) ".utf8 + rowName)
  }

  /// Assesses completely, and writes the results.
  private mutating func assessInFull(
    _ bytes: [UInt8],
    _ place: RecordPlace,
    _ input: String,
    _ lines: inout [UInt8]
  ) throws -> BriefDossier {
    let (names, paths) = (brief.names, brief.paths)
    let results = try full?.assess(facts, bytes, input, at: place, names: names, paths: paths)
    guard let results else { return BriefDossier() }
    lines += results.lines
    return results.brief
  }
}
