/// The place of a fact in memory.
package struct FactPlace: Hashable, Sendable {
  /// The layout of the record that holds the fact.
  package let layout: Int
  /// The slot in that record.
  package let slot: Int
  /// The node of the fact's key.
  package let node: Int
}

/// The memory layout of one kind of record.
package struct RecordLayout: Hashable, Sendable {
  /// The path of the record, such as `project` or `project.lots`.
  package let path: String
  /// The node whose children are the record's keys.
  package let root: Int
  /// The number of slots.
  package internal(set) var width: Int
  /// The node of each slot.
  package internal(set) var slotNodes: [Int]
}

/// One key of the input: of a value, of a group of values, or of a list.
package struct KeyNode: Hashable, Sendable {
  /// What stands under a key.
  package enum Content: Hashable, Sendable {
    /// An object whose values belong to the same record.
    case group
    /// The value of a fact.
    case value(fact: Int)
    /// A list of records with a layout of their own; `fact` is nil for the list of projects.
    case records(fact: Int?, layout: Int)
    /// One record, written without a list around it: the single project of a dossier.
    case single(layout: Int)
    /// A list of texts or codes.
    case values(fact: Int)
    /// A subtree that is accepted unread.
    case opaque(fact: Int)
  }

  /// The key as it stands in the file.
  package let key: String
  /// The key's bytes.
  package let bytes: [UInt8]
  /// The name of one entry of a list, as XML needs it.
  package internal(set) var item: String?
  /// The node above, or nil at the root of a layout.
  package let parent: Int?
  /// The layout that the node's slot belongs to.
  package let layout: Int
  /// The slot that notes whether and where the key was seen, and holds its value.
  package let slot: Int
  /// What stands under the key.
  package internal(set) var content: Content
  /// The keys below a group, in the vocabulary's order.
  package internal(set) var children: [Int]
}

/// Builder of the nodes and layouts that follow from the paths of the facts.
struct LayoutBuilder {
  private(set) var nodes: [KeyNode] = []
  private(set) var layouts: [RecordLayout] = []

  init() {
    _ = addLayout(path: "")
    _ = addLayout(path: "project")
    let dossier = layouts[Vocabulary.dossierLayout].root
    let list = addNode("projects", under: dossier, content: .records(fact: nil, layout: 1))
    nodes[list].item = "project"
    _ = addNode("project", under: dossier, content: .single(layout: 1))
  }

  /// Adds a fact and returns its place.
  mutating func add(_ fact: Fact, number: Int) -> FactPlace {
    var components = fact.path.utf8.split(separator: UInt8(ascii: ".")).map {
      String(decoding: $0, as: UTF8.self)
    }
    var parent = layouts[Vocabulary.dossierLayout].root
    if components.first == "project", components.count > 1 {
      components.removeFirst()
      parent = layouts[Vocabulary.projectLayout].root
    }
    for component in components.dropLast() {
      let isList = component.hasSuffix("[]")
      let key = isList ? String(component.dropLast(2)) : component
      let node = child(key, of: parent) ?? addNode(key, under: parent, content: .group)
      if isList, case .records(_, let layout) = nodes[node].content {
        parent = layouts[layout].root
      } else {
        parent = node
      }
    }
    let key = components.last ?? fact.path
    let node = child(key, of: parent) ?? addNode(key, under: parent, content: .group)
    nodes[node].item = fact.item
    switch fact.type {
    case .recordList:
      let layout = addLayout(path: fact.path)
      nodes[node].content = .records(fact: number, layout: layout)
    case .textList, .codeList:
      nodes[node].content = .values(fact: number)
    case .opaque:
      nodes[node].content = .opaque(fact: number)
    case .text, .number, .integer, .money, .boolean, .date, .code:
      nodes[node].content = .value(fact: number)
    }
    return FactPlace(layout: nodes[node].layout, slot: nodes[node].slot, node: node)
  }

  private func child(_ key: String, of node: Int) -> Int? {
    nodes[node].children.first { nodes[$0].key == key }
  }

  private mutating func addNode(_ key: String, under parent: Int, content: KeyNode.Content) -> Int {
    let layout = nodes[parent].layout
    let node = nodes.count
    nodes.append(
      KeyNode(
        key: key,
        bytes: Array(key.utf8),
        item: nil,
        parent: parent,
        layout: layout,
        slot: layouts[layout].width,
        content: content,
        children: []
      )
    )
    layouts[layout].width += 1
    layouts[layout].slotNodes.append(node)
    nodes[parent].children.append(node)
    return node
  }

  private mutating func addLayout(path: String) -> Int {
    let layout = layouts.count
    let root = nodes.count
    nodes.append(
      KeyNode(
        key: path,
        bytes: Array(path.utf8),
        item: nil,
        parent: nil,
        layout: layout,
        slot: 0,
        content: .group,
        children: []
      )
    )
    // Slot 0 of each record is its root: where the record itself stands in the input.
    layouts.append(RecordLayout(path: path, root: root, width: 1, slotNodes: [root]))
    return layout
  }
}
