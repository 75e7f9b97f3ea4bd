import Catalogue

/// The word families in a form in which one word is looked up fast.
struct Lexicon: Sendable {
  /// A number that stands for a family or a cue.
  typealias Concept = UInt16
  /// A number that stands for a word or pattern of a phrase.
  typealias Atom = UInt16

  /// A word with a star before it, or before and after it.
  private struct Infix: Sendable {
    let letters: [UInt8]
    /// The kinds of letters in it, from `kinds(_:)`.
    let kinds: UInt32
    let isAtEnd: Bool
    let concept: Concept
  }

  /// The beginning of a word of a phrase.
  private struct PrefixAtom: Sendable {
    let letters: [UInt8]
    let kinds: UInt32
    let atom: Atom
  }

  /// The shortest word that also counts at the end of a compound.
  private static let shortestTail = 6

  let stemmer: Stemmer
  let separable: Set<[UInt8]>
  /// The word before infinitives.
  let infinitive: [UInt8]
  let borders: Set<[UInt8]>
  /// The words that join two things, as *and* and *or*.
  let joins: Set<[UInt8]>
  /// The ids of the families, followed by the names of the cues, by concept.
  let names: [String]
  /// What each phrase means.
  private(set) var phraseConcepts: [Concept] = []
  /// The atoms of each phrase after the second, as a range of `restAtoms`.
  private(set) var phraseAtoms: [Range<Int32>] = []
  private(set) var restAtoms: [Atom] = []
  /// Which two atoms may begin a phrase, by a hash: most neighbours are ruled out here.
  private var mayBegin = [UInt64](repeating: 0, count: Lexicon.places / 64)
  /// The number of each pair of atoms that begins phrases.
  private var beginnings = KeyTable()
  /// The phrases that begin with each pair of atoms, as a range of their numbers.
  private var phraseRanges: [Range<Int32>] = []
  private var phrases: [[(atoms: [Atom], concept: Concept)]] = []
  private let concepts: [String: Concept]
  private var exact: [[UInt8]: [Concept]] = [:]
  private var prefixes: [[UInt8]: [Concept]] = [:]
  private var prefixLengths: [Int] = []
  private var infixes: [Infix] = []
  private var exactAtoms: [[UInt8]: Atom] = [:]
  private var prefixAtoms: [PrefixAtom] = []

  init(_ rules: SignalRules) {
    stemmer = Stemmer(rules.language)
    infinitive = Array(rules.language.infinitive.utf8)
    separable = Set(rules.language.separable.map { Array($0.utf8) })
    borders = Set(rules.language.clauseBorders.map { Array($0.utf8) })
    joins = Set(rules.language.joins.map { Array($0.utf8) })
    let groups = rules.families + rules.cues
    names = groups.map(\.id)
    concepts = Dictionary(
      groups.enumerated().map { ($1.id, Concept($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    for (index, group) in groups.enumerated() {
      for word in group.words { add(word, Concept(index)) }
    }
    prefixLengths = Set(prefixes.keys.map(\.count)).sorted()
    layOutPhrases()
  }

  private static let places = 1 << 14

  /// Returns the numbers of the phrases that two atoms begin.
  func phrases(_ first: Atom, _ second: Atom) -> Range<Int32> {
    let pair = UInt32(first) << 16 | UInt32(second)
    let place = Self.place(pair)
    guard mayBegin[place >> 6] >> UInt64(place & 63) & 1 != 0,
      let number = beginnings[UInt64(pair)]
    else { return 0..<0 }
    return phraseRanges[Int(number)]
  }

  private static func place(_ pair: UInt32) -> Int { Int((pair &* 0x9E37_79B1) >> 18) }

  // MARK: - Building

  private mutating func add(_ text: String, _ concept: Concept) {
    let parts = Self.parts(of: text)
    guard parts.count != 1 else { return add(parts[0], concept) }
    guard !parts.isEmpty else { return }
    let atoms = parts.map { atom(for: $0) }
    phrases[Int(atoms[0])].append((atoms, concept))
  }

  private mutating func add(_ word: [UInt8], _ concept: Concept) {
    let star = UInt8(ascii: "*")
    let letters = word.filter { $0 != star }
    if word.first == star {
      infixes.append(
        Infix(
          letters: letters,
          kinds: Self.kinds(letters),
          isAtEnd: word.last != star,
          concept: concept
        )
      )
    } else if word.last == star {
      prefixes[letters, default: []].append(concept)
    } else {
      exact[stemmer.stem(letters), default: []].append(concept)
    }
  }

  private mutating func atom(for word: [UInt8]) -> Atom {
    let new = Atom(phrases.count)
    if word.last == UInt8(ascii: "*") {
      let letters = Array(word.dropLast())
      if let known = prefixAtoms.first(where: { $0.letters == letters }) { return known.atom }
      prefixAtoms.append(
        PrefixAtom(letters: letters, kinds: Self.kinds(letters), atom: new)
      )
    } else {
      let stem = stemmer.stem(word)
      if let known = exactAtoms[stem] { return known }
      exactAtoms[stem] = new
    }
    phrases.append([])
    return new
  }

  private mutating func layOutPhrases() {
    for group in phrases {
      let bySecond = Dictionary(grouping: group) { $0.atoms[1] }
      for (second, phrases) in bySecond.sorted(by: { $0.key < $1.key }) {
        let start = Int32(phraseConcepts.count)
        for phrase in phrases {
          let rest = Int32(restAtoms.count)
          restAtoms.append(contentsOf: phrase.atoms.dropFirst(2))
          phraseAtoms.append(rest..<Int32(restAtoms.count))
          phraseConcepts.append(phrase.concept)
        }
        let pair = UInt32(phrases[0].atoms[0]) << 16 | UInt32(second)
        let place = Self.place(pair)
        mayBegin[place >> 6] |= 1 << UInt64(place & 63)
        beginnings.set(UInt64(pair), Int32(phraseRanges.count))
        phraseRanges.append(start..<Int32(phraseConcepts.count))
      }
    }
  }

  /// The folded words of an entry in the rules, with their stars.
  static func parts(of text: String) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let isWord =
        if scalar.isASCII { appendASCII(scalar, to: &parts[parts.count - 1]) } else {
          Folding.append(scalar, to: &parts[parts.count - 1])
        }
      if !isWord { parts.append([]) }
    }
    return parts.filter { !$0.isEmpty }
  }

  private static func appendASCII(_ scalar: Unicode.Scalar, to word: inout [UInt8]) -> Bool {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "*"):
      word.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
    default: return false
    }
    return true
  }

