package import FEEL

/// Values of an input that no cell of the table tells apart.
package struct ElementaryClass: Hashable, Sendable {
  /// The values; all of them if there is only one class.
  package let set: ValueSet
  /// One of the values; null if the input may be anything.
  package let example: Value
  /// The rows that match these values.
  package let rows: RowSet
}

/// The division of the values of an input into stretches that no cell divides further.
enum Elementary {
  /// One value of each stretch; null if the input may be anything.
  static func values(of input: InputColumn, _ cells: [ValueSet]) -> [Value] {
    stretches(of: input, cells).map(\.example)
  }

  /// The stretches with a value of each, in order of value.
  static func stretches(
    of input: InputColumn,
    _ cells: [ValueSet]
  ) -> [(set: ValueSet, example: Value)] {
    if let domain = input.domain {
      var seen: Set<Value> = []
      return domain.filter { input.bounds.contains($0) == .yes && seen.insert($0).inserted }
        .compactMap { value in
          guard let set = try? ValueSet(.equal, value) else { return nil }
          return (set, value)
        }
    }
    let sets = cells + [input.bounds]
    guard let kind = sets.lazy.compactMap(\.kind).first else {
      return input.bounds.isEmpty ? [] : [(.all, .null)]
    }
    guard kind.isOrdered else {
      return ValueSet.samplePoints(of: sets).compactMap { point in
        let named = sets.reduce(into: Set()) { $0.formUnion($1.named) }
        let isOther = kind != .boolean && !named.contains(point)
        let set = isOther ? ValueSet(kind, allBut: named) : ValueSet(kind, listed: [point])
        return input.bounds.contains(point) == .yes ? (set, point) : nil
      }
    }
    let cuts = Set(sets.flatMap(\.cuts)).sorted().map(Optional.some)
    return zip([nil] + cuts, cuts + [nil]).compactMap { stretch in
      guard
        let position = ValueSet.position(in: stretch, kind, isWhole: input.isWhole),
        let example = kind.value(at: position), input.bounds.contains(example) == .yes
      else { return nil }
      return (ValueSet(kind, CutSet(from: stretch.0, to: stretch.1)), example)
    }
  }
}
