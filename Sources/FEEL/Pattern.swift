/// A regular expression of XPath, as the functions `matches`, `replace` and `split` take it.
///
/// It is a program for a machine that keeps its choices on a stack of its own: hostile patterns
/// cost steps, which are counted, and no depth of calls.
struct Pattern {
  enum Instruction {
    case scalar(Unicode.Scalar)
    case any
    case set(CharacterSet)
    case start
    case end
    /// Goes on at the first offset, and at the second if that fails.
    case choice(Int, Int)
    case jump(Int)
    /// Notes the position in a slot: the start or end of a group, or of a round of a loop.
    case save(Int)
    /// Fails if nothing was taken since the slot was saved.
    case progress(Int)
    case reference(Int)
  }

  struct Options {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesAll = false
    var ignoresSpace = false
    var isLiteral = false
  }

  static let largestProgram = 20_000

  let program: [Instruction]
  let options: Options
  let groups: Int
  let slots: Int

  /// Reads a pattern; nil if it or the flags are malformed.
  init?(_ text: String, flags: String) {
    var options = Options()
    for flag in flags {
      switch flag {
      case "i": options.ignoresCase = true
      case "m": options.isMultiline = true
      case "s": options.dotMatchesAll = true
      case "x": options.ignoresSpace = true
      case "q": options.isLiteral = true
      default: return nil
      }
    }
    self.options = options
    if options.isLiteral {
      program = text.unicodeScalars.map { .scalar($0) }
      (groups, slots) = (0, 2)
      return
    }
    var parser = PatternParser(text, ignoresSpace: options.ignoresSpace)
    guard let program = parser.parse() else { return nil }
    self.program = program
    groups = parser.groups
    slots = parser.slots
  }
}

/// A set of characters in a pattern.
indirect enum CharacterSet {
  case scalar(Unicode.Scalar)
  case range(ClosedRange<UInt32>)
  case space, digit, word, nameStart, nameCharacter
  case category(String)
  case not(CharacterSet)
  case either([CharacterSet])
  case difference(CharacterSet, CharacterSet)

  /// Tells whether a character is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let one): return one == scalar
    case .range(let range): return range.contains(scalar.value)
    case .space: return [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value)
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .word:
      let name = CharacterSet.name(of: scalar)
      return !name.hasPrefix("P") && !name.hasPrefix("Z") && !name.hasPrefix("C")
    case .nameStart: return scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic
    case .nameCharacter:
      return scalar == "-" || scalar == "." || scalar.value == 0xB7
        || CharacterSet.nameStart.contains(scalar) || CharacterSet.digit.contains(scalar)
    case .category(let name): return CharacterSet.name(of: scalar).hasPrefix(name)
    case .not(let set): return !set.contains(scalar)
    case .either(let sets): return sets.contains { $0.contains(scalar) }
    case .difference(let set, let other): return set.contains(scalar) && !other.contains(scalar)
    }
  }

  /// The set that a property such as `Lu` or `IsBasicLatin` names; nil if there is none.
  static func property(_ name: String) -> CharacterSet? {
    if let block = blocks[name] { return .range(block) }
    return names.contains(name) ? .category(name) : nil
  }

  private static let blocks: [String: ClosedRange<UInt32>] = [
    "IsBasicLatin": 0...0x7F, "IsLatin-1Supplement": 0x80...0xFF,
    "IsLatinExtended-A": 0x100...0x17F, "IsLatinExtended-B": 0x180...0x24F,
    "IsGreek": 0x370...0x3FF, "IsGreekandCoptic": 0x370...0x3FF, "IsCyrillic": 0x400...0x4FF,
    "IsHebrew": 0x590...0x5FF, "IsArabic": 0x600...0x6FF,
  ]

  private static let names: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
    "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
    "Cc", "Cf", "Co", "Cn",
  ]

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .control: "Cc"
    case .format: "Cf"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
