package import Vocabulary

/// Reader of dossiers: bytes in any format that is known, to facts.
///
/// A reader can be used for any number of inputs, from several threads at once.
package struct DossierReader: Sendable {
  /// What the reader is willing to take.
  package let limits: IntakeLimits
  let plan: IntakePlan

  /// Creates a reader of dossiers with the facts of a vocabulary.
  ///
  /// - Parameters:
  ///   - vocabulary: the facts.
  ///   - mappings: how they stand in the formats of others; without, only dossiers are read.
  ///   - risks: the ids of the risks that a dossier can name; without, any name passes.
  ///   - limits: what the reader is willing to take.
  package init(
    vocabulary: Vocabulary,
    mappings: [Mapping] = [],
    risks: Set<String> = [],
    limits: IntakeLimits = .standard
  ) {
    self.limits = limits
    plan = IntakePlan(vocabulary, mappings: mappings, risks: risks)
  }

  /// Returns a reader that does the same and shares no plan with this one: threads that count the
  /// references of the same objects wait for each other.
  package func apart() -> DossierReader {
    DossierReader(
      vocabulary: plan.vocabulary,
      mappings: plan.mappings.sorted { $0.key < $1.key }.map(\.value),
      risks: plan.risks,
      limits: limits
    )
  }

  /// Reads a dossier and returns all that is wrong with it, in the order of the input.
  ///
  /// The format is recognised by the content. Reading goes on after a wrong value, so that all
  /// problems are found at once, and stops where the grammar is broken. With an error among the
  /// problems the facts are what could be read, not to be assessed.
  ///
  /// - Parameters:
  ///   - bytes: one dossier in UTF-8, with or without a byte order mark; CSV in other encodings too.
  ///   - options: what the user chose.
  ///   - facts: is emptied and filled; its memory is used again.
  /// - Returns: the problems; none if all is well.
  package func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ options: IntakeOptions = IntakeOptions(),
    into facts: inout Facts
  ) -> [InputProblem] {
    read(bytes, options, from: nil, into: &facts)
  }

  /// Does the same for a record that stands somewhere in an input: places in the words of problems
  /// are those in the input, their lines and columns are still those in the record.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ options: IntakeOptions,
    from origin: RecordPlace?,
    into facts: inout Facts
  ) -> [InputProblem] {
    let format = options.format ?? recognise(bytes, options)
    // The facts move to the writer and back, so that writing never copies them.
    let given = facts
    facts = plan.noFacts
    var writer = FactWriter(
      plan,
      limits: limits,
      facts: consume given,
      input: bytes,
      format?.syntax ?? .json,
      options,
      from: origin
    )
    if format == nil {
      rejectFormat(&writer)
    } else if bytes.count > limits.maximumBytes {
      rejectSize(&writer)
    } else if let format {
      format.read(&writer)
      if writer.isComplete { writer.checkDossier() }
    }
    let problems = writer.problems
    facts = writer.facts
    return problems
  }

  /// Returns the line and the column of a position that is noted in facts, both from 1.
  ///
  /// - Parameters:
  ///   - position: a position of a cell of these facts.
  ///   - facts: the facts.
  ///   - bytes: the input that the facts were read from.
  /// - Returns: the line and the column.
  /// - Complexity: O(*n*) in the size of the input, for JSON.
  package static func place(
    of position: UInt64,
    in facts: Facts,
    readFrom bytes: UnsafeBufferPointer<UInt8>
  ) -> (line: Int, column: Int) {
    var places = InputPlaces(bytes, unit: facts.positionUnit)
    return places.place(of: position)
  }

  private func rejectSize(_ writer: inout FactWriter) {
    writer.report(.error, .inputTooLarge, at: writer.start, on: writer.dossier) {
      .inputTooLarge(limit: $0.limits.maximumBytes)
    }
  }

  /// Returns the format of an input, or nil where it is none that is known.
  package func recognise(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ options: IntakeOptions = IntakeOptions()
  ) -> InputFormat? {
    guard let first = bytes.firstSignificant else { return nil }
    let sample = InputSample(bytes: bytes, first: first, plan: plan, options: options)
    return InputFormat.all.first {
      // Only tables come in other encodings.
      (!bytes.isOtherUnicode || $0 == .csv) && $0.recognises(sample)
    }
  }

  private func rejectFormat(_ writer: inout FactWriter) {
    let bytes = writer.input
    let file = writer.dossier
    if bytes.isWorkbook {
      writer.report(.error, .spreadsheet, at: 0, on: file) { _ in .spreadsheet }
    } else if bytes.isOtherUnicode {
      writer.report(.error, .wrongEncoding, at: 0, on: file) { _ in .wrongEncoding }
    } else if let first = bytes.firstSignificant {
      let rest = UnsafeBufferPointer(rebasing: bytes[first...])
      writer.report(.error, .unknownFormat, at: UInt64(first), on: file) { _ in
        .unknownFormat(rest)
      }
    } else {
      writer.report(.error, .emptyInput, at: 0, on: file) { _ in .emptyInput }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes of the byte order mark at the start, if there is one.
  var byteOrderMark: Int {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
  }

  /// Whether the input starts as the workbooks of spreadsheet programs do: `.xlsx`, `.ods`, `.xls`.
  fileprivate var isWorkbook: Bool {
    starts(with: [0x50, 0x4B, 0x03, 0x04]) || starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Whether the input starts as UTF-16 or UTF-32 does; zeros alone are what a crash leaves of a file.
  var isOtherUnicode: Bool {
    guard count >= 2 else { return false }
    return ((self[0] == 0 || self[1] == 0) && prefix(4).contains { $0 != 0 })
      || (self[0] == 0xFE && self[1] == 0xFF) || (self[0] == 0xFF && self[1] == 0xFE)
  }

  /// Whether the input starts as UTF-32 does, in which no tables come.
  var isUTF32: Bool {
    guard count >= 4 else { return false }
    return starts(with: [0xFF, 0xFE, 0, 0]) || starts(with: [0, 0, 0xFE, 0xFF])
      || (self[1] == 0 && self[2] == 0 && (self[0] == 0) != (self[3] == 0))
  }

  /// The place of the first byte that is no white space.
  fileprivate var firstSignificant: Int? {
    var place = byteOrderMark
    while place < count, self[place].isSpace { place += 1 }
    return place < count ? place : nil
  }
}
