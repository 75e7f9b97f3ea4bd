/// Numbers by keys of 64 bits, laid out so that one look-up reads one or two places.
struct KeyTable: Sendable {
  private struct Slot {
    var key: UInt64 = 0
    var value: Int32 = KeyTable.empty
  }

  /// Marks a slot without a number.
  private static let empty: Int32 = .min

  private var slots: [Slot]
  private var shift: UInt64
  private var count = 0

  /// Makes a table with room for some keys; it grows when it must.
  init(capacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    shift = 64 - bits
    slots = Array(repeating: Slot(), count: 1 << bits)
  }

  /// Returns the number of a key; nil without.
  subscript(key: UInt64) -> Int32? {
    var index = place(key)
    while slots[index].value != Self.empty {
      if slots[index].key == key { return slots[index].value }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Sets the number of a key.
  mutating func set(_ key: UInt64, _ value: Int32) {
    if count * 2 >= slots.count { grow() }
    var index = place(key)
    while slots[index].value != Self.empty {
      if slots[index].key == key {
        slots[index].value = value
        return
      }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(key: key, value: value)
    count += 1
  }

  /// Forgets all keys.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = Slot() }
    count = 0
  }

  private mutating func grow() {
    var larger = KeyTable(capacity: slots.count)
    for slot in slots where slot.value != Self.empty { larger.set(slot.key, slot.value) }
    self = larger
  }

  private func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
