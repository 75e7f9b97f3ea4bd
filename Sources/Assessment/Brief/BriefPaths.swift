import CompiledRules
import FEEL
import Vocabulary

/// The JSON paths of places, as words of a table in which each is spelled out once.
struct BriefPaths {
  let words: BriefWords
  /// For each node the path below its record.
  private let below: [String]
  /// Whether the node is the single record of a dossier, which has no number.
  private let isSingle: [Bool]
  /// The slot of each node.
  private let slots: [Int]
  /// Numbers for the places of records, and for places in those.
  private var (records, numbers) = (KeyNumbers(), KeyNumbers())
  /// The words of the latter.
  private var known: [BriefWord] = []
  /// The number of paths beyond which all are forgotten.
  static let mostWords = 1 << 16

  init(_ vocabulary: Vocabulary, _ words: BriefWords) {
    self.words = words
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
  mutating func path(_ place: BriefPlace, _ evaluation: borrowing Evaluation) -> BriefWord {
    word(Int32(truncatingIfNeeded: place.node), place.block, evaluation)
  }

  /// The path of a record.
  mutating func record(_ block: Int, _ evaluation: borrowing Evaluation) -> BriefWord {
    word(-1, block, evaluation)
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

  private mutating func word(
    _ node: Int32,
    _ block: Int,
    _ evaluation: borrowing Evaluation
  ) -> BriefWord {
    let record = place(of: block, evaluation)
    // Beyond this a number no longer fits in the keys of what is below it.
    guard records.keys.count < 1 << 24 else { return words.word(spell(node, block, evaluation)) }
    let number = numbers.number(of: UInt64(record) << 32 | UInt64(UInt32(bitPattern: node)))
    if number < known.count { return known[number] }
    let word = words.word(spell(node, block, evaluation))
    known.append(word)
    return word
  }

  /// A number for the place of a record in any dossier: its list and its number in that, and the
  /// place of the record above.
  private mutating func place(of block: Int, _ evaluation: borrowing Evaluation) -> Int {
    let record = evaluation.block(block)
    guard record.parent >= 0 else { return 0 }
    let above = place(of: record.parent, evaluation)
    // Lists have fewer entries than an input has bytes.
    let key =
      UInt64(above) << 40 | UInt64(record.node & 0xFFF) << 28 | UInt64(record.index & 0xFFF_FFFF)
    return records.number(of: key) + 1
  }

  /// Forgets all paths, if there are so many that they come from few dossiers with long lists.
  ///
  /// - Returns: Whether it did; then no path that was given out means anything any longer.
  mutating func trim() -> Bool {
    guard words.count > Self.mostWords || records.keys.count > Self.mostWords else { return false }
    words.removeAll()
    numbers.removeAll()
    records.removeAll()
    known.removeAll(keepingCapacity: true)
    return true
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
