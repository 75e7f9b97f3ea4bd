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
  /// What stands under a key of the outermost object that is no part of a document.
  enum Frame: Int {
    /// Several documents.
    case package
    /// One that stands for all of the input.
    case compiled
  }

  private let lookup: ByteLookup
  private let frames: Int

  init(_ tree: PathTree, _ mapping: Mapping) {
    func words(_ purpose: String, _ frame: Frame) -> [(bytes: [UInt8], value: Int)] {
      (mapping.words[purpose] ?? []).map { (Array($0.utf8), frame.rawValue) }
    }
    var lookup = ByteLookup()
    frames = lookup.addTable(words("packages", .package) + words("compiled", .compiled))
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

  /// Returns what stands under a key of the outermost object; nil for a part of a document.
  func frame(_ key: UnsafeBufferPointer<UInt8>) -> Frame? {
    Frame(rawValue: lookup.find(key, in: frames))
  }

  /// Returns the node of a key below a node, or -1.
  func child(_ key: UnsafeBufferPointer<UInt8>, of node: Int) -> Int {
    let table = places[node].table
    return table < 0 ? -1 : lookup.find(key, in: table)
  }
}
