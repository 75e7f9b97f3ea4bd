package import Archive
package import Vocabulary

/// A text of substance on the preparation sheet of a session, such as the competition statement.
package struct PreparationText: Hashable, Sendable {
  /// The name by which the program finds the text.
  package let id: String
  /// The title.
  package let title: LocalizedText
  /// The sentences, in order.
  package let lines: [LocalizedText]
  /// What a reader must know of the text itself.
  package let note: LocalizedText?
  /// What the text rests on, and how sure the catalogue is of it.
  package let provenance: Provenance

  /// Creates a text.
  package init(
    id: String,
    title: LocalizedText,
    lines: [LocalizedText],
    note: LocalizedText?,
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.lines = lines
    self.note = note
    self.provenance = provenance
  }
}

extension PreparationText: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    lines = try archive.readArray()
    note = try archive.readOptional()
    provenance = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(lines)
    archive.write(note)
    archive.write(provenance)
  }
}
