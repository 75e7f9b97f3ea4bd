import Vocabulary
import XMLReading

extension XMLWalk {
  /// Reports attributes that mean nothing; tells whether the element is said to be nil.
  mutating func checkAttributes(
    of element: borrowing XMLElement,
    on target: Target,
    at position: UInt64
  ) -> Bool {
    var isNil = false
    for index in 0..<element.attributeCount {
      let name = element.attributeName(at: index)
      switch element.attributeNamespace(at: index) {
      case ElementNames.xml: continue
      case ElementNames.schemaInstance:
        if ElementNames.schemaLocations.contains(name) { continue }
        if name == ElementNames.nil {
          let value = element.attributeValue(at: index)
          isNil = isNil || value == "true" || value == "1"
          if ["true", "false", "1", "0"].contains(value) { continue }
        }
      default: break
      }
      let text = element.attributeNameText(at: index)
      let isKey = elements.child(name, of: Int(writer.plan.nodes[target.node].keys)) >= 0
      writer.report(.warning, .unknownAttribute, at: position, on: target) { _ in
        .unknownAttribute(text, isKey: isKey)
      }
    }
    return isNil
  }

  /// Reports text where only elements may stand.
  mutating func rejectText(
    _ bytes: UnsafeBufferPointer<UInt8>,
    in target: Target,
    isClosed: Bool
  ) {
    let position = tag.textPosition(in: writer.input)
    guard writer.facts.cell(target.slot, of: target.block).kind != .unreadable || !isClosed else {
      return
    }
    if isClosed {
      writer.reject(target, .nilWithContent, at: position) { _ in .nilWithContent }
    } else {
      writer.report(.error, .strayText, at: position, on: target) { _ in .strayText(bytes) }
    }
  }
}

/// The last start tag seen, by which the place of a text can be found.
struct LastTag {
  /// The offset of the tag.
  var offset = 0
  /// The number of end tags since.
  var ends = 0

  /// Returns the position of the first text that is no white space after the last tag.
  ///
  /// The parser does not say where a text stands; this looks again, once an error is certain.
  func textPosition(in input: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var place = min(offset, input.count)
    var ends = ends
    while place < input.count {
      if input[place] == UInt8(ascii: "<") {
        if ends == 0, input.has("<![CDATA[", at: place) { break }
        let isEnd = input.has("</", at: place)
        let isTag = !input.has("<!", at: place) && !input.has("<?", at: place)
        place = input.endOfMarkup(from: place)
        if isEnd || (isTag && place >= 2 && input[place - 2] == UInt8(ascii: "/")) { ends -= 1 }
      } else if ends <= 0, !input[place].isSpace {
        break
      } else {
        place += 1
      }
    }
    var places = InputPlaces(input, unit: .bytes)
    let found = places.place(of: UInt64(place))
    return InputPlaces.pack(line: found.line, column: found.column)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Tells whether a text stands at a place.
  fileprivate func has(_ text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(self[place..<(place + $0.count)]) }
  }

  /// Returns the place behind a tag, comment, CDATA section or instruction.
  fileprivate func endOfMarkup(from start: Int) -> Int {
    let end: StaticString =
      if has("<!--", at: start) {
        "-->"
      } else if has("<![CDATA[", at: start) {
        "]]>"
      } else if has("<?", at: start) {
        "?>"
      } else {
        ">"
      }
    let isTag = end.utf8CodeUnitCount == 1
    var quote: UInt8?
    var place = start + 1
    while place < count {
      let byte = self[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if isTag, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if has(end, at: place) {
        return place + end.utf8CodeUnitCount
      }
      place += 1
    }
    return count
  }
}

extension InputProblem.Code {
  /// The kind of problem that an error of the parser is.
  init(_ error: XMLError) {
    self =
      switch error.code {
      case .tooDeep: .tooDeep
      case .otherEncoding: .wrongEncoding
      case .documentType: .documentType
      case .textTooLong, .markupTooLong: .textTooLong
      default: .syntaxError
      }
  }
}
