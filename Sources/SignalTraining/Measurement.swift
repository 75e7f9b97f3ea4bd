package import TextSignals

/// How well the signals find labelled sentences.
package struct Measurement: Sendable {
  /// The counts of one risk.
  package struct Count: Sendable {
    /// The sentences that tell of the risk.
    package var sentences = 0
    /// Those of them for which the risk is among the hits to check.
    package var found = 0
    /// Those of them with a hit to check, of any risk.
    package var alarmed = 0
  }

  /// The counts by risk.
  package private(set) var risks: [String: Count] = [:]
  /// The harmless sentences.
  package private(set) var harmless = 0
  /// The harmless sentences with a hit to check.
  package private(set) var falseAlarms = 0
  /// The harmless sentences that resemble no risk.
  package private(set) var plain = 0
  /// Those of them with a hit to check.
  package private(set) var plainFalseAlarms = 0
  /// The harmless sentences in which a risk is denied, quoted as a rule or of the past.
  package private(set) var mentions = 0
  /// Those of them that are shown as such.
  package private(set) var mentionsShown = 0
  /// Those of them that are shown with the right risk.
  package private(set) var mentionsNamed = 0
  /// All hits to check.
  package private(set) var hits = 0
  /// All sentences with a hit to check.
  package private(set) var alarms = 0
  /// The indices of harmless sentences with a hit to check.
  package private(set) var falseIndices: [Int] = []
  /// The indices of sentences whose risk was not found.
  package private(set) var missedIndices: [Int] = []

  /// Scans all sentences, each as a text of its own.
  package init(_ sentences: [LabelledSentence], with scanner: SignalScanner) {
    var session = ScanSession(scanner)
    for (index, sentence) in sentences.enumerated() {
      let all = session.hits(in: sentence.text)
      let checks = all.filter(\.polarity.needsCheck)
      hits += checks.count
      if !checks.isEmpty { alarms += 1 }
      if sentence.isRisky {
        var count = risks[sentence.risk] ?? Count()
        count.sentences += 1
        if !checks.isEmpty { count.alarmed += 1 }
        if checks.contains(where: { $0.risk == sentence.risk }) {
          count.found += 1
        } else {
          missedIndices.append(index)
        }
        risks[sentence.risk] = count
      } else {
        harmless += 1
        if sentence.near == nil { plain += 1 }
        if !checks.isEmpty {
          falseAlarms += 1
          falseIndices.append(index)
          if sentence.near == nil { plainFalseAlarms += 1 }
        }
        if sentence.isMention {
          mentions += 1
          if checks.isEmpty, !all.isEmpty { mentionsShown += 1 }
          if checks.isEmpty, all.contains(where: { $0.risk == sentence.near }) {
            mentionsNamed += 1
          }
        }
      }
    }
  }

  /// The sum over all risks.
  package var total: Count {
    risks.values.reduce(into: Count()) {
      $0.sentences += $1.sentences
      $0.found += $1.found
      $0.alarmed += $1.alarmed
    }
  }
}
