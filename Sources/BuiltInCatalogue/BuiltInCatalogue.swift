package import Archive
package import Catalogue

/// The catalogue that ships inside the program, in parsed form.
package enum BuiltInCatalogue {
  /// Reads the catalogue from the archive that the build embedded.
  ///
  /// - Returns: the catalogue.
  /// - Throws: `ArchiveError` where the archive was written by another build.
  package static func load() throws(ArchiveError) -> Catalogue {
    let result = catalogueArchive.withUTF8Buffer { bytes in
      Result { () throws(ArchiveError) in
        var reader = ArchiveReader(bytes)
        let catalogue: Catalogue = try reader.read()
        guard reader.isAtEnd else { throw reader.damage }
        return catalogue
      }
    }
    return try result.get()
  }
}
