import XMLReading

/// An event as a test compares it; text in one piece.
enum Event: Hashable, Sendable {
  case start(String, [String: String] = [:])
  case end
  case text(String)
}

/// Collects all events, with the place of each start tag.
struct Recorder: XMLHandler {
  var places: [String] = []
  private var closed: [Event] = []
  private var text: [UInt8] = []

  var events: [Event] {
    text.isEmpty ? closed : closed + [.text(String(decoding: text, as: UTF8.self))]
  }

  mutating func startElement(_ element: borrowing XMLElement) {
    closeText()
    var attributes: [String: String] = [:]
    for index in 0..<element.attributeCount {
      let name = element.attributeNamespaceText(at: index).map { "{\($0)}" } ?? ""
      attributes[name + element.attributeNameText(at: index)] = element.attributeValue(at: index)
    }
    let namespace = element.namespaceText.map { "{\($0)}" } ?? ""
    closed.append(.start(namespace + element.nameText, attributes))
    places.append("\(element.position.line):\(element.position.column)")
  }

  mutating func endElement() {
    closeText()
    closed.append(.end)
  }

  mutating func characters(_ piece: Span<UInt8>) {
    for index in piece.indices { text.append(piece[index]) }
  }

  private mutating func closeText() {
    guard !text.isEmpty else { return }
    closed.append(.text(String(decoding: text, as: UTF8.self)))
    text = []
  }
}

/// No names, registered once, so that parsers that were used before are used again.
private let noNames = XMLNames([])

/// Reads a document in pieces of a length, or at once.
func record(
  _ bytes: [UInt8],
  inPiecesOf length: Int? = nil,
  limits: XMLLimits = .standard
) throws(XMLError) -> Recorder {
  var recorder = Recorder()
  try bytes.withUnsafeBufferPointer { buffer throws(XMLError) in
    if let length {
      try record(buffer, inPiecesOf: length, limits: limits, into: &recorder)
    } else {
      try parseXML(buffer, names: noNames, limits: limits, handler: &recorder)
    }
  }
  return recorder
}

private func record(
  _ bytes: UnsafeBufferPointer<UInt8>,
  inPiecesOf length: Int,
  limits: XMLLimits,
  into recorder: inout Recorder
) throws(XMLError) {
  var parser = try XMLPushParser(names: noNames, limits: limits)
  do throws(XMLFailure<Never>) {
    for start in stride(from: 0, to: bytes.count, by: length) {
      let piece = bytes[start..<min(start + length, bytes.count)]
      try parser.feed(UnsafeBufferPointer(rebasing: piece), to: &recorder)
    }
    try parser.finish(&recorder)
  } catch {
    switch error {
    case .document(let fault): throw fault
    }
  }
}

func events(_ text: String) throws -> [Event] {
  try record(Array(text.utf8)).events
}

/// The fault in a document, or nil if it has none.
func fault(
  in bytes: [UInt8],
  inPiecesOf length: Int? = nil,
  limits: XMLLimits = .standard
) -> XMLError? {
  do throws(XMLError) {
    _ = try record(bytes, inPiecesOf: length, limits: limits)
    return nil
  } catch {
    return error
  }
}

func fault(in text: String, limits: XMLLimits = .standard) -> XMLError? {
  fault(in: Array(text.utf8), limits: limits)
}

/// One of everything that a document may hold.
let sample = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- a note > with "quotes" and <tags> -->
  <d:dossier xmlns:d="urn:kringtoets:project:1" xmlns="urn:other" d:format="1">
    <title lang='nl' note="a > b &lt; c &#xE9;">Caf&#xE9; &amp; zo<![CDATA[ <b>&amp;</b> ]]>€</title>
    <?php echo "<x>" ?>
    <empty/><lots
      count="2"><lot>één</lot><lot/></lots>
  </d:dossier>
  <!-- the end -->
  """
