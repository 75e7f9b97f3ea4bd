package import XMLReading

/// An element of an XML document with all that is in it.
package struct XMLTree: Hashable, Sendable {
  /// The local name.
  package let name: String
  /// The namespace, nil if the name is in none.
  package let namespace: String?
  /// The attributes by local name; of those that only differ in namespace, the one in none.
  package let attributes: [String: String]
  /// The elements right below this one.
  package var children: [XMLTree] = []
  /// The text right below this one.
  package var text = ""
  /// The place of the start tag.
  package let position: XMLPosition

  /// Reads a document; see `XMLLimits` for what is refused.
  package static func read(_ bytes: [UInt8]) throws(DMNError) -> XMLTree {
    var builder = TreeBuilder()
    do throws(XMLError) {
      try bytes.withUnsafeBufferPointer { buffer throws(XMLError) in
        try parseXML(buffer, names: XMLNames([]), handler: &builder)
      }
    } catch {
      throw DMNError(error.position, error.message, nl: error.dutchMessage(linesBefore: 0))
    }
    guard let root = builder.root else {
      throw DMNError(
        XMLPosition(line: 1, column: 1, offset: 0),
        "the document is empty",
        nl: "het document is leeg"
      )
    }
    return root
  }

  /// The elements below this one with a name.
  package func all(_ name: String) -> [XMLTree] {
    children.filter { $0.name == name }
  }

  /// The first element below this one with a name.
  package func first(_ name: String) -> XMLTree? {
    children.first { $0.name == name }
  }

  /// The text without white space around it.
  package var trimmed: String { text.trimmed }

  /// The text of the element `text` below this one, trimmed.
  package var expressionText: String? { first("text")?.trimmed }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The words with one space between them: names are compared like that.
  package var normalizedName: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Gathers events into a tree.
private struct TreeBuilder: XMLHandler {
  typealias Failure = Never

  private var open: [XMLTree] = []
  private(set) var root: XMLTree?
  private var text: [UInt8] = []

  mutating func startElement(_ element: borrowing XMLElement) {
    flush()
    var attributes: [String: String] = [:]
    for index in 0..<element.attributeCount {
      let name = element.attributeNameText(at: index)
      let isPlain = element.attributeNamespace(at: index) == XMLNames.none
      if isPlain || attributes[name] == nil {
        attributes[name] = element.attributeValue(at: index)
      }
    }
    open.append(
      XMLTree(
        name: element.nameText,
        namespace: element.namespaceText,
        attributes: attributes,
        position: element.position
      )
    )
  }

  mutating func endElement() {
    flush()
    guard let last = open.popLast() else { return }
    if open.isEmpty {
      root = last
    } else {
      open[open.count - 1].children.append(last)
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    for index in text.indices { self.text.append(text[index]) }
  }

  private mutating func flush() {
    guard !text.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].text += String(decoding: text, as: UTF8.self)
    text.removeAll(keepingCapacity: true)
  }
}
