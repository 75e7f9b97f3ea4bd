internal import CLibXML2

/// What the callbacks of one parser share; libxml2 gets its address for one chunk at a time.
@safe
struct ParserState {
  let limits: XMLLimits
  let names: NameTable

  /// The first fault.
  private(set) var error: XMLError?

  /// Whether the handler has stopped.
  private(set) var isStopped = false

  /// Whether nothing more is to be read, for either reason; stored, as each event asks.
  private(set) var isDone = false

  /// Once the input has ended: where its unfinished tag starts, or its end if it has none.
  private(set) var cut: Int?

  /// Whether the root element has started.
  private(set) var hasRoot = false

  private(set) var tracker = PositionTracker()

  /// The number of bytes before the first that libxml2 got: the length of the byte order mark.
  private var origin = 0

  /// The bytes before ``chunk`` that libxml2 has not yet used.
  private(set) var pending: [UInt8] = []

  /// The bytes that libxml2 has just got, and the offset of the first.
  private var chunk = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var chunkOffset = 0

  /// What the events go to, for as long as libxml2 is called; a pointer, so that no event copies it.
  private var sink: UnsafePointer<any EventSink>?

  /// The lines where the open elements started, the root's first.
  private(set) var openLines: [Int] = []
  private var textBytes = 0

  init(limits: XMLLimits, names: NameTable) {
    self.limits = limits
    self.names = names
  }

  mutating func connect(_ sink: UnsafePointer<any EventSink>?) {
    unsafe self.sink = sink
  }

  mutating func skipMark(_ count: Int) {
    origin = count
    chunkOffset = count
    tracker.skip(count)
  }

  mutating func fail(
    _ code: XMLError.Code,
    at offset: Int,
    _ words: XMLFaultWords,
    name: String? = nil,
    openLine: Int? = nil
  ) {
    if error == nil {
      let position = position(of: offset)
      error = XMLError(code, at: position, words, name: name, openLine: openLine)
      isDone = true
    }
  }

  /// Goes on only if the handler wants to.
  private mutating func stop(unless goesOn: Bool) {
    guard !goesOn else { return }
    isStopped = true
    isDone = true
  }
}

// MARK: - Places

extension ParserState {
  /// The offset behind the last byte that libxml2 got.
  var inputEnd: Int {
    unsafe chunkOffset + chunk.count
  }

