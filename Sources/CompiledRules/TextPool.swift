/// The texts that rules and code lists name, each once and with a number.
struct TextPool {
  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []
  /// The texts by number.
  private(set) var texts: [Datum] = []
  private var numbers: [String: Datum] = [:]

  /// Returns the datum of a text, adding it if it is new.
  mutating func datum(_ text: String) -> Datum {
    if let known = numbers[text] { return known }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    let datum = Datum(
      .text,
      start: start,
      count: bytes.count - start,
      detail: Int32(numbers.count + 1)
    )
    numbers[text] = datum
    texts.append(datum)
    return datum
  }

  /// A table that finds the number of a text by the hash of its bytes, or -1 where there is none.
  var index: [Int32] {
    var size = 16
    while size < texts.count * 2 { size *= 2 }
    var index = Array(repeating: Int32(-1), count: size)
    for (number, text) in texts.enumerated() {
      let hash = HostTables.hash(bytes[text.start..<(text.start + text.count)])
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while index[place] >= 0 { place = (place + 1) & (size - 1) }
      index[place] = Int32(number)
    }
    return index
  }

  /// Returns the datum of a text that is there.
  subscript(text: String) -> Datum? { numbers[text] }
}
