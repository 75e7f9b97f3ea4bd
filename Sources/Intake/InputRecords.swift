import Vocabulary

/// Splitter of an input of any size into its records, for use one by one or by several workers.
///
/// Feed it pieces, and take records until there are none; memory stays within a few records,
/// however long the input is. Rows of a table, lines of NDJSON and releases inside packages are
/// records, as are the elements of an outermost list in JSON and the dossiers of a `<portfolio>` in
/// XML; a notice or another dossier is one record.
package struct InputRecords: Sendable {
  private enum State {
    case start
    case table(CSVLayout, CSVScanner)
    case documents(JSONSplitter)
    case portfolio(XMLSplitter)
    case whole(InputFormat?)
    /// Of an input that is not read, what tells why is one record.
    case refused(InputRecord.Content, start: Int)
  }

  /// A record among the bytes that are kept.
  private struct Found {
    let range: Range<Int>
    let line: Int
    /// What to add to a column on the first line, as the record is read.
    var columnShift = 0
    let content: InputRecord.Content
  }

  /// The number of bytes by which an encoding that is not read is known.
  private static let refusedStart = 1 << 10

  private let reader: DossierReader
  private let options: IntakeOptions
  /// Whether each line is known to be a record.
  private let isLined: Bool
  private var state = State.start
  /// The bytes that no record was made of yet, from `offset` on.
  private var buffer: [UInt8] = []
  private var offset = 0
  /// The bytes that were not decoded yet.
  private var undecoded: [UInt8] = []
  private var encoding: TextEncoding?
  private var isFinished = false
  private var number = 0
  /// The number of bytes of the input that went before those that are kept.
  private var passed = 0
  /// How many bytes have to be kept before the start, or a row that is not at its end, is looked at
  /// again.
  private var awaited = 0

  /// The number of bytes that are kept for records to come.
  package var pendingBytes: Int { buffer.count - offset + undecoded.count }

  /// Creates a splitter of inputs that a reader reads.
  ///
  /// - Parameters:
  ///   - reader: the reader.
  ///   - options: what the user chose.
  ///   - isLined: whether each line of JSON is known to be a record, whatever is wrong with it.
  package init(
    _ reader: DossierReader,
    _ options: IntakeOptions = IntakeOptions(),
    isLined: Bool = false
  ) {
    self.reader = reader
    self.options = options
    self.isLined = isLined
  }

  /// Takes the next piece of the input.
  package mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if offset > 1 << 16 || offset == buffer.count {
      switch state {
      case .documents(var splitter):
        splitter.shift(by: offset)
        state = .documents(splitter)
      case .portfolio(var splitter):
        splitter.shift(by: offset)
        state = .portfolio(splitter)
      default: break
      }
      buffer.removeSubrange(..<offset)
      passed += offset
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
    // What is left of a letter is read as it stands.
    if case .table = state { decode() }
  }

  /// Returns the next record; nil where more of the input is needed, or at its end.
  ///
  /// - Throws: an `InputProblem` where the input cannot be split any further.
  package mutating func next() throws(InputProblem) -> InputRecord? {
    guard let found = try find() else { return nil }
    return InputRecord(
      bytes: Array(buffer[found.range]),
      place: place(of: found),
      content: found.content
    )
  }

  /// Adds the next records to a batch, until it has no more room.
  ///
  /// - Parameter batch: takes the records.
  /// - Returns: whether the batch is full; otherwise more of the input is needed, or this is its end.
  /// - Throws: an `InputProblem` where the input cannot be split any further.
  package mutating func fill(_ batch: inout RecordBatch) throws(InputProblem) -> Bool {
    while !batch.isFull {
      guard let found = try find() else { return false }
      batch.append(buffer[found.range], place(of: found), found.content)
    }
    return true
  }

  private mutating func place(of found: Found) -> RecordPlace {
    defer { number += 1 }
    return RecordPlace(
      number: number,
      line: found.line,
      offset: passed + found.range.lowerBound,
      columnShift: found.columnShift
    )
  }

  private mutating func find() throws(InputProblem) -> Found? {
    switch state {
    case .start:
      guard isFinished || hasStart else { return nil }
      begin()
      if case .start = state { return nil }
      return try find()
    case .table(let layout, var scanner):
      defer { state = .table(layout, scanner) }
      return try findRow(layout, &scanner)
    case .documents(var splitter):
      defer { state = .documents(splitter) }
      return try findDocument(&splitter)
    case .portfolio(var splitter):
      defer { state = .portfolio(splitter) }
      return try findEntry(&splitter)
    case .whole(let format):
      guard isFinished, offset < buffer.count || number == 0 else {
        guard buffer.count <= reader.limits.maximumBytes else { throw tooLarge(line: 1) }
        return nil
      }
      defer { offset = buffer.count }
      return Found(range: offset..<buffer.count, line: 1, content: .whole(format))
    case .refused(let content, let start):
      defer { offset = buffer.count }
      guard number == 0 else { return nil }
      return Found(range: 0..<min(buffer.count, start), line: 1, content: content)
    }
  }

  // MARK: Start

  /// Whether there is enough to tell what the input is.
  private var hasStart: Bool {
    // A first line that comes alone is not waited behind.
    isLined
      ? buffer.count >= 4 || buffer.contains(UInt8(ascii: "\n"))
      : buffer.count >= max(InputFormat.tableStart, awaited)
  }

  private mutating func begin() {
    let (format, encoding, layout) = buffer.withUnsafeBufferPointer { bytes in
      let format = options.format ?? reader.recognise(bytes, options)
      guard format == .csv else { return (format, nil as TextEncoding?, nil as CSVLayout?) }
      let text = CSVText(bytes)
      let layout = text.bytes.withUnsafeBufferPointer {
        CSVLayout($0, isLast: isFinished, reader.plan, options)
      }
      return (format, text.encoding, layout)
    }
    if layout == nil, format == nil || format == .csv, !isFinished, !isLined,
      buffer.count < InputFormat.wideTableStart
    {
      // The row with the names of the columns may be a long one.
      awaited = InputFormat.wideTableStart
      return
    }
    awaited = 0
    if let layout, !layout.missing.isEmpty {
      // The rows would be read otherwise than the user said.
      state = .refused(.wrongChoices(layout), start: 0)
      return
    }
    if let layout, let encoding {
      self.encoding = encoding
      let mark = buffer.withUnsafeBufferPointer { encoding.markLength(of: $0) }
      undecoded = Array(buffer[mark...])
      buffer = []
      state = .table(layout, CSVScanner(separator: layout.separator))
      return decode()
    }
    guard !buffer.withUnsafeBufferPointer(\.isOtherUnicode) else {
      // Neither lines nor brackets can be told apart in it, and its size does not matter.
      state = .refused(.whole(format), start: Self.refusedStart)
      return
    }
    let mark = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = buffer[mark...].first { !$0.isSpace }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    if isLined || format == .ocds || (format == .json && isJSON) {
      let packages = format == .ocds ? reader.plan.mappings["ocds"]?.words["packages"] ?? [] : []
      offset = mark
      state = .documents(
        JSONSplitter(packages: packages, isOCDS: format == .ocds, isLined: isLined)
      )
    } else if format == .xml, let splitter = XMLSplitter(buffer[mark...]) {
      offset = splitter.start
      state = .portfolio(splitter)
    } else {
      state = .whole(format)
    }
  }

  private mutating func decode() {
    guard let encoding else { return }
    let taken = undecoded.withUnsafeBufferPointer {
      encoding.decode($0, isLast: isFinished, into: &buffer)
    }
    undecoded.removeSubrange(..<taken)
  }

  // MARK: Records

  private mutating func findRow(
    _ layout: CSVLayout,
    _ scanner: inout CSVScanner
  ) throws(InputProblem) -> Found? {
    guard isFinished || buffer.count - offset >= awaited else { return nil }
    awaited = 0
    var row = CSVRow()
    while true {
      let (start, line, isPassing) = (offset, scanner.line, scanner.isPassing)
      let isLast = isFinished
      let outcome = buffer.withUnsafeBufferPointer {
        scanner.next($0, from: &offset, isLast: isLast, into: &row)
      }
      switch outcome {
      case .row:
        guard !isPassing, row.number > layout.headerRow, !row.isBlank else { continue }
        return found(layout, number: row.number, from: start, line: line)
      case .openQuote(let quote), .straddlingQuote(let quote):
        if let row = try brokenRow(layout, &scanner, quote) { return row }
      case .incomplete(let quote):
        let pending = buffer.count - offset
        guard pending > reader.limits.maximumBytes else {
          // A long row is gone through from its start again, so not for each piece of it.
          if pending > 1 << 16 { awaited = min(2 * pending, reader.limits.maximumBytes + 1) }
          return nil
        }
        if let quote {
          if let row = try brokenRow(layout, &scanner, quote) { return row }
          continue
        }
        scanner.passOver()
        return tooLarge(SplitRecord(range: start..<start, line: line, column: 0))
      case .end: return nil
      }
    }
  }

  /// Takes the line on which quotes open that are not closed as they should, so that the rows
  /// behind it are read as any others.
  ///
  /// - Returns: the line; nil above the names of the columns.
  /// - Throws: the problem, where the end of the line is not there.
  private mutating func brokenRow(
    _ layout: CSVLayout,
    _ scanner: inout CSVScanner,
    _ quote: UInt64
  ) throws(InputProblem) -> Found? {
    let (start, line, isLast) = (offset, scanner.line, isFinished)
    let isPassed = buffer.withUnsafeBufferPointer {
      !scanner.isPassing && scanner.skip($0, from: &offset, past: quote, isLast: isLast)
    }
    guard isPassed else { throw problem(.openQuote, .syntaxError, line: Int(quote >> 32)) }
    guard scanner.rows > layout.headerRow else { return nil }
    return found(layout, number: scanner.rows, from: start, line: line)
  }

  /// The row that ends here.
  private func found(_ layout: CSVLayout, number: Int, from start: Int, line: Int) -> Found {
    guard offset - start <= reader.limits.maximumBytes else {
      return tooLarge(SplitRecord(range: start..<start, line: line, column: 0))
    }
    return Found(range: start..<offset, line: line, content: .row(layout, number: number))
  }

  private mutating func findDocument(
    _ splitter: inout JSONSplitter
  ) throws(InputProblem) -> Found? {
    let isLast = isFinished
    let found = buffer.withUnsafeBufferPointer { splitter.next($0, from: &offset, isLast: isLast) }
    guard let found else {
      guard splitter.pending(in: buffer.count) <= reader.limits.maximumBytes else {
        return tooLarge(splitter.drop())
      }
      if isFinished, splitter.takesOpenList() {
        throw problem(.openList, .syntaxError, line: splitter.line)
      }
      return nil
    }
    guard found.range.count <= reader.limits.maximumBytes else { return tooLarge(found) }
    return Found(
      range: found.range,
      line: found.line,
      columnShift: found.column,
      content: splitter.isOCDS ? .release : .whole(.json)
    )
  }

  private mutating func findEntry(
    _ splitter: inout XMLSplitter
  ) throws(InputProblem) -> Found? {
    let isLast = isFinished
    let found = buffer.withUnsafeBufferPointer { splitter.next($0, from: &offset, isLast: isLast) }
    switch found {
    case .entry(let range, let line, let column):
      guard range.count <= reader.limits.maximumBytes else {
        return tooLarge(SplitRecord(range: range, line: line, column: column))
      }
      return Found(
        range: range,
        line: line,
        columnShift: column - splitter.root.columns,
        content: .entry(splitter.root)
      )
    case .stray(let range, let line, let column):
      return Found(range: range, line: line, columnShift: column, content: .stray)
    case .open(let line):
      throw problem(.openPortfolio, .syntaxError, line: line)
    case nil:
      guard splitter.pending(in: buffer.count) <= reader.limits.maximumBytes else {
        guard let record = splitter.drop() else { throw tooLarge(line: splitter.line) }
        return tooLarge(record)
      }
      return nil
    }
  }

  /// A record that is too large to keep.
  private func tooLarge(_ record: SplitRecord) -> Found {
    Found(
      range: record.range.prefix(0),
      line: record.line,
      columnShift: record.column,
      content: .tooLarge
    )
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
