import JSONReading
package import Vocabulary

/// One record of an input: a project, release, notice or dossier, with its place.
package struct InputRecord: Sendable {
  /// The record's own bytes.
  package let bytes: [UInt8]
  /// The number of the record in the input, from 0.
  package let number: Int
  /// The line of the input on which the record begins, from 1.
  package let line: Int
  fileprivate let content: InputRecords.Content
}

/// Splitter of an input of any size into its records, for use one by one or by several workers.
///
/// Feed it pieces, and take records until there are none; memory stays within a few records,
/// however long the input is. Rows of a table, lines of NDJSON and releases inside packages are
/// records; a notice, a dossier in XML or one in several lines of JSON is one record.
package struct InputRecords: Sendable {
  /// What the records are.
  fileprivate enum Content: Sendable {
    case row(CSVLayout, number: Int)
    case release
    case whole(InputFormat?)
  }

  private enum State {
    case start
    case table(CSVLayout, CSVScanner)
    case documents(JSONSplitter)
    case whole(InputFormat?)
  }

  private let reader: DossierReader
  private let options: IntakeOptions
  private var state = State.start
  /// The bytes that no record was made of yet, from `offset` on.
  private var buffer: [UInt8] = []
  private var offset = 0
  /// The bytes that were not decoded yet.
  private var undecoded: [UInt8] = []
  private var encoding: TextEncoding?
  private var isFinished = false
  private var number = 0

  /// The number of bytes that are kept for records to come.
  package var pendingBytes: Int { buffer.count - offset + undecoded.count }

  /// Creates a splitter of inputs that a reader reads.
  package init(_ reader: DossierReader, _ options: IntakeOptions = IntakeOptions()) {
    self.reader = reader
    self.options = options
  }

  /// Takes the next piece of the input.
  package mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if offset > 1 << 16 || offset == buffer.count {
      if case .documents(var splitter) = state {
        splitter.shift(by: offset)
        state = .documents(splitter)
      }
      buffer.removeSubrange(..<offset)
      offset = 0
    }
    guard case .table? = encoding.map({ _ in state }) else {
      return buffer.append(contentsOf: piece)
    }
    undecoded.append(contentsOf: piece)
    decode()
  }

  /// Notes that the input ends here.
  package mutating func finish() {
    isFinished = true
  }

  /// Returns the next record; nil where more of the input is needed, or at its end.
  ///
  /// - Throws: an `InputProblem` where the input cannot be split any further.
  package mutating func next() throws(InputProblem) -> InputRecord? {
    switch state {
    case .start:
      guard isFinished || buffer.count >= InputFormat.tableStart else { return nil }
      begin()
      return try next()
    case .table(let layout, var scanner):
      defer { state = .table(layout, scanner) }
      return try nextRow(layout, &scanner)
    case .documents(var splitter):
      defer { state = .documents(splitter) }
      return try nextDocument(&splitter)
    case .whole(let format):
      guard isFinished, offset < buffer.count || number == 0 else {
        guard buffer.count <= reader.limits.maximumBytes else { throw tooLarge(line: 1) }
        return nil
      }
      defer { offset = buffer.count }
      return record(Array(buffer[offset...]), line: 1, .whole(format))
    }
  }

  // MARK: Start

  private mutating func begin() {
    let (format, encoding, layout) = buffer.withUnsafeBufferPointer { bytes in
      let format = options.format ?? reader.recognise(bytes)
      guard format == .csv else { return (format, nil as TextEncoding?, nil as CSVLayout?) }
      let text = CSVText(bytes)
      let layout = text.bytes.withUnsafeBufferPointer {
        CSVLayout($0, isLast: isFinished, reader.plan, options)
      }
      return (format, text.encoding, layout)
    }
    if let layout, let encoding {
      self.encoding = encoding
      let mark = buffer.withUnsafeBufferPointer { encoding.markLength(of: $0) }
      undecoded = Array(buffer[mark...])
      buffer = []
      state = .table(layout, CSVScanner(separator: layout.separator))
      return decode()
    }
    let isJSON =
      buffer.first { !$0.isSpace && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "{")
    if format == .ocds || (format == .json && isJSON) {
      let packages = format == .ocds ? reader.plan.mappings["ocds"]?.words("packages") ?? [] : []
      offset = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      state = .documents(JSONSplitter(packages: packages, isOCDS: format == .ocds))
    } else {
      state = .whole(format)
    }
  }

  private mutating func decode() {
    guard let encoding else { return }
    let taken = undecoded.withUnsafeBufferPointer { encoding.decode($0, into: &buffer) }
    undecoded.removeSubrange(..<taken)
  }

  // MARK: Records

  private mutating func nextRow(
    _ layout: CSVLayout,
    _ scanner: inout CSVScanner
  ) throws(InputProblem) -> InputRecord? {
    var row = CSVRow()
    while true {
      let (start, line) = (offset, scanner.line)
      let isLast = isFinished
      let outcome = buffer.withUnsafeBufferPointer {
        scanner.next($0, from: &offset, isLast: isLast, into: &row)
      }
      switch outcome {
      case .row:
        guard row.number > layout.headerRow, !row.isBlank else { continue }
        return record(Array(buffer[start..<offset]), line: line, .row(layout, number: row.number))
      case .openQuote(let position):
        throw problem(.openQuote, .syntaxError, line: Int(position >> 32))
      case .incomplete:
        guard buffer.count - offset <= reader.limits.maximumTextBytes else {
          throw problem(.openQuote, .syntaxError, line: line)
        }
        return nil
      case .end: return nil
      }
    }
  }

  private mutating func nextDocument(
    _ splitter: inout JSONSplitter
  ) throws(InputProblem) -> InputRecord? {
    let isLast = isFinished
    let found = buffer.withUnsafeBufferPointer { splitter.next($0, from: &offset, isLast: isLast) }
    guard let found else {
      guard splitter.pending(in: buffer.count) <= reader.limits.maximumBytes else {
        throw tooLarge(line: splitter.line)
      }
      return nil
    }
    let content: Content = splitter.isOCDS ? .release : .whole(.json)
    return record(Array(buffer[found.range]), line: found.line, content)
  }

  private mutating func record(_ bytes: [UInt8], line: Int, _ content: Content) -> InputRecord {
    defer { number += 1 }
    return InputRecord(bytes: bytes, number: number, line: line, content: content)
  }

  private func tooLarge(line: Int) -> InputProblem {
    problem(.inputTooLarge(limit: reader.limits.maximumBytes), .inputTooLarge, line: line)
  }

  private func problem(_ wording: Wording, _ code: InputProblem.Code, line: Int) -> InputProblem {
    InputProblem(
      severity: .error,
      code: code,
      line: line,
      message: wording.message,
      suggestion: wording.suggestion
    )
  }
}

