import CompiledRules
import FEEL
import Vocabulary

/// What must be known for a risk to have anything to say: its lists and what its guard compares.
///
/// A guard that depends on an unknown value does not hold, so that no condition need be looked at.
struct BriefNeeds {
  private(set) var needs = CaseNeeds()
  /// The layout of each record, where the expression of its list tells.
  private var layouts: [Int?] = []
  private let names: Variables
  private let vocabulary: Vocabulary

  init(
    _ lists: [Expression],
    applies: Expression?,
    _ names: Variables,
    _ vocabulary: Vocabulary
  ) {
    self.names = names
    self.vocabulary = vocabulary
    for list in lists {
      known(list.node)
      layouts.append(layout(of: list.node))
    }
    if let applies { holds(applies.node) }
  }

  /// Notes what must be known for a condition to hold.
  private mutating func holds(_ node: Node) {
    switch node {
    case .and(let operands): for operand in operands { holds(operand) }
    case .compare(_, let left, let right):
      known(left)
      known(right)
    case .between(let operand, let lower, let upper):
      known(operand)
      known(lower)
      known(upper)
    case .membership(let operand, _): known(operand)
    case .builtin(.isKnown, let arguments), .builtin(.not, let arguments):
      if let argument = arguments.first { known(argument) }
    case .quantified(let every, let iterations, _):
      if !every, let first = iterations.first { known(first.source) }
    default: known(node)
    }
  }

  /// Notes that a value must be known, as far as it is a place in the dossier.
  private mutating func known(_ node: Node) {
    switch node {
    case .variable(let variable):
      if variable < names.count { needs.variables.insert(variable) }
    case .field:
      guard let (record, members) = path(node), let place = self.node(record, members) else {
        return
      }
      switch vocabulary.nodes[place].content {
      case .value, .values, .records(_?, _):
        let layout = vocabulary.nodes[place].layout
        needs.slots.insert(vocabulary.firstSlots[layout] + vocabulary.nodes[place].slot)
      default: break
      }
    case .arithmetic(let first, let steps):
      known(first)
      for step in steps { known(step.operand) }
    case .builtin(.count, let arguments):
      if let argument = arguments.first { known(argument) }
    default: break
    }
  }

  /// The record and members that a node names; nil for anything else.
  private func path(_ node: Node) -> (record: Int, members: [String])? {
    switch node {
    case .variable(let variable):
      return variable >= names.count ? (variable - names.count, []) : nil
    case .field(let base, let name):
      guard let (record, members) = path(base) else { return nil }
      return (record, members + [name])
    default: return nil
    }
  }

  /// The node of a member of a record.
  private func node(_ record: Int, _ members: [String]) -> Int? {
    guard layouts.indices.contains(record), let layout = layouts[record] else { return nil }
    var node = vocabulary.layouts[layout].root
    for member in members {
      guard
        let child = vocabulary.nodes[node].children.first(where: {
          vocabulary.nodes[$0].key == member
        })
      else { return nil }
      node = child
    }
    return node
  }

  /// The layout of the records of a list.
  private func layout(of list: Node) -> Int? {
    var node: Int?
    switch list {
    case .variable(let variable) where names.isFact(variable):
      node = vocabulary.places[names.facts[variable]].node
    case .variable(let variable):
      node = names.records[variable].flatMap { vocabulary.fact(at: $0) }
        .map { vocabulary.places[$0].node }
    default:
      node = path(list).flatMap { self.node($0, $1) }
    }
    guard let node, case .records(_?, let layout) = vocabulary.nodes[node].content else {
      return nil
    }
    return layout
  }
}
