import CompiledRules
import Vocabulary

/// What the records of a vocabulary hold, to find out whether anything in a value is unknown.
struct BriefShape {
  private enum Content {
    case group
    case value(codes: Int?)
    case values(codes: Int?)
    case records(root: Int)
    case unread
  }

  private let contents: [Content]
  private let slots: [Int]
  private let children: [[Int]]
  private let roots: [Int]

  init(_ vocabulary: Vocabulary) {
    func codes(_ fact: Int) -> Int? {
      vocabulary.facts[fact].codes == nil
        ? nil : vocabulary.codeList(of: vocabulary.facts[fact])?.codes.count ?? 0
    }
    contents = vocabulary.nodes.map { node in
      switch node.content {
      case .group: .group
      case .value(let fact): .value(codes: codes(fact))
      case .values(let fact): .values(codes: codes(fact))
      case .records(_?, let layout): .records(root: vocabulary.layouts[layout].root)
      case .records(nil, _), .single, .opaque: .unread
      }
    }
    slots = vocabulary.nodes.map(\.slot)
    children = vocabulary.nodes.map(\.children)
    roots = vocabulary.layouts.map(\.root)
  }

  /// Whether something in a group of facts of a record is unknown.
  func holdsUnknown(node: Int, of block: Int, _ evaluation: borrowing Evaluation) -> Bool {
    for child in children[node] where isOpen(child, of: block, evaluation) { return true }
    return false
  }

  private func isOpen(_ node: Int, of block: Int, _ evaluation: borrowing Evaluation) -> Bool {
    switch contents[node] {
    case .unread: return false
    case .group: return holdsUnknown(node: node, of: block, evaluation)
    case .value(let codes):
      return Self.isUnknown(evaluation.cell(slots[node], of: block), codes)
    case .values(let codes):
      let cell = evaluation.cell(slots[node], of: block)
      guard !Self.isUnknown(cell, nil) else { return true }
      return entries(of: cell, evaluation) { entry in
        Self.isUnknown(evaluation.cell(0, of: entry), codes)
      }
    case .records(let root):
      let cell = evaluation.cell(slots[node], of: block)
      guard !Self.isUnknown(cell, nil) else { return true }
      return entries(of: cell, evaluation) { entry in
        holdsUnknown(node: root, of: entry, evaluation)
      }
    }
  }

  /// Whether a test holds for an entry of a list.
  private func entries(
    of cell: Cell,
    _ evaluation: borrowing Evaluation,
    _ test: (Int) -> Bool
  ) -> Bool {
    guard cell.kind == .list else { return false }
    var count = Int(truncatingIfNeeded: cell.payload >> 32)
    var entry = Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF)
    while count > 0, entry >= 0 {
      if test(entry) { return true }
      entry = evaluation.block(entry).next
      count -= 1
    }
    return false
  }

  private static func isUnknown(_ cell: Cell, _ codes: Int?) -> Bool {
    switch cell.kind {
    case .absent, .null, .unreadable, .present: return true
    case .code:
      let position = Int(truncatingIfNeeded: cell.payload)
      return position < 0 || position >= codes ?? 0
    default: return false
    }
  }

  /// Whether a value is unknown or holds something unknown; nil where that takes too long to tell.
  func holdsUnknown(_ value: Datum, _ evaluation: inout Evaluation) -> Bool? {
    switch value.kind {
    case .unknown: return true
    case .record:
      return holdsUnknown(node: Int(value.detail), of: Int(value.payload), evaluation)
    case .records:
      var isOpen = false
      evaluation.forEachRecord(of: value) { record in
        isOpen = isOpen || holdsUnknown(node: Int(value.detail), of: record, evaluation)
      }
      return isOpen
    case .values: return evaluation.hasUnknownItem(value)
    case .list:
      var items: [Datum] = []
      _ = evaluation.appendItems(of: value, to: &items)
      guard !evaluation.isRefused else { return nil }
      for item in items {
        guard let isOpen = holdsUnknown(item, &evaluation) else { return nil }
        if isOpen { return true }
      }
      return false
    default: return false
    }
  }
}
