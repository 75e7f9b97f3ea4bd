import Vocabulary

/// The paths of a mapping for a format in JSON, for look-up by the bytes of keys.
///
/// A class, so that a reader of a record takes one reference and not those of all its rows.
final class JSONPaths: Sendable {
  /// What stands under a key.
  ///
  /// Plain bits, so that looking one up counts no reference.
  struct Place: BitwiseCopyable {
    /// Where the fields whose value it is begin and end in the row of fields.
    fileprivate(set) var firstField = 0
    fileprivate(set) var endOfFields = 0
    /// The group whose occurrences begin here, or -1.
    fileprivate(set) var group = -1
    /// Whether what stands here and below has no bearing.
    fileprivate(set) var isIgnored = false
    fileprivate var table = -1
  }

  /// The places, by node of the tree.
  let places: [Place]
  /// The fields of all places.
  let fields: [Int]
  /// The keys under which an input holds several documents, and one that stands for all of it.
  let packages: [[UInt8]]
  let compiled: [[UInt8]]
  private let lookup: ByteLookup

  init(_ tree: PathTree, _ mapping: Mapping) {
    func words(_ purpose: String) -> [[UInt8]] {
      (mapping.words[purpose] ?? []).map { Array($0.utf8) }
    }
    packages = words("packages")
    compiled = words("compiled")
    var lookup = ByteLookup()
    var fields: [Int] = []
    places = tree.nodes.map { step in
      var place = Place(
        firstField: fields.count,
        endOfFields: fields.count + step.fields.count,
        group: step.group,
        isIgnored: step.isIgnored
      )
      fields += step.fields.map(\.field)
      if !step.children.isEmpty {
        let names = step.children.sorted { $0.key < $1.key }
        place.table = lookup.addTable(names.map { (Array($0.key.utf8), $0.value) })
      }
      return place
    }
    self.fields = fields
    self.lookup = lookup
  }

  /// Returns the node of a key below a node, or -1.
  func child(_ key: UnsafeBufferPointer<UInt8>, of node: Int) -> Int {
    let table = places[node].table
    return table < 0 ? -1 : lookup.find(key, in: table)
  }
}
