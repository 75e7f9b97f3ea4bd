import FEEL

/// One value in memory: what is known, and where in the input it stands.
package struct Cell: Hashable, Sendable, BitwiseCopyable {
  /// What a cell holds.
  package enum Kind: UInt8, Hashable, Sendable, BitwiseCopyable {
    /// Nothing was said: unknown.
    case absent
    /// The input says `null`: unknown too.
    case null
    /// The input said something that could not be read; an error was reported.
    case unreadable
    /// A group was opened here.
    case present
    /// A number or amount: payload is the coefficient.
    case number
    /// A text: payload is offset and length in the text store.
    case text
    /// A truth value.
    case boolean
    /// A day: payload is the day number.
    case date
    /// A code: payload is the position in its list.
    case code
    /// A list: payload is the first block and the number of entries.
    case list

    /// Whether a cell of this kind holds something known.
    @inlinable package var isValue: Bool {
      // The kinds are in this order, and this is asked for each value that is read.
      @inline(__always) get { rawValue > Kind.present.rawValue }
    }
  }

  /// The value's bits, to be read as `kind` says.
  package var payload: Int128 = 0
  /// The place in the input; see `Facts.positionUnit`.
  package var position: UInt64 = 0
  /// The power of ten of a number.
  package var exponent: Int16 = 0
  /// What the cell holds.
  package var kind: Kind = .absent

  /// Creates an empty cell.
  package init() {}

  /// Creates a cell.
  package init(_ kind: Kind, payload: Int128 = 0, exponent: Int16 = 0, position: UInt64) {
    self.kind = kind
    self.payload = payload
    self.exponent = exponent
    self.position = position
  }
}

/// One record of the input: the dossier, a project, a lot.
package struct Block: Hashable, Sendable, BitwiseCopyable {
  /// The layout of the record.
  package let layout: Int
  /// The first of the record's cells.
  package let firstCell: Int
  /// The record above, or -1 for the dossier.
  package let parent: Int
  /// The node of the list in the record above.
  package let node: Int
  /// The number of the record in its list, from 0.
  package let index: Int
  /// The next record of the same list, or -1.
  package fileprivate(set) var next: Int

  /// No record: what unused memory holds.
  package static let none = Block(
    layout: -1,
    firstCell: 0,
    parent: -1,
    node: -1,
    index: 0,
    next: -1
  )
}

