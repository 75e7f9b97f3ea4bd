import FEEL

/// A decision table as a diagram in flat memory, for many evaluations.
///
/// An evaluation goes through the inputs once: it finds the class of each value and follows one
/// entry of the diagram, without allocating and without counting references. Unknown inputs take
/// an entry of their own that stands for all values they may have, so that a verdict is definite
/// if and only if every value leads to it. What it says equals what `DecisionTable.evaluate` says.
package struct CompiledTable: Sendable {
  /// All verdicts that the table can come to; an evaluation gives a position in this list.
  package let verdicts: [Verdict]
  /// The number of outputs.
  package let outputCount: Int

  private let lookup: ColumnLookup
  /// The nodes: for each class the next node, or the verdict at the last column.
  private let entries: [UInt32]
  /// The first node, or the verdict if no column matters.
  private let root: Int
  private let kinds: [Verdict.Kind]
  private let outputs: [Slot]

  init(
    _ layout: CompiledLayout,
    _ diagram: Diagram,
    outputCount: Int,
    number: (_ output: Int, String) -> Int?
  ) {
    lookup = layout.lookup
    entries = diagram.entries
    root = diagram.root
    verdicts = diagram.verdicts
    self.outputCount = outputCount
    kinds = verdicts.map(\.kind)
    outputs = verdicts.flatMap { verdict in
      guard case .matched(_, let values) = verdict else {
        let slot = verdict.kind == .undetermined ? Slot.unknown : Slot(.other)
        return Array(repeating: slot, count: outputCount)
      }
      return values.enumerated().map { output, value in Slot(value) { number(output, $0) } }
    }
  }

  /// Decides on the values in slots, of which some may be unknown.
  ///
  /// - Parameter slots: The slots, with each input at its place.
  /// - Returns: The position of a verdict.
  /// - Complexity: O(log *n*) for each input, in the number of its classes.
  @inline(__always)
  package func verdict(on slots: Span<Slot>) -> Int {
    let columns = lookup.columns.span
    let entries = entries.span
    var node = root
    for index in columns.indices {
      let column = columns[index]
      let position = lookup.position(of: slots[Int(column.place)], in: column)
      node = Int(truncatingIfNeeded: entries[node &+ position])
    }
    return node
  }

  /// Calls a function with the class of each value that can make a difference; with the same
  /// classes the table comes to the same.
  package func forEachClass(of slots: Span<Slot>, _ body: (Int) -> Void) {
    for column in lookup.columns {
      body(lookup.position(of: slots[Int(column.place)], in: column))
    }
  }

  /// What kind of verdict stands at a position.
  package func kind(of verdict: Int) -> Verdict.Kind { kinds[verdict] }

  /// The value that a verdict gives for an output, as a slot for the next table.
  ///
  /// Unknown if the verdict is undetermined; a slot that no cell asks for if it has no outputs.
  package func output(_ output: Int, of verdict: Int) -> Slot {
    outputs[verdict * outputCount + output]
  }

  /// The number of bytes that evaluations read.
  package var footprint: Int { lookup.footprint + entries.count * 4 }
}
