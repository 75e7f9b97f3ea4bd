/// Two rows that can match together.
package struct Overlap: Hashable, Sendable {
  /// What the hit policy makes of two rows that match together.
  package enum Weight: String, Hashable, Sendable {
    /// The hit policy does not allow it.
    case conflict
    /// The outputs differ and the hit policy says which count.
    case settled
    /// The outputs are the same.
    case agreeing
  }

  /// The first row.
  package let first: Int
  /// The second row.
  package let second: Int
  /// What the hit policy makes of it.
  package let weight: Weight
  /// The inputs for which both match.
  package let box: Box
}

extension DecisionTable {
  /// The pairs of rows that can match together, in order.
  ///
  /// Unknown inputs add no pairs: an unknown value is one of those that may occur.
  ///
  /// - Parameters:
  ///   - harmless: Whether to include pairs that the hit policy allows. Without them there are
  ///     none for hit policies other than U, where every pair is a conflict, and A, where those are
  ///     whose outputs differ.
  ///   - limit: The largest number of pairs; the others are left out.
  /// - Returns: The pairs.
  /// - Complexity: O(*r*² · *c* / 64) for *r* rows and *c* different cells in a column.
  package func overlaps(harmless: Bool = false, limit: Int = .max) -> [Overlap] {
    guard harmless || hitPolicy == .unique || hitPolicy == .any else { return [] }
    let boxes = RowBoxes(self)
    var overlaps: [Overlap] = []
    for first in rows.indices {
      for second in boxes.meeting(first).rows where second > first {
        let weight = weight(of: first, and: second)
        guard harmless || weight == .conflict else { continue }
        guard overlaps.count < limit else { return overlaps }
        overlaps.append(
          Overlap(
            first: first,
            second: second,
            weight: weight,
            box: Box(
              sets: zip(rows[first].tests, rows[second].tests).map { $0.intersection($1) },
              example: boxes.example(of: first, and: second) ?? []
            )
          )
        )
      }
    }
    return overlaps
  }

  private func weight(of first: Int, and second: Int) -> Overlap.Weight {
    let agree = rows[first].outputs == rows[second].outputs
    switch hitPolicy {
    case .unique: return .conflict
    case .any: return agree ? .agreeing : .conflict
    case .priority, .first, .ruleOrder, .outputOrder, .collect: return agree ? .agreeing : .settled
    }
  }
}
