package import Archive
package import Vocabulary

/// A meaning that points to a risk when a sentence has it, however it is worded.
package struct TextSignal: Hashable, Sendable {
  /// How much a hit says.
  package enum Strength: String, CaseIterable, Hashable, Sendable {
    /// The sentence says the risk itself.
    case strong = "sterk"
    /// The sentence is a reason to look, no more.
    case candidate = "kandidaat"
  }

  /// What a negation does to a hit.
  package enum Negation: String, CaseIterable, Hashable, Sendable {
    /// A negation denies the risk.
    case lowers = "verlaagt"
    /// The negation is itself the risk.
    case irrelevant
  }

  /// The id.
  package let id: String
  /// The id of the risk.
  package let risk: String
  /// What the sentence says.
  package let meaning: LocalizedText
  /// What to check when it is found.
  package let check: LocalizedText
  /// How much a hit says.
  package let strength: Strength
  /// What a negation does.
  package let negation: Negation
  /// The combinations of word families, any of which gives the meaning.
  package let frames: [Frame]

  /// Word families that stand together in a sentence: of each slot at least one.
  package struct Frame: Hashable, Sendable {
    /// The slots, each with the ids of the families that fill it.
    package let slots: [[String]]

    /// Creates a frame.
    package init(slots: [[String]]) {
      self.slots = slots
    }
  }

  /// Creates a signal.
  package init(
    id: String,
    risk: String,
    meaning: LocalizedText,
    check: LocalizedText,
    strength: Strength,
    negation: Negation,
    frames: [Frame]
  ) {
    self.id = id
    self.risk = risk
    self.meaning = meaning
    self.check = check
    self.strength = strength
    self.negation = negation
    self.frames = frames
  }
}

extension TextSignal: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    risk = try archive.readText()
    meaning = try archive.read()
    check = try archive.read()
    guard let strength = Strength(rawValue: try archive.readText()),
      let negation = Negation(rawValue: try archive.readText())
    else { throw archive.damage }
    self.strength = strength
    self.negation = negation
    frames = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(risk)
    archive.write(meaning)
    archive.write(check)
    archive.write(strength.rawValue)
    archive.write(negation.rawValue)
    archive.write(frames)
  }
}

extension TextSignal.Frame: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    let count = try archive.readInt()
    guard count >= 0, count < 100 else { throw archive.damage }
    var slots: [[String]] = []
    for _ in 0..<count { slots.append(try archive.readArray()) }
    self.slots = slots
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(slots.count)
    for slot in slots { archive.write(slot) }
  }
}
