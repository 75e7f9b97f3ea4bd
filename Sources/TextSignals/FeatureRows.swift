import Catalogue

/// The rows of the model for everything but the words themselves.
struct FeatureRows: Sendable {
  /// The row of each family and cue.
  let concepts: [Int32]
  /// The row of each family and cue in a clause with a negation.
  let negated: [Int32]
  /// The row of each signal.
  let signals: [Int32]
  let anySignal: Int32
  let name: Int32
  let number: Int32
  let percent: Int32
  let euro: Int32
  let question: Int32
  let families: Int32
  let unknown: Int32
  let length: Int32
  /// The families that let a sentence through the filter because the model does not know the
  /// signals they belong to.
  let passing: [Bool]
  /// The cues that decide how a mention is meant.
  let cues: CueNumbers
  /// The families that tell which side speaks.
  let speakers: [(side: SpeakerSide, concept: Lexicon.Concept)]
  /// What a signal that the model does not know adds to the alarm score.
  let alarmOfNewSignal: Int32
  /// What a signal that the model does not know adds to the score of its risk.
  let topicOfNewSignal: Int32

  init(
    _ rules: SignalRules,
    lexicon: Lexicon,
    model: CompiledModel,
    signals compiled: CompiledSignals
  ) {
    concepts = lexicon.names.map { model.row(FeatureName.concept($0)) }
    negated = lexicon.names.map { model.row(FeatureName.negated($0)) }
    signals = rules.signals.map { model.row(FeatureName.signal($0.id)) }
    anySignal = model.row(FeatureName.anySignal)
    name = model.row(FeatureName.name)
    number = model.row(FeatureName.number)
    percent = model.row(FeatureName.percent)
    euro = model.row(FeatureName.euro)
    question = model.row(FeatureName.question)
    families = model.row(FeatureName.families)
    unknown = model.row(FeatureName.unknown)
    length = model.row(FeatureName.length)
    cues = CueNumbers(lexicon)
    speakers = SpeakerSide.allCases.flatMap { side in
      (rules.language.speakers[side.rawValue] ?? []).compactMap { family in
        lexicon.concept(family).map { (side, $0) }
      }
    }
    alarmOfNewSignal = max(1, model.highestThreshold - model.alarmBias)
    topicOfNewSignal = max(1, model.topicMargin &* 4)
    var passing = Array(repeating: false, count: lexicon.names.count)
    for (index, signal) in compiled.signals.enumerated() where signals[index] < 0 {
      for concept in passing.indices where signal.families.contains(Lexicon.Concept(concept)) {
        passing[concept] = true
      }
    }
    self.passing = passing
  }
}

/// The numbers of the cues that decide how a mention is meant.
struct CueNumbers: Sendable {
  let negation: Lexicon.Concept?
  let rule: Lexicon.Concept?
  let history: Lexicon.Concept?
  let suggestion: Lexicon.Concept?
  let reported: Lexicon.Concept?
  let refused: Lexicon.Concept?

  init(_ lexicon: Lexicon) {
    negation = lexicon.concept(SignalCue.negation.rawValue)
    rule = lexicon.concept(SignalCue.rule.rawValue)
    history = lexicon.concept(SignalCue.history.rawValue)
    suggestion = lexicon.concept(SignalCue.suggestion.rawValue)
    reported = lexicon.concept(SignalCue.reported.rawValue)
    refused = lexicon.concept(SignalCue.refused.rawValue)
  }
}
