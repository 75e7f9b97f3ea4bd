internal import CLibXML2

/// The callbacks that turn libxml2's events into calls on the ``ParserState`` they are given.
///
/// What is left empty is not done: without `getEntity` no entity is known but the five of XML,
/// without `resolveEntity` and `externalSubset` nothing is loaded.
enum SAXCallbacks {
  static func make() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = startElement
    unsafe handler.endElementNs = endElement
    unsafe handler.characters = characters
    // Where the two differ, libxml2 guesses what white space may be dropped.
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.internalSubset = documentType
    unsafe handler.serror = fault
    return unsafe handler
  }

  /// Runs an event on the state, unless reading is over, and halts libxml2 if it is afterwards.
  private static func withState(
    _ userData: UnsafeMutableRawPointer?,
    _ body: (inout ParserState, UnsafePointer<xmlParserInput>, xmlParserCtxtPtr) -> Void
  ) {
    guard let context = unsafe userData?.assumingMemoryBound(to: CallbackContext.self) else {
      return
    }
    let parser = unsafe context.pointee.parser
    guard let input = unsafe parser.pointee.input, unsafe !context.pointee.state.isDone else {
      return
    }
    unsafe body(&context.pointee.state, input, parser)
    if unsafe context.pointee.state.isDone { unsafe xmlStopParser(parser) }
  }

  private static let startElement: startElementNsSAX2Func = {
    userData,
    localName,
    _,
    namespace,
    _,
    _,
    count,
    _,
    attributes in
    unsafe withState(userData) { state, input, parser in
      unsafe state.startElement(
        localName: localName,
        namespace: namespace,
        attributes: attributes,
        attributeCount: Int(count),
        distinctNames: Int(xmlDictSize(parser.pointee.dict)),
        input: input
      )
    }
  }

  private static let endElement: endElementNsSAX2Func = { userData, _, _, _ in
    unsafe withState(userData) { state, _, _ in state.endElement() }
  }

  private static let characters: charactersSAXFunc = { userData, text, count in
    unsafe withState(userData) { state, input, _ in
      unsafe state.characters(UnsafeBufferPointer(start: text, count: Int(count)), input: input)
    }
  }

  private static let documentType: internalSubsetSAXFunc = { userData, name, _, _ in
    unsafe withState(userData) { state, input, _ in
      let words = XMLFaultWords(
        "a document type declaration (<!DOCTYPE) is not allowed",
        nl: "een documenttypedeclaratie (<!DOCTYPE) is niet toegestaan"
      )
      unsafe state.fail(.documentType, at: state.tagOffset(in: input), words)
    }
  }

  private static let fault: xmlStructuredErrorFunc = { userData, error in
    guard let context = unsafe userData?.assumingMemoryBound(to: CallbackContext.self),
      let error = unsafe error, unsafe error.pointee.level != XML_ERR_WARNING
    else { return }
    let parser = unsafe context.pointee.parser
    if let input = unsafe parser.pointee.input, unsafe !context.pointee.state.isDone {
      unsafe context.pointee.state.record(error.pointee, input: input)
    }
    // Not xmlStopParser: libxml2 goes on in the middle of a tag after some of its errors.
    unsafe parser.pointee.disableSAX = 1
  }
}

/// What libxml2 hands back to each callback.
@unsafe
struct CallbackContext {
  var state: ParserState
  let parser: xmlParserCtxtPtr
}