  /// Starts a chunk.
  mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe chunk = bytes
  }

  /// Notes that no more bytes will come.
  mutating func beginFinish() {
    cut = inputEnd
    guard let start = pending.lastIndex(of: UInt8(ascii: "<")) else { return }
    if !pending[start...].contains(UInt8(ascii: ">")) { cut = inputEnd - pending.count + start }
  }

  /// Ends a chunk: keeps what libxml2 has not used, so that places in it can still be counted.
  mutating func end(consumed: Int) {
    _ = position(of: consumed)
    let chunkCount = unsafe chunk.count
    let unused = max(0, min(inputEnd - consumed, pending.count + chunkCount))
    if unused <= chunkCount {
      pending.removeAll(keepingCapacity: true)
      unsafe pending.append(contentsOf: chunk.suffix(unused))
    } else {
      pending.removeFirst(pending.count + chunkCount - unused)
      unsafe pending.append(contentsOf: chunk)
    }
    chunkOffset = inputEnd
    unsafe chunk = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The place of an offset; one behind the last place asked for counts as that.
  mutating func position(of offset: Int) -> XMLPosition {
    let target = min(offset, inputEnd)
    if tracker.offset < min(target, chunkOffset) {
      let pendingOffset = chunkOffset - pending.count
      let from = max(0, tracker.offset - pendingOffset)
      let to = min(target, chunkOffset) - pendingOffset
      if from < to {
        unsafe pending.withUnsafeBufferPointer {
          unsafe tracker.advance(over: UnsafeBufferPointer(rebasing: $0[from..<to]))
        }
      }
    }
    if tracker.offset < target {
      let from = max(0, tracker.offset - chunkOffset)
      let rest = unsafe UnsafeBufferPointer(rebasing: chunk[from..<(target - chunkOffset)])
      unsafe tracker.advance(over: rest)
    }
    return tracker.position
  }

  /// The offset where libxml2 stands.
  func offset(in input: UnsafePointer<xmlParserInput>) -> Int {
    unsafe origin + Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  /// The offset of the last `<` before where libxml2 stands: the start of the tag it is in or has
  /// just left, as neither names nor attribute values may hold one.
  func tagOffset(in input: UnsafePointer<xmlParserInput>) -> Int {
    guard let base = unsafe input.pointee.base, var cursor = unsafe input.pointee.cur else {
      return tracker.offset
    }
    let end = unsafe cursor
    while unsafe cursor > base {
      unsafe cursor -= 1
      if unsafe cursor.pointee == UInt8(ascii: "<") { break }
    }
    return unsafe offset(in: input) - (end - cursor)
  }
}

// MARK: - Events

extension ParserState {
  mutating func startElement(
    localName: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    attributeCount: Int,
    distinctNames: Int,
    input: UnsafePointer<xmlParserInput>
  ) {
    let start = unsafe tagOffset(in: input)
    hasRoot = true
    textBytes = 0
    guard openLines.count < limits.depth else {
      let words = XMLFaultWords(
        "found elements nested deeper than \(limits.depth)",
        nl: "er staan meer dan \(limits.depth) elementen in elkaar"
      )
      return fail(.tooDeep, at: start, words, name: unsafe String(cString: localName))
    }
    guard distinctNames <= limits.names else {
      let words = XMLFaultWords(
        "found more than \(limits.names) different names",
        nl: "er staan meer dan \(limits.names) verschillende namen in"
      )
      return fail(.tooManyNames, at: start, words)
    }
    guard unsafe offset(in: input) - start <= limits.markupBytes else {
      let words = XMLFaultWords(
        "found a tag longer than \(limits.markupBytes) bytes",
        nl: "een tag is langer dan \(limits.markupBytes) bytes"
      )
      return fail(.markupTooLong, at: start, words, name: unsafe String(cString: localName))
    }
    let element = unsafe XMLElement(
      localName: localName,
      namespaceName: namespace,
      attributes: attributes,
      attributeCount: attributeCount,
      names: names,
      position: position(of: start)
    )
    openLines.append(element.position.line)
    for index in 0..<attributeCount
    where unsafe element.valueBytes(at: index).count > limits.textBytes {
      let words = XMLFaultWords(
        "found an attribute value longer than \(limits.textBytes) bytes",
        nl: "de waarde van een attribuut is langer dan \(limits.textBytes) bytes"
      )
      return fail(.textTooLong, at: start, words, name: element.attributeNameText(at: index))
    }
    if let sink = unsafe sink { unsafe stop(unless: sink.pointee.startElement(element)) }
  }

  mutating func endElement() {
    openLines.removeLast()
    textBytes = 0
    if let sink = unsafe sink { unsafe stop(unless: sink.pointee.endElement()) }
  }

  mutating func characters(
    _ text: UnsafeBufferPointer<UInt8>,
    input: UnsafePointer<xmlParserInput>
  ) {
    textBytes += text.count
    guard textBytes <= limits.textBytes else {
      let words = XMLFaultWords(
        "found a text longer than \(limits.textBytes) bytes",
        nl: "een tekst is langer dan \(limits.textBytes) bytes"
      )
      return fail(.textTooLong, at: unsafe offset(in: input), words)
    }
    if let sink = unsafe sink { unsafe stop(unless: sink.pointee.characters(text)) }
  }
}

extension String {
  fileprivate init?(cString: UnsafePointer<xmlChar>?) {
    guard let cString = unsafe cString else { return nil }
    unsafe self.init(cString: cString)
  }
}
