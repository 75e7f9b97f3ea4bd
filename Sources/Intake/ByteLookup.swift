/// Tables from names, as bytes, to small numbers: hashed, and flat in memory.
struct ByteLookup: Sendable {
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var length: Int32 = -1
    var value: Int32 = 0
    var start: Int32 = 0
  }

  private struct Table {
    let start: Int
    let mask: Int
  }

  private var slots: [Slot] = []
  private var tables: [Table] = []
  private var text: [UInt8] = []

  /// Adds a table of names and their numbers, and returns the table's own number.
  ///
  /// Of names that occur twice the first counts.
  mutating func addTable(_ names: [(bytes: [UInt8], value: Int)]) -> Int {
    var size = 2
    while size < names.count * 2 { size *= 2 }
    let table = Table(start: slots.count, mask: size - 1)
    slots.append(contentsOf: repeatElement(Slot(), count: size))
    for (name, value) in names {
      name.withUnsafeBufferPointer { bytes in
        guard find(bytes, in: table) < 0 else { return }
        insert(bytes, value: value, in: table)
      }
    }
    tables.append(table)
    return tables.count - 1
  }

  /// Returns the number of a name in a table, or -1.
  func find(_ name: UnsafeBufferPointer<UInt8>, in table: Int) -> Int {
    find(name, in: tables[table])
  }

  private func find(_ name: UnsafeBufferPointer<UInt8>, in table: Table) -> Int {
    let (first, last) = Self.words(of: name)
    var place = Self.hash(first, last, name.count) & table.mask
    while true {
      let slot = slots[table.start + place]
      if slot.length < 0 { return -1 }
      if slot.first == first, slot.last == last, Int(slot.length) == name.count,
        name.count <= 16 || matches(name, from: Int(slot.start))
      {
        return Int(slot.value)
      }
      place = (place + 1) & table.mask
    }
  }

  private mutating func insert(
    _ name: UnsafeBufferPointer<UInt8>,
    value: Int,
    in table: Table
  ) {
    let (first, last) = Self.words(of: name)
    var place = Self.hash(first, last, name.count) & table.mask
    while slots[table.start + place].length >= 0 { place = (place + 1) & table.mask }
    slots[table.start + place] = Slot(
      first: first,
      last: last,
      length: Int32(name.count),
      value: Int32(value),
      start: Int32(text.count)
    )
    text.append(contentsOf: name)
  }

  private func matches(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for offset in 8..<(name.count - 8) where text[start + offset] != name[offset] { return false }
    return true
  }

  /// Returns the first and the last eight bytes, which may overlap; with the length they determine
  /// any name of at most sixteen bytes.
  private static func words(of name: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    let bytes = UnsafeRawBufferPointer(name)
    let count = bytes.count
    if count >= 8 {
      return (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      )
    }
    if count >= 4 {
      return (
        UInt64(bytes.loadUnaligned(as: UInt32.self)),
        UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      )
    }
    guard count > 0 else { return (0, 0) }
    // The first, the middle and the last byte, which with the length are all of them.
    let ends = UInt64(bytes[0]) | UInt64(bytes[count / 2]) << 8 | UInt64(bytes[count - 1]) << 16
    return (ends, 0)
  }

  private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ (last << 23 | last >> 41) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
