package import Catalogue

/// How a mention of a risk is meant.
package enum MentionPolarity: String, CaseIterable, Hashable, Sendable {
  /// It is said as a fact.
  case asserted
  /// It is asked or proposed.
  case suggested
  /// It is denied.
  case denied
  /// A rule is quoted or guarded.
  case rule
  /// It is about the past.
  case history

  /// Whether someone must look at it; the other mentions are shown, no more.
  package var needsCheck: Bool { self == .asserted || self == .suggested }
}

/// The side that says a sentence.
package enum SpeakerSide: String, CaseIterable, Hashable, Sendable {
  /// The firms.
  case market = "markt"
  /// The municipality.
  case municipality = "gemeente"
  /// Who chairs or guides the meeting.
  case facilitation = "begeleiding"
}

/// A place in a text where the wording points to a risk.
package struct TextHit: Hashable, Sendable {
  /// The id of the risk.
  package let risk: String
  /// The id of the signal.
  package let signal: String
  /// How the mention is meant.
  package let polarity: MentionPolarity
  /// How much the hit says.
  package let strength: TextSignal.Strength
  /// The side that speaks, where the sentence tells.
  package let speaker: SpeakerSide?
  /// The line on which the sentence begins, from 1.
  package let line: Int
  /// The bytes of the words that decided, from the first to the last.
  package let quote: Range<Int>
  /// The bytes of the sentence.
  package let sentence: Range<Int>
  /// The bytes of each word that decided.
  package let words: [Range<Int>]
}

/// The reason why a text could not be scanned.
package struct TextError: Error, Hashable, Sendable {
  /// The offset in bytes of the first byte that is not UTF-8.
  package let offset: Int
  /// The line of that byte, from 1.
  package let line: Int
}
