/// One row of a table, with the place of each of its cells.
struct CSVRow {
  /// One cell.
  struct Cell {
    /// Where its text stands among the bytes of the row.
    let range: Range<Int>
    /// The line and column in the input.
    let position: UInt64
  }

  /// The largest number of cells that are kept, many times that of spreadsheets.
  ///
  /// In memory a cell takes more than the byte that may separate it from the next.
  static let mostCells = 1 << 18

  /// The texts of all cells, without quotes.
  private(set) var bytes: [UInt8] = []
  /// The cells that are kept.
  private(set) var cells: [Cell] = []
  /// The number of cells, with those that are not kept.
  private(set) var count = 0
  /// The number of the row as a spreadsheet counts: rows, not lines.
  var number = 0
  /// Whether there is one cell, and nothing beside its quotes.
  fileprivate(set) var isQuotedWhole = false

  /// Whether no cell has any text.
  var isBlank: Bool { bytes.allSatisfy(\.isSpace) }

  /// Whether there is a cell with any text.
  func isFilled(_ cell: Int) -> Bool {
    cell < cells.count && !bytes[cells[cell].range].allSatisfy(\.isSpace)
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
    count = 0
  }

  /// Gives each cell another place.
  mutating func moveCells(_ place: (UInt64) -> UInt64) {
    cells = cells.map { Cell(range: $0.range, position: place($0.position)) }
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }

  fileprivate mutating func endCell(from start: Int, at position: UInt64) {
    count += 1
    guard count <= Self.mostCells else { return }
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
    /// The piece ends before the row does; within quotes that were opened here, if anywhere.
    case incomplete(quote: UInt64?)
    /// Quotes that were opened here are not closed before the end.
    case openQuote(UInt64)
    /// Quotes that were opened here are closed by ones that open another cell on a later line: they
    /// lack their own, and what follows the line where they open are other rows.
    case straddlingQuote(UInt64)
  }

  /// What stands between cells.
  let separator: UInt8
  /// The line of the next byte, from 1.
  private(set) var line = 1
  /// The number of rows read.
  private(set) var rows = 0
  /// Whether the row at hand is passed over, so that nothing of it is kept but where it goes on.
  private(set) var isPassing = false
  /// Whether a row that is passed over goes on behind the start of a cell.
  private var isInCell = false

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
    guard offset < bytes.count else {
      if isLast { isPassing = false }
      return isLast ? .end : .incomplete(quote: nil)
    }
    row.reset()
    var place = offset
    var currentLine = line
    var column = 1
    row.isQuotedWhole = false
    while true {
      let position = InputPlaces.pack(line: currentLine, column: column)
      let start = row.bytes.count
      let cell = (place: place, line: currentLine)
      if !isInCell, place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
        place += 1
        column += 1
        let isClosed = Self.readQuoted(bytes, &place, &currentLine, &column, into: &row)
        // The first of two quotes may stand at the end of the piece.
        if !isLast, !isClosed || place == bytes.count {
          if isPassing { (offset, line) = cell }
          return .incomplete(quote: position)
        }
        if !isClosed { return .openQuote(position) }
      }
      // What follows closing quotes belongs to the cell too: some programs write so.
      let behind = row.bytes.count
      while place < bytes.count, bytes[place] != separator, !bytes[place].isLineEnd {
        row.append(bytes[place])
        if bytes[place] & 0xC0 != 0x80 { column += 1 }
        place += 1
      }
      row.endCell(from: start, at: position)
      row.isQuotedWhole =
        row.count == 1 && behind == row.bytes.count && cell.place < bytes.count
        && bytes[cell.place] == UInt8(ascii: "\"")
      let straddles =
        cell.line < currentLine && opensCell(row.bytes[start..<behind])
        && !row.bytes[behind...].allSatisfy(\.isSpace)
      guard place < bytes.count, bytes[place] == separator else {
        // A line feed may follow in the next piece.
        let isAtReturn = place + 1 == bytes.count && bytes[place] == UInt8(ascii: "\r")
        if !isLast, place == bytes.count || isAtReturn {
          if isPassing {
            isInCell = isInCell || place > cell.place
            (offset, line) = (place, currentLine)
          }
          return .incomplete(quote: nil)
        }
        if straddles { return .straddlingQuote(position) }
        break
      }
      if straddles { return .straddlingQuote(position) }
      isInCell = false
      place += 1
      column += 1
    }
    if place < bytes.count {
      place += bytes[place...].starts(with: [0x0D, 0x0A]) ? 2 : 1
      currentLine += 1
    }
    offset = place
    line = currentLine
    rows += 1
    row.number = rows
    (isPassing, isInCell) = (false, false)
    return .row
  }

  /// Passes over the row at hand, of which a piece came: from then on `next` moves the offset behind
  /// what it went through, though the row is not at its end.
  mutating func passOver() { isPassing = true }

  /// Whether quotes behind a text would open a cell, if they did not close one.
  private func opensCell(_ text: ArraySlice<UInt8>) -> Bool {
    text.last.map { $0 == separator || $0.isLineEnd } ?? false
  }

  /// Passes over a row up to the end of the line where quotes open that are not closed as they
  /// should.
  ///
  /// - Parameters:
  ///   - bytes: the piece of the table.
  ///   - offset: where the row begins; is moved behind that line.
  ///   - quote: where the quotes open.
  ///   - isLast: whether nothing follows the piece.
  /// - Returns: whether the line ends in the piece; nothing is passed otherwise.
  mutating func skip(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from offset: inout Int,
    past quote: UInt64,
    isLast: Bool
  ) -> Bool {
    var (place, current) = (offset, line)
    while current <= Int(quote >> 32) {
      guard let end = bytes[place...].firstIndex(where: \.isLineEnd) else {
        guard isLast else { return false }
        place = bytes.count
        break
      }
      place = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
      current += 1
    }
    (offset, line) = (place, current)
    rows += 1
    return true
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
