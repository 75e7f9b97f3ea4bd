import FEEL
import Vocabulary

/// Writer of JSON that puts bytes in order of call, so that equal values give equal bytes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  private var isFirst = true

  init(indented: Bool) {
    isIndented = indented
  }

  /// Writes an object as an element or after a key.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array whose elements a function writes.
  mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array with one object for each value.
  mutating func objects<Element>(
    _ values: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for value in values {
      separate()
      object { members(&$0, value) }
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes an array of texts on one line.
  mutating func texts(_ values: some Sequence<String>) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for value in values {
      if !isFirst { raw(isIndented ? ", " : ",") }
      isFirst = false
      text(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a key; its value comes next.
  mutating func key(_ key: String) {
    separate()
    text(key)
    raw(isIndented ? ": " : ":")
  }

  /// Writes `null`.
  mutating func null() {
    raw("null")
  }

  /// Writes a whole number.
  mutating func integer(_ value: Int) {
    raw(String(value))
  }

  /// Writes a truth value.
  mutating func boolean(_ value: Bool) {
    raw(value ? "true" : "false")
  }

  /// Writes an exact number as a JSON number.
  mutating func number(_ value: Decimal) {
    raw(value.description)
  }

  /// Writes a text between quotes; control characters become escapes.
  mutating func text(_ value: String) {
    bytes.putJSON(value)
  }

  /// Writes bytes as they are.
  mutating func raw(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Starts the next element of an array.
  mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  /// Starts an object or array.
  mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  /// Ends an object or array.
  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(bracket)
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { raw("  ") }
  }
}

extension JSONWriter {
  /// Writes a member that is a text, or null.
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { text(value) } else { null() }
  }

  /// Writes a member that is a whole number, or null.
  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(value) } else { null() }
  }

  /// Writes a member that is a text in each language, or null.
  mutating func member(_ key: String, _ value: LocalizedText?) {
    self.key(key)
    if let value { localized(value) } else { null() }
  }

  /// Writes a text in each language.
  mutating func localized(_ value: LocalizedText) {
    object {
      $0.member("nl", value.nl)
      $0.member("en", value.en)
    }
  }

  /// Writes a member that is an amount, or null: a decimal text with at least two decimals.
  mutating func member(_ key: String, amount: Decimal?) {
    member(key, amount?.formatted(minimumFractionDigits: 2))
  }

  /// Writes a member that is a list of texts.
  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    texts(values)
  }
}
