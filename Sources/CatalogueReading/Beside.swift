import Dispatch
import Synchronization

/// Something that is worked out while something else is done.
package final class Beside<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let group = DispatchGroup()

  /// Begins with the work, on another thread.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) {
      let value = work()
      self.result.withLock { $0 = value }
    }
  }

  /// Waits for what came of it.
  package var value: Value {
    group.wait()
    guard let value = result.withLock(\.self) else {
      preconditionFailure("the work ended without a result")
    }
    return value
  }
}
