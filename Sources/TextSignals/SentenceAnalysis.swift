import Catalogue

/// One word or mark of a sentence.
struct SentenceToken {
  /// The offset of its first byte in the text.
  var start: Int
  /// The offset after its last byte.
  var end: Int
  /// The word's number in the word table, or that of a mark as a negative number.
  var entry: Int32
  /// The number of the verb that it makes with a particle elsewhere in the clause; -1 without.
  var splitVerb: Int32 = -1
  /// The clause it stands in, counted from 0.
  var clause: Int32 = 0
  /// Whether it begins with a capital that does not begin the sentence.
  var isName = false
  /// Whether the same word stands before it in the sentence.
  var isRepeat = false

  var isWord: Bool { entry >= 0 }
}

/// The marks between words.
enum SentenceMark {
  static let comma: Int32 = -1
  static let border: Int32 = -2
  static let question: Int32 = -3
  static let percent: Int32 = -4
  static let euro: Int32 = -5
  static let stop: Int32 = -6
  static let other: Int32 = -7
}

/// A sentence taken apart: words, clauses, families and signals.
///
/// One value is used for all sentences of a text, so that its memory is used again.
struct SentenceAnalysis {
  /// A particle belongs to a verb at most so many words before it.
  private static let particleReach = 14

  private(set) var tokens: [SentenceToken] = []
  /// The families and cues that occur.
  private(set) var present = ConceptSet()
  /// The families and cues that occur, in order of their first token.
  private(set) var order: [Lexicon.Concept] = []
  private var places: ConceptPlaces
  /// The clauses with a negation, and those of the first 64 tokens that stand in one, as bits.
  private var negatedClauses: [Int32] = []
  private var negated: UInt64 = 0

  init(concepts: Int) {
    places = ConceptPlaces(concepts: concepts)
  }

  /// Empties the analysis for the next sentence.
  mutating func reset() {
    places.reset(order)
    present = ConceptSet()
    order.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    negatedClauses.removeAll(keepingCapacity: true)
    negated = 0
  }

  /// Adds a word or mark.
  mutating func append(_ token: SentenceToken) {
    tokens.append(token)
  }

  /// The first token of a family or cue; -1 without.
  func first(_ concept: Lexicon.Concept) -> Int32 { places.first(concept) }

  /// Whether a family stands in a clause with a negation.
  func isNegated(_ concept: Lexicon.Concept) -> Bool {
    guard !negatedClauses.isEmpty else { return false }
    if places.mask(concept) & negated != 0 { return true }
    guard !isShort else { return false }
    return places.contains(concept) { negatedClauses.contains(tokens[Int($0)].clause) }
  }

  /// Whether a test holds for a token of a family.
  func contains(_ concept: Lexicon.Concept, where test: (Int32) -> Bool) -> Bool {
    places.contains(concept, where: test)
  }

  /// Finds clauses, split verbs, families and phrases.
  mutating func complete(_ table: inout WordTable) {
    findClauses(table)
    findSplitVerbs(&table)
    table.beginSentence()
    for index in tokens.indices where tokens[index].isWord {
      let entry = Int(tokens[index].entry)
      tokens[index].isRepeat = table.isRepeat(entry)
      add(table.entries[entry].concepts, of: table, at: index)
      let split = Int(tokens[index].splitVerb)
      if split >= 0 { add(table.entries[split].concepts, of: table, at: index) }
    }
    findPhrases(table)
    if let negation = table.negation, present.contains(negation) { findNegated(negation) }
  }

  // MARK: - Near each other

  /// Whether all tokens fit in a number as bits.
  private var isShort: Bool { tokens.count <= 64 }

  /// Returns the tokens at most so far from a family, as bits.
  func around(_ concept: Lexicon.Concept, within reach: Int32) -> UInt64 {
    var mask = places.mask(concept)
    var step: Int32 = 1
    var rest = reach
    while rest > 0 {
      let shift = UInt64(min(step, rest))
      mask |= mask << shift | mask >> shift
      rest -= min(step, rest)
      step *= 2
    }
    return mask
  }

  /// Whether two families have no token in common, but tokens at most so far apart.
  ///
  /// - Parameters:
  ///   - one: a family that occurs.
  ///   - other: another.
  ///   - around: the tokens around the first, from `around(_:within:)`.
  ///   - reach: the greatest distance, in tokens.
  /// - Returns: whether they do.
  func isNear(
    _ one: Lexicon.Concept,
    _ other: Lexicon.Concept,
    around: UInt64,
    within reach: Int32
  ) -> Bool {
    if isShort {
      return places.mask(one) & places.mask(other) == 0 && around & places.mask(other) != 0
    }
    var least = Int32.max
    _ = places.contains(one) { place in
      places.contains(other) { second in
        least = min(least, abs(place - second))
        return least == 0
      }
    }
    return least > 0 && least <= reach
  }

