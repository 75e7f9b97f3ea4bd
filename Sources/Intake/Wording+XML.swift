import Vocabulary
import XMLReading

/// What is said of XML alone.
extension Wording {
  static func wrongRoot(element name: String) -> Wording {
    Wording(
      nl: "een dossier heeft het hoofdelement <dossier>; hier staat <\(quotable(name))>",
      en: "a dossier has the root element <dossier>, found <\(quotable(name))>"
    ).advising(
      nl: "begin met <dossier xmlns=\"\(InputFormat.namespace)\">",
      en: "start with <dossier xmlns=\"\(InputFormat.namespace)\">"
    )
  }

  static func wrongNamespace(_ namespace: String?, of name: String) -> Wording {
    let name = quotable(name)
    let found = namespace.map { "\"\(quotable($0))\"" }
    return Wording(
      nl:
        "het element <\(name)> staat \(found.map { "in de namespace \($0)" } ?? "in geen namespace")",
      en: "the element <\(name)> is in \(found.map { "the namespace \($0)" } ?? "no namespace")"
    ).advising(
      nl: "schrijf <dossier xmlns=\"\(InputFormat.namespace)\">",
      en: "write <dossier xmlns=\"\(InputFormat.namespace)\">"
    )
  }

  static func wrongItem(_ name: String, expected: String) -> Wording {
    Wording(
      nl: "in deze lijst staan elementen <\(expected)>; hier staat <\(quotable(name))>",
      en: "this list holds elements <\(expected)>, found <\(quotable(name))>"
    ).advising(
      nl: "zet elke waarde in <\(expected)>…</\(expected)>",
      en: "put each value in <\(expected)>…</\(expected)>"
    )
  }

  static func unknownAttribute(_ name: String, isKey: Bool) -> Wording {
    let name = quotable(name)
    let wording = Wording(
      nl: "het attribuut \"\(name)\" is onbekend en wordt niet gelezen",
      en: "the attribute \"\(name)\" is unknown and is not read"
    )
    guard isKey else { return wording }
    return wording.advising(
      nl: "schrijf het als element: <\(name)>…</\(name)>",
      en: "write it as an element: <\(name)>…</\(name)>"
    )
  }

  static func strayText(_ text: UnsafeBufferPointer<UInt8>) -> Wording {
    let shown = quotable(text.trimmed)
    return Wording(
      nl: "hier staan elementen; de tekst \"\(shown)\" hoort er niet",
      en: "elements stand here; the text \"\(shown)\" does not belong"
    ).advising(
      nl: "zet de tekst in een element of haal hem weg",
      en: "put the text in an element or remove it"
    )
  }

  static let nilWithContent = Wording(
    nl: "het element heeft xsi:nil=\"true\" (onbekend) en toch inhoud",
    en: "the element has xsi:nil=\"true\" (unknown) and yet has content"
  ).advising(nl: "haal het attribuut of de inhoud weg", en: "remove the attribute or the content")

  /// Says what is wrong with the grammar of XML.
  ///
  /// Names in what the parser says are as long as the input has them, and may hold anything.
  static func syntax(_ error: XMLError, linesBefore lines: Int) -> Wording {
    func shown(_ text: String) -> String { quotable(text, limit: 300) }
    var wording = Wording(
      nl: "dit is geen geldige XML: " + shown(error.dutchMessage(linesBefore: lines)),
      en: "this is no valid XML: " + shown(error.message(linesBefore: lines))
    )
    wording.suggestion = advice(error.code)
    return wording
  }

  private static func advice(_ code: XMLError.Code) -> LocalizedText? {
    switch code {
    case .documentType:
      LocalizedText(nl: "haal de regel <!DOCTYPE …> weg", en: "remove the line <!DOCTYPE …>")
    case .invalidUTF8, .otherEncoding:
      LocalizedText(
        nl: "sla het bestand op als UTF-8 en zet dat ook in de eerste regel",
        en: "save the file as UTF-8 and say so in the first line"
      )
    case .truncated:
      LocalizedText(
        nl: "controleer of het bestand compleet is en elk element ook weer sluit",
        en: "check that the file is complete and that each element is closed"
      )
    case .undeclaredEntity:
      LocalizedText(
        nl: "gebruik &amp; &lt; &gt; &quot; &apos; of een nummer zoals &#233;",
        en: "use &amp; &lt; &gt; &quot; &apos; or a number such as &#233;"
      )
    case .extraContent:
      LocalizedText(nl: "een bestand bevat één dossier", en: "a file holds one dossier")
    default: nil
    }
  }
}
