/// A place in an XML document, as an editor shows it.
///
/// Lines end at a line feed, a carriage return, or both together. Columns count Unicode scalars;
/// a byte order mark is in no column. Both are counted here over the bytes that were fed, and are
/// exact: libxml2's own columns drift after end tags, and its lines miss a lone carriage return.
package struct XMLPosition: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int

  /// The column, from 1.
  package let column: Int

  /// The number of bytes before the place, with a byte order mark.
  package let offset: Int

  /// Makes a position from its parts.
  package init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}
