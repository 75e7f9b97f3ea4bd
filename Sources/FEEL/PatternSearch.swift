/// A search for a pattern in a text, within a number of steps.
struct PatternSearch {
  private enum Undo {
    case choice(Int, Int)
    case restore(Int, Int)
  }

  private let pattern: Pattern
  private let input: [Unicode.Scalar]
  private var slots: [Int]
  private var undo: [Undo] = []
  /// The steps left.
  private(set) var steps: Int

  /// Tells whether the steps ran out; results are worthless then.
  var isExhausted: Bool { steps <= 0 }

  init(_ pattern: Pattern, in input: [Unicode.Scalar], steps: Int) {
    self.pattern = pattern
    self.input = input
    self.steps = steps
    slots = Array(repeating: -1, count: pattern.slots)
  }

  /// The first match that starts at or after a position.
  mutating func firstMatch(from start: Int) -> Range<Int>? {
    var start = start
    while start <= input.count, !isExhausted {
      if let end = match(at: start) { return start..<end }
      start += 1
    }
    return nil
  }

  /// The parts between the matches.
  mutating func split() -> [String] {
    var parts: [String] = []
    var (start, from) = (0, 0)
    while let match = firstMatch(from: from) {
      if match.isEmpty {
        from = match.upperBound + 1
        continue
      }
      parts.append(String(input[start..<match.lowerBound]))
      start = match.upperBound
      from = start
    }
    return parts + [String(input[start...])]
  }

  /// The text with each match replaced; nil if the replacement is malformed or matches are empty.
  mutating func replacing(with replacement: String, literally: Bool) -> String? {
    guard let parts = literally ? [.text(replacement)] : Self.parts(replacement, pattern.groups)
    else { return nil }
    // A pattern that matches nothing at all has no sensible replacement.
    var empty = PatternSearch(pattern, in: [], steps: steps)
    guard empty.match(at: 0) == nil else { return nil }
    var result: [Unicode.Scalar] = []
    var start = 0
    while let match = firstMatch(from: start), !match.isEmpty {
      result += input[start..<match.lowerBound]
      for part in parts {
        switch part {
        case .text(let text): result += text.unicodeScalars
        case .group(let group): result += input[range(of: group, in: match)]
        }
      }
      steps -= result.count / 64 + 1
      guard !isExhausted, result.count < Budget.mostWork else {
        steps = 0
        return nil
      }
      start = match.upperBound
    }
    return String(result + input[start...])
  }

  private enum Part {
    case text(String)
    case group(Int)
  }

  private static func parts(_ replacement: String, _ groups: Int) -> [Part]? {
    var parts: [Part] = []
    var scalars = Array(replacement.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        guard let next = scalars.popFirst(), next == "\\" || next == "$" else { return nil }
        parts.append(.text(String(next)))
      case "$":
        guard let digit = scalars.popFirst(), ("0"..."9").contains(digit) else { return nil }
        var group = Int(digit.value - 48)
        while let next = scalars.first, ("0"..."9").contains(next),
          group * 10 + Int(next.value - 48) <= groups
        {
          group = group * 10 + Int(next.value - 48)
          scalars.removeFirst()
        }
        if group <= groups { parts.append(.group(group)) }
      default: parts.append(.text(String(scalar)))
      }
    }
    return parts
  }

  private func range(of group: Int, in match: Range<Int>) -> Range<Int> {
    if group == 0 { return match }
    let (start, end) = (slots[2 * group], slots[2 * group + 1])
    return start >= 0 && end >= start ? start..<end : 0..<0
  }

  // The end of the match that starts here, nil if there is none.
  private mutating func match(at start: Int) -> Int? {
    for index in slots.indices { slots[index] = -1 }
    undo.removeAll(keepingCapacity: true)
    var (counter, position) = (0, start)
    while counter < pattern.program.count {
      steps -= 1
      guard !isExhausted else { return nil }
      if step(&counter, &position) { continue }
      guard backtrack(&counter, &position) else { return nil }
    }
    return position
  }

  private mutating func backtrack(_ counter: inout Int, _ position: inout Int) -> Bool {
    while let last = undo.popLast() {
      switch last {
      case .restore(let slot, let value): slots[slot] = value
      case .choice(let next, let place):
        (counter, position) = (next, place)
        return true
      }
    }
    return false
  }

  // Carries out one instruction; false if it does not match.
  private mutating func step(_ counter: inout Int, _ position: inout Int) -> Bool {
    switch pattern.program[counter] {
    case .scalar(let scalar):
      guard position < input.count, matches(input[position], scalar) else { return false }
      position += 1
    case .any:
      guard position < input.count,
        pattern.options.dotMatchesAll || !["\n", "\r"].contains(input[position])
      else { return false }
      position += 1
    case .set(let set):
      guard position < input.count, matches(input[position], set) else { return false }
      position += 1
    case .start:
      let isLine = pattern.options.isMultiline && position > 0 && input[position - 1] == "\n"
      guard position == 0 || isLine else { return false }
    case .end:
      let isLine =
        pattern.options.isMultiline && position < input.count && input[position] == "\n"
      guard position == input.count || isLine else { return false }
    case .choice(let first, let second):
      undo.append(.choice(counter + second, position))
      counter += first
      return true
    case .jump(let offset):
      counter += offset
      return true
    case .save(let slot):
      undo.append(.restore(slot, slots[slot]))
      slots[slot] = position
    case .progress(let slot):
      guard slots[slot] != position else { return false }
    case .reference(let group):
      let (start, end) = (slots[2 * group], slots[2 * group + 1])
      let length = start >= 0 && end >= start ? end - start : 0
      guard position + length <= input.count else { return false }
      for offset in 0..<length {
        guard matches(input[position + offset], input[start + offset]) else { return false }
      }
      steps -= length
      position += length
    }
    counter += 1
    return true
  }

  private func matches(_ scalar: Unicode.Scalar, _ wanted: Unicode.Scalar) -> Bool {
    if scalar == wanted { return true }
    guard pattern.options.ignoresCase else { return false }
    return scalar.properties.lowercaseMapping == wanted.properties.lowercaseMapping
      || scalar.properties.uppercaseMapping == wanted.properties.uppercaseMapping
  }

  private func matches(_ scalar: Unicode.Scalar, _ set: CharacterSet) -> Bool {
    if set.contains(scalar) { return true }
    guard pattern.options.ignoresCase else { return false }
    return [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
      .contains { mapping in
        let other = mapping.unicodeScalars
        return other.count == 1 && other.first.map(set.contains) == true
      }
  }
}
