/// How much of a document is taken before reading stops with an error.
///
/// There is no limit on the document's length: memory stays within these limits and a chunk.
package struct XMLLimits: Hashable, Sendable {
  /// The deepest nesting of elements; the root is at depth 1.
  package var depth: Int

  /// The largest number of bytes of text between two tags, or in one attribute value.
  package var textBytes: Int

  /// The largest number of bytes of one tag, comment, processing instruction or reference.
  ///
  /// Comments and instructions that end within the chunk of 64 KiB they start in are let through.
  /// libxml2 compares each attribute of a tag with those before it, so this also bounds time.
  package var markupBytes: Int

  /// The largest number of different names, of elements, attributes, prefixes and namespaces.
  ///
  /// libxml2 remembers each, in a table that gets slow with more.
  package var names: Int

  /// Makes limits; those not named are generous for documents that people and programs write.
  package init(
    depth: Int = 64,
    textBytes: Int = 1 << 20,
    markupBytes: Int = 1 << 16,
    names: Int = 10_000
  ) {
    self.depth = depth
    self.textBytes = textBytes
    self.markupBytes = markupBytes
    self.names = names
  }

  /// The limits that hold unless someone says otherwise.
  package static let standard = XMLLimits()
}
