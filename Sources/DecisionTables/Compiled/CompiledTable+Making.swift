extension CompiledTable {
  /// The largest number of entries of a diagram unless asked otherwise: 1 MiB.
  package static let entryLimit = 1 << 18

  /// Compiles a table.
  ///
  /// Rows that each ask something of another input, as in a table of points, can have more
  /// combinations than fit in memory. For such a table there is nil, and `DecisionTable.evaluate`.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - places: The slot of each input; nil if the slots are the inputs in order.
  ///   - limit: The largest number of entries of the diagram.
  ///   - inputNumber: Gives the number that a text has in the slots of an input; nil if no slot
  ///     ever holds the text.
  ///   - outputNumber: Gives the number that a text has in the slots of an output.
  package init?(
    _ table: DecisionTable,
    places: [Int]? = nil,
    limit: Int = CompiledTable.entryLimit,
    inputNumber: (_ input: Int, _ text: String) -> Int?,
    outputNumber: (_ output: Int, _ text: String) -> Int?
  ) {
    let layout = CompiledLayout(table, places: places, number: inputNumber)
    var builder = DiagramBuilder(table, layout, limit: limit)
    guard let diagram = builder.diagram() else { return nil }
    self.init(layout, diagram, outputCount: table.outputs.count, number: outputNumber)
  }

  /// Compiles a table whose texts are numbered in one list.
  package init?(
    _ table: DecisionTable,
    places: [Int]? = nil,
    limit: Int = CompiledTable.entryLimit,
    texts: TextNumbers
  ) {
    self.init(
      table,
      places: places,
      limit: limit,
      inputNumber: { texts[$1] },
      outputNumber: { texts[$1] }
    )
  }
}
