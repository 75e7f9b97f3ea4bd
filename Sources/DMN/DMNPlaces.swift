import XMLReading

/// The places of the decisions of a document and of the rows of their tables.
package struct DMNPlaces: Sendable {
  /// A line and a column, both from 1.
  package struct Place: Hashable, Sendable {
    /// The line.
    package let line: Int
    /// The column.
    package let column: Int
  }

  private var decisions: [String: Place] = [:]
  private var rows: [String: [String: Place]] = [:]

  /// Finds the places in a document.
  package static func read(_ bytes: [UInt8]) throws(DMNError) -> DMNPlaces {
    var places = DMNPlaces()
    for decision in try XMLTree.read(bytes).all("decision") {
      let place = Place(decision)
      let names = ["id", "label", "name"].compactMap { decision.attributes[$0] }
      let rules = decision.first("decisionTable")?.all("rule") ?? []
      var found: [String: Place] = [:]
      for (number, rule) in rules.enumerated() {
        let ids = [rule.attributes["id"], rule.attributes["label"], "row-\(number + 1)"]
        for id in ids.compactMap(\.self) where found[id] == nil { found[id] = Place(rule) }
      }
      for name in names where places.decisions[name] == nil {
        places.decisions[name] = place
        places.rows[name] = found
      }
    }
    return places
  }

  /// Returns the place of a row, else that of its decision, by id, label or name.
  package func place(of decision: String, row: String? = nil) -> Place? {
    row.flatMap { rows[decision]?[$0] } ?? decisions[decision]
  }
}

extension DMNPlaces.Place {
  fileprivate init(_ node: XMLTree) {
    self.init(line: node.position.line, column: node.position.column)
  }
}
