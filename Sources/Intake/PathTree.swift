import Vocabulary

/// The paths of a mapping as a tree of steps, along which an input is read.
struct PathTree: Sendable {
  /// A field that stands at a step, under a condition on an attribute of the element.
  struct Place: Hashable, Sendable {
    let field: Int
    var attribute = ""
    var value: [UInt8] = []
  }

  /// One step of the paths.
  struct Node: Sendable {
    /// The steps below, by name.
    var children: [String: Int] = [:]
    /// The fields whose values stand here.
    var fields: [Place] = []
    /// The fields that are attributes of the element here.
    var attributes: [(name: String, field: Int)] = []
    /// The group whose occurrences begin here, or -1.
    var group = -1
    /// Whether what stands here and below has no bearing.
    var isIgnored = false
  }

  /// The steps; the first is above all paths.
  private(set) var nodes = [Node()]
  private var groups: [Int: Int] = [:]

  init(_ mapping: Mapping) {
    // In a table the names are those of columns.
    guard mapping.words["columns"] == nil else { return }
    for (number, group) in mapping.groups.enumerated() {
      for path in group.paths { nodes[add(path, from: 0, mapping).node].group = number }
    }
    for (number, field) in mapping.fields.enumerated() {
      for path in field.names { place(number, path, mapping) }
    }
    for path in mapping.ignored { nodes[add(path, from: 0, mapping).node].isIgnored = true }
  }

  /// Returns the innermost group that a field stands in, or -1.
  func group(of field: Int) -> Int { groups[field] ?? -1 }

  private mutating func place(_ field: Int, _ path: String, _ mapping: Mapping) {
    var path = path
    var condition = Place(field: field)
    var attribute: String?
    if let sign = path.lastIndex(of: "@"), path.last != "]" {
      attribute = String(path[path.index(after: sign)...])
      path = String(path[..<sign].drop { $0 == "/" })
      if path.last == "/" { path.removeLast() }
    }
    if path.last == "]", let open = path.lastIndex(of: "[") {
      let parts = path[open...].dropFirst(2).dropLast().split(separator: "=")
      condition.attribute = parts.first.map(String.init) ?? ""
      condition.value = Array((parts.last ?? "").utf8.filter { $0 != UInt8(ascii: "'") })
      path = String(path[..<open])
    }
    let (node, group) = add(path, from: 0, mapping)
    groups[field] = group
    if let attribute {
      nodes[node].attributes.append((attribute, field))
    } else {
      nodes[node].fields.append(condition)
    }
  }

  /// Adds the steps of a path and returns the last one and the innermost group around it.
  private mutating func add(
    _ path: String,
    from start: Int,
    _ mapping: Mapping
  ) -> (node: Int, group: Int) {
    var node = start
    var group = -1
    for step in path.split(separator: "/") where step != "*" {
      let name = Self.name(step, mapping)
      if let known = nodes[node].children[name] {
        node = known
      } else {
        nodes.append(Node())
        nodes[node].children[name] = nodes.count - 1
        node = nodes.count - 1
      }
      if nodes[node].group >= 0 { group = nodes[node].group }
    }
    return (node, group)
  }

  /// Returns the name of a step, with the namespace in place of its prefix.
  private static func name(_ step: Substring, _ mapping: Mapping) -> String {
    let step = step.hasSuffix("[]") ? step.dropLast(2) : step
    guard let colon = step.firstIndex(of: ":") else { return String(step) }
    let space = mapping.namespaces[String(step[..<colon])] ?? ""
    return space + " " + step[step.index(after: colon)...]
  }
}
