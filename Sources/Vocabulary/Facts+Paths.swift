extension Facts {
  /// Returns the JSON path of a key in a record, such as `project.lots[1].value`.
  package func path(of node: Int, in block: Int, _ vocabulary: Vocabulary) -> String {
    var keys: [String] = []
    var current = node
    while let parent = vocabulary.nodes[current].parent {
      keys.append(vocabulary.nodes[current].key)
      current = parent
    }
    let below = keys.reversed().joined(separator: ".")
    let above = path(ofRecord: block, vocabulary)
    return above.isEmpty || below.isEmpty ? above + below : above + "." + below
  }

  /// Returns the JSON path of a record, such as `projects[2].lots[0]`.
  package func path(ofRecord block: Int, _ vocabulary: Vocabulary) -> String {
    let record = blocks[block]
    guard record.parent >= 0 else { return "" }
    let list = path(of: record.node, in: record.parent, vocabulary)
    if case .single = vocabulary.nodes[record.node].content { return list }
    return list + "[\(record.index)]"
  }
}
