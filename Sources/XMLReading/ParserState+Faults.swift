internal import CLibXML2

extension ParserState {
  /// Keeps a fault that libxml2 reports, in words of our own.
  mutating func record(_ fault: xmlError, input: UnsafePointer<xmlParserInput>) {
    let here = unsafe offset(in: input)
    let code = unsafe xmlParserErrors(UInt32(bitPattern: fault.code))
    let name = unsafe text(fault.str1)
    let quoted = "\"\(name ?? "")\""
    switch code {
    case XML_ERR_DOCUMENT_END where hasRoot && openLines.isEmpty:
      fail(.extraContent, at: here, "found something after the end of the root element")
    case XML_ERR_TAG_NAME_MISMATCH where cut == nil || cut == inputEnd:
      let found = unsafe text(fault.str2) ?? ""
      let expected = "expected </\(name ?? "")> for the element opened on line \(openLine)"
      let message = "found the end tag </\(found)>, \(expected)"
      fail(.mismatchedTag, at: unsafe tagOffset(in: input), message, name: found)
    case _ where isCutShort(code, at: here):
      failTruncated()
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      let message = "found the attribute \(quoted) twice in one tag"
      fail(.duplicateAttribute, at: unsafe tagOffset(in: input), message, name: name)
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      let message = "found the prefix \(quoted), which no xmlns attribute declares"
      fail(.undeclaredPrefix, at: unsafe tagOffset(in: input), message, name: name)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      let known = "expected &amp; &lt; &gt; &quot; &apos; or a number as in &#233;"
      fail(.undeclaredEntity, at: here, "found the reference &\(name ?? "");, \(known)", name: name)
    case XML_ERR_INVALID_ENCODING:
      failUTF8(at: here)
    case XML_ERR_INVALID_CHAR:
      fail(.invalidCharacter, at: here, "found a character that XML does not allow")
    case XML_ERR_NO_MEMORY:
      fail(.internalFault, at: here, "there is not enough memory to read on")
    default:
      let jargon = unsafe text(fault.message) ?? "found something that is not XML"
      fail(.malformed, at: here, sentence(for: code, about: quoted) ?? jargon, name: name)
    }
  }

  /// Records that the input ends too soon; libxml2 speaks of extra content then.
  mutating func failTruncated() {
    let missing =
      hasRoot ? "the end of the element opened on line \(openLine)" : "its root element"
    fail(.truncated, at: inputEnd, "the document ends before \(missing)")
  }

  /// Records bytes that are not UTF-8.
  mutating func failUTF8(at offset: Int) {
    fail(.invalidUTF8, at: offset, "found bytes that are not UTF-8; save the document as UTF-8")
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

/// What libxml2 says in the jargon of its source, as a sentence on the document.
private func sentence(for code: xmlParserErrors, about name: String) -> String? {
  switch code {
  case XML_ERR_INTERNAL_ERROR: "found '<' that starts no tag, comment or other markup"
  case XML_ERR_DOCUMENT_EMPTY: "found text before the first tag"
  case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
    "found a reference to a character by a number that XML does not allow"
  case XML_ERR_ENTITYREF_SEMICOL_MISSING: "found a reference without ';' at its end"
  case XML_ERR_NAME_REQUIRED:
    "found '<' or '&' without a name behind it; write &lt; or &amp; for the character itself"
  case XML_ERR_LT_IN_ATTRIBUTE: "found '<' in an attribute value; write &lt; for the character"
  case XML_ERR_ATTRIBUTE_NOT_STARTED: "found an attribute value without quotes"
  case XML_ERR_ATTRIBUTE_NOT_FINISHED: "found an attribute value without closing quote"
  case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "found the attribute \(name) without a value"
  case XML_ERR_COMMENT_NOT_FINISHED: "found a comment without '-->' at its end"
  case XML_ERR_HYPHEN_IN_COMMENT: "found '--' inside a comment"
  case XML_ERR_CDATA_NOT_FINISHED: "found a CDATA section without ']]>' at its end"
  case XML_ERR_MISPLACED_CDATA_END: "found ']]>' in text; write ]]&gt; for it"
  case XML_ERR_PI_NOT_FINISHED: "found a processing instruction without '?>' at its end"
  case XML_ERR_RESERVED_XML_NAME: "found an XML declaration that is not at the very start"
  case XML_ERR_XMLDECL_NOT_FINISHED: "found an XML declaration without '?>' at its end"
  case XML_ERR_SPACE_REQUIRED: "found no white space between two parts of a tag"
  case XML_ERR_GT_REQUIRED: "found a tag without '>' at its end"
  case XML_ERR_LTSLASH_REQUIRED: "found no end tag where one was expected"
  default: nil
  }
}

/// A text of libxml2 without the line feeds at its end.
private func text(_ text: UnsafePointer<CChar>?) -> String? {
  guard let text = unsafe text else { return nil }
  var words = unsafe String(cString: text)
  while words.last == "\n" { words.removeLast() }
  return words
}
