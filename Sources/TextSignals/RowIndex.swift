/// The rows of the model by the bytes of their features' names.
struct RowIndex: Sendable {
  private var names: [String] = []
  private var numbers: KeyTable

  /// Makes an index with room for some rows.
  init(capacity: Int) {
    names.reserveCapacity(capacity)
    numbers = KeyTable(capacity: capacity)
  }

  /// Adds the next row; the last of two with one name counts.
  mutating func append(_ name: String) {
    let row = Int32(names.count)
    names.append(name)
    var key = Self.key(name.utf8)
    while let known = numbers[key], names[Int(known)] != name { key &+= 1 }
    numbers.set(key, row)
  }

  /// Returns the row of a name; nil without.
  func row(_ name: some Collection<UInt8>) -> Int32? {
    var key = Self.key(name)
    while let row = numbers[key] {
      if names[Int(row)].utf8.elementsEqual(name) { return row }
      key &+= 1
    }
    return nil
  }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return key
  }
}
