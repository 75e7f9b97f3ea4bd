import Vocabulary
import XMLReading

extension InputFormat {
  /// XML: the tree of JSON with the keys as element names, in a namespace of its own.
  package static let xml = InputFormat(
    name: "xml",
    recognises: { $0.firstByte == UInt8(ascii: "<") },
    syntax: .xml,
    read: { read(&$0, isEntry: false) }
  )

  /// A record of a portfolio in XML, between the tags of the portfolio.
  static let portfolioEntry = InputFormat(
    name: "xml-entry",
    recognises: { _ in false },
    syntax: .xml,
    read: { read(&$0, isEntry: true) }
  )

  private static func read(_ writer: inout FactWriter, isEntry: Bool) {
    let limits = XMLLimits(
      depth: writer.limits.maximumDepth,
      // Longer texts than allowed are reported as problems of their facts.
      textBytes: writer.limits.maximumBytes
    )
    var walk = XMLWalk(writer, isEntry: isEntry)
    // The facts are the walk's alone, so that writing does not copy them.
    writer.facts = writer.plan.noFacts
    do throws(XMLError) {
      try withUnsafeMutablePointer(to: &walk) { walk throws(XMLError) in
        try parseXML(
          writer.input,
          names: writer.plan.elements.names,
          limits: limits,
          sink: WalkSink(walk: walk)
        )
      }
      walk.writer.isComplete = !walk.isForeign
    } catch {
      walk.report(error)
    }
    writer = walk.writer
  }

  /// The namespace of dossiers in XML.
  package static let namespace = "urn:kringtoets:project:1"
}

/// What hands the events of the parser to a walk, for the length of one call.
private struct WalkSink: EventSink {
  let walk: UnsafeMutablePointer<XMLWalk>

  func startElement(_ element: borrowing XMLElement) -> Bool {
    walk.pointee.startElement(element)
    return true
  }

  func endElement() -> Bool {
    walk.pointee.endElement()
    return true
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    walk.pointee.characters(text.span)
    return true
  }
}

/// One pass over an XML input along the tree of known keys.
struct XMLWalk {
  typealias Target = FactWriter.Target

  /// What an open element is.
  private enum Frame {
    /// A dossier, a group or a record: its elements are keys.
    case members(FactWriter.Target)
    /// A list: its elements are entries.
    case list(FactWriter.Target, previous: Int?)
    /// A value: its content is text.
    case value(FactWriter.Target)
    /// A value that was rejected while it was read, or one that is nil.
    case closed(FactWriter.Target)
    /// The version of the format.
    case format
  }

  var writer: FactWriter
  /// Whether the root is something else than a dossier.
  private(set) var isForeign = false
  private var frames: [Frame] = []
  private var skipped = 0
  private var text: [UInt8] = []
  private var textCount = 0
  private var formatPosition: UInt64 = 0
  private var namespace = ElementNames.namespace
  private(set) var tag = LastTag()
  let elements: ElementNames

  /// Whether the record stands in a portfolio, where a project may stand for its dossier.
  private let isInPortfolio: Bool
  /// Whether the element to come is that of the portfolio around the record.
  private var isBeforePortfolio: Bool

  init(_ writer: FactWriter, isEntry: Bool = false) {
    isInPortfolio = isEntry
    isBeforePortfolio = isEntry
    elements = writer.plan.elements
    self.writer = writer
  }

  // MARK: Events

  mutating func startElement(_ element: borrowing XMLElement) {
    tag = LastTag(offset: element.position.offset, ends: 0)
    let position = InputPlaces.pack(line: element.position.line, column: element.position.column)
    guard skipped == 0, let frame = frames.last else {
      if skipped == 0 { startRoot(element, at: position) } else { skipped += 1 }
      return
    }
    switch frame {
    case .members(let parent):
      guard isInNamespace(element, below: parent, at: position) else { return }
      startMember(element, of: parent, at: position)
    case .list(let list, let previous):
      guard isInNamespace(element, below: list, at: position) else { return }
      startEntry(element, of: list, after: previous, at: position)
    case .value(let target):
      writer.rejectType(target, found: .elements, at: position)
      close(target)
      skipped = 1
    case .closed, .format:
      skipped = 1
    }
  }

  mutating func endElement() {
    tag.ends += 1
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch frames.popLast() {
    case .value(let target): finish(target)
    case .format: finishFormat()
    case .members, .list, .closed, nil: break
    }
  }

  mutating func characters(_ characters: Span<UInt8>) {
    guard skipped == 0, let frame = frames.last else { return }
    characters.withUnsafeBufferPointer { bytes in
      switch frame {
      case .value, .format:
        textCount += bytes.count
        // One byte beyond the limit is enough to know that the text is too long.
        let room = max(0, writer.limits.maximumTextBytes + 1 - text.count)
        text.append(contentsOf: bytes.prefix(room))
      case .members(let target), .list(let target, _), .closed(let target):
        guard !bytes.isBlank else { return }
        rejectText(bytes, in: target, isClosed: isClosed(frame))
      }
    }
  }

  /// Reports what the parser found wrong.
  mutating func report(_ error: XMLError) {
    writer.report(error, on: current)
  }

  /// The innermost place that is being read.
  private var current: Target {
    switch frames.last {
    case .members(let target), .list(let target, _), .value(let target), .closed(let target): target
    case .format, nil: writer.dossier
    }
  }

  // MARK: Elements

