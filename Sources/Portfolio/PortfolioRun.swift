import Assessment
import Catalogue
import FEEL
import Intake
import Reports
import Vocabulary

/// The assessment of a portfolio: inputs of any size go in, files in a folder come out.
///
/// Records are read, assessed by several threads and written in the order of the input. Memory
/// stays within a few batches, whatever the size.
package struct PortfolioRun {
  private let settings: PortfolioSettings
  private let inputs: [PortfolioInput]
  private let folder: OutputFolder
  private var state: Checkpoint
  private var tally = Tally()
  private var files: [GrowingFile: AppendedFile] = [:]
  private var progress: PortfolioProgress
  private var sinceCheckpoint = 0
  /// The inputs that could not be read.
  private var unreadable: [PortfolioFault] = []
  /// The names of the inputs without any record.
  private var empty: [String] = []
  /// The state that is on its way to the disk.
  private var saving: SideTask<Void, PortfolioFault>?
  /// The number of bytes after which the state is saved: a second or two of work, as the disk is
  /// waited for each time.
  private static let checkpointBytes = 128 << 20

  /// Whether the run goes on from where another stopped.
  package let isResumed: Bool
  /// Whether it takes the place of an interrupted run, which could have gone on.
  package let replacesUnfinished: Bool
  /// Whether all that is left to do is to put the files in their places.
  private let isPublishing: Bool

  /// The names of the files that a finished run leaves.
  package static let resultFiles = Set(OutputFolder.files)

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - inputs: the inputs, in order.
  ///   - output: the path of the folder for the results.
  ///   - resumes: whether to go on with what an interrupted run left there.
  ///   - settings: what the portfolio is assessed with.
  /// - Throws: a `PortfolioFault` where the folder cannot be used.
  package init(
    _ inputs: [PortfolioInput],
    output: String,
    resumes: Bool,
    _ settings: PortfolioSettings
  ) throws(PortfolioFault) {
    self.inputs = inputs
    self.settings = settings
    folder = try OutputFolder(output)
    let identity = Self.identity(of: inputs, settings)
    let sizes = inputs.map(\.size)
    progress = PortfolioProgress(
      total: sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +)
    )
    let isInterrupted = folder.hasPartial(Checkpoint.name)
    let left = resumes ? SmallFile.read(folder.partial(Checkpoint.name)) : nil
    let found = left.flatMap { Checkpoint(text: String(decoding: $0, as: UTF8.self)) }
    // What cannot be understood may be worth hours, so it is not thrown away unasked.
    if resumes, isInterrupted, found?.identity != identity {
      throw Self.otherRun(output, found?.identity, identity)
    }
    state = found ?? Checkpoint(identity: identity)
    isResumed = found != nil
    replacesUnfinished = isInterrupted && found == nil
    isPublishing = found != nil && folder.isPublishing
    if found == nil { folder.clear() }
    for (key, count) in state.counts { tally.add(key, count) }
    progress.records = tally.total(.records).projects
    progress.bad = tally.total(.bad).projects
    progress.projects = tally.total(.all).projects
    progress.bytes = state.bytesDone
    progress.findings = state.open
    // Files that are finished already may be in their places.
    for file in GrowingFile.allCases where !isPublishing {
      let own = try AppendedFile(
        folder.partial(file.rawValue),
        size: state.sizes[file.rawValue] ?? 0
      )
      files[file] = own
    }
    if found == nil { try writeHeaders() }
  }

  private func writeHeaders() throws(PortfolioFault) {
    let (style, language) = (settings.table, settings.language)
    try files[.projects]?.append(ProjectTables.projectHeader(style, language))
    try files[.findings]?.append(ProjectTables.findingHeader(style, language))
  }

  /// Runs to the end.
  ///
  /// - Parameters:
  ///   - report: is told of the progress, after each batch.
  ///   - isStopped: whether the user wants it to stop; what is done then stays for a later run.
  /// - Returns: what came of it.
  /// - Throws: a `PortfolioFault` where an output cannot be written, or where it was stopped.
  package mutating func run(
    _ report: (PortfolioProgress) -> Void,
    isStopped: () -> Bool
  ) throws -> PortfolioOutcome {
    var outcome = PortfolioOutcome()
    if isPublishing {
      let finish = PortfolioFinish(settings, folder, inputs, state, tally)
      finish.tell(&outcome)
      try finish.publish()
      return outcome
    }
    let pool = WorkerPool(settings)
    defer {
      pool.end()
      // What went wrong with a state that nobody waited for is told by the error that ended this.
      _ = try? saving?.value()
    }
    let first = (input: state.input, records: state.records)
    for number in inputs.indices where number >= first.input {
      let skipped = number == first.input ? first.records : 0
      try read(number, skipping: skipped, pool, report, isStopped)
    }
    try drain(pool, report)
    if unreadable.count == inputs.count, let fault = unreadable.first {
      // Nothing came of it, so what an earlier run left stays as it is.
      _ = try? saving?.value()
      folder.removePartial()
      throw fault
    }
    (state.input, state.records) = (inputs.count, 0)
    progress.bytes = state.bytes.reduce(0, +)
    progress.stage = .comparing
    report(progress)
    try saveState()
    // The threads give their memory back while the rest is done.
    pool.stop()
    let finish = PortfolioFinish(settings, folder, inputs, state, tally)
    try finish.write(&outcome)
    outcome.unreadable = unreadable
    outcome.empty = empty
    try saving?.value()
    try finish.publish()
    progress.stage = .done
    report(progress)
    return outcome
  }

  // MARK: Reading

  /// Reads an input; its last records may still be worked on when this ends.
  private mutating func read(
    _ number: Int,
    skipping records: Int,
    _ pool: WorkerPool,
    _ report: (PortfolioProgress) -> Void,
    _ isStopped: () -> Bool
  ) throws {
    let input = inputs[number]
    var skipped = records
    var bytes = 0
    var isEmpty = true
    let known = isResumed && records > 0 ? state.start : nil
    var start = InputStart(known?.count)
    do throws(PortfolioFault) {
      var pieces = try input.open()
      var records = settings.records(of: input)
      var isOpen = true
      while isOpen {
        let count = try pieces.next(isStopped: isStopped) {
          records.append($0)
          if input.path == nil { start.append($0) }
        }
        bytes += count
        if known == nil { state.start = input.path == nil ? start : nil }
        if let known, start.isFull, start != known { throw Self.otherRun(folder.path) }
        if count == 0 {
          // What interrupts this ends whoever writes to standard input too: that is no end of it.
          if isStopped() { try stop(pool, report) }
          isOpen = false
          records.finish()
        }
        var problem: InputProblem?
        var isFull = true
        while isFull {
          do throws(InputProblem) {
            isFull = try records.fill(&pool.free.batch)
          } catch {
            problem = error
            isFull = false
          }
          guard isFull || problem != nil || !isOpen else { break }
          if pool.free.batch.count > 0 || problem != nil { isEmpty = false }
          skipped -= pool.free.batch.skip(skipped)
          try submit(pool, number, report)
        }
        if let problem {
          try drain(pool, report)
          try note(problem, of: number)
          isOpen = false
        }
        if isOpen, isStopped() { try stop(pool, report) }
      }
      // A file is known by its size and time; what else came before now came from another input.
      if input.path == nil, skipped > 0 || known.map({ $0 != start }) ?? false {
        throw Self.otherRun(folder.path)
      }
      if isEmpty { empty.append(input.name) }
    } catch {
      guard error.kind == .unreadableInput else { throw error }
      // The other inputs are still done.
      skipped -= pool.free.batch.skip(skipped)
      try submit(pool, number, report)
      try drain(pool, report)
      unreadable.append(error)
      try note(error, of: number)
    }
    while state.bytes.count <= number { state.bytes.append(0) }
    state.bytes[number] = bytes
  }

  /// Saves what is done, and ends.
  private mutating func stop(
    _ pool: WorkerPool,
    _ report: (PortfolioProgress) -> Void
  ) throws(PortfolioFault) {
    try drain(pool, report)
    try saveState()
    try saving?.value()
    throw PortfolioFault(
      .interrupted,
      folder.path,
      nl: "onderbroken; ga verder met dezelfde opdracht en --resume",
      en: "interrupted; go on with the same command and --resume"
    )
  }

  /// Notes that an input could not be split any further.
  private mutating func note(_ problem: InputProblem, of input: Int) throws(PortfolioFault) {
    var bytes: [UInt8] = []
    ProblemLine.write([problem], of: inputs[input].name, record: nil, to: &bytes)
    try noteBad(bytes, of: input)
  }

  private mutating func note(_ fault: PortfolioFault, of input: Int) throws(PortfolioFault) {
    var bytes: [UInt8] = []
    ProblemLine.write(fault, of: inputs[input].name, to: &bytes)
    try noteBad(bytes, of: input)
  }

  private mutating func noteBad(_ line: [UInt8], of input: Int) throws(PortfolioFault) {
    try files[.errors]?.append(line)
    tally.add(Tally.Key(dimension: .records, first: String(input)))
    tally.add(Tally.Key(dimension: .bad, first: String(input)))
    progress.bad += 1
    progress.records += 1
    // Nothing more comes of this input.
    (state.input, state.records) = (input + 1, 0)
  }

  // MARK: Writing

  private mutating func submit(
    _ pool: WorkerPool,
    _ input: Int,
    _ report: (PortfolioProgress) -> Void
  ) throws(PortfolioFault) {
    guard pool.free.batch.count > 0 else { return }
    pool.free.input = (inputs[input].name, input)
    pool.submit()
    while pool.isFull { try takeOldest(pool, report) }
  }

  private mutating func drain(
    _ pool: WorkerPool,
    _ report: (PortfolioProgress) -> Void
  ) throws(PortfolioFault) {
    while !pool.isIdle { try takeOldest(pool, report) }
  }

  private mutating func takeOldest(
    _ pool: WorkerPool,
    _ report: (PortfolioProgress) -> Void
  ) throws(PortfolioFault) {
    try pool.takeOldest { job throws(PortfolioFault) in try add(job.output, of: job.input.number) }
    report(progress)
    if sinceCheckpoint >= Self.checkpointBytes { try saveState() }
  }

  /// Adds what came of a batch; the batches come in order.
  private mutating func add(_ output: BatchOutput, of input: Int) throws(PortfolioFault) {
    if state.input != input { (state.input, state.records) = (input, 0) }
    var output = output
    let idOffset = UInt64(files[.ids]?.size ?? 0)
    for place in output.sketches.indices {
      output.sketches[place].line += UInt64(state.lines) + 1
      output.sketches[place].idOffset += idOffset
    }
    for place in output.links.indices {
      output.links[place].line += UInt64(state.lines) + 1
      output.links[place].idOffset += idOffset
    }
    for place in output.sessions.indices { output.sessions[place].line += UInt64(state.lines) + 1 }
    try files[.results]?.append(output.results)
    try files[.projects]?.append(output.projects)
    try files[.findings]?.append(output.findings)
    try files[.errors]?.append(output.errors)
    try files[.warnings]?.append(output.warnings)
    try files[.sketches]?.append(output.sketches)
    try files[.ids]?.append(output.ids)
    try files[.links]?.append(output.links)
    try files[.sessions]?.append(output.sessions)
    try files[.circles]?.append(output.circles)
    try files[.participations]?.append(output.participations)
    for (key, count) in output.counts { tally.add(key, count) }
    state.lines += output.lines
    state.records += output.records
    state.faults += output.faults
    state.bytesDone += output.bytes
    state.open += output.open
    state.severities.formUnion(output.severities.map(\.rawValue))
    progress.records += output.records
    progress.projects += output.sketches.count
    progress.bytes += output.bytes
    progress.findings += output.open
    progress.bad += output.bad
    sinceCheckpoint += output.bytes
  }

  /// Saves how far the run is, after all that it says is on the disk.
  ///
  /// The disk is waited for beside the work, which goes on behind what was saved.
  private mutating func saveState() throws(PortfolioFault) {
    try saving?.value()
    var written: [FileOnDisk] = []
    for (file, own) in files {
      try own.flush()
      written.append(own.onDisk)
      state.sizes[file.rawValue] = own.size
    }
    state.counts = tally.sorted
    saving = SideTask { [state, written, folder] () throws(PortfolioFault) in
      for file in written { try file.sync() }
      try folder.replace(Checkpoint.name, with: Array(state.text.utf8))
    }
    sinceCheckpoint = 0
  }
}
