import Dispatch

extension Array where Element: BitwiseCopyable {
  /// The number of elements up to which a second thread is not worth its while.
  private static var fewElements: Int { 1 << 12 }
  /// The number of elements that a bucket is meant to have.
  private static var meantSize: Int { 8 }
  /// The greatest number of bits of a rank that buckets tell apart.
  private static var mostBits: Int { 16 }

  /// Puts elements in buckets by the first bits of a rank, and sorts each bucket.
  ///
  /// Ranks that are hashes spread well, so that little is left to compare.
  ///
  /// - Parameters:
  ///   - rank: a number that never falls in the order that is asked for.
  ///   - precedes: whether an element comes before another; a strict and total order, so that there
  ///     is one result only.
  /// - Returns: The elements in order.
  /// - Complexity: O(*n* log *n*), and O(*n*) for ranks that spread; with memory for the elements
  ///   once more.
  func sortedInBuckets(
    ranked rank: (Element) -> UInt64,
    by precedes: @escaping (Element, Element) -> Bool
  ) -> [Element] {
    let wanted = UInt(count / Self.meantSize)
    let bits = Swift.min(Self.mostBits, UInt.bitWidth - wanted.leadingZeroBitCount)
    guard bits > 0 else { return sorted(by: precedes) }
    let shift = UInt64(64 - bits)
    // The number of elements before each bucket, and in the end before the next.
    var ends = [Int](repeating: 0, count: 1 << bits)
    for element in self { ends[Int(rank(element) >> shift)] += 1 }
    var before = 0
    for bucket in ends.indices {
      let size = ends[bucket]
      ends[bucket] = before
      before += size
    }
    return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      for element in self {
        let bucket = Int(rank(element) >> shift)
        buffer.initializeElement(at: ends[bucket], to: element)
        ends[bucket] += 1
      }
      initialized = count
      // Each thread has the buckets of one half to itself, and both are done when this returns.
      nonisolated(unsafe) let (all, precedes) = (buffer, precedes)
      let ends = ends
      let middle = count > Self.fewElements ? ends.count / 2 : 0
      let parts = middle == 0 ? [0..<ends.count] : [0..<middle, middle..<ends.count]
      DispatchQueue.concurrentPerform(iterations: parts.count) { part in
        for bucket in parts[part] {
          let start = bucket == 0 ? 0 : ends[bucket - 1]
          guard ends[bucket] - start > 1 else { continue }
          var elements = UnsafeMutableBufferPointer(rebasing: all[start..<ends[bucket]])
          elements.sort(by: precedes)
        }
      }
    }
  }
}
