/// How a planned procedure relates to the lightest one that is allowed, as the code list has it.
package enum PlannedFit: String, CaseIterable, Sendable {
  /// As light as is allowed, or a choice that is as good.
  case fits = "conform"
  /// Lighter than is allowed.
  case tooLight = "te-licht"
  /// Heavier than is needed.
  case heavier = "zwaarder-dan-nodig"
  /// One of the two is not known.
  case unknown = "niet-te-bepalen"

  /// The tone of a verdict by its code; neutral for a code that a catalogue added.
  static func tone(of code: String) -> MemoDocument.Tone {
    switch PlannedFit(rawValue: code) {
    case .tooLight: .alarm
    case .unknown: .warning
    case .fits: .good
    case .heavier, nil: .neutral
    }
  }
}