  // MARK: - Steps

  private mutating func add(_ range: Range<Int32>, of table: borrowing WordTable, at index: Int) {
    for place in range { add(table.concepts[Int(place)], at: index) }
  }

  private mutating func add(_ concept: Lexicon.Concept, at index: Int) {
    if present.insert(concept) { order.append(concept) }
    places.append(Int32(index), to: concept)
  }

  private mutating func findNegated(_ negation: Lexicon.Concept) {
    _ = places.contains(negation) { index in
      let clause = tokens[Int(index)].clause
      if negatedClauses.last != clause { negatedClauses.append(clause) }
      return false
    }
    for index in 0..<min(64, tokens.count)
    where negatedClauses.contains(tokens[index].clause) {
      negated |= 1 << UInt64(index)
    }
  }

  private mutating func findClauses(_ table: borrowing WordTable) {
    var clause: Int32 = 0
    for index in tokens.indices {
      let entry = tokens[index].entry
      if entry >= 0 {
        if table.entries[Int(entry)].isBorder { clause += 1 }
      } else if entry == SentenceMark.border
        || (entry == SentenceMark.comma && !isInsideNumber(index, table))
      {
        clause += 1
      }
      tokens[index].clause = clause
    }
  }

  private func isInsideNumber(_ index: Int, _ table: borrowing WordTable) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    let before = tokens[index - 1]
    let after = tokens[index + 1]
    return before.isWord && after.isWord && before.end == tokens[index].start
      && after.start == tokens[index].end && table.entries[Int(before.entry)].isNumber
      && table.entries[Int(after.entry)].isNumber
  }

  private mutating func findSplitVerbs(_ table: inout WordTable) {
    for index in tokens.indices where tokens[index].isWord {
      let particle = tokens[index]
      guard table.entries[Int(particle.entry)].isParticle else { continue }
      if let verb = infinitive(after: index, table) {
        let split = table.splitVerb(particle: particle.entry, verb: tokens[verb].entry)
        tokens[verb].splitVerb = split ?? tokens[verb].splitVerb
        continue
      }
      guard endsClause(index, table) else { continue }
      var verb = index - 1
      while verb >= 0, verb >= index - Self.particleReach, tokens[verb].clause == particle.clause {
        if tokens[verb].isWord,
          let split = table.splitVerb(particle: particle.entry, verb: tokens[verb].entry)
        {
          tokens[verb].splitVerb = split
          break
        }
        verb -= 1
      }
    }
  }

  /// The verb that a particle belongs to across the word before infinitives, as in *op te knippen*.
  private func infinitive(after index: Int, _ table: borrowing WordTable) -> Int? {
    guard index + 2 < tokens.count, tokens[index + 1].isWord, tokens[index + 2].isWord,
      table.entries[Int(tokens[index + 1].entry)].isInfinitiveMark
    else { return nil }
    return index + 2
  }

  /// Whether a word stands at the end of its clause, or before a word that joins.
  private func endsClause(_ index: Int, _ table: borrowing WordTable) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    guard next.isWord else { return true }
    let entry = table.entries[Int(next.entry)]
    return entry.isBorder || entry.isJoin
  }

  private mutating func findPhrases(_ table: borrowing WordTable) {
    var index = nextWord(from: 0)
    while index < tokens.count {
      let next = nextWord(from: index + 1)
      guard next < tokens.count else { return }
      let following = table.entries[Int(tokens[next].entry)].atoms
      if !following.isEmpty {
        for first in table.entries[Int(tokens[index].entry)].atoms {
          for second in following {
            let atoms = (table.atoms[Int(first)], table.atoms[Int(second)])
            for phrase in table.lexicon.phrases(atoms.0, atoms.1)
            where matches(Int(phrase), after: next, table) {
              add(table.lexicon.phraseConcepts[Int(phrase)], at: index)
            }
          }
        }
      }
      index = next
    }
  }

  /// The first word at or after a token.
  private func nextWord(from start: Int) -> Int {
    var index = start
    while index < tokens.count, !tokens[index].isWord { index += 1 }
    return index
  }

  /// Whether the words after a token are those of a phrase after its second.
  private func matches(_ phrase: Int, after index: Int, _ table: borrowing WordTable) -> Bool {
    var token = index
    for place in table.lexicon.phraseAtoms[phrase] {
      token += 1
      while token < tokens.count, !tokens[token].isWord { token += 1 }
      guard token < tokens.count else { return false }
      let atom = table.lexicon.restAtoms[Int(place)]
      var isSame = false
      for own in table.entries[Int(tokens[token].entry)].atoms
      where table.atoms[Int(own)] == atom {
        isSame = true
      }
      guard isSame else { return false }
    }
    return true
  }
}
