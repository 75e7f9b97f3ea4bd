import Catalogue

/// The signals of the rules by number.
struct CompiledSignals: Sendable {
  /// A frame whose slots hold the numbers of families.
  struct Frame: Sendable {
    let slots: [[Lexicon.Concept]]
  }

  /// One signal.
  struct Signal: Sendable {
    let id: String
    /// The index of the risk in the list of all risks.
    let risk: Int
    let strength: TextSignal.Strength
    let frames: [Frame]
  }

  /// The words of a frame stand at most so many words apart.
  static let window = 16

  private(set) var signals: [Signal] = []
  /// All risks: those of the model, followed by those that only signals know.
  private(set) var risks: [String]
  /// The signals of each risk, by the index of the risk.
  private(set) var byRisk: [[Int]] = []

  init(_ rules: SignalRules, lexicon: Lexicon) {
    risks = rules.model.risks
    let concepts = Dictionary(
      lexicon.names.enumerated().map { ($1, Lexicon.Concept($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    for signal in rules.signals {
      if !risks.contains(signal.risk) { risks.append(signal.risk) }
      let frames = signal.frames.map { frame in
        Frame(slots: frame.slots.map { $0.compactMap { concepts[$0] } })
      }
      signals.append(
        Signal(
          id: signal.id,
          risk: risks.firstIndex(of: signal.risk) ?? 0,
          strength: signal.strength,
          frames: frames
        )
      )
    }
    byRisk = Array(repeating: [], count: risks.count)
    for (index, signal) in signals.enumerated() { byRisk[signal.risk].append(index) }
  }
}

extension CompiledSignals.Frame {
  /// Returns the tokens that fill the slots, each another, close enough together; nil where the
  /// frame does not fit.
  ///
  /// - Parameter places: the tokens of each family, in order; empty where it does not occur.
  func match(_ places: [[Int32]]) -> [Int32]? {
    for slot in slots where !slot.contains(where: { !places[Int($0)].isEmpty }) { return nil }
    var chosen: [Int32] = []
    return fill(0, places, &chosen) ? chosen : nil
  }

  private func fill(_ slot: Int, _ places: [[Int32]], _ chosen: inout [Int32]) -> Bool {
    guard slot < slots.count else { return true }
    for concept in slots[slot] {
      for place in places[Int(concept)] where !chosen.contains(place) {
        chosen.append(place)
        let low = chosen.min() ?? place
        let high = chosen.max() ?? place
        if high - low <= Int32(CompiledSignals.window), fill(slot + 1, places, &chosen) {
          return true
        }
        chosen.removeLast()
      }
    }
    return false
  }
}
