/// A value that can be written to, and read back from, a compact archive.
///
/// The archive carries no field names: a type writes its parts in order and reads them in the same
/// order, so writer and reader always come from one build of the program.
@usableFromInline
package protocol Archivable {
  /// Reads a value in the order in which `write(to:)` wrote it.
  init(from archive: inout ArchiveReader) throws(ArchiveError)

  /// Writes the value's parts.
  func write(to archive: inout ArchiveWriter)
}

/// Builder of a compact archive, which is UTF-8 text so that it can stand in a string literal.
///
/// Whole numbers are decimal digits and a space; a text, as a part
/// that can be read on its own, is its length in bytes, a space, its bytes.
@usableFromInline
package struct ArchiveWriter: Sendable {
  /// The archive so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates an empty archive.
  package init() {}

  /// Writes a whole number.
  package mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: " "))
  }

  /// Writes a truth value.
  package mutating func write(_ flag: Bool) {
    write(flag ? 1 : 0)
  }

  /// Writes a text.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a part that can be read on its own.
  package mutating func writePart(_ part: [UInt8]) {
    write(part.count)
    bytes.append(contentsOf: part)
  }

  /// Writes one archivable value.
  package mutating func write<Element: Archivable>(_ value: Element) {
    value.write(to: &self)
  }

  /// Writes a value that may be absent.
  package mutating func write<Element: Archivable>(_ value: Element?) {
    write(value != nil)
    if let value { value.write(to: &self) }
  }

  /// Writes a list of values.
  package mutating func write<Element: Archivable>(_ values: [Element]) {
    write(values.count)
    for value in values { value.write(to: &self) }
  }

  /// Writes a dictionary in the order of its keys, so that equal values give equal bytes.
  package mutating func write<Element: Archivable>(_ values: [String: Element]) {
    write(values.count)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      write(key)
      value.write(to: &self)
    }
  }
}
