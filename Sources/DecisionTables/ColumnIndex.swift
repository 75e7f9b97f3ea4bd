import FEEL

/// The rows of a table by the value of one input, and what an unknown value can come to.
struct ColumnIndex: Sendable {
  /// How values find their rows.
  enum Storage: Sendable {
    case constant
    /// The rows of each segment between ascending cuts.
    case ordered(ValueKind, [Cut], [RowSet])
    case listed(ValueKind, [Value: RowSet], other: RowSet)
  }

  let storage: Storage
  /// The rows that ask nothing of the input.
  let indifferent: RowSet
  /// The kind of the values; nil if nothing tells it.
  let kind: ValueKind?
  /// The different sets of rows that the values of the input can leave, in order of value.
  private(set) var signatures: [RowSet]

  /// Creates the index of an input.
  init(_ input: InputColumn, cells: [(row: String, set: ValueSet)]) throws(TableError) {
    let kind = try Self.kind(of: input, cells)
    var groups: [ValueSet: RowSet] = [:]
    for (row, cell) in cells.enumerated() {
      groups[cell.set, default: RowSet(capacity: cells.count)].insert(row)
    }
    self.kind = kind
    let nobody = RowSet(capacity: cells.count)
    indifferent = groups[.all] ?? nobody
    switch kind {
    case let kind? where kind.isOrdered:
      let cuts = Set(groups.keys.flatMap(\.cuts)).sorted()
      storage = .ordered(kind, cuts, Self.segments(of: groups, cuts, nobody))
    case let kind?:
      let (listed, other) = Self.listed(groups, nobody)
      storage = .listed(kind, listed, other: kind == .boolean ? indifferent : other)
    case nil:
      storage = .constant
    }
    signatures = []
    var seen: Set<RowSet> = []
    let found = Elementary.values(of: input, cells.map(\.set)).map { rows(matching: $0) }
    signatures = found.filter { seen.insert($0).inserted }
    guard !signatures.isEmpty else {
      throw TableError(
        code: .emptyColumn,
        message: "the domain and the bounds leave no value",
        column: input.name
      )
    }
  }

  /// The rows that match a known value.
  ///
  /// - Complexity: O(log *n*) in the number of rows, for texts O(1).
  func rows(matching value: Value) -> RowSet {
    switch storage {
    case .ordered(let kind, let cuts, let segments):
      guard let position = kind.position(of: value) else { return indifferent }
      return segments[cuts.segment(of: position)]
    case .listed(let kind, let rows, let other):
      return rows[value] ?? (ValueKind(of: value) == kind ? other : indifferent)
    case .constant: return indifferent
    }
  }

  private static func kind(
    of input: InputColumn,
    _ cells: [(row: String, set: ValueSet)]
  ) throws(TableError) -> ValueKind? {
    var kind = input.bounds.kind
    func check(_ found: ValueKind, in row: String?) throws(TableError) {
      if let kind, kind != found {
        throw TableError(
          code: .mixedKinds,
          message: "found a \(found.rawValue), expected a \(kind.rawValue)",
          row: row,
          column: input.name
        )
      }
      kind = found
    }
    for value in input.domain ?? [] {
      guard let found = ValueKind(of: value) else {
        let error = TableError.notASet(value)
        throw TableError(code: error.code, message: error.message, column: input.name)
      }
      try check(found, in: nil)
    }
    for (row, set) in cells {
      if let found = set.kind { try check(found, in: row) }
    }
    return kind
  }

  /// Finds the rows of each segment in one sweep over the cuts.
  private static func segments(
    of groups: [ValueSet: RowSet],
    _ cuts: [Cut],
    _ nobody: RowSet
  ) -> [RowSet] {
    let places = Dictionary(uniqueKeysWithValues: zip(cuts, 1...))
    var segments = Array(repeating: nobody, count: cuts.count + 1)
    for (set, rows) in groups {
      switch set.storage {
      case .all:
        for segment in segments.indices { segments[segment].formUnion(rows) }
      case .ordered(_, let set):
        for (lower, upper) in set.stretches {
          let first = lower.flatMap { places[$0] } ?? 0
          let end = upper.flatMap { places[$0] } ?? segments.count
          for segment in first..<end { segments[segment].formUnion(rows) }
        }
      case .empty, .listed, .allBut: break
      }
    }
    return segments
  }

  /// Finds the rows of each value that a cell names, and those of all other values.
  private static func listed(
    _ groups: [ValueSet: RowSet],
    _ nobody: RowSet
  ) -> (rows: [Value: RowSet], other: RowSet) {
    var other = nobody
    var named: Set<Value> = []
    for (set, rows) in groups {
      switch set.storage {
      case .all, .allBut: other.formUnion(rows)
      case .empty, .ordered, .listed: break
      }
      named.formUnion(set.named)
    }
    var found = Dictionary(uniqueKeysWithValues: named.map { ($0, other) })
    for (set, rows) in groups {
      switch set.storage {
      case .listed(_, let values):
        for value in values { found[value]?.formUnion(rows) }
      case .allBut(_, let values):
        for value in values { found[value]?.formSubtraction(rows) }
      case .all, .empty, .ordered: break
      }
    }
    return (found, other)
  }
}
