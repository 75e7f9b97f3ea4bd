package import Archive
package import FEEL

extension Decimal: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let value = Decimal(parsing: try archive.readText()) else { throw archive.damage }
    self = value
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(description)
  }
}

extension CalendarDate: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    guard let day = Int32(exactly: try archive.readInt()) else { throw archive.damage }
    self.init(dayNumber: day)
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(Int(dayNumber))
  }
}
