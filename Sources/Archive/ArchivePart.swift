/// A part of an archive that can be read at any time.
///
/// Of an archive inside the program it is a place in the program's memory, so that it costs nothing
/// until it is read; of any other archive it is a copy.
package struct ArchivePart: Sendable {
  private enum Bytes: Sendable {
    case program(StaticString, Range<Int>)
    case copy([UInt8])
  }

  private let bytes: Bytes

  /// Creates the part that is a whole archive inside the program.
  package init(_ text: StaticString) {
    bytes = .program(text, 0..<text.utf8CodeUnitCount)
  }

  /// Creates a part from bytes of its own.
  package init(_ copy: [UInt8]) {
    bytes = .copy(copy)
  }

  /// Creates a part of an archive inside the program.
  init(_ text: StaticString, _ range: Range<Int>) {
    bytes = .program(text, range)
  }

  /// Whether the part has no bytes.
  package var isEmpty: Bool {
    switch bytes {
    case .program(_, let range): range.isEmpty
    case .copy(let bytes): bytes.isEmpty
    }
  }

  /// The bytes of the part.
  package var allBytes: [UInt8] {
    switch bytes {
    case .program(let text, let range): text.withUTF8Buffer { Array($0[range]) }
    case .copy(let bytes): bytes
    }
  }

  /// Reads the value that the part holds.
  ///
  /// - Returns: the value.
  /// - Throws: `ArchiveError` where the part is damaged or holds more than one value.
  package func read<Value: Archivable>(
    _ type: Value.Type = Value.self
  ) throws(ArchiveError) -> Value {
    let result =
      switch bytes {
      case .program(let text, let range):
        text.withUTF8Buffer { whole in
          Self.value(
            type,
            ArchiveReader(
              UnsafeBufferPointer(rebasing: whole[range]),
              in: (text, range.lowerBound)
            )
          )
        }
      case .copy(let bytes):
        bytes.withUnsafeBufferPointer { Self.value(type, ArchiveReader($0)) }
      }
    return try result.get()
  }

  private static func value<Value: Archivable>(
    _ type: Value.Type,
    _ reader: consuming ArchiveReader
  ) -> Result<Value, ArchiveError> {
    var reader = reader
    return Result { () throws(ArchiveError) in
      let value: Value = try reader.read()
      guard reader.isAtEnd else { throw reader.damage }
      return value
    }
  }
}
