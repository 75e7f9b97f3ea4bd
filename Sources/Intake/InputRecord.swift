package import Vocabulary

/// Where a record stands in its input.
package struct RecordPlace: Hashable, Sendable {
  /// The number of the record in the input, from 0.
  package let number: Int
  /// The line of the input on which the record begins, from 1.
  package let line: Int
  /// The number of bytes of the input before the record; of a table, of its text in UTF-8.
  package let offset: Int
  /// What is to be added to a column on the first line of the record as it is read.
  let columnShift: Int

  /// Returns the place in the input of a position in the facts of the record.
  ///
  /// - Parameters:
  ///   - position: a position of a cell.
  ///   - unit: what the position counts.
  /// - Returns: the position in the whole input, in the same unit.
  package func position(of position: UInt64, _ unit: Facts.PositionUnit) -> UInt64 {
    switch unit {
    case .bytes: return UInt64(offset) + position
    case .lineAndColumn:
      let place = place(of: InputPlaces.unpack(position))
      return InputPlaces.pack(line: place.line, column: place.column)
    }
  }

  /// Returns the line and column in the input of those in the record.
  package func place(of own: (line: Int, column: Int)) -> (line: Int, column: Int) {
    (
      own.line + line - 1,
      own.line == 1 ? max(1, own.column + columnShift) : own.column
    )
  }
}

/// One record of an input: a project, release, notice or dossier, with its place.
package struct InputRecord: Sendable {
  /// What a record is.
  enum Content: Sendable {
    case row(CSVLayout, number: Int)
    case release
    case entry(XMLSplitter.Root)
    case stray
    /// A record that is too large to keep, without its bytes.
    case tooLarge
    /// A table that cannot be read with what the user said of its columns.
    case wrongChoices(CSVLayout)
    case whole(InputFormat?)
  }

  /// The record's own bytes.
  package let bytes: [UInt8]
  /// Where it stands.
  package let place: RecordPlace
  let content: Content
}

/// Some records of an input in one stretch of memory, which can be used again.
package struct RecordBatch: Sendable {
  private struct Entry {
    let range: Range<Int>
    let place: RecordPlace
    let content: InputRecord.Content
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private let room: Int

  /// Creates an empty batch.
  ///
  /// - Parameter room: the number of bytes from which on it is full.
  package init(room: Int) {
    self.room = room
    bytes.reserveCapacity(room + room / 4)
  }

  /// The number of records.
  package var count: Int { entries.count }
  /// The number of bytes of the records.
  package var byteCount: Int { bytes.count }
  /// Whether it takes no more records.
  package var isFull: Bool { bytes.count >= room || entries.count >= 4096 }

  /// Returns where a record stands.
  package func place(of record: Int) -> RecordPlace { entries[record].place }

  /// Returns the bytes of a record.
  package func bytes(of record: Int) -> [UInt8] { Array(bytes[entries[record].range]) }

  /// Returns the name that a row of a table gets where it has no reference; nil for other records.
  package func rowName(of record: Int) -> [UInt8]? {
    guard case .row(let layout, let number) = entries[record].content else { return nil }
    return layout.name(ofRow: number)
  }

  /// Leaves out the first records.
  ///
  /// - Parameter count: the number of records to leave out.
  /// - Returns: how many there were to leave out.
  package mutating func skip(_ count: Int) -> Int {
    let skipped = min(max(0, count), entries.count)
    entries.removeFirst(skipped)
    if entries.isEmpty { bytes.removeAll(keepingCapacity: true) }
    return skipped
  }

  /// Forgets the records and keeps the memory.
  package mutating func removeAll() {
    // One giant among the records must not claim its memory for good.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 * room)
    entries.removeAll(keepingCapacity: true)
  }

  mutating func append(
    _ record: ArraySlice<UInt8>,
    _ place: RecordPlace,
    _ content: InputRecord.Content
  ) {
    let start = bytes.count
    bytes.append(contentsOf: record)
    entries.append(Entry(range: start..<bytes.count, place: place, content: content))
  }

  /// Gives the bytes, place and content of a record to a body.
  func with<Result>(
    _ record: Int,
    _ body: (UnsafeBufferPointer<UInt8>, RecordPlace, InputRecord.Content) -> Result
  ) -> Result {
    let entry = entries[record]
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.range]), entry.place, entry.content)
    }
  }
}
