import CompiledRules
import FEEL
import Vocabulary

/// The JSON paths of places, each spelled out once.
struct BriefPaths {
  /// For each node the path below its record.
  private let below: [String]
  /// Whether the node is the single record of a dossier, which has no number.
  private let isSingle: [Bool]
  /// The slot of each node.
  private let slots: [Int]
  private var spelled: [Key: String] = [:]
  /// The number of paths beyond which all are forgotten.
  private static let most = 20_000

  /// A place in any dossier: the node with the numbers of the records it stands in.
  private struct Key: Hashable {
    let node: Int32
    let above: UInt64
    let further: UInt64
  }

  init(_ vocabulary: Vocabulary) {
    below = vocabulary.nodes.indices.map { node in
      var keys: [String] = []
      var current = node
      while let parent = vocabulary.nodes[current].parent {
        keys.append(vocabulary.nodes[current].key)
        current = parent
      }
      return keys.reversed().joined(separator: ".")
    }
    slots = vocabulary.nodes.map(\.slot)
    isSingle = vocabulary.nodes.map { node in
      if case .single = node.content { return true }
      return false
    }
  }

  /// Prepares for a dossier.
  mutating func begin() {
    if spelled.count > Self.most { spelled.removeAll(keepingCapacity: true) }
  }

  /// The path of a fact.
  mutating func path(_ place: BriefPlace, _ evaluation: borrowing Evaluation) -> String {
    spelled(Int32(truncatingIfNeeded: place.node), place.block, evaluation)
  }

  /// The path of a record.
  mutating func record(_ block: Int, _ evaluation: borrowing Evaluation) -> String {
    spelled(-1, block, evaluation)
  }

  /// The place of a fact with its position in the input.
  mutating func evidence(
    _ place: BriefPlace,
    _ evaluation: borrowing Evaluation
  ) -> BriefEvidence {
    BriefEvidence(
      path: path(place, evaluation),
      position: evaluation.cell(slots[place.node], of: place.block).position
    )
  }

  private mutating func spelled(
    _ node: Int32,
    _ block: Int,
    _ evaluation: borrowing Evaluation
  ) -> String {
    guard let key = Self.key(node, block, evaluation) else {
      return spell(node, block, evaluation)
    }
    if let known = spelled[key] { return known }
    let path = spell(node, block, evaluation)
    spelled[key] = path
    return path
  }

  /// The key of a place; nil where it stands too deep or too far for a short one.
  private static func key(
    _ node: Int32,
    _ block: Int,
    _ evaluation: borrowing Evaluation
  ) -> Key? {
    var numbers: (UInt64, UInt64) = (0, 0)
    var current = evaluation.block(block)
    for depth in 0..<4 {
      if current.parent < 0 { return Key(node: node, above: numbers.0, further: numbers.1) }
      guard current.index < 1 << 16, current.node < 1 << 15 else { return nil }
      let part = UInt64(current.index) << 16 | UInt64(current.node) << 1 | 1
      if depth < 2 {
        numbers.0 |= part << UInt64(32 * depth)
      } else {
        numbers.1 |= part << UInt64(32 * (depth - 2))
      }
      current = evaluation.block(current.parent)
    }
    return current.parent < 0 ? Key(node: node, above: numbers.0, further: numbers.1) : nil
  }

  private func spell(
    _ node: Int32,
    _ block: Int,
    _ evaluation: borrowing Evaluation
  ) -> String {
    let record = evaluation.block(block)
    var above = ""
    if record.parent >= 0 {
      above = spell(Int32(truncatingIfNeeded: record.node), record.parent, evaluation)
      if !isSingle[record.node] { above += "[\(record.index)]" }
    }
    let below = node < 0 ? "" : below[Int(node)]
    return above.isEmpty || below.isEmpty ? above + below : above + "." + below
  }
}

/// The texts of the compiled rules as strings, each made once.
struct BriefPool {
  private let program: BriefProgram
  private var strings: [String?] = []
  let oneProject: Datum
  let confirmed: Datum
  let dismissed: Datum
  let quoting: [Datum]

  init(_ program: BriefProgram) {
    self.program = program
    func datum(_ text: String) -> Datum { program.code.datum(.text(text)) ?? .unknown }
    oneProject = datum(WellKnownName.oneProject)
    confirmed = datum(WellKnownName.confirmed)
    dismissed = datum(WellKnownName.dismissed)
    quoting = WellKnownName.quotingPolarities.map(datum)
  }

  /// The text of a value; nil for any other value.
  mutating func string(_ value: Datum, _ evaluation: borrowing Evaluation) -> String? {
    guard value.kind == .text else { return nil }
    guard let number = value.textNumber else {
      guard case .text(let text)? = evaluation.value(value) else { return nil }
      return text
    }
    if number >= strings.count {
      strings += Array(repeating: nil, count: number + 1 - strings.count)
    }
    if let known = strings[number] { return known }
    guard case .text(let text)? = evaluation.value(value) else { return nil }
    strings[number] = text
    return text
  }
}