  /// Returns a bit for each kind of letter in a word: a word can only hold another whose bits it has.
  private static func kinds(_ word: [UInt8]) -> UInt32 {
    var kinds: UInt32 = 0
    for letter in word { kinds |= 1 << UInt32(letter & 31) }
    return kinds
  }

  // MARK: - Looking up

  /// Returns the number of a family or cue.
  func concept(_ id: String) -> Concept? { concepts[id] }

  /// Returns the concepts of a folded word, sorted, without doubles.
  func concepts(of word: [UInt8], stem: [UInt8]) -> [Concept] {
    var found = exact[stem] ?? []
    if word != stem { found += exact[word] ?? [] }
    for length in prefixLengths where length <= word.count {
      if let concepts = prefixes[Array(word[..<length])] { found += concepts }
    }
    let kinds = Self.kinds(word)
    for index in infixes.indices where infixes[index].kinds & ~kinds == 0 {
      let infix = infixes[index]
      if infix.isAtEnd ? word.hasSuffix(infix.letters) : word.contains(infix.letters) {
        found.append(infix.concept)
      }
    }
    if found.isEmpty { found = tailConcepts(of: stem) }
    return Array(Set(found)).sorted()
  }

  /// Returns the concepts of the word that a compound ends in.
  private func tailConcepts(of stem: [UInt8]) -> [Concept] {
    guard stem.count >= Self.shortestTail + 3 else { return [] }
    for start in 3...(stem.count - Self.shortestTail) {
      let tail = Array(stem[start...])
      if let concepts = exact[tail] { return concepts }
      for length in prefixLengths where length <= tail.count && length >= Self.shortestTail {
        if let concepts = prefixes[Array(tail[..<length])] { return concepts }
      }
    }
    return []
  }

  /// Returns the concepts of a verb whose particle stands apart.
  func concepts(ofSplitVerb stem: [UInt8]) -> [Concept] {
    var found = exact[stem] ?? []
    for length in prefixLengths where length <= stem.count {
      if let concepts = prefixes[Array(stem[..<length])] { found += concepts }
    }
    return found
  }

  /// Returns the atoms of phrases that a word satisfies.
  func atoms(of word: [UInt8], stem: [UInt8]) -> [Atom] {
    var found: [Atom] = []
    if let atom = exactAtoms[stem] { found.append(atom) }
    let kinds = Self.kinds(word)
    for index in prefixAtoms.indices where prefixAtoms[index].kinds & ~kinds == 0 {
      if word.starts(with: prefixAtoms[index].letters) { found.append(prefixAtoms[index].atom) }
    }
    return found
  }
}

extension [UInt8] {
  func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    for start in 0...(count - part.count) where self[start] == first {
      if self[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }
}
