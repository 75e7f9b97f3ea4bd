/// What is said of a fault, in both languages and with the same content.
struct XMLFaultWords: Hashable, Sendable {
  let english: String
  let dutch: String

  init(_ english: String, nl dutch: String) {
    self.english = english
    self.dutch = dutch
  }
}

extension XMLFaultWords {
  static let extraContent = Self(
    "found something after the end of the root element",
    nl: "na het einde van het hoofdelement volgt nog iets"
  )
  static let invalidCharacter = Self(
    "found a character that XML does not allow",
    nl: "hier staat een teken dat in XML niet kan"
  )
  static let invalidUTF8 = Self(
    "found bytes that are not UTF-8; save the document as UTF-8",
    nl: "hier staan bytes die geen UTF-8 zijn; sla het document op als UTF-8"
  )
  static let noMemory = Self(
    "there is not enough memory to read on",
    nl: "er is te weinig geheugen om verder te lezen"
  )
  static let noRoot = Self(
    "the document ends before its root element",
    nl: "het document houdt op voordat het hoofdelement begint"
  )
  static let notXML = Self(
    "found something that is not XML",
    nl: "hier staat iets dat geen XML is"
  )
  /// To be followed by the line.
  static let truncated = Self(
    "the document ends before the end of the element opened on line",
    nl: "het document houdt op voor het einde van het element dat begint op regel"
  )

  /// To be followed by the line.
  static func mismatchedTag(_ found: String, expected: String) -> Self {
    Self(
      "found the end tag </\(found)>, expected </\(expected)> for the element opened on line",
      nl:
        "hier staat de eindtag </\(found)>; verwacht: </\(expected)>, van het element dat begint op regel"
    )
  }

  static func duplicateAttribute(_ name: String) -> Self {
    Self(
      "found the attribute \"\(name)\" twice in one tag",
      nl: "het attribuut \"\(name)\" staat twee keer in één tag"
    )
  }

  static func undeclaredPrefix(_ prefix: String) -> Self {
    Self(
      "found the prefix \"\(prefix)\", which no xmlns attribute declares",
      nl: "het voorvoegsel \"\(prefix)\" is met geen xmlns-attribuut aan een namespace verbonden"
    )
  }

  static func undeclaredEntity(_ name: String) -> Self {
    let known = "&amp; &lt; &gt; &quot; &apos;"
    return Self(
      "found the reference &\(name);, expected \(known) or a number as in &#233;",
      nl: "de verwijzing &\(name); is onbekend; verwacht: \(known) of een nummer zoals &#233;"
    )
  }

  /// Says what libxml2 says, for want of better.
  static func jargon(_ text: String) -> Self {
    Self(text, nl: "hier klopt de schrijfwijze niet (\(text))")
  }
}
