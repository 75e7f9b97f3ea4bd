/// Reads a whole document and calls the handler for each of its events.
///
/// - Parameters:
///   - bytes: The document in UTF-8, with or without byte order mark; it is not copied.
///   - names: The names that the handler knows.
///   - limits: How much is taken before reading stops with an error.
///   - handler: What to do with the events; those before a fault have been handled when it throws.
/// - Throws: The first fault of the document, or what the handler threw.
/// - Complexity: O(*n*) in the length of the document.
package func parseXML<Handler: XMLHandler>(
  _ bytes: UnsafeBufferPointer<UInt8>,
  names: XMLNames,
  limits: XMLLimits = .standard,
  handler: inout Handler
) throws(XMLFailure<Handler.Failure>) {
  var parser: XMLPushParser
  do throws(XMLError) {
    parser = try XMLPushParser(names: names, limits: limits)
  } catch {
    throw .document(error)
  }
  try unsafe parser.feed(bytes, to: &handler)
  try parser.finish(&handler)
}

/// Reads a whole document for a handler that never stops by itself.
///
/// - Parameters:
///   - bytes: The document in UTF-8, with or without byte order mark; it is not copied.
///   - names: The names that the handler knows.
///   - limits: How much is taken before reading stops with an error.
///   - handler: What to do with the events; those before a fault have been handled when it throws.
/// - Throws: The first fault of the document.
/// - Complexity: O(*n*) in the length of the document.
package func parseXML<Handler: XMLHandler>(
  _ bytes: UnsafeBufferPointer<UInt8>,
  names: XMLNames,
  limits: XMLLimits = .standard,
  handler: inout Handler
) throws(XMLError) where Handler.Failure == Never {
  var parser = try XMLPushParser(names: names, limits: limits)
  do throws(XMLFailure<Never>) {
    try unsafe parser.feed(bytes, to: &handler)
    try parser.finish(&handler)
  } catch {
    switch error {
    case .document(let error): throw error
    }
  }
}

/// Reads a whole document and gives its events to a sink that never stops.
///
/// - Parameters:
///   - bytes: The document in UTF-8, with or without byte order mark; it is not copied.
///   - names: The names that the sink knows.
///   - limits: How much is taken before reading stops with an error.
///   - sink: What the events go to; those before a fault have been taken when it throws.
/// - Throws: The first fault of the document.
/// - Complexity: O(*n*) in the length of the document.
package func parseXML(
  _ bytes: UnsafeBufferPointer<UInt8>,
  names: XMLNames,
  limits: XMLLimits = .standard,
  sink: any EventSink
) throws(XMLError) {
  var parser = try XMLPushParser(names: names, limits: limits)
  try unsafe parser.read(bytes, to: sink)
}
