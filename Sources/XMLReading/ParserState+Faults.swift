internal import CLibXML2

extension ParserState {
  /// Keeps a fault that libxml2 reports, in words of our own.
  mutating func record(_ fault: xmlError, input: UnsafePointer<xmlParserInput>) {
    let here = unsafe offset(in: input)
    let code = unsafe xmlParserErrors(UInt32(bitPattern: fault.code))
    let name = unsafe text(fault.str1)
    let shown = name ?? ""
    switch code {
    case XML_ERR_DOCUMENT_END where hasRoot && openLines.isEmpty:
      fail(.extraContent, at: here, .extraContent)
    case XML_ERR_TAG_NAME_MISMATCH where cut == nil || cut == inputEnd:
      let found = unsafe text(fault.str2) ?? ""
      let tag = unsafe tagOffset(in: input)
      let words = XMLFaultWords.mismatchedTag(found, expected: shown)
      fail(.mismatchedTag, at: tag, words, name: found, openLine: openLine)
    case _ where isCutShort(code, at: here):
      failTruncated()
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      let tag = unsafe tagOffset(in: input)
      fail(.duplicateAttribute, at: tag, .duplicateAttribute(shown), name: name)
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      let tag = unsafe tagOffset(in: input)
      fail(.undeclaredPrefix, at: tag, .undeclaredPrefix(shown), name: name)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      fail(.undeclaredEntity, at: here, .undeclaredEntity(shown), name: name)
    case XML_ERR_INVALID_ENCODING:
      failUTF8(at: here)
    case XML_ERR_INVALID_CHAR:
      fail(.invalidCharacter, at: here, .invalidCharacter)
    case XML_ERR_NO_MEMORY:
      fail(.internalFault, at: here, .noMemory)
    default:
      let jargon = unsafe text(fault.message).map(XMLFaultWords.jargon) ?? .notXML
      let words = XMLFaultWords(code, about: "\"\(shown)\"") ?? jargon
      fail(.malformed, at: here, words, name: name)
    }
  }

  /// Records that the input ends too soon; libxml2 speaks of extra content then.
  mutating func failTruncated() {
    guard hasRoot else { return fail(.truncated, at: inputEnd, .noRoot) }
    fail(.truncated, at: inputEnd, .truncated, openLine: openLine)
  }

  /// Records bytes that are not UTF-8.
  mutating func failUTF8(at offset: Int) {
    fail(.invalidUTF8, at: offset, .invalidUTF8)
  }

  /// Whether a fault is there only because the input has ended.
  private func isCutShort(_ code: xmlParserErrors, at offset: Int) -> Bool {
    guard let cut else { return false }
    return switch code {
    case XML_ERR_DOCUMENT_END: true
    case XML_ERR_HYPHEN_IN_COMMENT: offset + 2 >= cut
    default: offset >= cut
    }
  }

  private var openLine: Int {
    openLines.last ?? 1
  }
}

/// A text of libxml2 without the line feeds at its end.
private func text(_ text: UnsafePointer<CChar>?) -> String? {
  guard let text = unsafe text else { return nil }
  var words = unsafe String(cString: text)
  while words.last == "\n" { words.removeLast() }
  return words
}
