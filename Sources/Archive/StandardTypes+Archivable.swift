extension String: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readText()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Int: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readInt()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Array: Archivable where Element: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readArray()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Dictionary: Archivable where Key == String, Value: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readDictionary()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

/// Types whose raw value is a text are archived by it.
extension Archivable where Self: RawRepresentable, RawValue == String {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Self(rawValue: try archive.readText()) else { throw archive.damage }
    self = value
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(rawValue)
  }
}
