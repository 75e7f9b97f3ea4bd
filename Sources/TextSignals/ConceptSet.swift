/// A set of families and cues.
struct ConceptSet: Sendable {
  /// The number of families and cues that the rules may have.
  static let capacity = 256

  private var bits = SIMD4<UInt64>()

  init() {}

  init(_ concepts: [Lexicon.Concept]) {
    for concept in concepts { _ = insert(concept) }
  }

  /// Adds a concept; says whether it is new.
  mutating func insert(_ concept: Lexicon.Concept) -> Bool {
    let bit = UInt64(1) << UInt64(concept & 63)
    let word = Int(concept >> 6)
    let isNew = bits[word] & bit == 0
    bits[word] |= bit
    return isNew
  }

  func contains(_ concept: Lexicon.Concept) -> Bool {
    bits[Int(concept >> 6)] >> UInt64(concept & 63) & 1 != 0
  }

  /// The number of concepts that two sets have in common.
  func common(with other: ConceptSet) -> Int {
    let both = bits & other.bits
    return (0..<both.scalarCount).reduce(0) { $0 + both[$1].nonzeroBitCount }
  }
}

/// The tokens of each family in a sentence.
struct ConceptPlaces {
  private struct Node {
    let token: Int32
    var next: Int32
  }

  private var heads: [Int32]
  private var tails: [Int32]
  private var nodes: [Node] = []
  /// The first 64 tokens of each family that occurs, as bits.
  private var masks: [UInt64]

  init(concepts: Int) {
    heads = Array(repeating: -1, count: concepts)
    tails = heads
    masks = Array(repeating: 0, count: concepts)
  }

  /// Forgets the tokens of the families that occurred.
  mutating func reset(_ concepts: borrowing [Lexicon.Concept]) {
    for index in 0..<concepts.count {
      heads[Int(concepts[index])] = -1
      masks[Int(concepts[index])] = 0
    }
    nodes.removeAll(keepingCapacity: true)
  }

  /// Adds a token to a family.
  mutating func append(_ token: Int32, to concept: Lexicon.Concept) {
    let new = Int32(nodes.count)
    if heads[Int(concept)] < 0 {
      heads[Int(concept)] = new
    } else {
      let last = Int(tails[Int(concept)])
      guard nodes[last].token != token else { return }
      nodes[last].next = new
    }
    tails[Int(concept)] = new
    if token < 64 { masks[Int(concept)] |= 1 << UInt64(token) }
    nodes.append(Node(token: token, next: -1))
  }

  /// Those of the first 64 tokens that are of a family, as bits.
  func mask(_ concept: Lexicon.Concept) -> UInt64 { masks[Int(concept)] }

  /// The first token added to a family; -1 without.
  func first(_ concept: Lexicon.Concept) -> Int32 {
    let head = heads[Int(concept)]
    return head < 0 ? -1 : nodes[Int(head)].token
  }

  /// Whether a test holds for a token of a family; they are tested in the order of adding.
  func contains(_ concept: Lexicon.Concept, where test: (Int32) -> Bool) -> Bool {
    var node = heads[Int(concept)]
    while node >= 0 {
      if test(nodes[Int(node)].token) { return true }
      node = nodes[Int(node)].next
    }
    return false
  }
}