extension DossierReader {
  /// Reads a record of an input that was split.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - options: what the user chose; the same as for the splitter.
  ///   - facts: is emptied and filled with a dossier that holds the record alone.
  /// - Returns: the problems, with their lines in the whole input.
  package func read(
    _ record: InputRecord,
    _ options: IntakeOptions = IntakeOptions(),
    into facts: inout Facts
  ) -> [InputProblem] {
    var problems: [InputProblem]
    switch record.content {
    case .row(let layout, let number):
      problems = readRow(record, layout, number, options, into: &facts)
    case .release:
      var own = options
      own.format = .ocds
      problems = record.bytes.withUnsafeBufferPointer { read($0, own, into: &facts) }
    case .whole(let format):
      var own = options
      own.format = format
      problems = record.bytes.withUnsafeBufferPointer { read($0, own, into: &facts) }
    }
    for place in problems.indices { problems[place].line += record.line - 1 }
    return problems
  }

  private func readRow(
    _ record: InputRecord,
    _ layout: CSVLayout,
    _ number: Int,
    _ options: IntakeOptions,
    into facts: inout Facts
  ) -> [InputProblem] {
    let given = facts
    facts = plan.noFacts
    let result = record.bytes.withUnsafeBufferPointer { bytes in
      var writer = FactWriter(
        plan,
        limits: limits,
        facts: consume given,
        input: bytes,
        .csv,
        options
      )
      var scanner = CSVScanner(separator: layout.separator)
      var row = CSVRow()
      var offset = 0
      guard scanner.next(bytes, from: &offset, isLast: true, into: &row) == .row else {
        return (writer.problems, writer.facts)
      }
      row.number = number
      writer.markPresent(writer.dossier, at: writer.start)
      let list = writer.target(writer.plan.projectNode, in: 0)
      writer.beginList(list, at: writer.start)
      var previous: Int?
      guard let entry = writer.appendEntry(to: list, after: &previous, at: writer.start) else {
        return (writer.problems, writer.facts)
      }
      var store = FieldStore(fields: layout.plan.fields.count)
      CSVReading.read(row, layout, into: entry, &store, &writer)
      writer.checkDossier()
      return (writer.problems, writer.facts)
    }
    facts = result.1
    return result.0
  }
}
