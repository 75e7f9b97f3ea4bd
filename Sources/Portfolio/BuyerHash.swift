import Intake

/// Hashes of the names of buyers, by which contracts and circles of one buyer are found.
///
/// Upper case, accents and spaces do not count, as they differ from office to office.
struct BuyerHash {
  private var last: [UInt8] = []
  private var hashOfLast = StableHash.of([])

  /// Returns the hash of a name.
  ///
  /// - Parameters:
  ///   - name: the name; nil where none is known.
  ///   - kind: what tells buyers without a name apart: the number of their kind, or 0.
  ///   - input: the number of the input, where buyers without a name are others in each.
  /// - Returns: the hash.
  mutating func of(_ name: ArraySlice<UInt8>?, kind: Int = 0, input: Int? = nil) -> UInt64 {
    guard let name, !name.isEmpty else {
      return StableHash.of("\(kind) \(input ?? -1)".utf8) & ~Self.named
    }
    // Most projects of an input have the buyer of the one before.
    if name.elementsEqual(last) { return hashOfLast }
    let folded = FoldedText.fold(name)
    last = Array(name)
    // A name in signs alone, or in another script, is what it is.
    hashOfLast = StableHash.of(folded.isEmpty ? last : folded) | Self.named
    return hashOfLast
  }

  /// The bit that tells hashes of names from those of buyers without one.
  private static let named: UInt64 = 1

  /// Tells whether a hash is that of a name.
  static func isNamed(_ hash: UInt64) -> Bool { hash & named != 0 }
}
