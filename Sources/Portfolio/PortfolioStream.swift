import Catalogue
import Intake

/// Records that come in line by line, each assessed as soon as it is there.
package struct PortfolioStream {
  private let input: PortfolioInput
  private var worker: BatchWorker
  private var records: InputRecords
  private var batch = RecordBatch(room: WorkerPool.room)
  private var output = BatchOutput()

  /// The number of records that could not be assessed.
  package private(set) var bad = 0
  /// The number of records on which the program itself failed.
  package private(set) var faults = 0
  /// The severities of the findings that ask something.
  package private(set) var severities: Set<String> = []

  /// Prepares a stream.
  ///
  /// - Parameters:
  ///   - input: the input, of which each line is a record.
  ///   - settings: what the records are assessed with.
  package init(_ input: PortfolioInput, _ settings: PortfolioSettings) {
    self.input = input
    worker = BatchWorker(settings, scanner: settings.scanner(), tellsInPlace: true)
    records = InputRecords(settings.reader, settings.reading, isLined: true)
  }

  /// Reads to the end of the input.
  ///
  /// What is read at once is assessed at once and written, so that a line that comes alone is
  /// answered alone and many lines that come together do not wait for each other's writing.
  ///
  /// - Parameters:
  ///   - write: takes the lines of results, and of records that cannot be read.
  ///   - warn: takes lines that say what looks wrong in records that were assessed.
  /// - Throws: a `PortfolioFault` where the input cannot be read, or what writing throws.
  package mutating func run(
    _ write: ([UInt8]) throws -> Void,
    warn: ([UInt8]) throws -> Void
  ) throws {
    var pieces = try input.open()
    while true {
      let count = try pieces.next { records.append($0) }
      if count == 0 { records.finish() }
      var isFull = true
      while isFull {
        do throws(InputProblem) {
          isFull = try records.fill(&batch)
        } catch {
          // What stands before the fault is whole.
          try assess(write, warn)
          bad += 1
          var line: [UInt8] = []
          ProblemLine.write([error], of: input.name, record: nil, to: &line)
          return try write(line)
        }
        try assess(write, warn)
      }
      if count == 0 { return }
    }
  }

  /// Assesses the records at hand.
  private mutating func assess(
    _ write: ([UInt8]) throws -> Void,
    _ warn: ([UInt8]) throws -> Void
  ) throws {
    guard batch.count > 0 else { return }
    worker.run(batch, of: (input.name, 0), into: &output)
    batch.removeAll()
    bad += output.bad
    faults += output.faults
    severities.formUnion(output.severities.map(\.rawValue))
    if !output.warnings.isEmpty { try warn(output.warnings) }
    if !output.results.isEmpty { try write(output.results) }
  }
}
