extension ValueSet {
  /// The values that are not in this set.
  package var complement: ValueSet {
    switch storage {
    case .empty: .all
    case .all: .empty
    case .ordered(let kind, let cuts): ValueSet(kind, cuts.complement)
    case .listed(let kind, let values): ValueSet(kind, allBut: values)
    case .allBut(let kind, let values): ValueSet(kind, listed: values)
    }
  }

  /// The values in this set, in the other or in both.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  package func union(_ other: ValueSet) -> ValueSet {
    precondition(kind == other.kind || kind == nil || other.kind == nil, "sets of different kinds")
    switch (storage, other.storage) {
    case (.all, _), (_, .all): return .all
    case (.empty, _): return other
    case (_, .empty): return self
    case (.ordered(let kind, let left), .ordered(_, let right)):
      return ValueSet(kind, left.union(right))
    case (.listed(let kind, let left), .listed(_, let right)):
      return ValueSet(kind, listed: left.union(right))
    case (.listed(let kind, let some), .allBut(_, let others)),
      (.allBut(let kind, let others), .listed(_, let some)):
      return ValueSet(kind, allBut: others.subtracting(some))
    case (.allBut(let kind, let left), .allBut(_, let right)):
      return ValueSet(kind, allBut: left.intersection(right))
    default: preconditionFailure("sets of different kinds")
    }
  }

  /// The values in any of some sets, quicker than one union after the other.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  static func union(of sets: some Collection<ValueSet>) -> ValueSet {
    guard sets.count > 2 else { return sets.reduce(.empty) { $0.union($1) } }
    let (left, right) = (sets.prefix(sets.count / 2), sets.dropFirst(sets.count / 2))
    return union(of: left).union(union(of: right))
  }

  /// The values in both sets.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  package func intersection(_ other: ValueSet) -> ValueSet {
    complement.union(other.complement).complement
  }

  /// The values in this set that are not in the other.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  package func subtracting(_ other: ValueSet) -> ValueSet {
    intersection(other.complement)
  }

  /// Tells whether the other set holds all values of this one.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  package func isSubset(of other: ValueSet) -> Bool {
    subtracting(other).isEmpty
  }

  /// Tells whether the sets have no value in common.
  ///
  /// - Precondition: The sets are of the same kind, as far as they have one.
  package func isDisjoint(with other: ValueSet) -> Bool {
    intersection(other).isEmpty
  }

  /// The union, after a check of the kinds.
  func checkedUnion(_ other: ValueSet) throws(TableError) -> ValueSet {
    try checkKind(against: other)
    return union(other)
  }

  /// Refuses a set of another kind.
  func checkKind(against other: ValueSet) throws(TableError) {
    guard let kind, let otherKind = other.kind, kind != otherKind else { return }
    throw .mixed(otherKind, after: kind)
  }
}
