/// A string's place in the input: the bytes between its quotes, checked but not yet unescaped.
///
/// Holds no text, so that reading a string costs no allocation. Ask the reader that made it for the
/// text: `unescape(_:into:)`, `text(of:)`, `keyEquals(_:_:)`.
package struct JSONString: Hashable, Sendable {
  /// The offset of the first byte after the opening quote.
  package let offset: Int

  /// The number of bytes up to the closing quote, with escapes counted as written.
  package let length: Int

  /// Whether a backslash occurs, so that the bytes are not yet the text.
  package let hasEscapes: Bool

  /// The offset of the closing quote.
  package var end: Int { offset + length }
}
