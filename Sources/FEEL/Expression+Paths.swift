/// A variable, or what is reached from it by members.
package struct VariablePath: Hashable, Sendable {
  /// The position of the variable in `Names`.
  package let variable: Int
  /// The members from there on; empty for the variable itself.
  package let members: [String]
}

extension Expression {
  /// What the expression reads of its variables, in the order in which it names them.
  ///
  /// A member of an item of a list is not told apart: the path ends at the list.
  package var paths: [VariablePath] {
    var found: [VariablePath] = []
    func collect(_ node: Node) {
      if let path = node.variablePath {
        if !found.contains(path) { found.append(path) }
      } else {
        for child in node.children { collect(child) }
      }
    }
    collect(node)
    return found
  }
}

extension Node {
  /// The path that the node is, where it is nothing but a variable and members.
  fileprivate var variablePath: VariablePath? {
    switch self {
    case .variable(let index): VariablePath(variable: index, members: [])
    case .field(let base, let name):
      base.variablePath.map {
        VariablePath(variable: $0.variable, members: $0.members + [name])
      }
    default: nil
    }
  }
}
