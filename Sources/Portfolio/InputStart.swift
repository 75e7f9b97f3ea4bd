/// The first bytes of standard input, by which it is known again: it has no size and no time.
struct InputStart: Equatable {
  /// The number of bytes that are looked at.
  private static let most = 1 << 16

  /// The number of bytes so far.
  private(set) var count = 0
  /// Their hash: FNV-1a in 64 bits, as it must be the same in the next run.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private let limit: Int

  /// Looks at as many bytes as another did; nil: at as many as are looked at.
  init(_ limit: Int? = nil) {
    self.limit = limit ?? Self.most
  }

  /// Reads what `text` wrote; nil where it is something else.
  init?(text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let count = Int(parts[0]), count >= 0,
      let hash = UInt64(parts[1], radix: 16)
    else { return nil }
    self.init(count)
    (self.count, self.hash) = (count, hash)
  }

  /// The number and the hash.
  var text: String { "\(count):\(String(hash, radix: 16))" }

  /// Whether all bytes that are looked at have come.
  var isFull: Bool { count >= limit }

  /// Looks at the next bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes.prefix(limit - count) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      count += 1
    }
  }

  static func == (left: InputStart, right: InputStart) -> Bool {
    left.count == right.count && left.hash == right.hash
  }
}
