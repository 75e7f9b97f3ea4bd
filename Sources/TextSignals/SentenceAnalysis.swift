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
  /// The tokens of each family or cue, in order.
  private(set) var places: [[Int32]]
  /// The families and cues that occur, in order of their first token.
  private(set) var present: [Lexicon.Concept] = []
  /// Whether the family stands in a clause with a negation.
  private(set) var isNegated: [Bool]
  private var negatedClauses: [Int32] = []

  init(concepts: Int) {
    places = Array(repeating: [], count: concepts)
    isNegated = Array(repeating: false, count: concepts)
  }

  /// Empties the analysis for the next sentence.
  mutating func reset() {
    for concept in present {
      places[Int(concept)].removeAll(keepingCapacity: true)
      isNegated[Int(concept)] = false
    }
    present.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    negatedClauses.removeAll(keepingCapacity: true)
  }

  /// Adds a word or mark.
  mutating func append(_ token: SentenceToken) {
    tokens.append(token)
  }

  /// Finds clauses, split verbs, families and phrases.
  mutating func complete(_ table: inout WordTable) {
    findClauses(table)
    findSplitVerbs(&table)
    for index in tokens.indices where tokens[index].isWord {
      for concept in table.entries[Int(tokens[index].entry)].concepts { add(concept, at: index) }
      if tokens[index].splitVerb >= 0 {
        for concept in table.entries[Int(tokens[index].splitVerb)].concepts {
          add(concept, at: index)
        }
      }
    }
    findPhrases(table)
    markNegated(table.negation)
  }

  // MARK: - Steps

  private mutating func add(_ concept: Lexicon.Concept, at index: Int) {
    if places[Int(concept)].isEmpty { present.append(concept) }
    guard places[Int(concept)].last != Int32(index) else { return }
    places[Int(concept)].append(Int32(index))
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
      guard table.entries[Int(tokens[index].entry)].isParticle, endsClause(index, table) else {
        continue
      }
      let particle = table.entries[Int(tokens[index].entry)].stem
      var verb = index - 1
      while verb >= 0, verb >= index - Self.particleReach,
        tokens[verb].clause == tokens[index].clause
      {
        if tokens[verb].isWord,
          let split = table.splitVerb(particle: particle, verb: tokens[verb].entry)
        {
          tokens[verb].splitVerb = split
          break
        }
        verb -= 1
      }
    }
  }

  /// Whether a word stands at the end of its clause, or before *en* or *of*-like short joins.
  private func endsClause(_ index: Int, _ table: borrowing WordTable) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    return !next.isWord || table.entries[Int(next.entry)].isBorder
      || table.entries[Int(next.entry)].isJoin
  }

  private mutating func findPhrases(_ table: borrowing WordTable) {
    for index in tokens.indices where tokens[index].isWord {
      for atom in table.entries[Int(tokens[index].entry)].atoms {
        for phrase in table.lexicon.phrases[Int(atom)] where matches(phrase, at: index, table) {
          add(phrase.concept, at: index)
        }
      }
    }
  }

  private func matches(
    _ phrase: Lexicon.Phrase,
    at index: Int,
    _ table: borrowing WordTable
  ) -> Bool {
    var token = index
    for atom in phrase.atoms.dropFirst() {
      token += 1
      while token < tokens.count, !tokens[token].isWord { token += 1 }
      guard token < tokens.count,
        table.entries[Int(tokens[token].entry)].atoms.contains(atom)
      else { return false }
    }
    return true
  }

  private mutating func markNegated(_ negation: Lexicon.Concept?) {
    guard let negation else { return }
    for index in places[Int(negation)] { negatedClauses.append(tokens[Int(index)].clause) }
    guard !negatedClauses.isEmpty else { return }
    for concept in present {
      isNegated[Int(concept)] = places[Int(concept)].contains {
        negatedClauses.contains(tokens[Int($0)].clause)
      }
    }
  }
}
