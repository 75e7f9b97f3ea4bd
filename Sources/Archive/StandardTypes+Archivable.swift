extension String: Archivable {
  @inlinable
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readText()
  }

  @usableFromInline
  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Int: Archivable {
  @inlinable
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readInt()
  }

  @usableFromInline
  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Array: Archivable where Element: Archivable {
  @inlinable
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readArray()
  }

  @usableFromInline
  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

extension Dictionary: Archivable where Key == String, Value: Archivable {
  @inlinable
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self = try archive.readDictionary()
  }

  @usableFromInline
  package func write(to archive: inout ArchiveWriter) {
    archive.write(self)
  }
}

/// Types whose raw value is a text are archived by it.
extension Archivable where Self: RawRepresentable, RawValue == String {
  @inlinable
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Self(rawValue: try archive.readText()) else { throw archive.damage }
    self = value
  }

  @usableFromInline
  package func write(to archive: inout ArchiveWriter) {
    archive.write(rawValue)
  }
}
