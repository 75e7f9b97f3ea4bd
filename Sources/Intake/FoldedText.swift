/// Texts as people compare them: without regard to case, accents, punctuation and spaces.
package enum FoldedText {
  /// Returns the letters and digits of a text, small and without accents, one space between words.
  package static func fold(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.withContiguousStorageIfAvailable { fold($0) }
      ?? Array(bytes).withUnsafeBufferPointer { fold($0) }
  }

  private static func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var isBetween = false
    func put(_ byte: UInt8, _ folded: inout [UInt8]) {
      if isBetween, !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
      isBetween = false
      folded.append(byte)
    }
    var lead: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        put(byte, &folded)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        put(byte | 0x20, &folded)
      case 0xC3...0xC5:
        lead = byte
        continue
      case 0x80...0xBF where lead != 0:
        let scalar = Int(lead & 0x1F) << 6 | Int(byte & 0x3F)
        for letter in plain(scalar) { put(letter, &folded) }
      case 0x80...:
        // Letters of other scripts stay as they are; signs of money and punctuation are spaces.
        if byte >= 0xE2 || byte == 0xC2 { isBetween = true }
      default:
        isBetween = true
      }
      lead = 0
    }
    return folded
  }

  /// Tells whether folding a text leaves it as it is, for texts of one word.
  static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte &- UInt8(ascii: "a") > 25 && byte &- UInt8(ascii: "0") > 9 {
      return false
    }
    return true
  }

  /// Returns the letters without accents of a scalar from U+00C0 to U+017F.
  private static func plain(_ scalar: Int) -> ArraySlice<UInt8> {
    let place = scalar - 0xC0
    guard letters.indices.contains(place) else { return [] }
    switch letters[place] {
    case UInt8(ascii: "."): return []
    case UInt8(ascii: "1"): return [UInt8(ascii: "a"), UInt8(ascii: "e")]
    case UInt8(ascii: "2"): return [UInt8(ascii: "s"), UInt8(ascii: "s")]
    case UInt8(ascii: "3"): return [UInt8(ascii: "o"), UInt8(ascii: "e")]
    case UInt8(ascii: "4"): return [UInt8(ascii: "i"), UInt8(ascii: "j")]
    default: return letters[place...place]
    }
  }

  /// The letters for U+00C0 to U+017F; digits stand for two letters.
  private static let letters = Array(
    ("aaaaaa1ceeeeiiii" + "dnooooo.ouuuuyt2" + "aaaaaa1ceeeeiiii" + "dnooooo.ouuuuyty"
      + "aaaaaaccccccccdd" + "ddeeeeeeeeeegggg" + "gggghhhhiiiiiiii" + "ii44jjkkklllllll"
      + "lllnnnnnnnnnoooo" + "oo33rrrrrrssssss" + "ssttttttuuuuuuuu" + "uuuuwwyyyzzzzzzs").utf8
  )
}
