import Catalogue

/// The rows of the model for two families near each other and two words next to each other.
struct CombinationRows: Sendable {
  /// Two families are near each other within so many words.
  static let reach: Int32 = 10

  /// The rows of two families, a row for each family with those of lower numbers.
  private var pairs: [Int32]
  private var bigrams: KeyTable
  /// Which words may stand together, by a hash: most neighbours are ruled out here.
  private var mayHold = [UInt64](repeating: 0, count: Self.places / 64)
  private static let places = 1 << 16

  init(_ model: SignalModel, compiled: CompiledModel, lexicon: Lexicon) {
    let concepts = lexicon.names.count
    pairs = Array(repeating: CompiledModel.noRow, count: concepts * (concepts + 1) / 2)
    bigrams = KeyTable(
      capacity: model.rows.count { $0.feature.utf8.first == FeatureName.Kind.bigram }
    )
    for (index, row) in model.rows.enumerated() {
      switch row.feature.utf8.first {
      case FeatureName.Kind.pair:
        guard let parts = FeatureName.parts(of: row.feature, at: "|"),
          let first = lexicon.concept(parts.first), let second = lexicon.concept(parts.second),
          first <= second
        else { continue }
        pairs[Self.place(first, second)] = Int32(index)
      case FeatureName.Kind.bigram:
        guard let parts = FeatureName.parts(of: row.feature, at: "_") else { continue }
        let first = compiled.row("s:" + parts.first)
        let second = compiled.row("s:" + parts.second)
        guard first >= 0, second >= 0 else { continue }
        bigrams.set(Self.key(first, second), Int32(index))
        let place = Self.place(first, second)
        mayHold[place >> 6] |= 1 << UInt64(place & 63)
      default: continue
      }
    }
  }

  /// Returns the row of two families, the one with the lower number first.
  func pair(_ first: Lexicon.Concept, _ second: Lexicon.Concept) -> Int32 {
    pairs[Self.place(first, second)]
  }

  /// Returns the row of two words, by the rows of their stems.
  func bigram(_ first: Int32, _ second: Int32) -> Int32 {
    guard first >= 0, second >= 0 else { return CompiledModel.noRow }
    let place = Self.place(first, second)
    guard mayHold[place >> 6] >> UInt64(place & 63) & 1 != 0 else { return CompiledModel.noRow }
    return bigrams[Self.key(first, second)] ?? CompiledModel.noRow
  }

  private static func place(_ first: Lexicon.Concept, _ second: Lexicon.Concept) -> Int {
    Int(second) * (Int(second) + 1) / 2 + Int(first)
  }

  private static func place(_ first: Int32, _ second: Int32) -> Int {
    Int(truncatingIfNeeded: (key(first, second) &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }
}

extension ScanSession {
  /// Calls a function with each two families that stand near each other, the one with the lower
  /// number first.
  func forEachPair(_ body: (Lexicon.Concept, Lexicon.Concept) -> Void) {
    let count = analysis.order.count
    for index in 0..<count {
      let one = analysis.order[index]
      let around = analysis.around(one, within: CombinationRows.reach)
      for second in (index + 1)..<count {
        let other = analysis.order[second]
        if analysis.isNear(one, other, around: around, within: CombinationRows.reach) {
          body(min(one, other), max(one, other))
        }
      }
    }
  }

  /// Calls a function with each two words that stand next to each other, by their tokens.
  func forEachBigram(_ body: (Int, Int) -> Void) {
    var previous = -1
    for index in analysis.tokens.indices where analysis.tokens[index].isWord {
      if previous >= 0 { body(previous, index) }
      previous = index
    }
  }
}
