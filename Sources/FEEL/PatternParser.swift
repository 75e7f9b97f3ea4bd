/// Reads the regular expressions of XPath into programs.
struct PatternParser {
  private typealias Code = [Pattern.Instruction]

  private let scalars: [Unicode.Scalar]
  private let ignoresSpace: Bool
  private var position = 0
  private var nesting = 0
  private var closedGroups: Set<Int> = []
  private(set) var groups = 0
  private var loops = 0

  /// Two slots for the match, two for each group, one for each loop; loops count down from 0.
  var slots: Int { 2 + 2 * groups + loops }

  init(_ text: String, ignoresSpace: Bool) {
    scalars = Array(text.unicodeScalars)
    self.ignoresSpace = ignoresSpace
  }

  /// The program; nil if the pattern is malformed or too large.
  mutating func parse() -> [Pattern.Instruction]? {
    guard let code = alternatives(), position == scalars.count else { return nil }
    // The slots of loops come after those of the groups, whose number is only known now.
    return code.map { instruction in
      switch instruction {
      case .save(let slot) where slot < 0: .save(1 + 2 * groups - slot)
      case .progress(let slot): .progress(1 + 2 * groups - slot)
      default: instruction
      }
    }
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func skipSpace() {
    while ignoresSpace, let scalar = current, CharacterSet.space.contains(scalar) { position += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() -> Code? {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < 100, var code = sequence() else { return nil }
    while take("|") {
      guard let other = sequence() else { return nil }
      code = [.choice(1, code.count + 2)] + code + [.jump(other.count + 1)] + other
      guard code.count <= Pattern.largestProgram else { return nil }
    }
    return code
  }

  private mutating func sequence() -> Code? {
    var code: Code = []
    skipSpace()
    while let scalar = current, scalar != "|", scalar != ")" {
      guard let atom = atom() else { return nil }
      skipSpace()
      guard let piece = quantified(atom) else { return nil }
      code += piece
      guard code.count <= Pattern.largestProgram else { return nil }
      skipSpace()
    }
    return code
  }

  private mutating func quantified(_ atom: Code) -> Code? {
    var fewest = 0
    var most: Int?
    switch current {
    case "?": most = 1
    case "*": break
    case "+": fewest = 1
    case "{":
      position += 1
      guard let low = number() else { return nil }
      fewest = low
      most = low
      if take(",") { most = current == "}" ? nil : number() ?? -1 }
      guard current == "}", most ?? fewest >= fewest else { return nil }
    default: return atom
    }
    position += 1
    let isLazy = take("?")
    let copies = max(fewest, most ?? (fewest + 1))
    guard (atom.count + 4) * copies <= Pattern.largestProgram else { return nil }
    var code: Code = []
    for _ in 0..<fewest { code += atom }
    if let most {
      var optional: Code = []
      for _ in fewest..<most {
        let body = atom + optional
        optional = [choice(1, body.count + 1, isLazy)] + body
      }
      return code + optional
    }
    loops += 1
    let body: Code = [.save(-loops)] + atom + [.progress(-loops)]
    return code + [choice(1, body.count + 2, isLazy)] + body + [.jump(-body.count - 1)]
  }

  private func choice(_ first: Int, _ second: Int, _ isLazy: Bool) -> Pattern.Instruction {
    isLazy ? .choice(second, first) : .choice(first, second)
  }

  private mutating func number() -> Int? {
    let start = position
    var number = 0
    while let digit = current?.properties.numericType == .decimal ? current : nil,
      digit.isASCII, number < 10_000
    {
      number = number * 10 + Int(digit.value - 48)
      position += 1
    }
    return position > start && number < 10_000 ? number : nil
  }

  private mutating func atom() -> Code? {
    guard let scalar = current else { return nil }
    position += 1
    switch scalar {
    case ".": return [.any]
    case "^": return [.start]
    case "$": return [.end]
    case "(": return group()
    case "[": return set().map { [.set($0)] }
    case "\\": return escaped()
    case "*", "+", "?", "{", "}", "]": return nil
    default: return [.scalar(scalar)]
    }
  }

  private mutating func group() -> Code? {
    if take("?") {
      guard take(":"), let code = alternatives(), take(")") else { return nil }
      return code
    }
    groups += 1
    let group = groups
    guard let code = alternatives(), take(")") else { return nil }
    closedGroups.insert(group)
    return [.save(2 * group)] + code + [.save(2 * group + 1)]
  }

  private mutating func escaped() -> Code? {
    if let digit = current, ("1"..."9").contains(digit) {
      position += 1
      var group = Int(digit.value - 48)
      while let next = current, ("0"..."9").contains(next),
        group * 10 + Int(next.value - 48) <= groups
      {
        group = group * 10 + Int(next.value - 48)
        position += 1
      }
      return closedGroups.contains(group) ? [.reference(group)] : nil
    }
    switch escape() {
    case .scalar(let scalar): return [.scalar(scalar)]
    case let set?: return [.set(set)]
    case nil: return nil
    }
  }

  private mutating func escape() -> CharacterSet? {
    guard let scalar = current else { return nil }
    position += 1
    switch scalar {
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "t": return .scalar("\t")
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$":
      return .scalar(scalar)
    case "s": return .space
    case "S": return .not(.space)
    case "d": return .digit
    case "D": return .not(.digit)
    case "w": return .word
    case "W": return .not(.word)
    case "i": return .nameStart
    case "I": return .not(.nameStart)
    case "c": return .nameCharacter
    case "C": return .not(.nameCharacter)
    case "p", "P":
      guard take("{"), let end = scalars[position...].firstIndex(of: "}") else { return nil }
      let name = String(scalars[position..<end])
      position = end + 1
      guard let set = CharacterSet.property(name) else { return nil }
      return scalar == "p" ? set : .not(set)
    default: return nil
    }
  }

  // What stands between brackets, with `^` first and `-[…]` last; spaces count here.
  private mutating func set() -> CharacterSet? {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < 100 else { return nil }
    let isNegated = take("^")
    var parts: [CharacterSet] = []
    while let scalar = current {
      position += 1
      switch scalar {
      case "]":
        guard !parts.isEmpty else { return nil }
        return CharacterSet.made(of: parts, isNegated)
      case "-" where current == "[" && !parts.isEmpty:
        position += 1
        guard let removed = set(), take("]") else { return nil }
        return .difference(CharacterSet.made(of: parts, isNegated), removed)
      case "[": return nil
      default:
        guard let part = scalar == "\\" ? escape() : .scalar(scalar) else { return nil }
        guard case .scalar(let first) = part, current == "-", position + 1 < scalars.count,
          scalars[position + 1] != "]", scalars[position + 1] != "["
        else {
          parts.append(part)
          continue
        }
        position += 1
        guard let range = range(from: first) else { return nil }
        parts.append(range)
      }
    }
    return nil
  }

  private mutating func range(from first: Unicode.Scalar) -> CharacterSet? {
    guard var last = current else { return nil }
    position += 1
    if last == "\\" {
      guard case .scalar(let escaped)? = escape() else { return nil }
      last = escaped
    }
    guard first.value <= last.value else { return nil }
    return .range(first.value...last.value)
  }
}

extension CharacterSet {
  fileprivate static func made(of parts: [CharacterSet], _ isNegated: Bool) -> CharacterSet {
    isNegated ? .not(.either(parts)) : .either(parts)
  }
}
