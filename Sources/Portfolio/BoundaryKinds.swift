import Catalogue
import FEEL

/// The boundaries that are one in other periods, such as a threshold of the European Union that
/// changes every two years.
struct BoundaryKinds {
  /// The greatest amount of the kind in cents, by each amount that it ever was.
  private var kinds: [Int64: Int64] = [:]

  /// Gathers the amounts of parameters that change; those that share an amount are one kind.
  init(_ parameters: [Parameter]) {
    for parameter in parameters where parameter.isMoney {
      add(parameter.values.compactMap(\.value.cents))
    }
  }

  /// Gathers lists of amounts in cents.
  init(_ lists: [[Int64]]) {
    for list in lists { add(list) }
  }

  private mutating func add(_ amounts: [Int64]) {
    let old = Set(amounts.compactMap { kinds[$0] })
    guard let most = (amounts + old).max(), Set(amounts).count > 1 else { return }
    for (amount, kind) in kinds where old.contains(kind) { kinds[amount] = most }
    for amount in amounts { kinds[amount] = most }
  }

  /// The kind of a boundary: a number that is greater for a heavier one.
  func kind(of boundary: Int64) -> Int64 { kinds[boundary] ?? boundary }
}
