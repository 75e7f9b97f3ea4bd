package import FEEL

/// A row that no input reaches: one of its cells holds no value that occurs.
package struct UnreachableRow: Hashable, Sendable {
  /// The row.
  package let row: Int
  /// The input whose cell is in vain.
  package let input: Int
}

/// A row that inputs reach and that never decides, because other rows go before it.
package struct MaskedRow: Hashable, Sendable {
  /// The row.
  package let row: Int
  /// Rows that go before it and cover it together; none of them can be missed.
  package let maskedBy: [Int]
  /// Inputs that the row matches and one of the other rows decides.
  package let example: [Value]
}

extension DecisionTable {
  /// The rows that no input within domain and bounds reaches, in order.
  ///
  /// Unknown inputs reach no other rows: an unknown value is one of those that may occur.
  package func unreachableRows() -> [UnreachableRow] {
    let boxes = RowBoxes(self)
    return rows.indices.compactMap { row in
      boxes.emptyInput(of: row).map { UnreachableRow(row: row, input: $0) }
    }
  }

  /// The rows of a table with hit policy F or P that never decide although inputs reach them.
  ///
  /// Exact: a row that is not named decides on some input. Under other hit policies no row goes
  /// before another. Unknown inputs change nothing: a row that decides for none of the values of
  /// an unknown input does not decide for the unknown one either.
  package func maskedRows() -> [MaskedRow] {
    guard hitPolicy == .first || hitPolicy == .priority else { return [] }
    let boxes = RowBoxes(self)
    let order = hitPolicy == .first ? Array(rows.indices) : rows.indices.sorted(by: isRankedBefore)
    var before = RowSet(capacity: rows.count)
    var masked: [MaskedRow] = []
    for row in order {
      if boxes.emptyInput(of: row) == nil, let cover = cover(of: row, from: before, boxes) {
        let example = cover.lazy.compactMap { boxes.example(of: row, and: $0) }.first
        masked.append(MaskedRow(row: row, maskedBy: cover, example: example ?? []))
      }
      before.insert(row)
    }
    return masked.sorted { $0.row < $1.row }
  }

  private func isRankedBefore(_ left: Int, _ right: Int) -> Bool { ranks[left] < ranks[right] }

  /// Rows out of some that together cover a row, none of them in vain; nil if some is left over.
  private func cover(of row: Int, from some: RowSet, _ boxes: RowBoxes) -> [Int]? {
    var search = CoverSearch(boxes, row: row)
    guard search.example(outside: some.intersection(boxes.meeting(row))) == nil else { return nil }
    var cover = search.cover
    for candidate in cover.rows.reversed() where cover.rows.count > 1 {
      var fewer = cover
      fewer.remove(candidate)
      if boxes.example(of: row, outside: fewer) == nil { cover = fewer }
    }
    return cover.rows
  }
}
