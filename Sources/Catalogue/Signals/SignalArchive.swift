package import Archive

/// The rules of wording, unread until a text is scanned.
///
/// They are by far the largest part of the catalogue, and most runs of the program scan no text.
package struct SignalArchive: Sendable {
  private enum Content: Sendable {
    /// As they stand in an archive; empty where there are none.
    case packed(ArchivePart)
    /// As they were read from a rules folder.
    case rules(SignalRules)
  }

  private let content: Content

  /// Puts away the rules; nil where the catalogue has none.
  package init(_ rules: SignalRules?) {
    content = rules.map(Content.rules) ?? .packed(ArchivePart([]))
  }

  /// Whether the catalogue has rules of wording.
  package var isEmpty: Bool {
    guard case .packed(let part) = content else { return false }
    return part.isEmpty
  }

  /// The rules as they stand in an archive.
  private var bytes: [UInt8] {
    switch content {
    case .packed(let part): return part.allBytes
    case .rules(let rules):
      var writer = ArchiveWriter()
      writer.write(rules)
      return writer.bytes
    }
  }

  /// Reads the rules.
  ///
  /// - Returns: the rules, nil where the catalogue has none.
  /// - Throws: `ArchiveError` where the archive is damaged.
  package func rules() throws(ArchiveError) -> SignalRules? {
    switch content {
    case .packed(let part): part.isEmpty ? nil : try part.read()
    case .rules(let rules): rules
    }
  }
}

extension SignalArchive: Hashable {
  /// Returns whether two archives hold the same rules, unpacked or not.
  package static func == (left: SignalArchive, right: SignalArchive) -> Bool {
    left.bytes == right.bytes
  }

  /// Hashes the rules.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}

extension SignalArchive: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    content = .packed(try archive.readPart())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.writePart(bytes)
  }
}