/// What is known about a dossier: one cell for each fact, in memory laid out by the vocabulary.
///
/// A reader fills it without allocating for each value, and can use it again for the next dossier.
package struct Facts: Sendable {
  /// What the positions of the cells count.
  package enum PositionUnit: Hashable, Sendable {
    /// Bytes from the start of the input.
    case bytes
    /// The line in the upper 32 bits, the column in the lower.
    case lineAndColumn
  }

  /// What the positions of the cells count.
  package var positionUnit: PositionUnit = .bytes
  /// The cells of all records.
  package private(set) var cells: [Cell] = []
  /// The records.
  package private(set) var blocks: [Block] = []
  /// The bytes of all texts, as UTF-8.
  package var texts: [UInt8] = []
  /// One bit for each slot of all layouts: whether any record may have a value there.
  package private(set) var presence: [UInt64] = []
  private var firstSlots: [Int] = []
  /// The cells of a record of which nothing is known, at least as many as any record had.
  private var blanks: [Cell] = []

  /// Creates facts with an empty dossier.
  package init(_ vocabulary: Vocabulary) {
    reset(vocabulary)
  }

  /// Gives the memory of the cells, records and texts to a body, for reading.
  package func withMemory<Result>(
    _ body: (
      UnsafeBufferPointer<Cell>, UnsafeBufferPointer<Block>, UnsafeBufferPointer<UInt8>
    ) throws -> Result
  ) rethrows -> Result {
    try cells.withUnsafeBufferPointer { cells in
      try blocks.withUnsafeBufferPointer { blocks in
        try texts.withUnsafeBufferPointer { texts in try body(cells, blocks, texts) }
      }
    }
  }

  /// Forgets everything and keeps the memory.
  package mutating func reset(_ vocabulary: Vocabulary) {
    cells.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    // Threads that count the references of one row wait for each other.
    if firstSlots != vocabulary.firstSlots { firstSlots = vocabulary.firstSlots }
    let words = (vocabulary.slotCount + 63) / 64
    if presence.count == words {
      for word in presence.indices { presence[word] = 0 }
    } else {
      presence = Array(repeating: 0, count: words)
    }
    _ = appendBlock(
      layout: Vocabulary.dossierLayout,
      width: vocabulary.layouts[Vocabulary.dossierLayout].width,
      parent: -1,
      node: vocabulary.layouts[Vocabulary.dossierLayout].root,
      index: 0
    )
  }

  /// Returns the cell in a slot of a record.
  package func cell(_ slot: Int, of block: Int) -> Cell {
    cells[blocks[block].firstCell + slot]
  }

  /// Tells whether nothing was said of a slot of a record, quicker than its cell does.
  package func isAbsent(_ slot: Int, of block: Int) -> Bool {
    if case .absent = cells[blocks[block].firstCell + slot].kind { return true }
    return false
  }

  /// Tells whether what was said of a slot of a record could not be read, quicker than its cell does.
  package func isUnreadable(_ slot: Int, of block: Int) -> Bool {
    if case .unreadable = cells[blocks[block].firstCell + slot].kind { return true }
    return false
  }

  /// Puts a cell in a slot of a record.
  package mutating func set(_ cell: Cell, slot: Int, of block: Int) {
    let record = blocks[block]
    cells[record.firstCell + slot] = cell
    guard record.layout >= 0, cell.kind.isValue else { return }
    let number = firstSlots[record.layout] + slot
    presence[number / 64] |= 1 << UInt64(number % 64)
  }

  /// Adds an entry to a list and returns its record.
  ///
  /// - Parameters:
  ///   - node: the node of the list.
  ///   - slot: the slot of the list.
  ///   - block: the record that has the list.
  ///   - layout: the layout of the entry.
  ///   - width: the number of cells of the entry.
  ///   - previous: the entry before it, or nil for the first.
  /// - Returns: the new record.
  package mutating func appendEntry(
    node: Int,
    slot: Int,
    of block: Int,
    layout: Int,
    width: Int,
    after previous: Int?
  ) -> Int {
    let place = blocks[block].firstCell + slot
    let count = Int(truncatingIfNeeded: cells[place].payload >> 32)
    let entry = appendBlock(layout: layout, width: width, parent: block, node: node, index: count)
    if let previous {
      blocks[previous].next = entry
    } else {
      cells[place].payload = Int128(entry)
    }
    let first = cells[place].payload & 0xFFFF_FFFF
    cells[place].payload = first | Int128(count + 1) << 32
    return entry
  }

  /// Returns the number of entries of a list and its first entry.
  package func list(_ cell: Cell) -> (count: Int, first: Int) {
    let count = Int(truncatingIfNeeded: cell.payload >> 32)
    return (count, count == 0 ? -1 : Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF))
  }

  /// Returns the entries of a list.
  package func entries(_ cell: Cell) -> [Int] {
    guard cell.kind == .list else { return [] }
    var (count, entry) = list(cell)
    var found: [Int] = []
    found.reserveCapacity(count)
    while entry >= 0, count > 0 {
      found.append(entry)
      entry = blocks[entry].next
      count -= 1
    }
    return found
  }

  /// Returns the text that a cell refers to.
  package func text(_ cell: Cell) -> String {
    let offset = Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF)
    let length = Int(truncatingIfNeeded: cell.payload >> 32)
    guard cell.kind == .text, offset + length <= texts.count else { return "" }
    return String(decoding: texts[offset..<(offset + length)], as: UTF8.self)
  }

  /// Returns the bytes of the text that a cell refers to; nil where it holds no text.
  package func textBytes(_ cell: Cell) -> ArraySlice<UInt8>? {
    let offset = Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF)
    let length = Int(truncatingIfNeeded: cell.payload >> 32)
    guard cell.kind == .text, offset + length <= texts.count else { return nil }
    return texts[offset..<(offset + length)]
  }

  /// Calls a function with the bytes of the text that a cell refers to, without counting references;
  /// returns nil where it holds no text.
  @inline(__always)
  package func withTextBytes<Result>(
    _ cell: Cell,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let offset = Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF)
    let length = Int(truncatingIfNeeded: cell.payload >> 32)
    guard cell.kind == .text, offset + length <= texts.count else { return nil }
    return texts.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[offset..<(offset + length)]))
    }
  }

  /// Whether two cells hold texts of the same bytes.
  package func isSameText(_ left: Cell, _ right: Cell) -> Bool {
    withTextBytes(left) { left in withTextBytes(right) { left.elementsEqual($0) } ?? false }
      ?? false
  }

  /// Makes a cell for a text that starts at an offset of the text store and reaches to its end.
  package func textCell(from offset: Int, position: UInt64) -> Cell {
    Cell(
      .text,
      payload: Int128(offset) | Int128(texts.count - offset) << 32,
      position: position
    )
  }

  private mutating func appendBlock(
    layout: Int,
    width: Int,
    parent: Int,
    node: Int,
    index: Int
  ) -> Int {
    let block = blocks.count
    blocks.append(
      Block(
        layout: layout,
        firstCell: cells.count,
        parent: parent,
        node: node,
        index: index,
        next: -1
      )
    )
    if blanks.count < width { blanks = Array(repeating: Cell(), count: width) }
    blanks.withUnsafeBufferPointer { blanks in
      cells.append(contentsOf: UnsafeBufferPointer(rebasing: blanks[..<width]))
    }
    return block
  }
}
