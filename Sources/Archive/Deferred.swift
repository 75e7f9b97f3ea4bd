/// A value of which an archive is only read when it is asked for.
///
/// It suits what most runs of the program never look at. Each look reads it anew.
package struct Deferred<Value: Archivable & Sendable>: Sendable {
  private enum Content: Sendable {
    case unread(ArchivePart)
    case value(Value)
  }

  private let content: Content

  /// Keeps a value as it is.
  package init(_ value: Value) {
    content = .value(value)
  }

  /// The value.
  ///
  /// - Precondition: the archive is as it was written, as what is built into the program is.
  package var value: Value {
    switch content {
    case .value(let value): return value
    case .unread(let part):
      do {
        return try part.read()
      } catch {
        preconditionFailure("a part of an archive is damaged at byte \(error.offset)")
      }
    }
  }

  /// The bytes that stand for the value in an archive.
  private var bytes: [UInt8] {
    switch content {
    case .unread(let part): return part.allBytes
    case .value(let value):
      var writer = ArchiveWriter()
      writer.write(value)
      return writer.bytes
    }
  }
}

extension Deferred: Hashable {
  /// Returns whether two values are written alike, read or not.
  package static func == (left: Deferred, right: Deferred) -> Bool {
    left.bytes == right.bytes
  }

  /// Hashes the bytes that stand for the value in an archive.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}

extension Deferred: Archivable {
  package init(from archive: inout ArchiveReader) throws(ArchiveError) {
    content = .unread(try archive.readPart())
  }

  package func write(to archive: inout ArchiveWriter) {
    archive.writePart(bytes)
  }
}
