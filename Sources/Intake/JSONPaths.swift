import Vocabulary

/// The paths of a mapping for a format in JSON, for look-up by the bytes of keys.
struct JSONPaths: Sendable {
  /// What stands under a key.
  struct Place: Sendable {
    /// The fields whose value it is.
    var fields: [Int] = []
    /// The group whose occurrences begin here, or -1.
    var group = -1
    /// Whether what stands here and below has no bearing.
    var isIgnored = false
    fileprivate var table = -1
  }

  /// The places, by node of the tree.
  let places: [Place]
  private let lookup: ByteLookup

  init(_ tree: PathTree) {
    var lookup = ByteLookup()
    places = tree.nodes.map { step in
      var place = Place(
        fields: step.fields.map(\.field),
        group: step.group,
        isIgnored: step.isIgnored
      )
      if !step.children.isEmpty {
        let names = step.children.sorted { $0.key < $1.key }
        place.table = lookup.addTable(names.map { (Array($0.key.utf8), $0.value) })
      }
      return place
    }
    self.lookup = lookup
  }

  /// Returns the node of a key below a node, or -1.
  func child(_ key: UnsafeBufferPointer<UInt8>, of node: Int) -> Int {
    let table = places[node].table
    return table < 0 ? -1 : lookup.find(key, in: table)
  }
}
