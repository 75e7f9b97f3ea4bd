import Catalogue
import Intake
import TextSignals

/// Records that come in line by line, each assessed as soon as it is there.
package struct PortfolioStream {
  private let settings: PortfolioSettings
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
    self.settings = settings
    self.input = input
    let rules = try? settings.catalogue.signals.rules()
    worker = BatchWorker(
      settings,
      scanner: rules.flatMap { $0 }.map(SignalScanner.init),
      tellsInPlace: true
    )
    records = InputRecords(settings.reader, settings.reading, isLined: true)
  }

  /// Reads to the end of the input.
  ///
  /// What is read at once is assessed at once and written, so that a line that comes alone is
  /// answered alone and many lines that come together do not wait for each other's writing.
  ///
  /// - Parameter write: takes the lines of results.
  /// - Throws: a `PortfolioFault` where the input cannot be read, or what writing throws.
  package mutating func run(_ write: ([UInt8]) throws -> Void) throws {
    var pieces = try input.open()
    while true {
      let count = try pieces.next { records.append($0) }
      if count == 0 { records.finish() }
      var isFull = true
      while isFull {
        isFull = try records.fill(&batch)
        guard batch.count > 0 else { break }
        worker.run(batch, of: (input.name, 0), into: &output)
        batch.removeAll()
        bad += output.bad
        faults += output.faults
        severities.formUnion(output.severities.map(\.rawValue))
        if !output.results.isEmpty { try write(output.results) }
      }
      if count == 0 { return }
    }
  }
}
