/// One row of a table, with the place of each of its cells.
struct CSVRow {
  /// One cell.
  struct Cell {
    /// Where its text stands among the bytes of the row.
    let range: Range<Int>
    /// The line and column in the input.
    let position: UInt64
  }

  /// The texts of all cells, without quotes.
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  /// The number of the row as a spreadsheet counts: rows, not lines.
  var number = 0

  /// Whether no cell has any text.
  var isBlank: Bool { bytes.allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// Whether there is a cell with any text.
  func isFilled(_ cell: Int) -> Bool {
    cell < cells.count && bytes[cells[cell].range].contains { $0 > UInt8(ascii: " ") }
  }

  /// Whether a cell has any of the digits 0 to 9.
  func hasDigit(_ cell: Int) -> Bool {
    bytes[cells[cell].range].contains { $0 &- UInt8(ascii: "0") < 10 }
  }

  /// Returns the text of a cell.
  func text(_ cell: Int) -> String {
    String(decoding: bytes[cells[cell].range], as: UTF8.self)
  }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }

  fileprivate mutating func endCell(from start: Int, at position: UInt64) {
    cells.append(Cell(range: start..<bytes.count, position: position))
  }
}

/// Reader of rows from a piece of a table in UTF-8, which may end in the middle of one.
struct CSVScanner {
  /// What came of reading a row.
  enum Outcome: Hashable {
    /// A row was read.
    case row
    /// There is no more.
    case end
    /// The piece ends before the row does.
    case incomplete
    /// Quotes that were opened here are not closed before the end.
    case openQuote(UInt64)
  }

  /// What stands between cells.
  let separator: UInt8
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The number of rows read.
  private(set) var rows = 0

  init(separator: UInt8) {
    self.separator = separator
  }

  /// Reads the next row.
  ///
  /// - Parameters:
  ///   - bytes: the piece of the table.
  ///   - offset: where the row begins; is moved behind it where it was read.
  ///   - isLast: whether nothing follows the piece.
  ///   - row: is filled.
  /// - Returns: what came of it.
  mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    isLast: Bool,
    into row: inout CSVRow
  ) -> Outcome {
    guard offset < bytes.count else { return isLast ? .end : .incomplete }
    row.reset()
    var place = offset
    var currentLine = line
    var column = 1
    while true {
      let position = InputPlaces.pack(line: currentLine, column: column)
      let start = row.bytes.count
      if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
        place += 1
        column += 1
        guard
          Self.readQuoted(bytes, &place, &currentLine, &column, into: &row)
        else { return isLast ? .openQuote(position) : .incomplete }
      }
      // What follows closing quotes belongs to the cell too: some programs write so.
      while place < bytes.count, bytes[place] != separator, !bytes[place].isLineEnd {
        row.append(bytes[place])
        if bytes[place] & 0xC0 != 0x80 { column += 1 }
        place += 1
      }
      row.endCell(from: start, at: position)
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
      column += 1
    }
    if place < bytes.count {
      // A line feed may follow in the next piece.
      if bytes[place] == UInt8(ascii: "\r"), place + 1 == bytes.count, !isLast {
        return .incomplete
      }
      place += bytes[place...].starts(with: [0x0D, 0x0A]) ? 2 : 1
      currentLine += 1
    } else if !isLast {
      return .incomplete
    }
    offset = place
    line = currentLine
    rows += 1
    row.number = rows
    return .row
  }

  /// Reads up to closing quotes; returns false where there are none.
  private static func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ place: inout Int,
    _ line: inout Int,
    _ column: inout Int,
    into row: inout CSVRow
  ) -> Bool {
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\"") {
        column += 1
        guard place < bytes.count else { return true }
        guard bytes[place] == UInt8(ascii: "\"") else { return true }
        place += 1
        column += 1
        row.append(byte)
        continue
      }
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !bytes.isFeed(at: place)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      row.append(byte)
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte ends a line.
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is a line feed at a place.
  fileprivate func isFeed(at place: Int) -> Bool {
    place < count && self[place] == UInt8(ascii: "\n")
  }
}
