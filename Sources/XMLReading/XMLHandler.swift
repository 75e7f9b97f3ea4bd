/// What is done with the events of a document, in their order.
///
/// Text comes in as many pieces as the parser likes, at least one for each reference and CDATA
/// section: collect it until the next tag. White space between elements comes too. Comments and
/// processing instructions do not, and do not end a text.
package protocol XMLHandler {
  /// What the handler throws to stop reading; `Never` if it always reads on. Name it in a
  /// `typealias`: from methods of which only some throw, the compiler does not infer it.
  associatedtype Failure: Error = Never

  /// Takes a start tag, or the start of an empty-element tag.
  mutating func startElement(_ element: borrowing XMLElement) throws(Failure)

  /// Takes the end of the innermost open element.
  mutating func endElement() throws(Failure)

  /// Takes a piece of text, with references resolved and line ends as line feeds.
  mutating func characters(_ text: Span<UInt8>) throws(Failure)
}

/// Why a document was not read to its end.
package enum XMLFailure<HandlerFailure: Error>: Error {
  /// The document is not well-formed, or not within the limits.
  case document(XMLError)

  /// The handler stopped.
  case handler(HandlerFailure)
}

extension XMLFailure: Equatable where HandlerFailure: Equatable {}
extension XMLFailure: Hashable where HandlerFailure: Hashable {}

/// A handler without its type, which C callbacks cannot carry; each call says whether to read on.
///
/// A module whose handler reads much makes a sink of its own for it, and gives that to `parseXML`: a
/// handler of any type is looked up anew for each event.
package protocol EventSink {
  /// Takes a start tag, or the start of an empty-element tag.
  func startElement(_ element: borrowing XMLElement) -> Bool
  /// Takes the end of the innermost open element.
  func endElement() -> Bool
  /// Takes a piece of text.
  func characters(_ text: UnsafeBufferPointer<UInt8>) -> Bool
}

/// The sink for the length of one call into libxml2: both pointers are to variables on the stack.
@safe
struct HandlerSink<Handler: XMLHandler>: EventSink {
  let handler: UnsafeMutablePointer<Handler>
  let failure: UnsafeMutablePointer<Handler.Failure?>

  func startElement(_ element: borrowing XMLElement) -> Bool {
    do throws(Handler.Failure) {
      try unsafe handler.pointee.startElement(element)
      return true
    } catch {
      unsafe failure.pointee = error
      return false
    }
  }

  func endElement() -> Bool {
    do throws(Handler.Failure) {
      try unsafe handler.pointee.endElement()
      return true
    } catch {
      unsafe failure.pointee = error
      return false
    }
  }

  func characters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    do throws(Handler.Failure) {
      try unsafe handler.pointee.characters(text.span)
      return true
    } catch {
      unsafe failure.pointee = error
      return false
    }
  }
}
