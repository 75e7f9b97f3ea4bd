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
  /// - Returns: the hash.
  mutating func of(_ name: ArraySlice<UInt8>?, kind: Int = 0) -> UInt64 {
    guard let name, !name.isEmpty else { return StableHash.of("\(kind)".utf8) }
    // Most projects of an input have the buyer of the one before.
    if name.elementsEqual(last) { return hashOfLast }
    let folded = FoldedText.fold(name)
    last = Array(name)
    // A name in signs alone, or in another script, is what it is.
    hashOfLast = StableHash.of(folded.isEmpty ? last : folded)
    return hashOfLast
  }
}
