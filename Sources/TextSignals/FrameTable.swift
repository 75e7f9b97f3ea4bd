/// The frames of all signals, in a form in which those that may fit a sentence are found at once.
struct FrameTable: Sendable {
  /// The words of a frame stand at most so many words apart.
  static let window: Int32 = 16

  /// The signal of each frame.
  private let signals: [Int32]
  /// The slots of each frame, as a range of `slots`.
  private var frameSlots: [Range<Int32>] = []
  /// The families that fill each slot, as a range of `families`.
  private var slots: [Range<Int32>] = []
  private var families: [Lexicon.Concept] = []
  /// For each place of a slot and each family, the frames that the family fills there, as bits.
  private var fills: [UInt64]
  /// For each place of a slot, the frames that have no slot there.
  private var lacks: [UInt64]
  private let places: Int
  private let concepts: Int
  private let words: Int

  init(_ frames: [(signal: Int, slots: [[Lexicon.Concept]])], concepts: Int) {
    self.concepts = concepts
    signals = frames.map { Int32($0.signal) }
    words = (frames.count + 63) / 64
    places = frames.map(\.slots.count).max() ?? 0
    fills = Array(repeating: 0, count: places * concepts * words)
    lacks = Array(repeating: 0, count: places * words)
    for (number, frame) in frames.enumerated() {
      let first = Int32(slots.count)
      let bit = UInt64(1) << UInt64(number & 63)
      for place in 0..<places {
        guard place < frame.slots.count else {
          lacks[place * words + number >> 6] |= bit
          continue
        }
        let start = Int32(families.count)
        families += frame.slots[place]
        slots.append(start..<Int32(families.count))
        for concept in frame.slots[place] {
          fills[(place * concepts + Int(concept)) * words + number >> 6] |= bit
        }
      }
      frameSlots.append(first..<Int32(slots.count))
    }
  }

  /// Finds the first frame of each signal that fits a sentence.
  ///
  /// - Parameters:
  ///   - analysis: the sentence.
  ///   - matches: gets what fits, in the order of the signals.
  func findMatches(in analysis: borrowing SentenceAnalysis, _ matches: inout SignalMatches) {
    matches.removeAll()
    var last: Int32 = -1
    for word in 0..<words {
      var candidates = mayFit(word, analysis)
      while candidates != 0 {
        let frame = word << 6 + candidates.trailingZeroBitCount
        candidates &= candidates &- 1
        guard signals[frame] != last else { continue }
        if fill(Int(frameSlots[frame].lowerBound), of: frame, analysis, &matches) {
          last = signals[frame]
          matches.add(signals[frame])
        }
      }
    }
  }

  /// Returns the frames, 64 at once, for each of whose slots a family occurs.
  private func mayFit(_ word: Int, _ analysis: borrowing SentenceAnalysis) -> UInt64 {
    var all = UInt64.max
    for place in 0..<places {
      var some = lacks[place * words + word]
      for index in 0..<analysis.order.count {
        some |= fills[(place * concepts + Int(analysis.order[index])) * words + word]
      }
      all &= some
    }
    let rest = signals.count - word << 6
    return rest < 64 ? all & (1 << UInt64(rest) - 1) : all
  }

  /// Fills the slots of a frame from one slot on, each with another token, close enough together.
  private func fill(
    _ slot: Int,
    of frame: Int,
    _ analysis: borrowing SentenceAnalysis,
    _ matches: inout SignalMatches
  ) -> Bool {
    guard slot < Int(frameSlots[frame].upperBound) else { return true }
    for index in slots[slot] {
      let concept = families[Int(index)]
      guard analysis.present.contains(concept) else { continue }
      let isFilled = analysis.contains(concept) { token in
        guard matches.take(token, within: Self.window) else { return false }
        if fill(slot + 1, of: frame, analysis, &matches) { return true }
        matches.giveBack()
        return false
      }
      if isFilled { return true }
    }
    return false
  }
}

/// The signals that fit a sentence, each with the tokens that fill its slots.
struct SignalMatches {
  /// A signal that fits.
  struct Match {
    let signal: Int
    /// Its tokens, as a range of `tokens`.
    let tokens: Range<Int>
  }

  private(set) var list: [Match] = []
  private(set) var tokens: [Int32] = []
  /// Where the tokens of the signal at hand begin.
  private var start = 0

  /// Forgets all.
  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    start = 0
  }

  /// Takes a token for a slot; says whether it is free and close enough to the others.
  mutating func take(_ token: Int32, within window: Int32) -> Bool {
    var low = token
    var high = token
    for index in start..<tokens.count {
      if tokens[index] == token { return false }
      low = min(low, tokens[index])
      high = max(high, tokens[index])
    }
    guard high - low <= window else { return false }
    tokens.append(token)
    return true
  }

  /// The token of a signal's first slot; -1 where it has none.
  func first(of match: Match) -> Int32 {
    match.tokens.isEmpty ? -1 : tokens[match.tokens.lowerBound]
  }

  /// Gives back the token taken last.
  mutating func giveBack() { tokens.removeLast() }

  /// Adds a signal with the tokens taken.
  mutating func add(_ signal: Int32) {
    list.append(Match(signal: Int(signal), tokens: start..<tokens.count))
    start = tokens.count
  }
}
