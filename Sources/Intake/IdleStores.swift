import Synchronization

/// Stores that wait for the next record.
final class IdleStores: Sendable {
  private let fields: Int
  private let idle = Mutex<[FieldStore]>([])
  /// The number of stores that wait at most: more threads than that are rarely at work.
  private static let most = 16

  /// Starts without any.
  ///
  /// - Parameter fields: The number of fields of the format.
  init(fields: Int) {
    self.fields = fields
  }

  /// Takes a store, or makes one.
  func take() -> FieldStore {
    idle.withLock { $0.popLast() } ?? FieldStore(fields: fields)
  }

  /// Takes a store back, and leaves an empty one.
  func takeBack(_ store: inout FieldStore) {
    store.reset()
    // One that had to hold very much gives its memory free.
    if store.holdsLittle {
      idle.withLock { idle in
        if idle.count < Self.most { idle.append(store) }
      }
    }
    store = FieldStore(fields: 0)
  }
}
