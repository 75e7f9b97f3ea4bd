import Vocabulary
import XMLReading

extension InputFormat {
  /// Notices in the European standard forms, in any version, with national subtypes.
  package static let eforms = InputFormat(
    name: "eforms",
    recognises: { sample in
      guard let mapping = sample.plan.mappings["eforms"], sample.firstByte == UInt8(ascii: "<"),
        let root = sample.bytes.rootTag(from: sample.first)
      else { return false }
      return (mapping.words["roots"] ?? []).contains { root.contains($0) }
    },
    syntax: .eforms,
    read: { writer in
      guard let plan = writer.plan.mappingPlan("eforms"), let paths = plan.xml else { return }
      let limits = XMLLimits(
        depth: writer.limits.maximumDepth,
        textBytes: writer.limits.maximumBytes
      )
      var walk = EFormsWalk(plan, paths, writer)
      // The facts are the walk's alone, so that writing does not copy them.
      writer.facts = writer.plan.noFacts
      do throws(XMLError) {
        try parseXML(writer.input, names: paths.names, limits: limits, handler: &walk)
        walk.finish()
      } catch {
        walk.report(error)
      }
      writer = walk.writer
    }
  )
}

/// One pass over a notice along the paths of the mapping.
private struct EFormsWalk: XMLHandler {
  private struct Frame {
    /// The node of the tree, or -1 outside all paths.
    let node: Int
    let instance: Int
    let position: UInt64
    var isLeaf = true
    var isIgnored = false
  }

  private(set) var writer: FactWriter
  private let plan: MappingPlan
  private let paths: XMLPaths
  private var store: FieldStore
  private var frames: [Frame] = []
  private var skipped = 0
  private var text: [UInt8] = []
  private var fields: [Int] = []
  private var rank = 0
  private var names: [String] = []
  private var unread = UnreadPaths()

  init(_ plan: MappingPlan, _ paths: XMLPaths, _ writer: FactWriter) {
    self.plan = plan
    self.paths = paths
    self.writer = writer
    store = FieldStore(fields: plan.fields.count)
  }

