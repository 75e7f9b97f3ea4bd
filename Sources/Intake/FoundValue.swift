import Vocabulary

/// What stands in the input where something else was expected.
enum FoundValue {
  case null
  case string(UnsafeBufferPointer<UInt8>)
  case number(UnsafeBufferPointer<UInt8>)
  case boolean(Bool)
  case object
  case list
  case elements

  /// The value in words.
  var text: LocalizedText {
    switch self {
    case .null: LocalizedText(nl: "null", en: "null")
    case .string(let text):
      LocalizedText(nl: "de tekst \"\(quotable(text))\"", en: "the text \"\(quotable(text))\"")
    case .number(let text):
      LocalizedText(nl: "het getal \(quotable(text))", en: "the number \(quotable(text))")
    case .boolean(let value): LocalizedText(nl: "de waarde \(value)", en: "the value \(value)")
    case .object: LocalizedText(nl: "een object {…}", en: "an object {…}")
    case .list: LocalizedText(nl: "een lijst […]", en: "a list […]")
    case .elements:
      LocalizedText(nl: "een element met elementen erin", en: "an element with elements in it")
    }
  }
}
