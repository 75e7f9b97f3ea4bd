import Vocabulary
import XMLReading

/// The paths of a mapping for a format in XML, by numbers of names.
struct XMLPaths: Sendable {
  /// What stands at an element.
  struct Place: Sendable {
    /// The fields whose value is the element's text, each under a condition on an attribute.
    var fields: [(field: Int, attribute: Int, value: [UInt8])] = []
    /// The fields whose value is an attribute.
    var attributes: [(name: Int, field: Int)] = []
    /// The group whose occurrences begin here, or -1.
    var group = -1
    /// Whether what stands here and below has no bearing.
    var isIgnored = false
  }

  /// The names by number.
  let names: XMLNames
  /// The places, by node of the tree.
  let places: [Place]
  /// The number of the attribute that tells the language of a text.
  let language: Int
  /// The languages in order of preference.
  let languages: [[UInt8]]
  private let children: [UInt64: Int32]

  init(_ tree: PathTree, _ mapping: Mapping) {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    func number(of name: some StringProtocol) -> Int {
      let name = String(name)
      if let known = numbers[name] { return known }
      numbers[name] = texts.count
      texts.append(name)
      return texts.count - 1
    }
    var children: [UInt64: Int32] = [:]
    for (node, step) in tree.nodes.enumerated() {
      for (name, child) in step.children {
        let parts = name.split(separator: " ")
        guard parts.count == 2 else { continue }
        let key = Self.key(node, name: number(of: parts[1]), namespace: number(of: parts[0]))
        children[key] = Int32(child)
      }
    }
    places = tree.nodes.map { step in
      Place(
        fields: step.fields.map {
          ($0.field, $0.attribute.isEmpty ? -1 : number(of: $0.attribute), $0.value)
        },
        attributes: step.attributes.map { (number(of: $0.name), $0.field) },
        group: step.group,
        isIgnored: step.isIgnored
      )
    }
    language = number(of: mapping.words["language-attribute"]?.first ?? "xml:lang")
    languages = (mapping.words["languages"] ?? []).map { Array($0.utf8) }
    self.children = children
    names = XMLNames(texts)
  }

  /// Returns the node of an element below a node, or -1.
  func child(_ element: borrowing XMLElement, of node: Int) -> Int {
    guard element.name >= 0, element.namespace >= 0 else { return -1 }
    let key = Self.key(node, name: element.name, namespace: element.namespace)
    return Int(children[key] ?? -1)
  }

  private static func key(_ node: Int, name: Int, namespace: Int) -> UInt64 {
    UInt64(node) << 40 | UInt64(namespace) << 20 | UInt64(name)
  }
}
