package import FEEL
package import Vocabulary

/// What a caller looks up in the dossier itself, beside what expressions give.
extension Evaluation {
  /// The cell in a slot of a record.
  package func cell(_ slot: Int, of block: Int) -> Cell {
    machine.cells[machine.blocks[block].firstCell &+ slot]
  }

  /// A record of the dossier.
  package func block(_ number: Int) -> Block { machine.blocks[number] }

  /// The number of records.
  package var blockCount: Int { machine.blocks.count }

  /// The value of a field of a record, by the position among the fields that the rules were
  /// compiled with.
  package func field(_ number: Int, of block: Int) -> Datum {
    let member = Int(machine.fields[number])
    guard member >= 0 else { return .unknown }
    let own = machine.members[member]
    return machine.datum(
      machine.cells[machine.blocks[block].firstCell &+ Int(own.slot)],
      own,
      member
    )
  }

  /// The record that a value is as a whole; nil for anything else, such as a group of its facts.
  package func wholeRecord(_ value: Datum) -> Int? {
    guard value.kind == .record else { return nil }
    let block = Int(truncatingIfNeeded: value.payload)
    return machine.layouts[machine.blocks[block].layout].root == value.detail ? block : nil
  }

  /// Adds the items of a list to others.
  ///
  /// - Returns: Whether the value is a list.
  package mutating func appendItems(of list: Datum, to items: inout [Datum]) -> Bool {
    guard list.isList else { return false }
    machine.isRefused = false
    machine.work = 0
    var cursor = machine.cursor(over: list)
    while let item = machine.next(&cursor) { items.append(item) }
    return true
  }

  /// Tells whether an item of a list of plain values is unknown; nil where that takes too long to tell.
  package mutating func hasUnknownItem(_ values: Datum) -> Bool? {
    machine.isRefused = false
    machine.work = 0
    var cursor = machine.cursor(over: values)
    while let item = machine.next(&cursor) {
      if item.kind == .unknown { return true }
    }
    return machine.isRefused ? nil : false
  }

  /// Whether going through a list was given up, as only the evaluator of FEEL may take so long.
  package var isRefused: Bool { machine.isRefused }

  /// Whether two values are known to be the same.
  package mutating func isSame(_ left: Datum, _ right: Datum) -> Bool {
    left.kind == right.kind && machine.equal(left, right).isTrue
  }

  /// The bytes of a text of the dossier.
  package func withBytes<Result>(of cell: Cell, _ body: (Span<UInt8>) -> Result) -> Result? {
    let text = Datum(.text, payload: cell.payload)
    guard cell.kind == .text, text.start + text.count <= machine.dossierTexts.count else {
      return nil
    }
    return machine.dossierTexts.withSpan(text.start, text.count, body)
  }
}

extension Datum {
  /// Whether this is a text that is not empty.
  package var isWords: Bool { kind == .text && count > 0 }

  /// The number of a text of the rules; nil for any other text.
  package var textNumber: Int? { kind == .text && detail > 0 ? Int(detail) - 1 : nil }

  /// The number; of other values nothing that means anything.
  package var number: Decimal { decimal }

  /// The day of a date; nil for anything else.
  package var date: CalendarDate? { kind == .date ? day : nil }

  /// Whether the value is true.
  package var isYes: Bool { isTrue }
}

extension Evaluation {
  /// Whether a value outlives `forgetLists`: it is no list that an evaluation made.
  package func isLasting(_ value: Datum) -> Bool {
    value.kind != .list || value.count == 0 || value.start + value.count <= rules.items.count
  }
}

extension Evaluation {
  /// Calls a function with each record of a list of records; with none for any other value.
  package func forEachRecord(of list: Datum, _ body: (Int) -> Void) {
    guard list.kind == .records else { return }
    var (block, count) = (list.start, list.count)
    while block >= 0, count > 0 {
      body(block)
      block = machine.blocks[block].next
      count &-= 1
    }
  }
}
