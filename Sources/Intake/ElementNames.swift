import Vocabulary
import XMLReading

/// The names of elements, attributes and namespaces in XML, and what each element name stands for.
struct ElementNames: Sendable {
  /// The number of the namespace of dossiers.
  static let namespace = 0
  /// The number of the namespace of `xsi:nil`.
  static let schemaInstance = 1
  /// The number of the namespace of `xml:lang`.
  static let xml = 2
  /// The number of the attribute name `nil`.
  static let `nil` = 3
  /// The numbers of the attribute names that tell where a schema is.
  static let schemaLocations = 4...5
  /// The number of the element name `format`.
  static let format = 6

  /// The names by number.
  let names: XMLNames
  private let children: ChildTable
  private let items: [Int32]

  init(_ vocabulary: Vocabulary) {
    var texts = [
      InputFormat.namespace,
      "http://www.w3.org/2001/XMLSchema-instance",
      "http://www.w3.org/XML/1998/namespace",
      "nil",
      "schemaLocation",
      "noNamespaceSchemaLocation",
      "format",
      // Known too, so that a parser that met nothing else can be used again.
      "dossier",
      "portfolio",
    ]
    var numbers = Dictionary(
      texts.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    func number(of name: String) -> Int {
      if let known = numbers[name] { return known }
      numbers[name] = texts.count
      texts.append(name)
      return texts.count - 1
    }
    var children: [Int: Int32] = [:]
    for (above, node) in vocabulary.nodes.enumerated() {
      for child in node.children {
        let name = Self.place(above, number(of: vocabulary.nodes[child].key))
        children[name] = Int32(child)
      }
    }
    self.children = ChildTable(children)
    items = vocabulary.nodes.indices.map { Int32(number(of: vocabulary.itemName(of: $0))) }
    names = XMLNames(texts)
  }

  /// Returns the node of an element name below a node, or -1.
  func child(_ name: Int, of node: Int) -> Int {
    name < 0 ? -1 : children.child(Self.place(node, name))
  }

  /// Returns the number of the element name of a list's entries.
  func item(of node: Int) -> Int {
    Int(items[node])
  }

  private static func place(_ node: Int, _ name: Int) -> Int {
    node << 32 | name
  }
}

/// The nodes by the node above and the element name, flat in memory.
private struct ChildTable: Sendable {
  /// Pairs of a node and a name, or -1, each at the place that its bits give or one after it.
  private var places: [Int]
  private var nodes: [Int32]

  init(_ children: [Int: Int32]) {
    var size = 16
    while size < children.count * 2 { size *= 2 }
    places = Array(repeating: -1, count: size)
    nodes = Array(repeating: -1, count: size)
    for (place, node) in children {
      var slot = slot(of: place)
      while places[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      places[slot] = place
      nodes[slot] = node
    }
  }

  func child(_ place: Int) -> Int {
    var slot = slot(of: place)
    while places[slot] != place {
      if places[slot] < 0 { return -1 }
      slot = (slot + 1) & (places.count - 1)
    }
    return Int(nodes[slot])
  }

  private func slot(of place: Int) -> Int {
    let mixed = UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (places.count - 1)
  }
}

extension Vocabulary {
  /// Returns the element name of the entries of a list.
  func itemName(of node: Int) -> String {
    nodes[node].item ?? "item"
  }
}
