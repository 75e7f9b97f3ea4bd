import Catalogue

/// What is known of one word, worked out once.
struct WordEntry: Sendable {
  /// The stem, in folded letters.
  var stem: [UInt8] = []
  /// The families and cues of the word.
  var concepts: [Lexicon.Concept] = []
  /// The words of phrases that it can be.
  var atoms: [Lexicon.Atom] = []
  /// The rows of the word's stem.
  var stemRow = CompiledModel.noRow
  /// The rows of the word's pieces.
  var pieceRows: [Int32] = []
  /// The sum of the squares of the values of the word's own features.
  var square: Int32 = 0
  /// The alarm score of the word itself, without its families.
  var alarm: Int32 = 0
  /// The mention score of the word and its families.
  var mention: Int32 = 0
  var isNumber = false
  /// Whether the word begins a clause.
  var isBorder = false
  /// Whether the word can be the particle of a split verb.
  var isParticle = false
  /// Whether the word joins two things.
  var isJoin = false
  /// Whether the word is long enough to be one of content.
  var isLong = false
  /// Whether it belongs to a family, cues aside.
  var isKnown = false
}

/// The words met so far, each worked out once.
struct WordTable: ~Copyable {
  /// When so many words are known, the table begins anew: a text can hold any number of words.
  static let mostWords = 1 << 16
  private static let shortestContent = 4

  let lexicon: Lexicon
  let model: CompiledModel
  /// The number of families; the cues have higher numbers.
  let families: Int
  let negation: Lexicon.Concept?
  let conceptRows: [Int32]
  /// The families whose words pass the filter by themselves.
  let passing: [Bool]
  private(set) var entries: [WordEntry] = []
  private var numbers: [[UInt8]: Int32] = [:]
  private var splitVerbs: [[UInt8]: Int32] = [:]

  init(lexicon: Lexicon, model: CompiledModel, families: Int, conceptRows: [Int32], passing: [Bool]) {
    self.lexicon = lexicon
    self.model = model
    self.families = families
    self.conceptRows = conceptRows
    self.passing = passing
    negation = lexicon.names.firstIndex(of: SignalCue.negation.rawValue).map(Lexicon.Concept.init)
  }

  /// Whether the table holds so many words that it should be emptied between two sentences.
  var isFull: Bool { entries.count >= Self.mostWords }

  /// Forgets all words.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    splitVerbs.removeAll(keepingCapacity: true)
  }

  /// Returns the number of a folded word.
  mutating func number(of word: [UInt8]) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(entries.count)
    entries.append(entry(of: word))
    numbers[word] = number
    return number
  }

  /// Returns the number of a verb whose particle stands apart, where such a verb is known.
  mutating func splitVerb(particle: [UInt8], verb: Int32) -> Int32? {
    let stem = particle + entries[Int(verb)].stem
    if let known = splitVerbs[stem] { return known < 0 ? nil : known }
    let concepts = lexicon.concepts(ofSplitVerb: stem)
    let row = model.row(FeatureName.stem(stem))
    guard !concepts.isEmpty || row >= 0 else {
      splitVerbs[stem] = -1
      return nil
    }
    var entry = WordEntry()
    entry.stem = stem
    entry.concepts = concepts
    entry.stemRow = row
    entry.alarm = model.alarm(row) &* Int32(FeatureScale.whole)
    entry.square = row < 0 ? 0 : Int32(FeatureScale.whole * FeatureScale.whole)
    let number = Int32(entries.count)
    entries.append(entry)
    splitVerbs[stem] = number
    return number
  }

  private func entry(of word: [UInt8]) -> WordEntry {
    var entry = WordEntry()
    entry.isNumber = word.first.map(Stemmer.isDigit) ?? false
    entry.stem = lexicon.stemmer.stem(word)
    entry.concepts = lexicon.concepts(of: word, stem: entry.stem)
    entry.atoms = lexicon.atoms(of: word, stem: entry.stem)
    entry.isBorder = lexicon.borders.contains(word)
    entry.isParticle = lexicon.separable.contains(word)
    entry.isJoin = lexicon.joins.contains(word)
    entry.isLong = word.count >= Self.shortestContent
    entry.isKnown = entry.concepts.contains { Int($0) < families }
    if !entry.isNumber {
      entry.stemRow = model.row(FeatureName.stem(entry.stem))
      add(entry.stemRow, Int32(FeatureScale.whole), to: &entry)
      WordPieces.forEach(of: word) { piece in
        let row = model.row(FeatureName.piece(piece))
        guard row >= 0 else { return }
        entry.pieceRows.append(row)
        add(row, Int32(FeatureScale.piece), to: &entry)
      }
    }
    for concept in entry.concepts {
      entry.mention &+= model.mention(conceptRows[Int(concept)]) &* Int32(FeatureScale.whole)
      if passing[Int(concept)] { entry.mention &+= max(0, model.filterThreshold) }
    }
    return entry
  }

  private func add(_ row: Int32, _ value: Int32, to entry: inout WordEntry) {
    guard row >= 0 else { return }
    entry.alarm &+= model.alarm(row) &* value
    entry.mention &+= model.mention(row) &* value
    entry.square &+= value &* value
  }
}
