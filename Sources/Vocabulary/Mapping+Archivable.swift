package import Archive

extension Mapping: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    title = try archive.read()
    namespaces = try archive.readDictionary()
    groups = try archive.readArray()
    fields = try archive.readArray()
    translations = Dictionary(grouped: try archive.readArray())
    choices = try archive.readArray()
    ignored = try archive.readArray()
    words = Dictionary(grouped: try archive.readArray())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(namespaces)
    archive.write(groups)
    archive.write(fields)
    archive.write(translations.sorted { $0.key < $1.key }.map { NamedTexts($0.key, $0.value) })
    archive.write(choices)
    archive.write(ignored)
    archive.write(words.sorted { $0.key < $1.key }.map { NamedWords($0.key, $0.value) })
  }
}

/// A table of texts under a name.
private struct NamedTexts: Archivable {
  let name: String
  let texts: [String: String]

  init(_ name: String, _ texts: [String: String]) {
    self.name = name
    self.texts = texts
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    texts = try archive.readDictionary()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(texts)
  }
}

/// Words under a name.
private struct NamedWords: Archivable {
  let name: String
  let words: [String]

  init(_ name: String, _ words: [String]) {
    self.name = name
    self.words = words
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    name = try archive.readText()
    words = try archive.readArray()
  }

  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(words)
  }
}

extension [String: [String]] {
  fileprivate init(grouped words: [NamedWords]) {
    self.init(words.map { ($0.name, $0.words) }, uniquingKeysWith: { first, _ in first })
  }
}

extension [String: [String: String]] {
  fileprivate init(grouped tables: [NamedTexts]) {
    self.init(tables.map { ($0.name, $0.texts) }, uniquingKeysWith: { first, _ in first })
  }
}

extension MappedGroup: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    paths = try archive.readArray()
    fact = try archive.readOptional()
    conditions = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(paths)
    archive.write(fact)
    archive.write(conditions)
  }
}

extension MappedField.Combination: Archivable {}

extension MappedField: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    id = try archive.readText()
    names = try archive.readArray()
    fact = try archive.readOptional()
    combination = try archive.read()
    translation = try archive.readOptional()
    unit = try archive.readOptional()
    currency = try archive.readOptional()
    time = try archive.readOptional()
    conditions = try archive.readArray()
    note = try archive.readOptional()
    example = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(names)
    archive.write(fact)
    archive.write(combination)
    archive.write(translation)
    archive.write(unit)
    archive.write(currency)
    archive.write(time)
    archive.write(conditions)
    archive.write(note)
    archive.write(example)
  }
}

extension MappedChoice: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    fact = try archive.readText()
    value = try archive.readText()
    conditions = try archive.readArray()
    place = try archive.readText()
    note = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(fact)
    archive.write(value)
    archive.write(conditions)
    archive.write(place)
    archive.write(note)
  }
}

extension MappedCondition: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    field = try archive.readText()
    values = try archive.readArray()
    excluded = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(field)
    archive.write(values)
    archive.write(excluded)
  }
}
