internal import CLibXML2

/// Reads a document that comes in pieces, in one pass and bounded memory, through libxml2.
///
/// Give it pieces of 64 KiB or more: libxml2 looks through what it has not used anew for each
/// piece. It also takes `<!-->` for a whole comment where a piece ends right behind it. The handler comes with each call and may be another value each time. After an error, or
/// once the handler has stopped, reading is over, and the parser may only be thrown away.
///
/// No document type declaration is read, so no entity is expanded and nothing is ever loaded.
@safe
package struct XMLPushParser: ~Copyable {
  private var context: CallbackContext
  private var prologue: Prologue? = Prologue()
  private var hasContent = false
  private let names: XMLNames
  private let ownNames: Int
  /// Whether the document was read to a good end.
  private var isWhole = false

  /// The bytes of a character whose rest is in the next chunk.
  private var cutCharacter: [UInt8] = []

  /// The largest piece that libxml2 gets at once.
  private static let chunkSize = 1 << 16

  /// Makes a parser.
  ///
  /// - Parameters:
  ///   - names: The names that the handler knows.
  ///   - limits: How much is taken before reading stops with an error.
  /// - Throws: ``XMLError`` if there is no memory.
  package init(names: XMLNames, limits: XMLLimits = .standard) throws(XMLError) {
    let own: IdleParser
    if let idle = IdleParser.take(for: names) { own = idle } else { own = try Self.make(names) }
    self.names = names
    ownNames = own.ownNames
    unsafe context = CallbackContext(
      state: ParserState(limits: limits, names: own.table),
      parser: own.parser
    )
  }

  private static func make(_ names: XMLNames) throws(XMLError) -> IdleParser {
    libraryIsReady
    var handler = unsafe SAXCallbacks.make()
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil),
      let table = unsafe NameTable(names, in: parser.pointee.dict)
    else {
      let start = XMLPosition(line: 1, column: 1, offset: 0)
      let words = XMLFaultWords(
        "there is not enough memory to read XML",
        nl: "er is te weinig geheugen om XML te lezen"
      )
      throw XMLError(.internalFault, at: start, words)
    }
    // The encoding is checked in the prologue, so that no converter of the system is involved.
    // Without NOENT, an ampersand in an attribute comes as `&#38;`; documents can't define entities.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOENT.rawValue
    _ = unsafe xmlCtxtUseOptions(parser, Int32(bitPattern: options))
    // What libxml2 itself looks up, the entities that all documents have, and the prefix that they
    // give the namespace of schemas.
    let known = [
      "xml", "xmlns", "http://www.w3.org/XML/1998/namespace", "xsi", "amp", "lt", "gt", "quot",
      "apos",
    ]
    for own in known {
      _ = unsafe xmlDictLookup(parser.pointee.dict, own, Int32(own.utf8.count))
    }
    let count = unsafe Int(xmlDictSize(parser.pointee.dict))
    return unsafe IdleParser(parser: parser, table: table, ownNames: count)
  }

  deinit {
    let own = unsafe IdleParser(
      parser: context.parser,
      table: context.state.names,
      ownNames: ownNames
    )
    if isWhole { own.giveBack(for: names) } else { own.free() }
  }

  /// Takes the next piece of the document and calls the handler for what is complete in it.
  ///
  /// - Parameters:
  ///   - bytes: The piece; it may end anywhere, and is not kept.
  ///   - handler: What to do with the events.
  /// - Throws: The first fault of the document, or what the handler threw.
  package mutating func feed<Handler: XMLHandler>(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to handler: inout Handler
  ) throws(XMLFailure<Handler.Failure>) {
    try run(&handler) { parser in unsafe parser.take(bytes) }
  }

  /// Ends the document, and calls the handler for what is left.
  ///
  /// - Parameter handler: What to do with the events.
  /// - Throws: The first fault of the document, or what the handler threw.
  package mutating func finish<Handler: XMLHandler>(
    _ handler: inout Handler
  ) throws(XMLFailure<Handler.Failure>) {
    try run(&handler) { parser in parser.end() }
    isWhole = true
  }

  private mutating func run<Handler: XMLHandler>(
    _ handler: inout Handler,
    _ body: (inout XMLPushParser) -> Void
  ) throws(XMLFailure<Handler.Failure>) {
    unsafe precondition(!context.state.isStopped, "the handler has stopped this parser")
    var failure: Handler.Failure?
    unsafe withUnsafeMutablePointer(to: &handler) { handler in
      unsafe withUnsafeMutablePointer(to: &failure) { failure in
        run(unsafe HandlerSink(handler: handler, failure: failure), body)
      }
    }
    if let failure { throw .handler(failure) }
    if let error = unsafe context.state.error { throw .document(error) }
  }
}

