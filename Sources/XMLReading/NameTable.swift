internal import CLibXML2

/// The registered names by the address of the one copy that a parser's dictionary holds of each.
///
/// libxml2 takes all names in a document from that dictionary, so equal names are equal addresses.
/// The memory belongs to the parser's owner, so that events carry the table without counting it.
@safe
struct NameTable {
  private struct Slot {
    var address: UInt
    var number: Int
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  /// Interns the names in a dictionary; nil if it has no memory left.
  init?(_ names: XMLNames, in dictionary: xmlDictPtr) {
    var capacity = 16
    while capacity < names.texts.count * 4 { capacity *= 2 }
    mask = capacity - 1
    unsafe slots = .allocate(capacity: capacity)
    unsafe slots.initialize(
      repeating: Slot(address: 0, number: XMLNames.unknown),
      count: capacity
    )
    for (number, text) in names.texts.enumerated() {
      var text = text
      let address = text.withUTF8 { bytes in
        unsafe UInt(
          bitPattern: xmlDictLookup(dictionary, bytes.baseAddress, Int32(bytes.count))
        )
      }
      guard address != 0 else {
        deallocate()
        return nil
      }
      let slot = unsafe slot(of: address)
      if unsafe slot.pointee.address == 0 {
        unsafe slot.pointee = Slot(address: address, number: number)
      }
    }
  }

  func deallocate() {
    unsafe slots.deallocate()
  }

  /// The number of an interned name, or ``XMLNames/unknown``.
  func number(of name: UnsafePointer<xmlChar>?) -> Int {
    unsafe slot(of: UInt(bitPattern: name)).pointee.number
  }

  /// The slot of an address: its own, or the empty one where it belongs.
  private func slot(of address: UInt) -> UnsafeMutablePointer<Slot> {
    var index = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while true {
      let slot = unsafe slots + index
      let found = unsafe slot.pointee.address
      if found == address || found == 0 { return unsafe slot }
      index = (index + 1) & mask
    }
  }
}
