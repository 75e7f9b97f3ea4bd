import JSONReading

/// A whole document as a value, built with the reader's pulling functions.
indirect enum JSONTree: Equatable, Sendable {
  case object([Member])
  case array([JSONTree])
  case string(String)
  case number(JSONNumber.Value, text: String)
  case bool(Bool)
  case null

  struct Member: Equatable, Sendable {
    var key: String
    var value: JSONTree
  }

  /// Reads one document to its end.
  init(parsing bytes: [UInt8], maximumDepth: Int = JSONReader.deepestLimit) throws(JSONError) {
    self = try JSONReader.read(
      bytes.span,
      maximumDepth: maximumDepth
    ) { reader throws(JSONError) in
      let tree = try JSONTree(next: &reader)
      try reader.finish()
      return tree
    }
  }

  init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  private init(next reader: inout JSONReader) throws(JSONError) {
    switch try reader.peekKind() {
    case .object:
      var members: [Member] = []
      try reader.beginObject()
      while let key = try reader.nextKey() {
        members.append(Member(key: reader.text(of: key), value: try JSONTree(next: &reader)))
      }
      self = .object(members)
    case .array:
      var elements: [JSONTree] = []
      try reader.beginArray()
      while try reader.nextElement() { elements.append(try JSONTree(next: &reader)) }
      self = .array(elements)
    case .string:
      self = .string(reader.text(of: try reader.readString()))
    case .number:
      let number = try reader.readNumber()
      self = .number(number.value, text: reader.sourceText(number.offset..<number.end))
    case .true, .false:
      self = .bool(try reader.readBool())
    case .null:
      try reader.readNull()
      self = .null
    }
  }
}

/// Reads one document to its end without looking into it.
func skip(
  _ bytes: [UInt8],
  maximumDepth: Int = JSONReader.deepestLimit
) throws(JSONError) {
  try JSONReader.read(bytes.span, maximumDepth: maximumDepth) { reader throws(JSONError) in
    try reader.skipValue()
    try reader.finish()
  }
}

/// The error of reading a document, which must be the same whether it is looked into or skipped.
func error(in bytes: [UInt8], maximumDepth: Int = JSONReader.deepestLimit) -> ReadingOutcome {
  var read: JSONError?
  var skipped: JSONError?
  do { _ = try JSONTree(parsing: bytes, maximumDepth: maximumDepth) } catch { read = error }
  do { try skip(bytes, maximumDepth: maximumDepth) } catch { skipped = error }
  return read == skipped ? .agreed(read) : .disagreed(read: read, skipped: skipped)
}

func error(in text: String) -> ReadingOutcome {
  error(in: Array(text.utf8))
}

/// What two ways of reading one document say about it.
enum ReadingOutcome: Equatable {
  case agreed(JSONError?)
  case disagreed(read: JSONError?, skipped: JSONError?)

  static let accepted = Self.agreed(nil)

  var isRejection: Bool {
    if case .agreed(_?) = self { true } else { false }
  }

  var error: JSONError? {
    if case .agreed(let error) = self { error } else { nil }
  }
}
