import Dispatch
import Synchronization

/// Something that is worked out while something else is done.
package final class Beside<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let result = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins with the work, on another thread.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: group) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// Waits for what came of it.
  package var value: Value {
    group.wait()
    // There is a result by now; the compiler cannot know that.
    return result.withLock(\.self) ?? work()
  }
}
