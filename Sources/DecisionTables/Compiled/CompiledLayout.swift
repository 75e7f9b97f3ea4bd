import FEEL

/// The columns of a compiled table in the order of evaluation, with the classes of their values.
///
/// The columns with the fewest classes come first, which keeps the diagram small; those that can
/// make no difference are left out.
struct CompiledLayout {
  private(set) var columns: [CompiledColumn] = []
  private var cuts: [Int64] = []
  private var exactCuts: [Cut] = []
  private var entries: [UInt32] = []
  /// For each column the rows of each class; the class of an unknown value comes after them.
  private(set) var rows: [[RowSet]] = []
  /// For each column the classes that an unknown value can turn out to be.
  private(set) var possible: [[Int]] = []
  /// The rows that the inputs left out leave.
  private(set) var base: RowSet

  init(_ table: DecisionTable, places: [Int]?, number: (Int, String) -> Int?) {
    base = table.everyRow
    let drafts = table.indexes.enumerated().map { input, index in
      (input, ColumnClasses(index) { number(input, $0) })
    }
    for (input, draft) in drafts.sorted(by: { $0.1.rows.count < $1.1.rows.count }) {
      guard draft.rows.count > 1 else {
        base.formIntersection(draft.rows[0])
        continue
      }
      add(draft, place: places?[input] ?? input)
    }
  }

  /// The way from slots to classes.
  var lookup: ColumnLookup {
    ColumnLookup(columns: columns, cuts: cuts, exactCuts: exactCuts, classes: entries)
  }

  private mutating func add(_ draft: ColumnClasses, place: Int) {
    var column = CompiledColumn()
    column.place = Int32(place)
    column.kind = draft.kind.map { Slot.Kind($0) } ?? .other
    column.foreignClass = Int32(draft.foreign)
    column.unknownClass = Int32(draft.rows.count)
    column.firstClass = Int32(entries.count)
    column.lastClass = Int32(draft.entries.count - 1)
    entries += draft.entries.map { UInt32($0) }
    switch draft.lookup {
    case .direct: break
    case .search(let scale, let places):
      column.method = .search
      column.scale = scale
      column.firstCut = Int32(cuts.count)
      column.cutCount = Int32(places.count)
      cuts += places
    case .exact(let places):
      column.method = .exact
      column.firstCut = Int32(exactCuts.count)
      column.cutCount = Int32(places.count)
      exactCuts += places
    }
    columns.append(column)
    rows.append(draft.rows)
    possible.append(draft.possible)
  }
}

/// The values of one input, divided into classes that leave the same rows.
private struct ColumnClasses {
  enum Lookup {
    case direct
    case search(scale: Int16, [Int64])
    case exact([Cut])
  }

  /// The largest table of classes that texts are looked up in by their number.
  private static let directLimit = 4096

  let kind: ValueKind?
  private(set) var lookup = Lookup.direct
  /// The class of each payload or stretch.
  private(set) var entries: [Int] = []
  /// The rows of each class.
  private(set) var rows: [RowSet] = []
  private(set) var foreign = 0
  private(set) var possible: [Int] = []
  private var numbers: [RowSet: Int] = [:]

  init(_ index: ColumnIndex, number: (String) -> Int?) {
    kind = index.kind
    switch index.storage {
    case .constant: break
    case .ordered(_, let cuts, let segments):
      entries = segments.map { addClass($0) }
      if let (scale, places) = ScaledLine.scale(cuts) {
        lookup = .search(scale: scale, places)
      } else {
        lookup = .exact(cuts)
      }
    case .listed(let kind, let listed, let other):
      var payloads: [Int: RowSet] = [:]
      for (value, rows) in listed {
        switch value {
        case .text(let text): if let number = number(text) { payloads[number] = rows }
        case .boolean(let known): payloads[known ? 1 : 0] = rows
        default: break
        }
      }
      add(payloads, other: addClass(kind == .boolean ? index.indifferent : other))
    }
    foreign = addClass(index.indifferent)
    possible = index.signatures.map { addClass($0) }
  }

  private mutating func add(_ payloads: [Int: RowSet], other: Int) {
    let listed = payloads.filter { $0.key >= 0 }.sorted { $0.key < $1.key }
    guard let last = listed.last?.key else {
      entries = [other]
      return
    }
    if last < Self.directLimit {
      entries = Array(repeating: other, count: last + 2)
      for (payload, rows) in listed { entries[payload] = addClass(rows) }
      return
    }
    var places: [Int64] = []
    entries = [other]
    for (payload, rows) in listed {
      // Each number is a stretch of its own; an empty one between neighbours does no harm.
      places += [2 * Int64(payload), 2 * Int64(payload) + 1]
      entries += [addClass(rows), other]
    }
    lookup = .search(scale: 0, places)
  }

  private mutating func addClass(_ rows: RowSet) -> Int {
    if let known = numbers[rows] { return known }
    numbers[rows] = self.rows.count
    self.rows.append(rows)
    return self.rows.count - 1
  }
}
