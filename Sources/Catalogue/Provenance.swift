package import Archive

/// What every rule says of itself: which texts it rests on, how sure it is, where it stands.
package struct Provenance: Hashable, Sendable {
  /// What the rule rests on.
  package let sources: [Citation]
  /// How sure the catalogue is of it.
  package let certainty: Certainty
  /// Where the rule stands.
  package let place: RulePlace

  /// Creates a provenance.
  package init(sources: [Citation], certainty: Certainty, place: RulePlace) {
    self.sources = sources
    self.certainty = certainty
    self.place = place
  }
}

extension Provenance: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    sources = try archive.readArray()
    certainty = try archive.read()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(sources)
    archive.write(certainty)
    archive.write(place)
  }
}

/// A case that a rule must decide as it says: its test and its illustration.
package struct Example: Hashable, Sendable {
  /// The facts by path, as FEEL literals; `on` is the reference date.
  package let given: [String: String]
  /// The expected results by name, as FEEL literals; `unknown` where nothing may be concluded.
  package let expect: [String: String]
  /// Where the example stands.
  package let place: RulePlace

  /// Creates an example.
  package init(given: [String: String], expect: [String: String], place: RulePlace) {
    self.given = given
    self.expect = expect
    self.place = place
  }
}

extension Example: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    given = try archive.readDictionary()
    expect = try archive.readDictionary()
    place = try archive.read()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(given)
    archive.write(expect)
    archive.write(place)
  }
}
