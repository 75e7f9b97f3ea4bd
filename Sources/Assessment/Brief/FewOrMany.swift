/// Where something was found before, by what it is: a walk along few, a table of many.
///
/// A dossier has a handful of most things, which a walk finds sooner than a table; but a record may
/// hold tens of thousands, and then a walk for each of them takes hours.
struct FewOrMany<Key: Hashable> {
  /// The keys, in the order in which they came.
  private(set) var all: [Key] = []
  /// The position of each key, once there are many.
  private var positions: [Key: Int] = [:]
  private static var few: Int { 24 }

  /// Returns the position of a key; nil if it did not come.
  func position(of key: Key) -> Int? {
    all.count > Self.few ? positions[key] : all.firstIndex(of: key)
  }

  /// Adds a key, unless it came before.
  ///
  /// - Returns: its position.
  @discardableResult
  mutating func add(_ key: Key) -> Int {
    if let known = position(of: key) { return known }
    all.append(key)
    if all.count > Self.few {
      if positions.isEmpty {
        for (position, key) in all.enumerated() { positions[key] = position }
      } else {
        positions[key] = all.count - 1
      }
    }
    return all.count - 1
  }

  /// Forgets all keys and keeps the memory of few.
  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    if !positions.isEmpty { positions = [:] }
  }
}
