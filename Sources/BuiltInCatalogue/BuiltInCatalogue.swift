package import Archive
package import Catalogue

/// The catalogue that ships inside the program, in parsed form.
package enum BuiltInCatalogue {
  /// Reads the catalogue from the archive that the build embedded.
  ///
  /// - Returns: the catalogue.
  /// - Throws: `ArchiveError` where the archive was written by another build.
  package static func load() throws(ArchiveError) -> Catalogue {
    try ArchivePart(catalogueArchive).read()
  }
}
