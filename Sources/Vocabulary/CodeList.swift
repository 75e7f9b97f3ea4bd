package import Archive

/// One code of a code list with its labels and further attributes.
package struct Code: Hashable, Sendable {
  /// The code as it stands in files.
  package let code: String
  /// The label shown to a person.
  package let label: LocalizedText
  /// What else the list says of the code, by attribute name.
  package let attributes: [String: String]

  /// Creates a code.
  package init(code: String, label: LocalizedText, attributes: [String: String] = [:]) {
    self.code = code
    self.label = label
    self.attributes = attributes
  }
}

/// A closed list of codes.
package struct CodeList: Hashable, Sendable {
  /// The list's name, by which facts and rules refer to it.
  package let id: String
  /// The list's title.
  package let title: LocalizedText
  /// The source that the list was taken from, as a citation text.
  package let sources: [String]
  /// The codes in their own order.
  package let codes: [Code]
  private let positions: [String: Int]

  /// Creates a list; of codes that occur twice the first counts.
  package init(id: String, title: LocalizedText, sources: [String], codes: [Code]) {
    self.id = id
    self.title = title
    self.sources = sources
    self.codes = codes
    positions = Dictionary(
      codes.enumerated().map { ($1.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the position of a code in the list.
  package func position(of code: String) -> Int? {
    positions[code]
  }

  /// Returns the entry of a code.
  package subscript(code: String) -> Code? {
    positions[code].map { codes[$0] }
  }
}

extension Code: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      code: try archive.readText(),
      label: try archive.read(),
      attributes: try archive.readDictionary()
    )
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(code)
    archive.write(label)
    archive.write(attributes)
  }
}

extension CodeList: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.readText(),
      title: try archive.read(),
      sources: try archive.readArray(),
      codes: try archive.readArray()
    )
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(sources)
    archive.write(codes)
  }
}
