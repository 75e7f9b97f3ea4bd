package import FEEL

extension ValueSet {
  /// Values that tell the set from every other set with the same ends or the same listed values.
  ///
  /// For intervals: each end and a value in each open stretch between, before and after the ends.
  /// For texts: each one listed and one that is not. Empty for all and for none.
  package var samplePoints: [Value] { Self.samplePoints(of: [self]) }

  /// Values that tell apart all the sets that can be made from sets of one kind.
  ///
  /// - Parameters:
  ///   - sets: The sets, all of one kind.
  ///   - isWhole: Whether only whole numbers occur.
  /// - Returns: The values in order; none if no set has a kind.
  package static func samplePoints(of sets: [ValueSet], isWhole: Bool = false) -> [Value] {
    guard let kind = sets.lazy.compactMap(\.kind).first else { return [] }
    guard kind.isOrdered else { return listedPoints(of: sets, kind) }
    var positions = Set(sets.flatMap(\.cuts).map(\.position)).sorted()
    let between = zip([nil] + positions.map(Optional.some), positions.map(Optional.some) + [nil])
      .compactMap { Decimal.between($0, $1, isWhole: isWhole || kind.isDiscrete) }
    if isWhole { positions.removeAll { !$0.isInteger } }
    return (positions + between).sorted().compactMap(kind.value(at:))
  }

  /// A value of the set, if possible at an end that belongs to it; nil if it has none to show.
  ///
  /// The set of all values shows none, because it is of no kind.
  package var example: Value? { example(isWhole: false) }

  /// A value of the set that is whole if it must be.
  func example(isWhole: Bool) -> Value? {
    switch storage {
    case .empty, .all: nil
    case .listed(_, let values): values.inOrder.first
    case .allBut(_, let values): .text(Self.other(than: values))
    case .ordered(let kind, let cuts):
      cuts.stretches.lazy.compactMap { Self.position(in: $0, kind, isWhole: isWhole) }.first
        .flatMap(kind.value(at:))
    }
  }

  /// The places where an ordered set begins and ends.
  var cuts: [Cut] {
    guard case .ordered(_, let cuts) = storage else { return [] }
    return cuts.cuts
  }

  /// Tells whether the set lists a text or leaves it out by name.
  package func names(_ text: String) -> Bool { named.contains(.text(text)) }

  /// The texts or booleans that the set lists or leaves out.
  var named: Set<Value> {
    switch storage {
    case .listed(_, let values), .allBut(_, let values): values
    case .empty, .all, .ordered: []
    }
  }

  /// A position between two cuts, at an end if that belongs to the stretch.
  static func position(
    in stretch: (lower: Cut?, upper: Cut?),
    _ kind: ValueKind,
    isWhole: Bool
  ) -> Decimal? {
    if let lower = stretch.lower, !lower.isAfter, !isWhole || lower.position.isInteger {
      return lower.position
    }
    if let upper = stretch.upper, upper.isAfter, !isWhole || upper.position.isInteger {
      return upper.position
    }
    return Decimal.between(
      stretch.lower?.position,
      stretch.upper?.position,
      isWhole: isWhole || kind.isDiscrete
    )
  }

  /// A text that is not among the given ones.
  static func other(than values: Set<Value>) -> String {
    var (text, number) = ("other", 1)
    while values.contains(.text(text)) {
      number += 1
      text = "other\(number)"
    }
    return text
  }

  private static func listedPoints(of sets: [ValueSet], _ kind: ValueKind) -> [Value] {
    if kind == .boolean { return [.boolean(false), .boolean(true)] }
    let named = sets.reduce(into: Set()) { $0.formUnion($1.named) }
    return named.inOrder + [.text(other(than: named))]
  }
}
