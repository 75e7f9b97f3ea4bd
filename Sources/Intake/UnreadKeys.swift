import JSONReading

/// The keys of JSON objects that no slot of the facts notes, so that those that recur are noticed.
struct UnreadKeys {
  private struct Entry {
    let key: JSONString
    let hash: UInt64
  }

  private struct Level {
    let isObject: Bool
    let firstKey: Int
  }

  private var entries: [Entry] = []
  private var levels: [Level] = []

  /// The number of keys noted in the objects that are open.
  var count: Int { entries.count }

  /// Notes a key of the innermost open object.
  mutating func note(_ key: JSONString, _ reader: borrowing JSONReader) {
    entries.append(Entry(key: key, hash: Self.hash(key, reader)))
  }

  /// Reports keys that recur in the object that ends, and forgets its keys, which start at `first`.
  mutating func reportDuplicates(
    from first: Int,
    _ reader: borrowing JSONReader,
    base: UInt64,
    below parent: FactWriter.Target,
    _ writer: inout FactWriter
  ) {
    if entries.count > first + 1 {
      entries[first...].sort { ($0.hash, $0.key.offset) < ($1.hash, $1.key.offset) }
      for place in (first + 1)..<entries.count {
        let (one, other) = (entries[place - 1], entries[place])
        guard one.hash == other.hash else { continue }
        let key = reader.text(of: other.key)
        guard reader.text(of: one.key) == key else { continue }
        let position = base + UInt64(other.key.offset) - 1
        writer.report(
          .error,
          .duplicateKey,
          at: position,
          path: { $0.path(of: quotable(key), below: parent) },
          {
            .duplicateKey(
              quotable(key),
              first: $0.place(of: base + UInt64(one.key.offset) - 1),
              second: $0.place(of: position),
              in: .json
            )
          }
        )
      }
    }
    entries.removeSubrange(first...)
  }

  /// Skips a value, as strict as if it were read: keys that recur in it are reported.
  mutating func skipValue(
    _ reader: inout JSONReader,
    base: UInt64,
    below parent: FactWriter.Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let outside = levels.count
    try enter(&reader)
    while levels.count > outside, let level = levels.last {
      if level.isObject {
        if let key = try reader.nextKey() {
          note(key, reader)
          try enter(&reader)
          continue
        }
        reportDuplicates(from: level.firstKey, reader, base: base, below: parent, &writer)
      } else if try reader.nextElement() {
        try enter(&reader)
        continue
      }
      levels.removeLast()
    }
  }

  /// Enters an object or a list, or skips a value of another kind.
  private mutating func enter(_ reader: inout JSONReader) throws(JSONError) {
    switch try reader.peekKind() {
    case .object:
      try reader.beginObject()
      levels.append(Level(isObject: true, firstKey: entries.count))
    case .array:
      try reader.beginArray()
      levels.append(Level(isObject: false, firstKey: entries.count))
    default:
      try reader.skipValue()
    }
  }

  private static func hash(_ key: JSONString, _ reader: borrowing JSONReader) -> UInt64 {
    guard key.hasEscapes else { return hash(reader.rawBytes(of: key)) }
    var text: [UInt8] = []
    reader.unescape(key, into: &text)
    return hash(text)
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
