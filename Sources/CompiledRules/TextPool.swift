/// The texts that rules and code lists name, each once and with a number.
struct TextPool {
  /// The bytes of all texts.
  private(set) var bytes: [UInt8] = []
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
    return datum
  }

  /// Returns the datum of a text that is there.
  subscript(text: String) -> Datum? { numbers[text] }
}
