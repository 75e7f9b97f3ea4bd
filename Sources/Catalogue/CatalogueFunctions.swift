package import FEEL
package import Vocabulary

/// What the functions of a catalogue's expressions compute.
package struct CatalogueFunctions {
  /// The number of the function that looks up an attribute of a code.
  package static let codeAttribute = CatalogueNames.functions.firstIndex(
    of: CatalogueNames.codeAttribute
  )
  /// The number of the function that tells whether a list holds a code.
  package static let inCodeList = CatalogueNames.functions.firstIndex(of: CatalogueNames.inCodeList)
  /// The number of the function that finds the next working day.
  package static let workingDay = CatalogueNames.functions.firstIndex(of: CatalogueNames.workingDay)

  private let vocabulary: Vocabulary

  /// Creates the functions over the code lists of a vocabulary.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Computes the result of a function, by its number; null where the arguments don't fit.
  package func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard !arguments.contains(.unknown) else { return .unknown }
    guard case .text(let list)? = arguments.first, arguments.count > 1,
      let codes = vocabulary.codeLists[list]
    else { return .null }
    if function == Self.workingDay, case .date(let day) = arguments[1] {
      return .date(Holidays(codes).workingDay(from: day))
    }
    guard case .text(let key) = arguments[1] else { return .null }
    switch function {
    case Self.codeAttribute:
      guard arguments.count > 2, case .text(let attribute) = arguments[2],
        let value = codes[key]?.attributes[attribute]
      else { return .null }
      return .text(value)
    case Self.inCodeList:
      return .boolean(codes[CodeKey.stem(key)] != nil || codes[key] != nil)
    default:
      return .null
    }
  }
}

/// The form in which codes are compared with those of a list.
package enum CodeKey {
  /// Returns a code without its check digit: `45233140-2` is `45233140`.
  package static func stem(_ code: String) -> String {
    code.split(separator: "-", maxSplits: 1).first.map(String.init) ?? code
  }
}
