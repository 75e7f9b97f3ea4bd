extension UnsafeBufferPointer<UInt8> {
  /// Returns the place of the next byte with a value, or the end; looks at eight bytes at a time.
  func place(of byte: UInt8, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    var place = start
    while place + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ wanted
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      place += 8
    }
    while place < count, self[place] != byte { place += 1 }
    return place
  }
}
