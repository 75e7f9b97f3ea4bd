package import FEEL

/// A set of values of one kind, or of all values whatever their kind.
///
/// Numbers, dates and durations form intervals, texts and booleans are listed or listed as left
/// out. Two sets that hold the same values are equal. Dates and months are counted one by one:
/// "after 1 May" is "from 2 May". A value of another kind, null among them, is only in `all`.
package struct ValueSet: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case empty
    case all
    case ordered(ValueKind, CutSet)
    case listed(ValueKind, Set<Value>)
    case allBut(ValueKind, Set<Value>)
  }

  let storage: Storage

  /// The set of all values.
  package static let all = ValueSet(storage: .all)

  /// The set without values.
  package static let empty = ValueSet(storage: .empty)

  private init(storage: Storage) {
    self.storage = storage
  }

  /// Makes a set of an ordered kind.
  init(_ kind: ValueKind, _ cuts: CutSet) {
    if cuts.isEmpty {
      storage = .empty
    } else if cuts.isAll {
      storage = .all
    } else {
      storage = .ordered(kind, cuts)
    }
  }

  /// Makes a set of texts or booleans.
  init(_ kind: ValueKind, listed values: Set<Value>) {
    if values.isEmpty {
      storage = .empty
    } else if kind == .boolean, values.count == 2 {
      storage = .all
    } else {
      storage = .listed(kind, values)
    }
  }

  /// Makes the set of the texts or booleans that are not listed.
  init(_ kind: ValueKind, allBut values: Set<Value>) {
    if values.isEmpty {
      self = .all
    } else if kind == .boolean {
      let both: Set<Value> = [.boolean(false), .boolean(true)]
      self.init(kind, listed: both.subtracting(values))
    } else {
      self.init(storage: .allBut(kind, values))
    }
  }

  /// Makes the set that holds the given values.
  ///
  /// - Parameter values: The values, all of one kind.
  /// - Throws: A `TableError` if kinds are mixed or a value has none, such as null.
  package init(_ values: some Sequence<Value>) throws(TableError) {
    var set = ValueSet.empty
    for value in values {
      set = try set.checkedUnion(ValueSet(.equal, value))
    }
    self = set
  }

  /// Makes the set of the values in a range.
  ///
  /// - Parameter range: A range of numbers, dates or durations.
  /// - Throws: A `TableError` if the ends are of different kinds or of a kind without order.
  package init(_ range: ValueRange) throws(TableError) {
    var set = ValueSet.all
    if let lower = range.lower {
      set = try ValueSet(range.lowerClosed ? .greaterOrEqual : .greater, lower)
    }
    if let upper = range.upper {
      let below = try ValueSet(range.upperClosed ? .lessOrEqual : .less, upper)
      try set.checkKind(against: below)
      set = set.intersection(below)
    }
    self = set
  }

  /// Makes the set of the values that compare with one value as an operator says.
  package init(_ comparison: UnaryTests.Operator, _ value: Value) throws(TableError) {
    guard let kind = ValueKind(of: value) else { throw .notASet(value) }
    guard let position = kind.position(of: value) else {
      switch comparison {
      case .equal: self.init(kind, listed: [value])
      case .notEqual: self.init(kind, allBut: [value])
      case .less, .lessOrEqual, .greater, .greaterOrEqual: throw .unordered(kind, comparison)
      }
      return
    }
    var before = Cut(position: position, isAfter: false)
    var after = Cut(position: position, isAfter: true)
    if kind.isDiscrete { (before, after) = (before.discrete, after.discrete) }
    let cuts =
      switch comparison {
      case .equal: CutSet(from: before, to: after)
      case .notEqual: CutSet(from: before, to: after).complement
      case .less: CutSet(from: nil, to: before)
      case .lessOrEqual: CutSet(from: nil, to: after)
      case .greater: CutSet(from: after, to: nil)
      case .greaterOrEqual: CutSet(from: before, to: nil)
      }
    self.init(kind, cuts)
  }

  /// The kind of the values; nil for all and for none.
  package var kind: ValueKind? {
    switch storage {
    case .empty, .all: nil
    case .ordered(let kind, _), .listed(let kind, _), .allBut(let kind, _): kind
    }
  }

  /// Tells whether the set holds no value.
  package var isEmpty: Bool { storage == .empty }

  /// Tells whether the set holds every value.
  package var isAll: Bool { storage == .all }

  /// Tells whether the set holds a value; an unknown value is unknown, unless the set decides.
  ///
  /// - Complexity: O(log *n*) in the number of intervals.
  package func contains(_ value: Value) -> Ternary {
    switch storage {
    case .empty: return .no
    case .all: return .yes
    case _ where value == .unknown: return .unknown
    case .ordered(let kind, let cuts):
      return Ternary(kind.position(of: value).map(cuts.contains) ?? false)
    case .listed(_, let values): return Ternary(values.contains(value))
    case .allBut(let kind, let values):
      return Ternary(ValueKind(of: value) == kind && !values.contains(value))
    }
  }

  /// The intervals of an ordered set, ascending and apart; empty for every other set.
  package var intervals: [ValueRange] {
    guard case .ordered(let kind, let cuts) = storage else { return [] }
    return cuts.stretches.map { lower, upper in
      // A discrete kind has its cuts before values, so its last value is one less.
      let last = kind.isDiscrete ? upper.map { $0.position - .one } : upper?.position
      return ValueRange(
        lower: lower.flatMap { kind.value(at: $0.position) },
        lowerClosed: lower.map { !$0.isAfter } ?? false,
        upper: last.flatMap { kind.value(at: $0) },
        upperClosed: upper.map { kind.isDiscrete || $0.isAfter } ?? false
      )
    }
  }

  /// The values of a set of texts or booleans in order; nil for every other set.
  package var listed: [Value]? {
    guard case .listed(_, let values) = storage else { return nil }
    return values.inOrder
  }

  /// The values that a set of all other texts leaves out, in order; nil for every other set.
  package var leftOut: [Value]? {
    guard case .allBut(_, let values) = storage else { return nil }
    return values.inOrder
  }
}

extension Set<Value> {
  /// The texts or booleans in order.
  var inOrder: [Value] {
    sorted { left, right in
      switch (left, right) {
      case (.text(let left), .text(let right)): left < right
      case (.boolean(let left), .boolean(let right)): !left && right
      default: false
      }
    }
  }
}

extension TableError {
  static func notASet(_ value: Value) -> TableError {
    let found =
      switch value {
      case .null: "null"
      case .unknown: "an unknown value"
      case .list: "a list"
      case .record: "a record"
      default: "a range"
      }
    return TableError(
      code: .notASet,
      message: "found \(found), expected a number, text, boolean, date or duration"
    )
  }

  fileprivate static func unordered(
    _ kind: ValueKind,
    _ comparison: UnaryTests.Operator
  ) -> TableError {
    TableError(
      code: .notASet,
      message: "found '\(comparison.rawValue)' with a \(kind.rawValue), expected '=' or '!='"
    )
  }
}
