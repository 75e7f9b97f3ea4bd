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

  let columns: [CompiledColumn]
  /// The places where classes change, for the columns that search.
  let cuts: [Int64]
  /// The places where classes change, for the columns that compare decimals.
  let exactCuts: [Cut]
  /// The class of each payload or stretch, column after column.
  let classes: [UInt32]
  /// The nodes: for each class the next node, or the verdict at the last column.
  let entries: [UInt32]
  /// The first node, or the verdict if no column matters.
  let root: Int
  private let kinds: [Verdict.Kind]
  private let outputs: [Slot]

  init(
    _ layout: CompiledLayout,
    _ diagram: Diagram,
    outputCount: Int,
    number: (_ output: Int, String) -> Int?
  ) {
    columns = layout.columns
    cuts = layout.cuts
    exactCuts = layout.exactCuts
    classes = layout.entries
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
    let columns = columns.span
    let entries = entries.span
    var node = root
    for index in columns.indices {
      let column = columns[index]
      node = Int(truncatingIfNeeded: entries[node + position(of: slots[column.place], in: column)])
    }
    return node
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
  package var footprint: Int {
    columns.count * MemoryLayout<CompiledColumn>.stride + cuts.count * 8
      + exactCuts.count * MemoryLayout<Cut>.stride + classes.count * 4 + entries.count * 4
  }

  /// The class of a slot, as a position in a node of the column.
  @inline(__always)
  private func position(of slot: Slot, in column: CompiledColumn) -> Int {
    guard slot.kind == column.kind else {
      return slot.kind == .unknown ? column.unknownClass : column.foreignClass
    }
    let entry: Int
    switch column.method {
    case .direct:
      let last = column.classCount - 1
      // A payload that is negative or too large is one of the others, which come last.
      entry =
        slot.payload.magnitude < UInt128(last) && slot.payload >= 0
        ? Int(truncatingIfNeeded: slot.payload) : last
    case .search:
      entry = stretch(of: ScaledLine.place(of: slot, scale: column.scale), in: column)
    case .exact:
      entry = exactStretch(of: slot, in: column)
    }
    return Int(truncatingIfNeeded: classes.span[column.firstClass + entry])
  }

  /// Counts the cuts at or before a place.
  @inline(__always)
  private func stretch(of place: Int64, in column: CompiledColumn) -> Int {
    let cuts = cuts.span
    var first = column.firstCut
    var count = column.cutCount
    while count > 8 {
      let half = count >> 1
      // Without a branch: the place is as likely above as below.
      first = cuts[first + half - 1] <= place ? first + half : first
      count -= half
    }
    var found = first - column.firstCut
    for index in first..<(first + count) where cuts[index] <= place { found += 1 }
    return found
  }

  @inline(never)
  private func exactStretch(of slot: Slot, in column: CompiledColumn) -> Int {
    let number = Decimal(coefficient: slot.payload, exponent: Int(slot.exponent))
    let place = Cut(position: number, isAfter: false)
    var (low, high) = (0, column.cutCount)
    while low < high {
      let middle = (low + high) / 2
      if exactCuts[column.firstCut + middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