  private mutating func startRoot(_ element: borrowing XMLElement, at position: UInt64) {
    if isBeforePortfolio {
      isBeforePortfolio = false
      return
    }
    let name = element.nameText
    let space = element.namespaceText
    guard name == "dossier" || (isInPortfolio && name == "project") else {
      isForeign = true
      skipped = 1
      return writer.report(.error, .wrongRoot, at: position, on: writer.dossier) { _ in
        .wrongRoot(element: name)
      }
    }
    if element.namespace != ElementNames.namespace {
      // The rest is read as if the namespace were right, so that other problems are found too.
      namespace = element.namespace
      writer.report(.error, .wrongNamespace, at: position, on: writer.dossier) { _ in
        .wrongNamespace(space, of: name)
      }
    }
    let dossier = writer.dossier
    writer.markPresent(dossier, at: position)
    frames.append(.members(dossier))
    if name == "dossier" {
      _ = checkAttributes(of: element, on: dossier, at: position)
    } else {
      startMember(element, of: dossier, at: position)
    }
  }

  private mutating func isInNamespace(
    _ element: borrowing XMLElement,
    below parent: Target,
    at position: UInt64
  ) -> Bool {
    if element.namespace == namespace { return true }
    let name = element.nameText
    let space = element.namespaceText
    skipped = 1
    writer.report(
      .error,
      .wrongNamespace,
      at: position,
      path: { $0.path(of: quotable(name), below: parent) },
      { _ in .wrongNamespace(space, of: name) }
    )
    return false
  }

  private mutating func startMember(
    _ element: borrowing XMLElement,
    of parent: Target,
    at position: UInt64
  ) {
    let above = Int(writer.plan.nodes[parent.node].keys)
    let node = elements.child(element.name, of: above)
    guard node >= 0 else {
      if above == writer.plan.root, element.name == ElementNames.format {
        return startFormat(at: position)
      }
      skipped = 1
      return Array(element.nameText.utf8).withUnsafeBufferPointer {
        writer.warnUnknownKey($0, below: parent, keys: above, at: position)
      }
    }
    let target = writer.target(node, in: parent.block)
    if writer.isTaken(target) {
      skipped = 1
      return writer.rejectDuplicate(target, at: position)
    }
    if above == writer.plan.root, element.name == ElementNames.format {
      // The version is a fact too, so that schemas know it, and is checked all the same.
      writer.markPresent(target, at: position)
      return startFormat(at: position)
    }
    if checkAttributes(of: element, on: target, at: position) {
      writer.markNull(target, at: position)
      return frames.append(.closed(target))
    }
    start(target, at: position)
  }

  private mutating func start(_ target: Target, at position: UInt64) {
    switch writer.plan.nodes[target.node].kind {
    case .group:
      writer.markPresent(target, at: position)
      frames.append(.members(target))
    case .records, .values:
      writer.beginList(target, at: position)
      frames.append(.list(target, previous: nil))
    case .single:
      writer.beginList(target, at: position)
      var previous: Int?
      guard let entry = writer.appendEntry(to: target, after: &previous, at: position) else {
        skipped = 1
        return
      }
      writer.markPresent(entry, at: position)
      frames.append(.members(entry))
    case .opaque:
      writer.markPresent(target, at: position)
      skipped = 1
    case .text, .number, .integer, .money, .boolean, .date, .code:
      startValue(target, at: position)
    }
  }

  private mutating func startEntry(
    _ element: borrowing XMLElement,
    of list: Target,
    after previous: Int?,
    at position: UInt64
  ) {
    guard element.name == elements.item(of: list.node) else {
      let name = element.nameText
      skipped = 1
      return writer.report(.error, .wrongItem, at: position, on: list) {
        .wrongItem(name, expected: $0.plan.vocabulary.itemName(of: list.node))
      }
    }
    var last = previous
    guard let entry = writer.appendEntry(to: list, after: &last, at: position) else {
      skipped = 1
      return
    }
    frames[frames.count - 1] = .list(list, previous: last)
    if checkAttributes(of: element, on: entry, at: position) {
      writer.reject(entry, .nullEntry, at: position) { _ in .nullEntry(in: .xml) }
      return frames.append(.closed(entry))
    }
    if writer.plan.nodes[list.node].kind == .records {
      writer.markPresent(entry, at: position)
      frames.append(.members(entry))
    } else {
      startValue(entry, at: position)
    }
  }

  private mutating func startFormat(at position: UInt64) {
    text.removeAll(keepingCapacity: true)
    formatPosition = position
    frames.append(.format)
  }

  // MARK: Values

  private mutating func startValue(_ target: Target, at position: UInt64) {
    // The place notes the position until the value is known.
    writer.markNull(target, at: position)
    text.removeAll(keepingCapacity: true)
    textCount = 0
    frames.append(.value(target))
  }

  private mutating func finish(_ target: Target) {
    let position = writer.facts.cell(target.slot, of: target.block).position
    let count = textCount
    let isFree = writer.kind(of: target) == .text && !writer.plan.nodes[target.node].isCPV
    text.withUnsafeBufferPointer { bytes in
      if count > writer.limits.maximumTextBytes {
        writer.reject(target, .textTooLong, at: position) {
          .textTooLong(count, limit: $0.limits.maximumTextBytes)
        }
      } else if isFree {
        writer.write(text: bytes, to: target, at: position)
      } else if bytes.isBlank {
        writer.reject(target, .emptyValue, at: position) { .emptyValue($0.expected(in: target)) }
      } else {
        writer.write(text: bytes.trimmed, to: target, at: position)
      }
    }
  }

  private mutating func finishFormat() {
    let found = text.withUnsafeBufferPointer { quotable($0.trimmed) }
    guard found != InputFormat.version else { return }
    writer.rejectVersion("\"\(found)\"", at: formatPosition)
  }

  private mutating func close(_ target: Target) {
    frames[frames.count - 1] = .closed(target)
  }

  private func isClosed(_ frame: Frame) -> Bool {
    if case .closed = frame { true } else { false }
  }
}
