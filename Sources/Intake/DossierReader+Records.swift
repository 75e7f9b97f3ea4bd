package import Vocabulary

extension DossierReader {
  /// Reads a record of an input that was split.
  ///
  /// - Parameters:
  ///   - record: the record.
  ///   - options: what the user chose; the same as for the splitter.
  ///   - facts: is emptied and filled with a dossier that holds the record alone.
  /// - Returns: the problems, with their places in the whole input.
  package func read(
    _ record: InputRecord,
    _ options: IntakeOptions = IntakeOptions(),
    into facts: inout Facts
  ) -> [InputProblem] {
    record.bytes.withUnsafeBufferPointer {
      read($0, record.place, record.content, options, into: &facts)
    }
  }

  /// Reads a record of a batch.
  ///
  /// - Parameters:
  ///   - record: the number of the record in the batch.
  ///   - batch: the batch.
  ///   - options: what the user chose; the same as for the splitter.
  ///   - facts: is emptied and filled with a dossier that holds the record alone.
  /// - Returns: the problems, with their places in the whole input.
  package func read(
    _ record: Int,
    of batch: RecordBatch,
    _ options: IntakeOptions = IntakeOptions(),
    into facts: inout Facts
  ) -> [InputProblem] {
    batch.with(record) { read($0, $1, $2, options, into: &facts) }
  }

  /// Returns what is to be said of the table of which a record is the first row: which of its
  /// columns give no fact.
  ///
  /// It is said with a row, so that a run that goes on from another says it once.
  ///
  /// - Parameters:
  ///   - record: the number of the record in the batch.
  ///   - batch: the batch.
  /// - Returns: the problems, with their places in the input; none for other records.
  package func tableProblems(with record: Int, of batch: RecordBatch) -> [InputProblem] {
    batch.with(record) { _, place, content in
      guard place.number == 0, case .row(let layout, _) = content else { return [] }
      return layout.problems(notes: true, limit: limits.maximumProblems)
    }
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ place: RecordPlace,
    _ content: InputRecord.Content,
    _ options: IntakeOptions,
    into facts: inout Facts
  ) -> [InputProblem] {
    var problems: [InputProblem]
    var own = options
    switch content {
    case .row(let layout, let number):
      problems = readRow(bytes, layout, number, options, from: place, into: &facts)
    case .release:
      own.format = .ocds
      problems = read(bytes, own, from: place, into: &facts)
    case .entry(let root):
      own.format = .portfolioEntry
      problems = (root.start + bytes + root.end).withUnsafeBufferPointer {
        read($0, own, from: place, into: &facts)
      }
    case .stray:
      problems = unread(.strayText, .strayInPortfolio, &facts)
    case .tooLarge:
      problems = unread(.inputTooLarge, .recordTooLarge(limit: limits.maximumBytes), &facts)
    case .wrongChoices(let layout):
      facts.reset(plan.vocabulary)
      problems = layout.problems(notes: options.notes, limit: limits.maximumProblems)
    case .whole(let format):
      own.format = format
      problems = read(bytes, own, from: place, into: &facts)
    }
    for number in problems.indices {
      let own = (problems[number].line, problems[number].column)
      (problems[number].line, problems[number].column) = place.place(of: own)
    }
    return problems
  }

  /// The problem of a record that is not read at all.
  private func unread(
    _ code: InputProblem.Code,
    _ wording: Wording,
    _ facts: inout Facts
  ) -> [InputProblem] {
    facts.reset(plan.vocabulary)
    return [
      InputProblem(
        severity: .error,
        code: code,
        message: wording.message,
        suggestion: wording.suggestion
      )
    ]
  }

  private func readRow(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ layout: CSVLayout,
    _ number: Int,
    _ options: IntakeOptions,
    from origin: RecordPlace,
    into facts: inout Facts
  ) -> [InputProblem] {
    let given = facts
    facts = plan.noFacts
    let result = {
      var writer = FactWriter(
        plan,
        limits: limits,
        facts: consume given,
        input: bytes,
        .csv,
        options,
        from: origin
      )
      var scanner = CSVScanner(separator: layout.separator)
      var row = CSVRow()
      var offset = 0
      switch scanner.next(bytes, from: &offset, isLast: true, into: &row) {
      case .row: break
      case .openQuote(let quote), .straddlingQuote(let quote):
        writer.markPresent(writer.dossier, at: writer.start)
        CSVReading.reportQuote(at: quote, &writer)
        return (writer.problems, writer.facts)
      case .end, .incomplete: return (writer.problems, writer.facts)
      }
      row.number = number
      row.unquote(layout.separator, columns: layout.columns.count)
      writer.markPresent(writer.dossier, at: writer.start)
      if CSVReading.passesOver(row, layout, &writer) { return (writer.problems, writer.facts) }
      let list = writer.target(writer.plan.projectNode, in: 0)
      writer.beginList(list, at: writer.start)
      var previous: Int?
      guard let entry = writer.appendEntry(to: list, after: &previous, at: writer.start) else {
        return (writer.problems, writer.facts)
      }
      var store = layout.plan.stores.take()
      defer { layout.plan.stores.takeBack(&store) }
      CSVReading.read(row, layout, into: entry, &store, &writer)
      writer.checkDossier()
      return (writer.problems, writer.facts)
    }()
    facts = result.1
    return result.0
  }
}
