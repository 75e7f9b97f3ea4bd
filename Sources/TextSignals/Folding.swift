/// The letters of a text without capitals, accents and ligatures, so that spelling does not matter.
enum Folding {
  /// Appends the folded form of a scalar to a word.
  ///
  /// - Parameters:
  ///   - scalar: any scalar that is not ASCII.
  ///   - word: the word so far, in which letters are `a` to `z` and digits `0` to `9`; a letter of
  ///     another script stands in it as it is, in UTF-8.
  /// - Returns: whether the scalar is part of a word.
  static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    let value = scalar.value
    switch value {
    case 0x00AD, 0x200B...0x200D, 0xFEFF: return true  // soft hyphen, joiners
    case 0x0300...0x036F: return true  // combining accents
    case 0x00C0...0x017F: return appendLatin(Int(value - 0xC0), scalar, to: &word)
    case 0xFB00...0xFB06:
      word.append(contentsOf: ligatures[Int(value - 0xFB00)].utf8)
      return true
    case 0xFF10...0xFF19: word.append(UInt8(value - 0xFF10 + 0x30))
    case 0xFF21...0xFF3A: word.append(UInt8(value - 0xFF21 + 0x61))
    case 0xFF41...0xFF5A: word.append(UInt8(value - 0xFF41 + 0x61))
    default:
      guard scalar.properties.isAlphabetic else { return false }
      word.append(contentsOf: String(scalar).lowercased().utf8)
    }
    return true
  }

  private static func appendLatin(
    _ index: Int,
    _ scalar: Unicode.Scalar,
    to word: inout [UInt8]
  ) -> Bool {
    let base = latin[index]
    switch base {
    case UInt8(ascii: "*"): return false
    case UInt8(ascii: "1"): word.append(contentsOf: "ae".utf8)
    case UInt8(ascii: "2"): word.append(contentsOf: "oe".utf8)
    case UInt8(ascii: "3"): word.append(contentsOf: "ij".utf8)
    case UInt8(ascii: "4"): word.append(contentsOf: "ss".utf8)
    default: word.append(base)
    }
    return true
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The base letters of U+00C0 to U+017F; digits stand for two letters, a star for no letter.
  private static let latin: [UInt8] = Array(
    """
    aaaaaa1ceeeeiiiidnooooo*ouuuuyt4aaaaaa1ceeeeiiiidnooooo*ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii33jjkkklllllllll\
    lnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8
  )
}
