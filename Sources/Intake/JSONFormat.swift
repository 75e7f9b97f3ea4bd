import JSONReading
import Vocabulary

extension InputFormat {
  /// JSON as RFC 8259 has it.
  package static let json = InputFormat(
    name: "json",
    recognises: {
      [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains($0.firstByte)
    },
    syntax: .json,
    read: { writer in
      var walk = JSONWalk(writer.input, limits: writer.limits)
      writer.isComplete = walk.read(&writer)
    }
  )
}

/// One pass over a JSON input along the tree of known keys.
private struct JSONWalk: ~Copyable {
  private typealias Target = FactWriter.Target

  private let text: UnsafeBufferPointer<UInt8>
  private let base: UInt64
  private let depth: Int
  private var reader: JSONReader
  private var keys = UnreadKeys()
  private var scratch: [UInt8] = []
  private var failed: FactWriter.Target?

  init(_ input: UnsafeBufferPointer<UInt8>, limits: IntakeLimits) {
    let mark = input.byteOrderMark
    text = UnsafeBufferPointer(rebasing: input[mark...])
    base = UInt64(mark)
    depth = min(max(limits.maximumDepth, 1), JSONReader.deepestLimit)
    reader = JSONReader(text, maximumDepth: depth)
  }

  /// Reads the input; returns false where its grammar or its outermost value was wrong.
  mutating func read(_ writer: inout FactWriter) -> Bool {
    do throws(JSONError) {
      let kind = try reader.peekKind()
      guard case .object = kind else {
        let position = position
        let start = reader.offset
        try reader.skipValue()
        let found = Self.found(
          kind,
          UnsafeBufferPointer(rebasing: text[start..<reader.offset])
        )
        writer.report(.error, .wrongRoot, at: position, on: writer.dossier) { _ in
          .wrongRoot(found: found)
        }
        return false
      }
      writer.markPresent(writer.dossier, at: position)
      try readMembers(of: writer.dossier, &writer)
      try reader.finish()
      return true
    } catch {
      report(error, &writer)
      return false
    }
  }

  /// The position in the input of the next byte.
  private var position: UInt64 { base + UInt64(reader.offset) }

  private func report(_ error: JSONError, _ writer: inout FactWriter) {
    writer.report(error, in: text, from: base, depth: depth, on: failed ?? writer.dossier)
  }

  // MARK: Objects and lists

