internal import CLibXML2

extension XMLFaultWords {
  /// What libxml2 says in the jargon of its source, as a sentence on the document.
  init?(_ code: xmlParserErrors, about name: String) {
    guard let words = Self.words(for: code, about: name) else { return nil }
    self.init(words.0, nl: words.1)
  }

  private static func words(
    for code: xmlParserErrors,
    about name: String
  ) -> (String, String)? {
    switch code {
    case XML_ERR_INTERNAL_ERROR:
      (
        "found '<' that starts no tag, comment or other markup",
        "hier staat '<' waarmee geen tag, commentaar of iets dergelijks begint"
      )
    case XML_ERR_DOCUMENT_EMPTY:
      ("found text before the first tag", "voor de eerste tag staat tekst")
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF:
      (
        "found a reference to a character by a number that XML does not allow",
        "hier wordt een teken aangeduid met een nummer dat in XML niet kan"
      )
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      ("found a reference without ';' at its end", "aan het einde van een verwijzing ontbreekt ';'")
    case XML_ERR_NAME_REQUIRED:
      (
        "found '<' or '&' without a name behind it; write &lt; or &amp; for the character itself",
        "na '<' of '&' staat geen naam; schrijf &lt; of &amp; voor het teken zelf"
      )
    case XML_ERR_LT_IN_ATTRIBUTE:
      (
        "found '<' in an attribute value; write &lt; for the character",
        "in de waarde van een attribuut staat '<'; schrijf &lt; voor het teken"
      )
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      (
        "found an attribute value without quotes",
        "de waarde van een attribuut staat niet tussen aanhalingstekens"
      )
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      (
        "found an attribute value without closing quote",
        "na de waarde van een attribuut ontbreekt het aanhalingsteken"
      )
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      ("found the attribute \(name) without a value", "het attribuut \(name) heeft geen waarde")
    case XML_ERR_COMMENT_NOT_FINISHED:
      (
        "found a comment without '-->' at its end",
        "aan het einde van een commentaar ontbreekt '-->'"
      )
    case XML_ERR_HYPHEN_IN_COMMENT:
      ("found '--' inside a comment", "in een commentaar staat '--'")
    case XML_ERR_CDATA_NOT_FINISHED:
      (
        "found a CDATA section without ']]>' at its end",
        "aan het einde van een CDATA-sectie ontbreekt ']]>'"
      )
    case XML_ERR_MISPLACED_CDATA_END:
      ("found ']]>' in text; write ]]&gt; for it", "in een tekst staat ']]>'; schrijf ]]&gt;")
    case XML_ERR_PI_NOT_FINISHED:
      (
        "found a processing instruction without '?>' at its end",
        "aan het einde van een instructie ontbreekt '?>'"
      )
    case XML_ERR_RESERVED_XML_NAME:
      (
        "found an XML declaration that is not at the very start",
        "een XML-declaratie staat niet helemaal vooraan"
      )
    case XML_ERR_XMLDECL_NOT_FINISHED:
      (
        "found an XML declaration without '?>' at its end",
        "aan het einde van de XML-declaratie ontbreekt '?>'"
      )
    case XML_ERR_SPACE_REQUIRED:
      (
        "found no white space between two parts of a tag",
        "tussen twee delen van een tag staat geen witruimte"
      )
    case XML_ERR_GT_REQUIRED:
      ("found a tag without '>' at its end", "aan het einde van een tag ontbreekt '>'")
    case XML_ERR_LTSLASH_REQUIRED:
      (
        "found no end tag where one was expected",
        "hier staat geen eindtag, terwijl die er wel hoort"
      )
    default: nil
    }
  }
}
