extension DecisionTable {
  /// The inputs for which no row matches, as boxes that have nothing in common.
  ///
  /// Empty if and only if every input within domain and bounds is covered. Default outputs cover
  /// nothing here. Unknown inputs add no gaps: an unknown value is one of those that may occur.
  ///
  /// - Parameter limit: The largest number of boxes; the others are left out, and those that are
  ///   there may then be smaller than they could be.
  /// - Returns: The boxes, in the order of the inputs' values.
  package func gaps(limit: Int = 1000) -> [Box] {
    let boxes = RowBoxes(self)
    // The search for one gap is quick to see that there is none.
    guard !boxes.coverEverything else { return [] }
    var search = GapSearch(boxes, limit: limit)
    return search.gaps()
  }

  /// Tells whether the table has default outputs that no known input leads to.
  package var hasUnusedDefault: Bool {
    outputs.contains { $0.defaultValue != nil } && RowBoxes(self).coverEverything
  }
}
