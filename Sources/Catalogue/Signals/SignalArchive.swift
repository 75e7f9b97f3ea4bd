package import Archive

/// The rules of wording, unread until a text is scanned.
///
/// They are by far the largest part of the catalogue, and most runs of the program scan no text.
package struct SignalArchive: Sendable {
  private enum Content: Sendable {
    /// As they stand in an archive; empty where there are none.
    case packed(String)
    /// As they were read from a rules folder.
    case rules(SignalRules)
  }

  private let content: Content

  /// Puts away the rules; nil where the catalogue has none.
  package init(_ rules: SignalRules?) {
    content = rules.map(Content.rules) ?? .packed("")
  }

  /// Whether the catalogue has rules of wording.
  package var isEmpty: Bool {
    guard case .packed(let text) = content else { return false }
    return text.isEmpty
  }

  /// The rules as they stand in an archive.
  private var text: String {
    switch content {
    case .packed(let text): return text
    case .rules(let rules):
      var writer = ArchiveWriter()
      writer.write(rules)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  /// Reads the rules.
  ///
  /// - Returns: the rules, nil where the catalogue has none.
  /// - Throws: `ArchiveError` where the archive is damaged.
  package func rules() throws(ArchiveError) -> SignalRules? {
    guard case .packed(var text) = content else {
      guard case .rules(let rules) = content else { return nil }
      return rules
    }
    guard !text.isEmpty else { return nil }
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

extension SignalArchive: Hashable {
  /// Returns whether two archives hold the same rules, unpacked or not.
  package static func == (left: SignalArchive, right: SignalArchive) -> Bool {
    left.text == right.text
  }

  /// Hashes the rules.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension SignalArchive: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    content = .packed(try archive.readText())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.write(text)
  }
}