  private mutating func readMembers(
    of parent: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let above = Int(writer.plan.nodes[parent.node].keys)
    let firstUnread = keys.count
    do throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        let node = find(key, below: above, writer.plan)
        if node >= 0 {
          let target = writer.target(node, in: parent.block)
          if above == writer.plan.root, reader.keyEquals(key, "format"), !writer.isTaken(target) {
            // The version is a fact too, so that schemas know it, and is checked all the same.
            writer.markPresent(target, at: position)
            try readFormat(&writer)
          } else {
            try readMember(target, key, &writer)
          }
        } else {
          try readUnknown(key, below: parent, above, &writer)
        }
      }
    } catch {
      throw failing(error, in: parent)
    }
    guard keys.count > firstUnread else { return }
    keys.reportDuplicates(from: firstUnread, reader, base: base, below: parent, &writer)
  }

  /// Returns the error after noting where it was met: the innermost place comes first and stays.
  private mutating func failing(_ error: JSONError, in target: Target) -> JSONError {
    failed = failed ?? target
    return error
  }

  private mutating func find(
    _ key: JSONString,
    below node: Int,
    _ plan: IntakePlan
  ) -> Int {
    guard key.hasEscapes else { return plan.child(reader.rawBytes(of: key), of: node) }
    return withText(of: key) { plan.child($0, of: node) }
  }

  private mutating func readMember(
    _ target: Target,
    _ key: JSONString,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    if writer.isTaken(target) {
      writer.rejectDuplicate(target, at: base + UInt64(key.offset) - 1)
      return try reader.skipValue()
    }
    do throws(JSONError) {
      try readContent(target, &writer)
    } catch {
      throw failing(error, in: target)
    }
  }

  private mutating func readContent(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    switch writer.plan.nodes[target.node].kind {
    case .group:
      guard try beginsObject(target, &writer) else { return }
      writer.markPresent(target, at: position)
      try readMembers(of: target, &writer)
    case .records, .values:
      guard try beginsList(target, &writer) else { return }
      try readList(target, &writer)
    case .single:
      guard try beginsObject(target, &writer) else { return }
      writer.beginList(target, at: position)
      var previous: Int?
      guard let entry = writer.appendEntry(to: target, after: &previous, at: position) else {
        return try reader.skipValue()
      }
      writer.markPresent(entry, at: position)
      try readMembers(of: entry, &writer)
    case .opaque:
      if case .null = try reader.peekKind() {
        writer.markNull(target, at: position)
      } else {
        writer.markPresent(target, at: position)
      }
      try keys.skipValue(&reader, base: base, below: target, &writer)
    case .text, .number, .integer, .money, .boolean, .date, .code:
      try readValue(target, &writer)
    }
  }

  private mutating func readList(_ list: Target, _ writer: inout FactWriter) throws(JSONError) {
    let isRecords = writer.plan.nodes[list.node].entryKind == .group
    writer.beginList(list, at: position)
    var previous: Int?
    do throws(JSONError) {
      try reader.beginArray()
      while try reader.nextElement() {
        let kind = try reader.peekKind()
        guard let entry = writer.appendEntry(to: list, after: &previous, at: position) else {
          try reader.skipValue()
          continue
        }
        switch kind {
        case .null:
          writer.reject(entry, .nullEntry, at: position) { _ in .nullEntry(in: .json) }
          try reader.readNull()
        case .object where isRecords:
          writer.markPresent(entry, at: position)
          try readMembers(of: entry, &writer)
        default:
          try isRecords ? rejectType(entry, &writer) : readValue(entry, &writer)
        }
      }
    } catch {
      throw failing(error, in: list)
    }
  }

  /// Tells whether an object begins; what else stands here is dealt with.
  private mutating func beginsObject(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) -> Bool {
    if case .object = try reader.peekKind() { return true }
    try readNullOrReject(target, &writer)
    return false
  }

  /// Tells whether a list begins; what else stands here is dealt with.
  private mutating func beginsList(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) -> Bool {
    if case .array = try reader.peekKind() { return true }
    try readNullOrReject(target, &writer)
    return false
  }

  private mutating func readNullOrReject(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    guard case .null = try reader.peekKind() else { return try rejectType(target, &writer) }
    writer.markNull(target, at: position)
    try reader.readNull()
  }

  // MARK: Values

  private mutating func readValue(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let kind = try reader.peekKind()
    let position = position
    switch kind {
    case .string:
      let string = try reader.readString()
      guard string.hasEscapes else {
        return writer.write(text: reader.rawBytes(of: string), to: target, at: position)
      }
      withText(of: string) { writer.write(text: $0, to: target, at: position) }
    case .number:
      let number = try reader.readNumber()
      let bytes = UnsafeBufferPointer(rebasing: text[number.offset..<number.end])
      writer.write(number.value, text: bytes, to: target, at: position)
    case .true, .false:
      writer.write(try reader.readBool(), to: target, at: position)
    case .null:
      try reader.readNull()
      writer.markNull(target, at: position)
    case .object, .array:
      try rejectType(target, &writer)
    }
  }

  private mutating func rejectType(
    _ target: Target,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let kind = try reader.peekKind()
    let position = position
    let start = reader.offset
    try reader.skipValue()
    let value = UnsafeBufferPointer(rebasing: text[start..<reader.offset])
    writer.rejectType(target, found: Self.found(kind, value), at: position)
  }

  /// Returns what a value of the input is, for a message.
  private static func found(
    _ kind: JSONReader.Kind,
    _ value: UnsafeBufferPointer<UInt8>
  ) -> FoundValue {
    switch kind {
    case .object: .object
    case .array: .list
    case .string: .string(UnsafeBufferPointer(rebasing: value.dropFirst().dropLast()))
    case .number: .number(value)
    case .true: .boolean(true)
    case .false: .boolean(false)
    case .null: .null
    }
  }

  // MARK: Unknown keys

  private mutating func readUnknown(
    _ key: JSONString,
    below parent: Target,
    _ above: Int,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let position = base + UInt64(key.offset) - 1
    keys.note(key, reader)
    if above == writer.plan.root {
      if reader.keyEquals(key, "format") { return try readFormat(&writer) }
      // Editors find the schema of a file by this key.
      if reader.keyEquals(key, "$schema") { return try reader.skipValue() }
    }
    withText(of: key) { writer.warnUnknownKey($0, below: parent, keys: above, at: position) }
    try keys.skipValue(&reader, base: base, below: parent, &writer)
  }

  private mutating func readFormat(_ writer: inout FactWriter) throws(JSONError) {
    let kind = try reader.peekKind()
    let position = position
    var found = kind.text
    if kind == .string {
      let string = try reader.readString()
      if reader.keyEquals(string, "kringtoets/1") { return }
      found = "\"" + quotable(reader.text(of: string)) + "\""
    } else {
      try reader.skipValue()
    }
    writer.rejectVersion(found, at: position)
  }

  /// Calls a function with the text of a string, without escapes.
  private mutating func withText<Result>(
    of string: JSONString,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    scratch.removeAll(keepingCapacity: true)
    reader.unescape(string, into: &scratch)
    return scratch.withUnsafeBufferPointer(body)
  }
}
