package import Archive
package import Vocabulary

/// Words that mean the same for the signals, as they are written in the rules.
///
/// A word stands for all its inflected forms, a star for any letters, and words with spaces between
/// them for words that stand next to each other.
package struct WordFamily: Hashable, Sendable {
  /// The id, which frames refer to.
  package let id: String
  /// What the words have in common.
  package let meaning: LocalizedText
  /// The words and phrases.
  package let words: [String]

  /// Creates a family.
  package init(id: String, meaning: LocalizedText, words: [String]) {
    self.id = id
    self.meaning = meaning
    self.words = words
  }
}

/// What the words around a mention say of how it is meant.
package enum SignalCue: String, CaseIterable, Hashable, Sendable {
  /// The words deny.
  case negation
  /// Someone quotes a rule or guards it.
  case rule
  /// It is about the past.
  case history
  /// Someone asks or proposes.
  case suggestion
  /// It is arranged as it should be.
  case guarded
  /// Someone speaks.
  case reported
  /// It is refused or does not happen.
  case refused
  /// It is not done in the open.
  case furtive
  /// It is done in order to reach something.
  case purpose
  /// It is about something else than procurement.
  case elsewhere
}

/// How the words of the language are taken apart and sentences are found.
package struct LanguageRules: Hashable, Sendable {
  /// The prefix of past participles.
  package var participle: String
  /// The word before infinitives, which stands inside separable ones.
  package var infinitive: String
  /// The ending of infinitives.
  package var infinitiveEnding: String
  /// The parts of separable verbs.
  package var separable: [String]
  /// The endings, of which the first that fits is cut.
  package var endings: [String]
  /// The words that begin a clause.
  package var clauseBorders: [String]
  /// The words that join two things, as *and* and *or*.
  package var joins: [String]
  /// The families of the sides that speak, by `SpeakerSide`.
  package var speakers: [String: [String]]
  /// The abbreviations whose full stop does not end a sentence.
  package var abbreviations: [String]

  /// Creates the rules of a language.
  package init(
    participle: String,
    infinitive: String,
    infinitiveEnding: String,
    separable: [String],
    endings: [String],
    clauseBorders: [String],
    joins: [String],
    speakers: [String: [String]],
    abbreviations: [String]
  ) {
    self.participle = participle
    self.infinitive = infinitive
    self.infinitiveEnding = infinitiveEnding
    self.separable = separable
    self.endings = endings
    self.clauseBorders = clauseBorders
    self.joins = joins
    self.speakers = speakers
    self.abbreviations = abbreviations
  }
}

extension WordFamily: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    meaning = try archive.read()
    words = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(meaning)
    archive.write(words)
  }
}

extension LanguageRules: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    participle = try archive.readText()
    infinitive = try archive.readText()
    infinitiveEnding = try archive.readText()
    separable = try archive.readArray()
    endings = try archive.readArray()
    clauseBorders = try archive.readArray()
    joins = try archive.readArray()
    let groups: [WordGroup] = try archive.readArray()
    speakers = Dictionary(groups.map { ($0.name, $0.families) }, uniquingKeysWith: { $1 })
    abbreviations = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(participle)
    archive.write(infinitive)
    archive.write(infinitiveEnding)
    archive.write(separable)
    archive.write(endings)
    archive.write(clauseBorders)
    archive.write(joins)
    archive.write(
      speakers.sorted { $0.key < $1.key }.map { WordGroup(name: $0.key, families: $0.value) }
    )
    archive.write(abbreviations)
  }
}

/// A name with the ids of families.
private struct WordGroup: Archivable {
  let name: String
  let families: [String]

  init(name: String, families: [String]) {
    self.name = name
    self.families = families
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    families = try archive.readArray()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(families)
  }
}
