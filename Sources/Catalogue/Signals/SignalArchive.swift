package import Archive

/// The rules of wording, unread until a text is scanned.
///
/// They are by far the largest part of the catalogue, and most runs of the program scan no text.
package struct SignalArchive: Hashable, Sendable {
  private let text: String

  /// Puts away the rules; nil where the catalogue has none.
  package init(_ rules: SignalRules?) {
    guard let rules else {
      text = ""
      return
    }
    var writer = ArchiveWriter()
    writer.write(rules)
    text = String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Whether the catalogue has rules of wording.
  package var isEmpty: Bool { text.isEmpty }

  /// Reads the rules.
  ///
  /// - Returns: the rules, nil where the catalogue has none.
  /// - Throws: `ArchiveError` where the archive is damaged.
  package func rules() throws(ArchiveError) -> SignalRules? {
    guard !isEmpty else { return nil }
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(ArchiveError) in
        var reader = ArchiveReader(bytes)
        let rules: SignalRules = try reader.read()
        guard reader.isAtEnd else { throw reader.damage }
        return rules
      }
    }
    return try result.get()
  }
}

extension SignalArchive: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    text = try archive.readText()
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(text)
  }
}
