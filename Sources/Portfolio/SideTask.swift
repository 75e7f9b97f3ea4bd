import Dispatch
import Synchronization

/// Work that goes on beside that of the thread that began it.
final class SideTask<Value: Sendable, Failure: Error>: Sendable {
  private let result = Mutex<Result<Value, Failure>?>(nil)
  private let group = DispatchGroup()

  /// Begins.
  ///
  /// - Parameter body: the work.
  init(_ body: @escaping @Sendable () throws(Failure) -> Value) {
    // A queue of its own has a thread at once; those that all share wait for idle cores.
    DispatchQueue(label: "side task", qos: .userInitiated).async(group: group) {
      let result = Result(catching: body)
      self.result.withLock { $0 = result }
    }
  }

  /// Waits until the work is done.
  ///
  /// - Returns: what came of it.
  /// - Throws: what it threw.
  func value() throws(Failure) -> Value {
    group.wait()
    guard let result = result.withLock(\.self) else {
      preconditionFailure("the work has left a result when its group is done")
    }
    return try result.get()
  }
}
