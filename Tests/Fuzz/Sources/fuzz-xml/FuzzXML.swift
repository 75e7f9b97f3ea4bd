import FuzzKit
import XMLReading

/// Reads each input at once and in pieces, and traps where an event or a fault makes no sense.
@main
enum FuzzXML {
  static func main() {
    fuzz { start, count in
      FuzzXML.test(UnsafeBufferPointer(start: start, count: count))
      return 0
    }
  }

  private static let names = XMLNames(["a", "b", "urn:x"])

  private static func test(_ bytes: UnsafeBufferPointer<UInt8>) {
    check(bytes, inPiecesOf: max(1, bytes.count))
    check(bytes, inPiecesOf: 1 + Int(bytes.last ?? 0) % 16)
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>, inPiecesOf length: Int) {
    var checker = Checker(bytes: bytes)
    do throws(XMLFailure<Checker.Enough>) {
      guard var parser = try? XMLPushParser(names: names) else { return }
      for start in stride(from: 0, to: bytes.count, by: length) {
        let end = min(start + length, bytes.count)
        try parser.feed(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &checker)
      }
      try parser.finish(&checker)
      precondition(checker.depth == 0 && checker.count > 0, "a document without its end")
    } catch {
      guard case .document(let fault) = error else { return }
      precondition((0...bytes.count).contains(fault.position.offset), "fault outside the input")
      precondition(fault.line > 0 && fault.column > 0, "place outside the text")
      precondition(!fault.message.isEmpty, "fault without a message")
    }
  }
}

/// Checks that tags are where they say, that text is UTF-8, and that elements nest.
private struct Checker: XMLHandler {
  struct Enough: Error {}
  typealias Failure = Enough

  let bytes: UnsafeBufferPointer<UInt8>
  var depth = 0
  var count = 0

  mutating func startElement(_ element: borrowing XMLElement) throws(Enough) {
    depth += 1
    count += 1
    precondition(bytes[element.position.offset] == UInt8(ascii: "<"), "a tag is elsewhere")
    precondition(element.nameText == "a" || element.name != 0, "a name has the wrong number")
    for index in 0..<element.attributeCount {
      element.withAttributeValue(at: index) { check($0) }
      precondition(!element.attributeNameText(at: index).isEmpty, "an attribute without a name")
    }
    if element.name == 1, element.namespace == 2 { throw Enough() }
  }

  mutating func endElement() {
    depth -= 1
    precondition(depth >= 0, "more ends than starts")
  }

  mutating func characters(_ text: Span<UInt8>) {
    precondition(depth > 0, "text outside the root element")
    check(text)
  }

  private func check(_ text: Span<UInt8>) {
    let copy = text.indices.map { text[$0] }
    precondition(String(validating: copy, as: UTF8.self) != nil, "text that is not UTF-8")
  }
}
