import Dispatch

extension Array where Element: BitwiseCopyable {
  /// The number of elements up to which a second thread is not worth its while.
  private static var fewElements: Int { 1 << 12 }

  /// Has two threads sort a half each.
  ///
  /// - Parameter precedes: whether an element comes before another; a strict and total order, so that
  ///   there is one result only.
  /// - Returns: The elements in order.
  /// - Complexity: O(*n* log *n*), with memory for the elements once more.
  func sortedInHalves(by precedes: @escaping (Element, Element) -> Bool) -> [Element] {
    guard count > Self.fewElements else { return sorted(by: precedes) }
    var halves = self
    let middle = count / 2
    halves.withUnsafeMutableBufferPointer { all in
      // Each thread has a half to itself, and both are done when this returns.
      nonisolated(unsafe) let parts = [
        UnsafeMutableBufferPointer(rebasing: all[..<middle]),
        UnsafeMutableBufferPointer(rebasing: all[middle...]),
      ]
      nonisolated(unsafe) let precedes = precedes
      DispatchQueue.concurrentPerform(iterations: parts.count) { number in
        var part = parts[number]
        part.sort(by: precedes)
      }
    }
    return Self.merged(halves, middle, by: precedes)
  }

  private static func merged(
    _ halves: [Element],
    _ middle: Int,
    by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    var (left, right) = (0, middle)
    return Array(unsafeUninitializedCapacity: halves.count) { buffer, count in
      while count < halves.count {
        let takesRight =
          left == middle || (right < halves.count && precedes(halves[right], halves[left]))
        buffer.initializeElement(at: count, to: halves[takesRight ? right : left])
        if takesRight { right += 1 } else { left += 1 }
        count += 1
      }
    }
  }
}
