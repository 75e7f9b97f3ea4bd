/// A place in a text as an editor shows it: line and column, both from 1.
///
/// Lines end at a line feed, a carriage return, or both together. Columns count Unicode scalars.
package struct TextLocation: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int

  /// The column, from 1.
  package let column: Int

  /// Finds the place of a byte offset; one past the end gives the place behind the last character.
  ///
  /// - Parameters:
  ///   - offset: The offset of a byte; inside a longer UTF-8 sequence it means that character.
  ///   - bytes: The whole text in UTF-8.
  package init(of offset: Int, in bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer {
      unsafe TextLocation(of: offset, in: ByteView($0))
    }
  }

  init(of offset: Int, in bytes: ByteView) {
    let target = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for index in 0..<target {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        line += 1
        column = 1
      case UInt8(ascii: "\r") where bytes.byte(at: index + 1) != UInt8(ascii: "\n"):
        line += 1
        column = 1
      case 0x80...0xBF:
        break
      default:
        column += 1
      }
    }
    if let byte = bytes.byte(at: target), byte & 0xC0 == 0x80, column > 1 { column -= 1 }
    self.line = line
    self.column = column
  }
}
