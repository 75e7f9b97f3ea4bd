import Catalogue

/// The check that no derived fact follows from itself.
extension CatalogueChecks {
  /// Reports each cycle once, at its first derivation or table.
  ///
  /// - Parameter uses: the names that each derivation uses.
  func checkCycles(_ uses: [String: Set<String>]) {
    var edges = uses
    for table in parts.tables {
      for output in table.model.outputs {
        edges[output.name, default: []].formUnion(table.model.inputs)
      }
    }
    for name in [CatalogueNames.bandProcedure, CatalogueNames.guidanceProcedure] {
      edges[name, default: []].formUnion(Matrix.inputs)
    }
    var search = CycleSearch(edges: edges)
    for name in edges.keys.sorted() { search.visit(name) }
    for cycle in search.cycles {
      let path = (cycle + [cycle[0]]).joined(separator: " → ")
      log.report(
        "cycle",
        at: place(ofCycle: cycle),
        nl: "deze feiten volgen uit zichzelf: \(path)",
        en: "these facts follow from themselves: \(path)"
      )
    }
  }

  private func place(ofCycle cycle: [String]) -> Place {
    let derivation = parts.derivations.first { cycle.contains($0.model.id) }
    if let node = derivation?.node { return node["expression"]?.place ?? node.place }
    let table = parts.tables.first { table in
      table.model.outputs.contains { cycle.contains($0.name) }
    }
    return table?.node.place ?? Place(file: "")
  }
}

/// A depth-first search for cycles.
private struct CycleSearch {
  let edges: [String: Set<String>]
  private(set) var cycles: [[String]] = []
  private var path: [String] = []
  private var done: Set<String> = []

  init(edges: [String: Set<String>]) {
    self.edges = edges
  }

  mutating func visit(_ name: String) {
    if let start = path.firstIndex(of: name) {
      cycles.append(Array(path[start...]))
      return
    }
    guard let next = edges[name], !done.contains(name) else { return }
    path.append(name)
    for name in next.sorted() { visit(name) }
    path.removeLast()
    done.insert(name)
  }
}
