import FEEL

/// The way from slots to the classes of columns, in flat memory.
struct ColumnLookup: Sendable {
  /// The columns in the order of evaluation.
  let columns: [CompiledColumn]
  /// The places where classes change, for the columns that search.
  private let cuts: [Int64]
  /// The places where classes change, for the columns that compare decimals.
  private let exactCuts: [Cut]
  /// The class of each payload or stretch, column after column.
  private let classes: [UInt32]
  private let doubledPowers = ScaledLine.doubledPowers

  init(
    columns: [CompiledColumn],
    cuts: [Int64],
    exactCuts: [Cut],
    classes: [UInt32]
  ) {
    self.columns = columns
    self.cuts = cuts
    self.exactCuts = exactCuts
    self.classes = classes
  }

  /// The number of bytes.
  var footprint: Int {
    columns.count * MemoryLayout<CompiledColumn>.stride + cuts.count * 8
      + exactCuts.count * MemoryLayout<Cut>.stride + classes.count * 4
  }

  /// The class of a slot; the class of an unknown value comes after all others.
  @inline(__always)
  func position(of slot: Slot, in column: CompiledColumn) -> Int {
    guard slot.kind == column.kind else {
      return Int(slot.kind == .unknown ? column.unknownClass : column.foreignClass)
    }
    let entry: Int
    switch column.method {
    case .direct:
      // A number that is negative or too large is one of the others, which come last.
      let number = UInt64(truncatingIfNeeded: slot.payload)
      entry = Int(truncatingIfNeeded: min(number, UInt64(truncatingIfNeeded: column.lastClass)))
    case .search:
      let place = ScaledLine.place(of: slot, scale: column.scale, doubledPowers.span)
      entry = stretch(of: place, in: column)
    case .exact:
      entry = exactStretch(of: slot, in: column)
    }
    return Int(truncatingIfNeeded: classes.span[Int(column.firstClass) &+ entry])
  }

  /// Counts the cuts at or before a place.
  @inline(__always)
  private func stretch(of place: Int64, in column: CompiledColumn) -> Int {
    let cuts = cuts.span
    let start = Int(column.firstCut)
    var first = start
    var count = Int(column.cutCount)
    // Without branches, because a value is as likely above a cut as below it.
    while count > 16 {
      let half = count >> 1
      first &+= cuts[first &+ half &- 1] <= place ? half : 0
      count &-= half
    }
    let end = first &+ count
    var found = first &- start
    while first < end {
      found &+= cuts[first] <= place ? 1 : 0
      first &+= 1
    }
    return found
  }

  @inline(never)
  private func exactStretch(of slot: Slot, in column: CompiledColumn) -> Int {
    let number = Decimal(coefficient: slot.payload, exponent: Int(slot.exponent))
    let place = Cut(position: number, isAfter: false)
    var (low, high) = (0, Int(column.cutCount))
    while low < high {
      let middle = (low + high) / 2
      if exactCuts[Int(column.firstCut) + middle] <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