extension XMLPushParser {
  /// Takes a whole document for a sink that never stops.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - sink: What the events go to.
  /// - Throws: The first fault of the document.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to sink: any EventSink
  ) throws(XMLError) {
    run(sink) { parser in
      unsafe parser.take(bytes)
      parser.end()
    }
    if let error = unsafe context.state.error { throw error }
    isWhole = true
  }

  private mutating func run(_ sink: any EventSink, _ body: (inout XMLPushParser) -> Void) {
    unsafe withUnsafePointer(to: sink) { sink in
      unsafe context.state.connect(sink)
      withSilentLibrary { body(&self) }
      unsafe context.state.connect(nil)
    }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    if let (count, isComplete) = unsafe prologue?.take(bytes) {
      guard isComplete else { return }
      endPrologue()
      start = count
    }
    while start < bytes.count, unsafe !context.state.isDone {
      let end = min(start + Self.chunkSize, bytes.count)
      unsafe push(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
  }

  private mutating func endPrologue() {
    guard let prologue else { return }
    self.prologue = nil
    if let (offset, words, encoding) = prologue.fault() {
      unsafe prologue.bytes.withUnsafeBufferPointer { bytes in
        unsafe context.state.begin(bytes)
        unsafe context.state.fail(.otherEncoding, at: offset, words, name: encoding)
      }
      return
    }
    let mark = prologue.markLength
    unsafe context.state.skipMark(mark)
    unsafe prologue.bytes.withUnsafeBufferPointer { bytes in
      unsafe push(UnsafeBufferPointer(rebasing: bytes[mark...]))
    }
  }

  private mutating func end() {
    endPrologue()
    guard unsafe !context.state.isDone else { return }
    guard cutCharacter.isEmpty else { return unsafe context.state.failTruncated() }
    guard hasContent else {
      let end = unsafe context.state.inputEnd
      let words =
        end == 0
        ? XMLFaultWords("the input is empty", nl: "de invoer is leeg")
        : XMLFaultWords(
          "the input holds no XML, only white space",
          nl: "in de invoer staat geen XML, alleen witruimte"
        )
      return unsafe context.state.fail(.empty, at: end, words)
    }
    unsafe context.state.beginFinish()
    unsafe parse(nil, count: 0, isLast: true)
    let state = unsafe context.state
    if !state.isDone, !state.hasRoot || !state.openLines.isEmpty {
      unsafe context.state.failTruncated()
    }
  }

  /// Gives libxml2 the good part of one chunk, after the character that the last one cut short.
  private mutating func push(_ chunk: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe chunk[...]
    if !cutCharacter.isEmpty {
      var scan: UTF8Scan
      repeat {
        guard let byte = unsafe rest.popFirst() else { return }
        cutCharacter.append(byte)
        scan = unsafe cutCharacter.withUnsafeBufferPointer { unsafe UTF8Scan($0) }
      } while scan.end == .incomplete
      let character = cutCharacter
      cutCharacter = []
      unsafe character.withUnsafeBufferPointer { unsafe pushGood($0.prefix(scan.count)) }
      failAtEnd(of: scan)
    }
    let scan = unsafe UTF8Scan(UnsafeBufferPointer(rebasing: rest))
    unsafe pushGood(rest.prefix(scan.count))
    failAtEnd(of: scan)
    if scan.end == .incomplete {
      unsafe cutCharacter.append(contentsOf: rest.dropFirst(scan.count))
    }
  }

  private mutating func failAtEnd(of scan: UTF8Scan) {
    guard unsafe !context.state.isDone else { return }
    let end = unsafe context.state.inputEnd
    switch scan.end {
    case .none, .incomplete: break
    case .invalid: unsafe context.state.failUTF8(at: end)
    case .null:
      let words = XMLFaultWords(
        "found a NUL, which XML does not allow",
        nl: "hier staat een NUL, die in XML niet kan"
      )
      unsafe context.state.fail(.invalidCharacter, at: end, words)
    }
  }

  private mutating func pushGood(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    guard unsafe !slice.isEmpty && !context.state.isDone else { return }
    let bytes = unsafe UnsafeBufferPointer(rebasing: slice)
    hasContent = unsafe hasContent || bytes.contains { $0 > 0x20 }
    unsafe context.state.begin(bytes)
    unsafe parse(bytes.baseAddress, count: bytes.count, isLast: false)
    guard unsafe !context.state.isDone, let input = unsafe context.parser.pointee.input else {
      return
    }
    unsafe context.state.end(consumed: context.state.offset(in: input))
    let limit = unsafe context.state.limits.markupBytes
    guard unsafe context.state.pending.count > limit else { return }
    let words = XMLFaultWords(
      "found a tag, comment, instruction or reference longer than \(limit) bytes",
      nl: "een tag, commentaar, instructie of verwijzing is langer dan \(limit) bytes"
    )
    unsafe context.state.fail(.markupTooLong, at: context.state.tracker.offset, words)
  }

  private mutating func parse(_ bytes: UnsafePointer<UInt8>?, count: Int, isLast: Bool) {
    let parser = unsafe context.parser
    unsafe withUnsafeMutablePointer(to: &context) { context in
      unsafe parser.pointee.userData = UnsafeMutableRawPointer(context)
      let characters = unsafe UnsafeRawPointer(bytes)?.assumingMemoryBound(to: CChar.self)
      _ = unsafe xmlParseChunk(parser, characters, Int32(count), isLast ? 1 : 0)
      unsafe parser.pointee.userData = nil
    }
    if unsafe parser.pointee.wellFormed == 0, unsafe !context.state.isDone {
      let end = unsafe context.state.inputEnd
      unsafe context.state.fail(.malformed, at: end, .notXML)
    }
  }
}

/// Prepares libxml2 once for use from several threads.
private let libraryIsReady: Void = xmlInitParser()

/// Keeps libxml2 from writing to the standard error of the process.
///
/// Each parser has a handler of its own; faults outside a parser go to the one of the thread.
private func withSilentLibrary(_ body: () -> Void) {
  let handler = unsafe __xmlStructuredError().pointee
  let context = unsafe __xmlStructuredErrorContext().pointee
  unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
  body()
  unsafe xmlSetStructuredErrorFunc(context, handler)
}
