import JSONReading
import Vocabulary

extension InputFormat {
  /// OCDS: a release, a record, a package of either, or one of them on each line.
  package static let ocds = InputFormat(
    name: "ocds",
    recognises: { sample in
      guard let mapping = sample.plan.mappings["ocds"], sample.firstByte == UInt8(ascii: "{")
      else { return false }
      let roots = Set(mapping.words["roots"] ?? [])
      return sample.bytes.firstKeys(from: sample.first, deciding: roots)
    },
    syntax: .ocds,
    read: { writer in
      guard let plan = writer.plan.mappingPlan("ocds"), let paths = plan.json else { return }
      writer.markPresent(writer.dossier, at: 0)
      let list = writer.target(writer.plan.projectsNode, in: 0)
      writer.beginList(list, at: 0)
      var walk = OCDSWalk(plan, paths, writer.input)
      walk.readAll(&writer)
      walk.finish()
    }
  )
}

/// A pass over an input with releases along the paths of the mapping.
private struct OCDSWalk: ~Copyable {
  private let plan: MappingPlan
  private let paths: JSONPaths
  private let input: UnsafeBufferPointer<UInt8>
  private var store: FieldStore
  private var scratch: [UInt8] = []
  private var names: [String] = []
  private var unread = UnreadPaths()
  private var previous: Int?
  /// Where the slice that is being read begins in the input.
  private var base = 0

  init(_ plan: MappingPlan, _ paths: JSONPaths, _ input: UnsafeBufferPointer<UInt8>) {
    self.plan = plan
    self.paths = paths
    self.input = input
    store = plan.stores.take()
  }

  /// Reads one document after the other, until the end or the first fault of grammar.
  mutating func readAll(_ writer: inout FactWriter) {
    var start = input.byteOrderMark
    do throws(JSONError) {
      while let next = input.firstSignificant(from: start) {
        start = try readDocument(next..<input.count, &writer)
      }
      unread.report(&writer)
      writer.isComplete = true
    } catch {
      let rest = UnsafeBufferPointer(rebasing: input[base...])
      let depth = min(writer.limits.maximumDepth, JSONReader.deepestLimit)
      writer.report(error, in: rest, from: UInt64(base), depth: depth, on: writer.dossier)
    }
  }

