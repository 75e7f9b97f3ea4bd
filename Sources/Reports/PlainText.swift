/// What a text may contain when it goes to a terminal.
package enum PlainText {
  /// Returns a text without anything that commands a terminal or reorders its line.
  ///
  /// Control characters become their pictures, other invisible commands the replacement character,
  /// and all white space a plain space; a no-break space stays one for the wrapping.
  package static func neutralized(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(neutralized(scalar)) }
    return String(result)
  }

  /// Tells of most texts that there is nothing to neutralize in them, from their bytes alone.
  ///
  /// Such are printable ASCII, the rest of Latin-1 from the no-break space on, punctuation from
  /// U+2010 to U+2027, and the euro.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        switch bytes[place] {
        case 0x20..<0x7F: place += 1
        case 0xC2 where bytes[place + 1] >= 0xA0: place += 2
        case 0xC3: place += 2
        case 0xE2
        where bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2])
          || bytes[place + 1] == 0x82 && bytes[place + 2] == 0xAC:
          place += 3
        default: return false
        }
      }
      return true
    }
  }

  /// Returns the number of columns that a text takes, as far as that can be told.
  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns the number of columns of one character: none for marks, two for wide forms.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    case ..<0x300:
      return 1
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }

  private static func neutralized(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029:
      return " "
    case 0..<0x20:
      return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F:
      return "\u{2421}"
    default:
      break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned:
      // Soft hyphens are harmless, and so is the joiner that some scripts need.
      return scalar == "\u{AD}" || scalar == "\u{200C}" ? scalar : "\u{FFFD}"
    case .spaceSeparator where scalar != "\u{A0}":
      return " "
    default:
      return scalar
    }
  }
}
