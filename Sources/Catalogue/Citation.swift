package import Archive
package import FEEL

/// A reference to a source, an article of it, or one paragraph: `aw2012:2.1:1`.
package struct Citation: Hashable, Sendable, CustomStringConvertible {
  /// The id of the source.
  package let source: String
  /// The article, or nil for the source as a whole.
  package let article: String?
  /// The paragraph (lid).
  package let paragraph: String?

  /// Creates a citation from its text; nil where the text has no source or too many parts.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    source = parts[0]
    article = parts.count > 1 ? parts[1] : nil
    paragraph = parts.count > 2 ? parts[2] : nil
  }

  /// The citation as it stands in files.
  package var description: String {
    [source, article, paragraph].compactMap(\.self).joined(separator: ":")
  }
}

extension Citation: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    source = try archive.readText()
    article = try archive.readOptional()
    paragraph = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(source)
    archive.write(article)
    archive.write(paragraph)
  }
}

/// How sure the catalogue is of what it says.
package enum Certainty: String, CaseIterable, Hashable, Sendable, Archivable {
  /// The text of the law itself, or two independent sources.
  case confirmed
  /// One source.
  case singleSource = "single-source"
  /// From memory: to be verified before anyone relies on it.
  case toVerify = "to-verify"
}

/// A period of days, with both ends included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let from: CalendarDate
  /// The last day, or nil for a period without end.
  package let to: CalendarDate?

  /// Creates a period.
  package init(from: CalendarDate, to: CalendarDate?) {
    self.from = from
    self.to = to
  }

  /// Returns whether a day lies in the period.
  package func contains(_ day: CalendarDate) -> Bool {
    day >= from && (to.map { day <= $0 } ?? true)
  }

  /// Returns whether two periods share a day.
  package func overlaps(_ other: Period) -> Bool {
    (to.map { other.from <= $0 } ?? true) && (other.to.map { from <= $0 } ?? true)
  }
}

extension Period: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    from = try archive.read()
    to = try archive.readOptional()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(from)
    archive.write(to)
  }
}

/// The place of an entry in the rule files.
package struct RulePlace: Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, relative to the folder of the catalogue.
  package let file: String
  /// The line, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int

  /// Creates a place.
  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place in the form `file:line:column`.
  package var description: String { "\(file):\(line):\(column)" }
}

extension RulePlace: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    file = try archive.readText()
    line = try archive.readInt()
    column = try archive.readInt()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(file)
    archive.write(line)
    archive.write(column)
  }
}
