/// A place in a list while its items are gone through.
struct Cursor: BitwiseCopyable {
  /// What the items are.
  enum Source: UInt8, BitwiseCopyable {
    /// Items in working memory; the position is that of the next.
    case items
    /// Records of the dossier; the position is the block of the next.
    case records
    /// Texts or codes of the dossier; the position is the block of the next.
    case values
    /// A single value; the position is its place in the frame.
    case single
    /// Whole numbers; the position is the next, the detail the step.
    case numbers
    /// Days; the position is the number of the next, the detail the step.
    case days
  }

  let source: Source
  var position: Int
  var remaining: Int
  /// The node of a record, the member that gives the values, or the step.
  let detail: Int32

  init(_ source: Source, position: Int, remaining: Int, detail: Int32 = 0) {
    self.source = source
    self.position = position
    self.remaining = remaining
    self.detail = detail
  }

  /// Reads a cursor from the frame.
  @inline(__always)
  init(_ datum: Datum) {
    let high = UInt64(truncatingIfNeeded: datum.payload >> 64)
    source = Source(rawValue: UInt8(truncatingIfNeeded: high >> 32)) ?? .single
    position = Int(truncatingIfNeeded: datum.payload)
    remaining = Int(high & 0xFFFF_FFFF)
    detail = datum.detail
  }

  /// The cursor as it stands in the frame.
  @inline(__always) var datum: Datum {
    let high = UInt64(UInt32(truncatingIfNeeded: remaining)) | UInt64(source.rawValue) << 32
    let low = UInt64(bitPattern: Int64(position))
    return Datum(.cursor, payload: Int128(high) << 64 | Int128(low), detail: detail)
  }
}
