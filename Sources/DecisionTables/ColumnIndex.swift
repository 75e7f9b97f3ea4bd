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
  let signatures: [RowSet]

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
    let rows = { (value: Value) in
      groups.reduce(into: nobody) { rows, group in
        if group.key.contains(value) == .yes { rows.formUnion(group.value) }
      }
    }
    switch kind {
    case let kind? where kind.isOrdered:
      let cuts = Set(groups.keys.flatMap(\.cuts)).sorted()
      storage = .ordered(kind, cuts, Self.segments(of: groups, cuts, nobody))
    case let kind?:
      let named = groups.keys.reduce(into: Set()) { $0.formUnion($1.named) }
      let listed = Dictionary(uniqueKeysWithValues: named.map { ($0, rows($0)) })
      let other = Value.text(ValueSet.other(than: named))
      storage = .listed(kind, listed, other: kind == .boolean ? indifferent : rows(other))
    case nil:
      storage = .constant
    }
    signatures = Self.signatures(of: input, cells, kind, rows)
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

  private static func signatures(
    of input: InputColumn,
    _ cells: [(row: String, set: ValueSet)],
    _ kind: ValueKind?,
    _ rows: (Value) -> RowSet
  ) -> [RowSet] {
    var seen: Set<RowSet> = []
    return Elementary.values(of: input, cells.map(\.set)).map(rows).filter {
      seen.insert($0).inserted
    }
  }
}