  /// Reads a release, or what is inside a record or package, and returns where it ends.
  private mutating func readDocument(
    _ range: Range<Int>,
    _ writer: inout FactWriter
  ) throws(JSONError) -> Int {
    base = range.lowerBound
    let text = UnsafeBufferPointer(rebasing: input[range])
    let depth = min(max(writer.limits.maximumDepth, 1), JSONReader.deepestLimit)
    var reader = JSONReader(text, maximumDepth: depth)
    store.reset()
    names.removeAll(keepingCapacity: true)
    var inner: [Range<Int>] = []
    var whole: Range<Int>?
    guard case .object = try reader.peekKind() else {
      let position = UInt64(range.lowerBound + reader.offset)
      try reader.skipValue()
      writer.report(.error, .wrongRoot, at: position, on: writer.dossier) { _ in .noRelease }
      return range.lowerBound + reader.offset
    }
    let start = reader.offset
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch paths.frame(reader.rawBytes(of: key)) {
      case .package: inner.append(try skipped(&reader))
      case .compiled: whole = try skipped(&reader)
      case nil: try readMember(key, of: 0, in: -1, &reader, &writer)
      }
    }
    let end = range.lowerBound + reader.offset
    if let whole {
      _ = try readDocument(whole, &writer)
    } else if !inner.isEmpty {
      for range in inner { try readPackage(range, &writer) }
    } else {
      writeProject(at: UInt64(range.lowerBound + start), &writer)
    }
    return end
  }

  /// Reads each element of the list of a package or record.
  private mutating func readPackage(
    _ range: Range<Int>,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let text = UnsafeBufferPointer(rebasing: input[range])
    var reader = JSONReader(text, maximumDepth: JSONReader.deepestLimit)
    base = range.lowerBound
    guard case .array = try reader.peekKind() else {
      return writer.report(.error, .wrongRoot, at: UInt64(base), on: writer.dossier) { _ in
        .noRelease
      }
    }
    try reader.beginArray()
    while try reader.nextElement() {
      let element = try skipped(&reader, from: range.lowerBound)
      _ = try readDocument(element, &writer)
      base = range.lowerBound
    }
  }

  private func skipped(
    _ reader: inout JSONReader,
    from base: Int? = nil
  ) throws(JSONError) -> Range<Int> {
    _ = try reader.peekKind()
    let start = reader.offset
    try reader.skipValue()
    let base = base ?? self.base
    return (base + start)..<(base + reader.offset)
  }

  /// Gives the memory back.
  consuming func finish() {
    plan.stores.takeBack(&store)
  }

  // MARK: Fields

  private mutating func readMember(
    _ key: JSONString,
    of node: Int,
    in instance: Int,
    _ reader: inout JSONReader,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let child: Int
    if key.hasEscapes {
      scratch.removeAll(keepingCapacity: true)
      reader.unescape(key, into: &scratch)
      child = scratch.withUnsafeBufferPointer { paths.child($0, of: node) }
    } else {
      child = paths.child(reader.rawBytes(of: key), of: node)
    }
    guard writer.options.notes else {
      return try child < 0
        ? reader.skipValue() : read(child, in: instance, &reader, &writer)
    }
    names.append(reader.text(of: key))
    if child < 0 {
      unread.note(names.joined(separator: "/"), at: UInt64(base + key.offset - 1))
      try reader.skipValue()
    } else {
      try read(child, in: instance, &reader, &writer)
    }
    names.removeLast()
  }

  private mutating func read(
    _ node: Int,
    in instance: Int,
    _ reader: inout JSONReader,
    _ writer: inout FactWriter
  ) throws(JSONError) {
    let place = paths.places[node]
    if place.isIgnored { return try reader.skipValue() }
    switch try reader.peekKind() {
    case .object:
      var inside = instance
      if place.group >= 0 {
        inside = store.beginInstance(
          of: place.group,
          in: instance,
          at: UInt64(base + reader.offset)
        )
      }
      try reader.beginObject()
      while let key = try reader.nextKey() {
        try readMember(key, of: node, in: inside, &reader, &writer)
      }
    case .array:
      try reader.beginArray()
      while try reader.nextElement() { try read(node, in: instance, &reader, &writer) }
    case .string:
      let position = UInt64(base + reader.offset)
      let string = try reader.readString()
      if string.hasEscapes {
        scratch.removeAll(keepingCapacity: true)
        reader.unescape(string, into: &scratch)
        scratch.withUnsafeBufferPointer { add($0, node, in: instance, at: position) }
      } else {
        let start = base + string.offset
        add(start..<(start + string.length), node, in: instance, at: position)
      }
    case .null:
      try reader.readNull()
    case .number, .true, .false:
      let start = reader.offset
      try reader.skipValue()
      let range = (base + start)..<(base + reader.offset)
      add(range, node, in: instance, at: UInt64(base + start))
    }
  }

  /// Adds a value that stands in the input as it is.
  private mutating func add(
    _ range: Range<Int>,
    _ node: Int,
    in instance: Int,
    at position: UInt64
  ) {
    let place = paths.places[node]
    guard place.firstField < place.endOfFields,
      !UnsafeBufferPointer(rebasing: input[range]).isBlank
    else { return }
    for index in place.firstField..<place.endOfFields {
      store.add(paths.fields[index], inInput: range, in: instance, at: position)
    }
  }

  private mutating func add(
    _ value: UnsafeBufferPointer<UInt8>,
    _ node: Int,
    in instance: Int,
    at position: UInt64
  ) {
    let place = paths.places[node]
    guard place.firstField < place.endOfFields, !value.isBlank else { return }
    for index in place.firstField..<place.endOfFields {
      store.add(paths.fields[index], value, in: instance, at: position)
    }
  }

  // MARK: Projects

  private mutating func writeProject(at position: UInt64, _ writer: inout FactWriter) {
    guard !store.found.isEmpty else {
      return writer.report(.error, .wrongRoot, at: position, on: writer.dossier) { _ in
        .noRelease
      }
    }
    let list = writer.target(writer.plan.projectsNode, in: 0)
    guard let entry = writer.appendEntry(to: list, after: &previous, at: position) else { return }
    writer.markPresent(entry, at: position)
    Projector.write(&store, plan, .plain, project: entry.block, into: &writer)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place of the first byte that is no white space, from a place on.
  fileprivate func firstSignificant(from start: Int) -> Int? {
    var place = start
    while place < count, self[place].isSpace { place += 1 }
    return place < count ? place : nil
  }

  /// Tells whether one of some keys is among those of the first object, as far as can be seen.
  fileprivate func firstKeys(from start: Int, deciding roots: Set<String>) -> Bool {
    let limit = Swift.min(count, start + (1 << 20))
    var reader = JSONReader(UnsafeBufferPointer(rebasing: self[start..<limit]))
    do throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if roots.contains(reader.text(of: key)) { return true }
        try reader.skipValue()
      }
    } catch {
      return false
    }
    return false
  }
}
