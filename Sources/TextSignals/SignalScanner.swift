package import Catalogue

/// The rules of wording in the form that scans texts.
///
/// Scanning is one pass: each written word is looked up in a table of words met before, and the
/// scores of the words of a sentence are added. Only a sentence whose sum reaches the filter's
/// threshold is taken apart.
package struct SignalScanner: Sendable {
  /// The rules, without what was learned.
  package let rules: SignalRules
  let lexicon: Lexicon
  let model: CompiledModel
  let signals: CompiledSignals
  let features: FeatureRows
  let combinations: CombinationRows
  let bounds: SentenceBounds

  /// Compiles the rules.
  package init(_ rules: SignalRules) {
    // What was learned is far larger than the rest, and is kept as `model`.
    var plain = rules
    plain.model = SignalModel()
    self.rules = plain
    lexicon = Lexicon(rules)
    model = CompiledModel(rules.model)
    signals = CompiledSignals(rules, lexicon: lexicon)
    features = FeatureRows(rules, lexicon: lexicon, model: model, signals: signals)
    combinations = CombinationRows(rules.model, compiled: model, lexicon: lexicon)
    bounds = SentenceBounds(rules.language)
  }

  /// Returns the hits in a text, in order.
  ///
  /// - Parameter text: the text in UTF-8.
  /// - Returns: the hits; those of one sentence with the most likely risk first.
  /// - Throws: `TextError` where the text is not UTF-8.
  package func hits(in text: [UInt8]) throws(TextError) -> [TextHit] {
    var session = ScanSession(self)
    var hits: [TextHit] = []
    let result = unsafe text.withUnsafeBufferPointer { bytes in
      Result { () throws(TextError) in try unsafe session.scan(bytes) { hits.append($0) } }
    }
    try result.get()
    return hits
  }

  /// Returns the hits in a text, in order.
  package func hits(in text: String) -> [TextHit] {
    (try? hits(in: Array(text.utf8))) ?? []
  }

  /// The ids of the risks that can be found.
  package var risks: [String] { signals.risks }

  /// Returns the signal with an id.
  package func signal(_ id: String) -> TextSignal? {
    rules.signals.first { $0.id == id }
  }
}
