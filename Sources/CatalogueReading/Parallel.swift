import Dispatch
import Foundation
import Synchronization

/// Work that is spread over the cores, with the results in the order of the work.
package enum Parallel {
  /// Does something with each chunk of some items, on as many threads as there are workers.
  ///
  /// - Parameters:
  ///   - items: the items.
  ///   - workers: the number of threads.
  ///   - chunk: the number of items of one chunk; nil for what keeps the threads busy.
  ///   - work: what to do with the items of one chunk; it gives one result for each.
  /// - Returns: the results in the order of the items.
  package static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    workers: Int,
    chunk: Int? = nil,
    _ work: @escaping @Sendable (ArraySlice<Item>) -> [Result]
  ) -> [Result] {
    guard workers > 1, items.count > 1 else { return work(items[...]) }
    return inChunks(
      of: items,
      workers: workers,
      chunk: chunk,
      state: {},
      { _, items in work(items) }
    )
  }

  /// Does something with each item, on as many threads as the machine has cores.
  ///
  /// - Parameters:
  ///   - items: the items.
  ///   - work: what to do with an item.
  package static func forEach<Item: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) -> Void
  ) {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    _ = map(items, workers: workers) { chunk in
      for item in chunk { work(item) }
      return [Void]()
    }
  }

  /// Does something with each item, with something that each thread makes once and uses again.
  ///
  /// - Parameters:
  ///   - items: the items.
  ///   - workers: the number of threads.
  ///   - state: makes what a thread uses.
  ///   - work: what to do with an item.
  /// - Returns: the results in the order of the items.
  package static func map<Item: Sendable, State, Result: Sendable>(
    _ items: [Item],
    workers: Int,
    state: @escaping @Sendable () -> State,
    _ work: @escaping @Sendable (inout State, Item) -> Result
  ) -> [Result] {
    inChunks(of: items, workers: workers, chunk: nil, state: state) { own, items in
      items.map { work(&own, $0) }
    }
  }

  /// Does something with each chunk of some items, with what each thread makes once.
  private static func inChunks<Item: Sendable, State, Result: Sendable>(
    of items: [Item],
    workers: Int,
    chunk: Int?,
    state: @escaping @Sendable () -> State,
    _ work: @escaping @Sendable (inout State, ArraySlice<Item>) -> [Result]
  ) -> [Result] {
    // Small chunks keep the threads busy to the end.
    let size = chunk ?? max(1, items.count / (max(1, workers) * 8))
    let starts = Array(stride(from: 0, to: items.count, by: size))
    let results = Mutex<[Int: [Result]]>([:])
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, starts.count))) { _ in
      var own = state()
      while true {
        let chunk = next.withLock { chunk in
          chunk += 1
          return chunk - 1
        }
        guard chunk < starts.count else { return }
        let end = min(starts[chunk] + size, items.count)
        let found = work(&own, items[starts[chunk]..<end])
        results.withLock { $0[chunk] = found }
      }
    }
    return results.withLock { found in starts.indices.flatMap { found[$0] ?? [] } }
  }
}
