/// Counts lines and columns over bytes that come in pieces.
struct PositionTracker {
  private var line = 1
  private var column = 1
  private(set) var offset = 0
  private var followsCarriageReturn = false

  var position: XMLPosition {
    XMLPosition(line: line, column: column, offset: offset)
  }

  /// Goes past bytes that take no room on a line.
  mutating func skip(_ count: Int) {
    offset += count
  }

  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    var line = line
    var column = column
    var followsCarriageReturn = followsCarriageReturn
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        if !followsCarriageReturn { line += 1 }
        column = 1
      case UInt8(ascii: "\r"):
        line += 1
        column = 1
      case 0x80...0xBF:
        break
      default:
        column += 1
      }
      followsCarriageReturn = byte == UInt8(ascii: "\r")
    }
    self.line = line
    self.column = column
    self.followsCarriageReturn = followsCarriageReturn
    offset += bytes.count
  }
}
