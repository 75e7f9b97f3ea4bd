/// The words of the runs met so far that are not one word of ASCII, as *thema’s* or *€*.
struct RunParts {
  /// A word and its place in its run.
  struct Part {
    let word: Int32
    let start: UInt8
    let end: UInt8
  }

  private var parts: [Part] = []
  private var ranges: [Range<Int32>] = []
  /// Where the parts of the run at hand begin.
  private var first = 0

  /// Forgets all runs.
  mutating func removeAll() {
    parts.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    first = 0
  }

  /// Begins a run.
  mutating func begin() { first = parts.count }

  /// Adds a word of the run; a run is at most `WordRuns.longest` bytes.
  mutating func append(_ word: Int32, _ place: Range<Int>) {
    parts.append(
      Part(word: word, start: UInt8(place.lowerBound), end: UInt8(place.upperBound))
    )
  }

  /// Ends the run.
  ///
  /// - Parameter run: its bytes.
  /// - Returns: the number of its word, where it is one word of ASCII, from its first to its last
  ///   byte; else a negative number, which `parts(of:)` takes.
  mutating func end(_ run: UnsafeBufferPointer<UInt8>) -> Int32 {
    if parts.count == first + 1, unsafe run.allSatisfy({ $0 < 0x80 }) {
      return parts.removeLast().word
    }
    ranges.append(Int32(first)..<Int32(parts.count))
    return -Int32(ranges.count)
  }

  /// The words of a run, as a range of places.
  func parts(of run: Int32) -> Range<Int32> { ranges[Int(-run) - 1] }

  /// The word at a place.
  subscript(place: Int32) -> Part { parts[Int(place)] }
}
