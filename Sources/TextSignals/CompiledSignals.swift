import Catalogue

/// The signals of the rules by number.
struct CompiledSignals: Sendable {
  /// A frame whose slots hold the numbers of families.
  struct Frame: Sendable {
    let slots: [[Lexicon.Concept]]
    /// The families of each slot.
    let sets: [ConceptSet]
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
    for signal in rules.signals {
      if !risks.contains(signal.risk) { risks.append(signal.risk) }
      let frames = signal.frames.map { frame in
        let slots = frame.slots.map { $0.compactMap { lexicon.concept($0) } }
        return Frame(slots: slots, sets: slots.map { ConceptSet($0) })
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
  func match(_ analysis: borrowing SentenceAnalysis) -> [Int32]? {
    let present = analysis.present
    for set in sets where !set.meets(present) { return nil }
    var chosen: [Int32] = []
    return fill(0, analysis, &chosen) ? chosen : nil
  }

  private func fill(
    _ slot: Int,
    _ analysis: borrowing SentenceAnalysis,
    _ chosen: inout [Int32]
  ) -> Bool {
    guard slot < slots.count else { return true }
    for concept in slots[slot] where analysis.present.contains(concept) {
      let isFilled = analysis.contains(concept) { place in
        guard !chosen.contains(place) else { return false }
        chosen.append(place)
        let span = (chosen.max() ?? place) - (chosen.min() ?? place)
        if span <= Int32(CompiledSignals.window), fill(slot + 1, analysis, &chosen) { return true }
        chosen.removeLast()
        return false
      }
      if isFilled { return true }
    }
    return false
  }
}
