import Catalogue

/// The signals of the rules by number.
struct CompiledSignals: Sendable {
  /// One signal.
  struct Signal: Sendable {
    let id: String
    /// The index of the risk in the list of all risks.
    let risk: Int
    let strength: TextSignal.Strength
    /// The families of all its frames.
    let families: ConceptSet
  }

  private(set) var signals: [Signal] = []
  /// All risks: those of the model, followed by those that only signals know.
  private(set) var risks: [String]
  /// The signals of each risk, by the index of the risk.
  private(set) var byRisk: [[Int]] = []
  /// Whether a risk has signals, by the index of the risk.
  let isNamed: [Bool]
  /// The frames of all signals.
  let frames: FrameTable

  init(_ rules: SignalRules, lexicon: Lexicon) {
    risks = rules.model.risks
    var frames: [(signal: Int, slots: [[Lexicon.Concept]])] = []
    for signal in rules.signals {
      if !risks.contains(signal.risk) { risks.append(signal.risk) }
      for frame in signal.frames {
        frames.append((signals.count, frame.slots.map { $0.compactMap { lexicon.concept($0) } }))
      }
      let families = signal.frames.flatMap(\.slots).joined().compactMap { lexicon.concept($0) }
      signals.append(
        Signal(
          id: signal.id,
          risk: risks.firstIndex(of: signal.risk) ?? 0,
          strength: signal.strength,
          families: ConceptSet(families)
        )
      )
    }
    byRisk = Array(repeating: [], count: risks.count)
    for (index, signal) in signals.enumerated() { byRisk[signal.risk].append(index) }
    isNamed = byRisk.map { !$0.isEmpty }
    self.frames = FrameTable(frames, concepts: lexicon.names.count)
  }
}
