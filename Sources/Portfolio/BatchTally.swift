import Assessment

/// What is counted of one batch, by numbers; in the end each number becomes its text once.
struct BatchTally {
  /// What a count is of, in bits: a dimension and two numbers, whose meaning the dimension tells.
  private var keys = KeyNumbers()
  private var counts: [Tally.Count] = []
  /// Pairs of numbers that count as one.
  private(set) var pairs = KeyNumbers()
  /// Texts that only the batch knows, such as departments.
  private(set) var texts: [String] = []
  private var textNumbers: [ArraySlice<UInt8>: Int] = [:]

  /// Counts a project, or something without a value.
  ///
  /// - Parameters:
  ///   - dimension: what it is counted by.
  ///   - first: the first number, below 2^27.
  ///   - second: the second number, below 2^32.
  ///   - count: what is added.
  mutating func add(
    _ dimension: Tally.Dimension,
    _ first: Int,
    _ second: Int,
    _ count: Tally.Count
  ) {
    let key = UInt64(dimension.rawValue) << 59 | UInt64(first) << 32 | UInt64(second)
    let number = keys.number(of: key)
    if number == counts.count {
      counts.append(count)
    } else {
      counts[number] += count
    }
  }

  /// Counts by a dimension with one number.
  mutating func add(_ dimension: Tally.Dimension, _ first: Int, _ count: Tally.Count) {
    add(dimension, first, 0, count)
  }

  /// Counts by a dimension without numbers.
  mutating func add(_ dimension: Tally.Dimension, _ count: Tally.Count) {
    add(dimension, 0, 0, count)
  }

  /// The number of a pair of numbers.
  mutating func number(ofPair first: Int32, _ second: Int32) -> Int {
    pairs.number(
      of: UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    )
  }

  /// The number of a text of the batch.
  mutating func number(ofText text: ArraySlice<UInt8>) -> Int {
    if let known = textNumbers[text] { return known }
    // A slice would keep all texts of its dossier.
    let own = ArraySlice(Array(text))
    textNumbers[own] = texts.count
    texts.append(String(decoding: own, as: UTF8.self))
    return texts.count - 1
  }

  /// Gives each count with its dimension and numbers.
  func forEach(_ body: (Tally.Dimension, Int, Int, Tally.Count) -> Void) {
    for (number, key) in keys.keys.enumerated() {
      guard let dimension = Tally.Dimension(rawValue: Int(key >> 59)) else { continue }
      body(dimension, Int(key >> 32 & 0x7FF_FFFF), Int(key & 0xFFFF_FFFF), counts[number])
    }
  }

  /// Forgets what was counted and keeps the memory.
  mutating func removeAll() {
    keys.removeAll()
    counts.removeAll(keepingCapacity: true)
    pairs.removeAll()
    texts.removeAll(keepingCapacity: true)
    textNumbers.removeAll(keepingCapacity: true)
  }
}
