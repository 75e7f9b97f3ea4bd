import JSONReading
import Vocabulary

/// Finder of lines and columns, quick for positions that come in rising order.
struct InputPlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let unit: Facts.PositionUnit
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, unit: Facts.PositionUnit) {
    self.bytes = bytes
    self.unit = unit
    offset = bytes.byteOrderMark
  }

  /// Returns the line and the column of a position, both from 1.
  mutating func place(of position: UInt64) -> (line: Int, column: Int) {
    guard unit == .bytes else { return Self.unpack(position) }
    let target = min(Int(clamping: position), bytes.count)
    if target < offset { self = InputPlaces(bytes, unit: unit) }
    guard target > offset else { return (line, column) }
    let part = UnsafeBufferPointer(rebasing: bytes[offset...])
    let place = TextLocation(of: target - offset, in: part.span)
    column = place.line == 1 ? column + place.column - 1 : place.column
    line += place.line - 1
    offset = target
    return (line, column)
  }

  /// Packs a line and a column into a position.
  static func pack(line: Int, column: Int) -> UInt64 {
    UInt64(UInt32(clamping: line)) << 32 | UInt64(UInt32(clamping: column))
  }

  /// Takes a packed position apart.
  static func unpack(_ position: UInt64) -> (line: Int, column: Int) {
    (max(1, Int(position >> 32)), max(1, Int(position & 0xFFFF_FFFF)))
  }
}