  mutating func startElement(_ element: borrowing XMLElement) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    let position = InputPlaces.pack(line: element.position.line, column: element.position.column)
    text.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    guard let parent = frames.last else {
      frames.append(Frame(node: 0, instance: -1, position: position))
      return
    }
    frames[frames.count - 1].isLeaf = false
    let node = parent.node < 0 ? -1 : paths.child(element, of: parent.node)
    let isIgnored = parent.isIgnored || (node >= 0 && paths.places[node].isIgnored)
    guard node >= 0 || (writer.options.notes && !isIgnored) else {
      skipped = 1
      return
    }
    if writer.options.notes { names.append(element.nameText) }
    var instance = parent.instance
    if node >= 0 {
      if paths.places[node].group >= 0 {
        instance = store.beginInstance(
          of: paths.places[node].group,
          in: parent.instance,
          at: position
        )
      }
      take(element, paths.places[node], in: instance, at: position)
    }
    frames.append(
      Frame(node: node, instance: instance, position: position, isIgnored: isIgnored)
    )
  }

  mutating func endElement() {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    guard let frame = frames.popLast() else { return }
    text.withUnsafeBufferPointer { bytes in
      if frame.isLeaf {
        for field in fields where !bytes.isBlank {
          store.add(field, bytes, in: frame.instance, rank: rank, at: frame.position)
        }
      }
      if writer.options.notes, frame.isLeaf, fields.isEmpty, !frame.isIgnored, !bytes.isBlank {
        unread.note(names.joined(separator: "/"), at: frame.position)
      }
    }
    fields.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    if writer.options.notes, !names.isEmpty { names.removeLast() }
  }

  mutating func characters(_ characters: Span<UInt8>) {
    guard skipped == 0, !fields.isEmpty || writer.options.notes else { return }
    characters.withUnsafeBufferPointer {
      let room = max(0, writer.limits.maximumTextBytes + 1 - text.count)
      text.append(contentsOf: $0.prefix(room))
    }
  }

  /// Takes the attributes of an element, and notes which fields its text is a value of.
  private mutating func take(
    _ element: borrowing XMLElement,
    _ place: XMLPaths.Place,
    in instance: Int,
    at position: UInt64
  ) {
    rank = 0
    for index in 0..<element.attributeCount {
      let name = element.attributeName(at: index)
      for attribute in place.attributes where attribute.name == name {
        element.withAttributeValue(at: index) { value in
          value.withUnsafeBufferPointer {
            store.add(attribute.field, $0, in: instance, at: position)
          }
        }
      }
      if name == paths.language {
        let value = Array(element.attributeValue(at: index).utf8)
        rank = paths.languages.firstIndex(of: value) ?? paths.languages.count
      }
    }
    for field in place.fields {
      guard field.attribute >= 0 else {
        fields.append(field.field)
        continue
      }
      for index in 0..<element.attributeCount
      where element.attributeName(at: index) == field.attribute
        && element.attributeValue(at: index).utf8.elementsEqual(field.value)
      {
        fields.append(field.field)
      }
    }
  }

  /// Makes facts of what was found.
  mutating func finish() {
    guard !store.found.isEmpty else {
      return writer.report(.error, .wrongRoot, at: writer.start, on: writer.dossier) { _ in
        .noNotice
      }
    }
    writer.markPresent(writer.dossier, at: writer.start)
    let target = writer.target(writer.plan.projectNode, in: 0)
    writer.beginList(target, at: writer.start)
    var previous: Int?
    guard let entry = writer.appendEntry(to: target, after: &previous, at: writer.start) else {
      return
    }
    writer.markPresent(entry, at: writer.start)
    Projector.write(&store, plan, .plain, project: entry.block, into: &writer)
    unread.report(&writer)
    writer.isComplete = true
  }

  /// Reports what the parser found wrong.
  mutating func report(_ error: XMLError) {
    writer.report(error, on: writer.dossier)
  }
}

/// The paths of what is not read, each with the number of times that it was met.
struct UnreadPaths {
  private var places: [String: (count: Int, position: UInt64)] = [:]
  private var order: [String] = []
  private var others = 0

  /// The largest number of paths named.
  private static let limit = 500

  /// Notes a path.
  mutating func note(_ path: String, at position: UInt64) {
    if let known = places[path] {
      places[path] = (known.count + 1, known.position)
    } else if order.count < Self.limit {
      places[path] = (1, position)
      order.append(path)
    } else {
      others += 1
    }
  }

  /// Reports the paths as notes.
  func report(_ writer: inout FactWriter) {
    for path in order {
      guard let place = places[path] else { continue }
      writer.report(.note, .unmapped, at: place.position, on: writer.dossier) { _ in
        .unreadPath(quotable(path, limit: 240), count: place.count)
      }
    }
    guard others > 0, let last = order.last, let place = places[last] else { return }
    let count = others
    writer.report(.note, .unmapped, at: place.position, on: writer.dossier) { _ in
      .unreadPaths(more: count)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Returns the first start tag as text, behind comments and instructions.
  fileprivate func rootTag(from start: Int) -> String? {
    var place = start
    let limit = Swift.min(count, start + InputFormat.tableStart)
    while place + 1 < limit {
      guard self[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      if self[place + 1] == UInt8(ascii: "!") || self[place + 1] == UInt8(ascii: "?") {
        let isComment = self[place...].starts(with: "<!--".utf8)
        let end: [UInt8] = isComment ? [0x2D, 0x2D, 0x3E] : [0x3E]
        while place < limit, !self[place...].starts(with: end) { place += 1 }
        continue
      }
      let tag = self[place..<limit].prefix { $0 != UInt8(ascii: ">") }
      return String(decoding: tag, as: UTF8.self)
    }
    return nil
  }
}
