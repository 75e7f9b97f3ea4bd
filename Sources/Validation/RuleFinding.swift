package import CatalogueReading
package import Vocabulary

/// How much a finding about rules weighs, heaviest first.
package enum CheckSeverity: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The rules say something that cannot be right.
  case error
  /// The rules say something that is probably not meant.
  case warning
  /// Something that could be better.
  case info

  /// Returns whether the left severity weighs less than the right one.
  package static func < (left: CheckSeverity, right: CheckSeverity) -> Bool {
    left.weight < right.weight
  }

  private var weight: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .info: 0
    }
  }

  /// The severity's name for a person.
  package var label: LocalizedText {
    switch self {
    case .error: LocalizedText(nl: "fout", en: "error")
    case .warning: LocalizedText(nl: "waarschuwing", en: "warning")
    case .info: LocalizedText(nl: "opmerking", en: "info")
    }
  }
}

/// A value of an input that shows a fault.
package struct Witness: Hashable, Sendable {
  /// The name of the input.
  package let name: String
  /// The value, as FEEL.
  package let value: String

  /// Creates a value that shows a fault.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// Something that a check says of the rules, at the place where it can be mended.
package struct RuleFinding: Hashable, Sendable {
  /// What became of a finding.
  package enum Standing: Hashable, Sendable {
    /// It counts.
    case open
    /// The rules themselves say why it may stand.
    case suppressed(reason: LocalizedText)
    /// It was known when the baseline was written.
    case baselined
  }

  /// The id of the check.
  package let check: String
  /// How much it weighs.
  package let severity: CheckSeverity
  /// Where the offending text begins.
  package let place: Place
  /// The number of characters of the offending text on its first line.
  package var length: Int
  /// What is wrong.
  package let message: LocalizedText
  /// What would be right.
  package let suggestion: LocalizedText?
  /// Inputs that show the fault.
  package let witness: [Witness]
  /// Other places that have to do with it.
  package let related: [Place]
  /// The id of the entry in whose text it stands; empty where there is none.
  package var entry = ""
  /// What became of it.
  package var standing = Standing.open

  /// Whether the finding counts.
  package var isOpen: Bool { standing == .open }

  /// Creates a finding.
  ///
  /// - Parameters:
  ///   - check: the id of the check.
  ///   - severity: how much it weighs.
  ///   - place: where the offending text begins.
  ///   - length: the number of characters of the offending text; 0 for the word at the place.
  ///   - message: what is wrong.
  ///   - suggestion: what would be right.
  ///   - witness: inputs that show the fault.
  ///   - related: other places that have to do with it.
  package init(
    check: String,
    severity: CheckSeverity,
    place: Place,
    length: Int = 0,
    message: LocalizedText,
    suggestion: LocalizedText? = nil,
    witness: [Witness] = [],
    related: [Place] = []
  ) {
    self.check = check
    self.severity = severity
    self.place = place
    self.length = length
    self.message = message
    self.suggestion = suggestion
    self.witness = witness
    self.related = related
  }

  /// Whether the catalogue cannot be used with it: an error that its reader found.
  var preventsUse: Bool {
    severity == .error && (Check.named(check)?.isFoundByReader ?? true)
  }

  /// What identifies the finding whatever line it stands on: for baselines and for other tools.
  package var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(check)\u{0}\(place.file)\u{0}\(entry)\u{0}\(message.en)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension RuleFinding: Comparable {
  /// Returns whether the left finding stands before the right one.
  package static func < (left: RuleFinding, right: RuleFinding) -> Bool {
    (left.place.file, left.place.line, left.place.column, left.check, left.message.en)
      < (right.place.file, right.place.line, right.place.column, right.check, right.message.en)
  }
}
