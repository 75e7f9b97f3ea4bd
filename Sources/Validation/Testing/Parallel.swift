import Dispatch
import Synchronization

/// Work that is spread over the cores, with the results in the order of the work.
enum Parallel {
  /// Does something with each chunk of some items, on as many threads as there are workers.
  ///
  /// - Parameters:
  ///   - items: the items.
  ///   - workers: the number of threads.
  ///   - work: what to do with the items of one chunk; it gives one result for each.
  /// - Returns: the results in the order of the items.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    workers: Int,
    _ work: @escaping @Sendable (ArraySlice<Item>) -> [Result]
  ) -> [Result] {
    guard workers > 1, items.count > workers else { return work(items[...]) }
    // Small chunks keep the threads busy to the end.
    let size = max(1, items.count / (workers * 8))
    let starts = Array(stride(from: 0, to: items.count, by: size))
    let results = Mutex<[Int: [Result]]>([:])
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let chunk = next.withLock { chunk in
          chunk += 1
          return chunk - 1
        }
        guard chunk < starts.count else { return }
        let end = min(starts[chunk] + size, items.count)
        let found = work(items[starts[chunk]..<end])
        results.withLock { $0[chunk] = found }
      }
    }
    return results.withLock { found in starts.indices.flatMap { found[$0] ?? [] } }
  }
}
