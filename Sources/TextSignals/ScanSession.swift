import Catalogue

/// A scan of one text after another, which keeps what it learned of words.
package struct ScanSession: ~Copyable {
  let scanner: SignalScanner
  var runs = RunTable()
  /// The words of the runs that are not one word of ASCII.
  var parts = RunParts()
  var words: WordTable
  var analysis: SentenceAnalysis
  /// The topic scores of the sentence at hand, by risk.
  var topics: [Int32]
  /// The look-alike scores of the sentence at hand, by risk; empty where none were learned.
  var lookalikes: [Int32]
  /// The sums they are made from, eight risks in a place.
  var sums: [CompiledModel.Lanes]
  var matches = SignalMatches()
  var features = SentenceFeatures()
  /// The number of sentences that passed the filter so far.
  package private(set) var candidates = 0

  /// Begins a scan.
  package init(_ scanner: SignalScanner) {
    self.scanner = scanner
    words = WordTable(
      lexicon: scanner.lexicon,
      model: scanner.model,
      families: scanner.rules.families.count,
      rows: scanner.features
    )
    analysis = SentenceAnalysis(concepts: scanner.lexicon.names.count)
    topics = Array(repeating: 0, count: scanner.signals.risks.count)
    lookalikes = Array(repeating: 0, count: scanner.model.lookalikeBiases.count)
    sums = Array(repeating: CompiledModel.Lanes(), count: words.topicPlaces)
  }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes of the text; a byte order mark may stand before it.
  ///   - found: is called with each hit, in order.
  /// - Throws: `TextError` where the text is not UTF-8; hits before that place may have been given.
  /// - Complexity: linear; the memory does not depend on the length of the text.
  package mutating func scan(
    _ text: UnsafeBufferPointer<UInt8>,
    _ found: (TextHit) -> Void
  ) throws(TextError) {
    unsafe try forEachCandidate(in: text) { session, candidate in
      guard let polarity = unsafe session.judge(text, candidate) else { return }
      session.forEachLikelyRisk { session, risk in
        found(session.hit(risk, polarity, candidate))
      }
    }
  }

  /// Scans a text for no more than the risks and how they are meant.
  ///
  /// - Parameters:
  ///   - text: the bytes of the text; a byte order mark may stand before it.
  ///   - found: is called with each risk, by its index in the scanner's `risks`, in order.
  /// - Throws: `TextError` where the text is not UTF-8; risks before that place may have been given.
  /// - Complexity: linear; the memory does not depend on the length of the text.
  package mutating func scanRisks(
    _ text: UnsafeBufferPointer<UInt8>,
    _ found: (Int, MentionPolarity) -> Void
  ) throws(TextError) {
    unsafe try forEachCandidate(in: text) { session, candidate in
      guard let polarity = unsafe session.judge(text, candidate) else { return }
      session.forEachLikelyRisk { _, risk in found(risk, polarity) }
    }
  }

  /// Calls a function with each sentence that passes the filter.
  mutating func forEachCandidate(
    in text: UnsafeBufferPointer<UInt8>,
    _ body: (inout ScanSession, SentenceCandidate) -> Void
  ) throws(TextError) {
    guard let base = text.baseAddress, text.count > 0 else { return }
    var scan = SentenceScan()
    if text.count >= 3, unsafe text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF {
      scan.start = 3
    }
    var offset = 0
    while offset + TextBlock.size <= text.count {
      let block = unsafe TextBlock(base + offset)
      if block.isForeign { try unsafe scan.validate(text, offset..<(offset + TextBlock.size)) }
      unsafe walk(block, offset, text, base, &scan, body)
      offset += TextBlock.size
    }
    let rest = text.count - offset
    let block = unsafe TextBlock(base + offset, count: rest)
    if block.isForeign { try unsafe scan.validate(text, offset..<text.count) }
    unsafe walk(block, offset, text, base, &scan, body)
    try unsafe scan.validateEnd(text)
    unsafe finish(text, text.count, &scan, body)
  }

  /// Takes the words and ends of sentences of one block.
  @inline(__always)
  private mutating func walk(
    _ block: TextBlock,
    _ offset: Int,
    _ text: UnsafeBufferPointer<UInt8>,
    _ base: UnsafePointer<UInt8>,
    _ scan: inout SentenceScan,
    _ body: (inout ScanSession, SentenceCandidate) -> Void
  ) {
    let before = (block.words << 1) | (scan.isInWord ? 1 : 0)
    var starts = block.words & ~before
    var ends = ~block.words & before
    var stops = block.stops
    while stops != 0 {
      // The bits up to the stop: a word may end at the stop itself.
      let upTo = stops ^ (stops &- 1)
      unsafe take(&starts, ends & upTo, offset, base, text.count, &scan)
      ends &= ~upTo
      unsafe stop(text, offset + stops.trailingZeroBitCount, &scan, body)
      stops &= stops &- 1
    }
    unsafe take(&starts, ends, offset, base, text.count, &scan)
    if starts != 0 { scan.wordStart = offset + starts.trailingZeroBitCount }
    scan.isInWord = block.words >> 63 != 0
    if offset - scan.start > SentenceBounds.longest {
      unsafe cut(text, min(offset + TextBlock.size, text.count), &scan, body)
    }
  }

  /// Adds the scores of the words that end in a block.
  @inline(__always)
  private mutating func take(
    _ starts: inout UInt64,
    _ ends: UInt64,
    _ offset: Int,
    _ base: UnsafePointer<UInt8>,
    _ count: Int,
    _ scan: inout SentenceScan
  ) {
    var ends = ends
    while ends != 0 {
      let end = offset &+ ends.trailingZeroBitCount
      ends &= ends &- 1
      var start = scan.wordStart
      if scan.isInWord {
        scan.isInWord = false
      } else {
        start = offset &+ starts.trailingZeroBitCount
        starts &= starts &- 1
      }
      scan.score &+= unsafe score(base, start, end, count)
    }
  }

  /// Ends a sentence that is too long, where no word is under way.
  private mutating func cut(
    _ text: UnsafeBufferPointer<UInt8>,
    _ offset: Int,
    _ scan: inout SentenceScan,
    _ body: (inout ScanSession, SentenceCandidate) -> Void
  ) {
    let end = scan.isInWord ? scan.wordStart : offset
    guard end > scan.start else { return }
    let isInWord = scan.isInWord
    scan.isInWord = false
    unsafe finish(text, end, &scan, body)
    scan.isInWord = isInWord
  }

  @inline(__always)
  private mutating func score(
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ count: Int
  ) -> Int32 {
    let key = unsafe RunTable.key(base, start: start, count: end - start, room: count - start)
    if let known = runs.find(key) { return known.score }
    guard end - start <= WordRuns.longest else { return 0 }
    forgetIfFull()
    return unsafe learn(key, base, start, end).score
  }

  /// Forgets all words once so many are known, between two words of no sentence in `analysis`.
  @inline(never)
  mutating func forgetIfFull() {
    guard runs.isFull || words.isFull else { return }
    runs.removeAll()
    parts.removeAll()
    words.removeAll()
  }

  /// Works out what is known of a run that is new.
  @inline(never)
  mutating func learn(
    _ key: RunTable.Key,
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int
  ) -> (number: Int32, score: Int32) {
    var score: Int32 = 0
    let run = unsafe UnsafeBufferPointer(start: base + start, count: end - start)
    parts.begin()
    unsafe WordRuns.forEachWord(run) { word, start, end in
      let number = words.number(of: word)
      score &+= words.entries[Int(number)].mention
      parts.append(number, start..<end)
    }
    let number = unsafe parts.end(run)
    runs.insert(key, number: number, score: score)
    return (number, score)
  }

  /// Handles a byte that may end a sentence.
  private mutating func stop(
    _ text: UnsafeBufferPointer<UInt8>,
    _ place: Int,
    _ scan: inout SentenceScan,
    _ body: (inout ScanSession, SentenceCandidate) -> Void
  ) {
    let byte = unsafe text[place]
    if byte <= 0x0D {
      unsafe finish(text, place, &scan, body)
      scan.start = place + 1
      let isPair = unsafe byte == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { scan.line += 1 }
    } else if unsafe scanner.bounds.ends(text, at: place, start: scan.start) {
      unsafe finish(text, place + 1, &scan, body)
      scan.start = place + 1
    }
  }

  /// Ends a sentence, and hands it on where its score passes the filter.
  private mutating func finish(
    _ text: UnsafeBufferPointer<UInt8>,
    _ end: Int,
    _ scan: inout SentenceScan,
    _ body: (inout ScanSession, SentenceCandidate) -> Void
  ) {
    if scan.isInWord {
      scan.isInWord = false
      if let base = text.baseAddress {
        unsafe scan.score &+= score(base, scan.wordStart, end, text.count)
      }
    }
    if scan.score >= scanner.model.filterThreshold {
      var start = scan.start
      var stop = end
      while start < stop, SentenceBounds.isSpace(unsafe text[start]) { start += 1 }
      while stop > start, SentenceBounds.isSpace(unsafe text[stop - 1]) { stop -= 1 }
      candidates += 1
      if start < stop {
        body(
          &self,
          SentenceCandidate(range: start..<stop, line: scan.line, mention: scan.score)
        )
      }
    }
    scan.score = 0
    scan.start = end
  }
}

extension ScanSession {
  /// Returns the hits in a text, in order.
  package mutating func hits(in text: String) -> [TextHit] {
    var hits: [TextHit] = []
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBufferPointer { buffer in
      try? unsafe scan(buffer) { hits.append($0) }
    }
    return hits
  }
}
