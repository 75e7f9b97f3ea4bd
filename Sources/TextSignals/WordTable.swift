import Catalogue

/// What is known of one word, worked out once.
struct WordEntry: Sendable {
  /// The families and cues of the word, as a range of the table's concepts.
  var concepts: Range<Int32> = 0..<0
  /// The words of phrases that it can be, as a range of the table's atoms.
  var atoms: Range<Int32> = 0..<0
  /// The rows of the word's pieces, as a range of the table's rows.
  var pieces: Range<Int32> = 0..<0
  /// The row of the word's stem.
  var stemRow = CompiledModel.noRow
  /// The sum of the squares of the values of the word's own features.
  var square: Int32 = 0
  /// The alarm score of the word itself, without its families.
  var alarm: Int32 = 0
  /// The mention score of the word and its families.
  var mention: Int32 = 0
  /// Where the topic scores of the word itself begin in the table; -1 before they were needed.
  var topics: Int32 = -1
  /// The sentence in which the word was met last.
  var sentence: UInt32 = 0
  var isNumber = false
  /// Whether the word begins a clause.
  var isBorder = false
  /// Whether the word can be the particle of a split verb.
  var isParticle = false
  /// Whether the word stands before infinitives.
  var isInfinitiveMark = false
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
  private(set) var concepts: [Lexicon.Concept] = []
  private(set) var atoms: [Lexicon.Atom] = []
  private(set) var pieceRows: [Int32] = []
  private var stems: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]
  private var splitVerbs = KeyTable()
  /// The topic scores of words, eight risks in a place.
  private(set) var topics: [CompiledModel.Lanes] = []
  /// The number of places that the scores of one word take.
  let topicPlaces: Int
  private var sentence: UInt32 = 0

  init(lexicon: Lexicon, model: CompiledModel, families: Int, rows: FeatureRows) {
    self.lexicon = lexicon
    self.model = model
    self.families = families
    topicPlaces = model.places
    conceptRows = rows.concepts
    passing = rows.passing
    negation = lexicon.concept(SignalCue.negation.rawValue)
  }

  /// Whether the table holds so many words that it should be emptied between two sentences.
  var isFull: Bool { entries.count >= Self.mostWords }

  /// Forgets all words.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    concepts.removeAll(keepingCapacity: true)
    atoms.removeAll(keepingCapacity: true)
    pieceRows.removeAll(keepingCapacity: true)
    stems.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    splitVerbs.removeAll()
    topics.removeAll(keepingCapacity: true)
  }

  /// Returns the number of a folded word.
  mutating func number(of word: [UInt8]) -> Int32 {
    if let known = numbers[word] { return known }
    let number = add(word)
    numbers[word] = number
    return number
  }

  /// Returns the number of a verb whose particle stands apart, where such a verb is known.
  mutating func splitVerb(particle: Int32, verb: Int32) -> Int32? {
    let key = UInt64(UInt32(bitPattern: particle)) << 32 | UInt64(UInt32(bitPattern: verb))
    if let known = splitVerbs[key] { return known < 0 ? nil : known }
    let stem = stems[Int(particle)] + stems[Int(verb)]
    let found = lexicon.concepts(ofSplitVerb: stem)
    let row = model.row(FeatureName.bytes(ofStem: stem))
    guard !found.isEmpty || row >= 0 else {
      splitVerbs.set(key, -1)
      return nil
    }
    var entry = WordEntry()
    entry.stemRow = row
    entry.concepts = append(found)
    add(row, Int32(FeatureScale.whole), to: &entry)
    let number = append(entry, stem)
    splitVerbs.set(key, number)
    return number
  }

  /// The stem of a word.
  func stem(_ number: Int32) -> [UInt8] { stems[Int(number)] }

  // MARK: - In a sentence

  /// Begins a sentence, in which no word was met yet.
  mutating func beginSentence() {
    sentence &+= 1
    guard sentence == 0 else { return }
    // So many sentences went by that the numbers come round.
    for index in entries.indices { entries[index].sentence = 0 }
    sentence = 1
  }

  /// Says whether a word was met before in the sentence, and that it is met now.
  mutating func isRepeat(_ entry: Int) -> Bool {
    guard entries[entry].sentence != sentence else { return true }
    entries[entry].sentence = sentence
    return false
  }

  /// Adds the topic scores of a word itself to those of a sentence.
  mutating func addTopics(_ entry: Int, to scores: inout [CompiledModel.Lanes]) {
    let first = topicsPlace(entry)
    for index in 0..<topicPlaces { scores[index] &+= topics[first + index] }
  }

  /// The topic score of a word itself for one risk; 0 before `addTopics(_:to:)`.
  func topic(_ entry: Int, risk: Int) -> Int32 {
    let first = Int(entries[entry].topics)
    return first < 0 ? 0 : topics[first + risk / 8][risk % 8]
  }

  private mutating func topicsPlace(_ entry: Int) -> Int {
    if entries[entry].topics >= 0 { return Int(entries[entry].topics) }
    let first = topics.count
    topics.append(contentsOf: repeatElement(CompiledModel.Lanes(), count: topicPlaces))
    let stem = entries[entry].stemRow
    model.addTopics(stem, times: Int32(FeatureScale.whole), to: &topics, from: first)
    for place in entries[entry].pieces {
      let piece = Int32(FeatureScale.piece)
      model.addTopics(pieceRows[Int(place)], times: piece, to: &topics, from: first)
    }
    entries[entry].topics = Int32(first)
    return first
  }

  // MARK: - Adding

  private mutating func append(_ found: [Lexicon.Concept]) -> Range<Int32> {
    let start = Int32(concepts.count)
    concepts.append(contentsOf: found)
    return start..<Int32(concepts.count)
  }

  private mutating func append(_ entry: WordEntry, _ stem: [UInt8]) -> Int32 {
    entries.append(entry)
    stems.append(stem)
    return Int32(entries.count - 1)
  }

  private mutating func add(_ word: [UInt8]) -> Int32 {
    var entry = WordEntry()
    entry.isNumber = word.first.map(Stemmer.isDigit) ?? false
    let stem = lexicon.stemmer.stem(word)
    let found = lexicon.concepts(of: word, stem: stem)
    entry.concepts = append(found)
    let start = Int32(atoms.count)
    atoms.append(contentsOf: lexicon.atoms(of: word, stem: stem))
    entry.atoms = start..<Int32(atoms.count)
    entry.isBorder = lexicon.borders.contains(word)
    entry.isParticle = lexicon.separable.contains(word)
    entry.isInfinitiveMark = word == lexicon.infinitive
    entry.isJoin = lexicon.joins.contains(word)
    entry.isLong = word.count >= Self.shortestContent
    entry.isKnown = found.contains { Int($0) < families }
    if !entry.isNumber {
      entry.stemRow = model.row(FeatureName.bytes(ofStem: stem))
      add(entry.stemRow, Int32(FeatureScale.whole), to: &entry)
      let start = Int32(pieceRows.count)
      var name = FeatureName.bytes(ofPiece: [])
      let prefix = name.count
      WordPieces.forEach(of: word) { piece in
        name.removeLast(name.count - prefix)
        name.append(contentsOf: piece)
        let row = model.row(name)
        guard row >= 0 else { return }
        pieceRows.append(row)
        add(row, Int32(FeatureScale.piece), to: &entry)
      }
      entry.pieces = start..<Int32(pieceRows.count)
    }
    for concept in found {
      entry.mention &+= model.mention(conceptRows[Int(concept)]) &* Int32(FeatureScale.whole)
      if passing[Int(concept)] { entry.mention &+= max(0, model.filterThreshold) }
    }
    return append(entry, stem)
  }

  private func add(_ row: Int32, _ value: Int32, to entry: inout WordEntry) {
    guard row >= 0 else { return }
    let scaled = model.scaled(value, row)
    entry.alarm &+= model.alarm(row) &* scaled
    entry.mention &+= model.mention(row) &* value
    entry.square &+= scaled &* scaled
  }
}
