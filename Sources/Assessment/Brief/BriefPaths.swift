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
  /// The paths spelled of records right under the dossier, by list and number in it, and in each
  /// by node.
  private var near: [Int: [String?]] = [:]

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
    let record = evaluation.block(block)
    if record.parent < 0 { return node < 0 ? "" : below[Int(node)] }
    guard record.parent == 0, record.index < 16 else { return spell(node, block, evaluation) }
    // Most places are of a project by itself or of one of a few sessions.
    let list = record.node << 4 | record.index
    let place = Int(node) + 1
    if let known = near[list]?[place] { return known }
    let path = spell(node, block, evaluation)
    near[list, default: Array(repeating: nil, count: below.count + 1)][place] = path
    return path
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
