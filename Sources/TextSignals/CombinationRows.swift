import Catalogue

/// The rows of the model for two families near each other and two words next to each other.
struct CombinationRows: Sendable {
  /// Two families are near each other within so many words.
  static let reach: Int32 = 10

  private let concepts: Int
  private var pairs: [Int32]
  private var bigrams: [UInt64: Int32] = [:]
  /// Which words may stand together, by a hash: most neighbours are ruled out here.
  private var mayHold = [Bool](repeating: false, count: Self.places)
  private static let places = 1 << 16

  init(_ model: SignalModel, compiled: CompiledModel, lexicon: Lexicon) {
    concepts = lexicon.names.count
    pairs = Array(repeating: CompiledModel.noRow, count: concepts * concepts)
    for (index, row) in model.rows.enumerated() {
      if row.feature.hasPrefix("p:") {
        let parts = row.feature.dropFirst(2).split(separator: "|").map(String.init)
        guard parts.count == 2, let first = lexicon.concept(parts[0]),
          let second = lexicon.concept(parts[1])
        else { continue }
        pairs[Int(first) * concepts + Int(second)] = Int32(index)
      } else if row.feature.hasPrefix("b:") {
        let parts = row.feature.dropFirst(2).split(separator: "_").map(String.init)
        guard parts.count == 2 else { continue }
        let first = compiled.row("s:" + parts[0])
        let second = compiled.row("s:" + parts[1])
        guard first >= 0, second >= 0 else { continue }
        bigrams[Self.key(first, second)] = Int32(index)
        mayHold[Self.place(first, second)] = true
      }
    }
  }

  /// Returns the row of two families, the one with the lower number first.
  func pair(_ first: Lexicon.Concept, _ second: Lexicon.Concept) -> Int32 {
    pairs[Int(first) * concepts + Int(second)]
  }

  /// Returns the row of two words, by the rows of their stems.
  func bigram(_ first: Int32, _ second: Int32) -> Int32 {
    guard first >= 0, second >= 0, mayHold[Self.place(first, second)] else {
      return CompiledModel.noRow
    }
    return bigrams[Self.key(first, second)] ?? CompiledModel.noRow
  }

  private static func place(_ first: Int32, _ second: Int32) -> Int {
    Int(truncatingIfNeeded: (key(first, second) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}

extension ScanSession {
  /// Calls a function with each two families that stand near each other, and the token of one.
  func forEachPair(_ body: (Lexicon.Concept, Lexicon.Concept, Int) -> Void) {
    for (index, one) in analysis.order.enumerated() {
      for other in analysis.order[(index + 1)...] {
        let low = min(one, other)
        let high = max(one, other)
        let distance = analysis.distance(low, high)
        if distance > 0, distance <= CombinationRows.reach {
          body(low, high, Int(analysis.first(low)))
        }
      }
    }
  }

  /// Calls a function with each two words that stand next to each other, by their tokens.
  func forEachBigram(_ body: (Int, Int) -> Void) {
    var previous = -1
    for (index, token) in analysis.tokens.enumerated() where token.isWord {
      if previous >= 0 { body(previous, index) }
      previous = index
    }
  }
}
