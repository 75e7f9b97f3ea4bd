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
  private let children: [Int: Int32]
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
    self.children = children
    items = vocabulary.nodes.indices.map { Int32(number(of: vocabulary.itemName(of: $0))) }
    names = XMLNames(texts)
  }

  /// Returns the node of an element name below a node, or -1.
  func child(_ name: Int, of node: Int) -> Int {
    name < 0 ? -1 : Int(children[Self.place(node, name)] ?? -1)
  }

  /// Returns the number of the element name of a list's entries.
  func item(of node: Int) -> Int {
    Int(items[node])
  }

  private static func place(_ node: Int, _ name: Int) -> Int {
    node << 32 | name
  }
}

extension Vocabulary {
  /// Returns the element name of the entries of a list.
  func itemName(of node: Int) -> String {
    nodes[node].item ?? "item"
  }
}
