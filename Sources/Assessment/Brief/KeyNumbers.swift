/// Numbers from 0 on for keys of one word, in the order in which the keys come up.
package struct KeyNumbers: Sendable {
  /// The keys, by number.
  package private(set) var keys: [UInt64] = []
  /// The number of a key plus one, at the place that its bits give or one after it; 0 for none.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  /// Creates an empty set of keys.
  package init() {}

  /// The number of a key.
  package mutating func number(of key: UInt64) -> Int {
    var slot = place(of: key)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if keys[number] == key { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    keys.append(key)
    slots[slot] = Int32(keys.count)
    if keys.count &* 2 > slots.count { grow() }
    return keys.count &- 1
  }

  /// Forgets all keys and keeps the memory.
  package mutating func removeAll() {
    if keys.isEmpty { return }
    for slot in slots.indices { slots[slot] = 0 }
    keys.removeAll(keepingCapacity: true)
  }

  private func place(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 29) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count &- 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      var slot = place(of: key)
      while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
      slots[slot] = Int32(number + 1)
    }
  }
}
