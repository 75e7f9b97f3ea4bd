extension DecisionTable {
  /// The inputs for which no row matches, as boxes that have nothing in common.
  ///
  /// Empty if and only if every input within domain and bounds is covered. Default outputs cover
  /// nothing here. Unknown inputs add no gaps: an unknown value is one of those that may occur.
  ///
  /// - Parameter limit: The largest number of boxes; the others are left out.
  /// - Returns: The boxes, in the order of the inputs' values.
  package func gaps(limit: Int = 1000) -> [Box] {
    var search = GapSearch(self, limit: limit)
    return search.gaps()
  }

  /// Tells whether the table has default outputs that no known input leads to.
  package var hasUnusedDefault: Bool {
    outputs.contains { $0.defaultValue != nil } && gaps(limit: 1).isEmpty
  }
}
