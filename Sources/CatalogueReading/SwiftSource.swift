/// Swift source that holds an archive as a literal.
package enum SwiftSource {
  /// Returns a Swift file that defines `catalogueArchive` as a static string.
  package static func file(archive: String) -> String {
    """
    // Written by compile-catalogue from the files in Rules.
    let catalogueArchive: StaticString = \(literal(archive))

    """
  }

  /// Returns a raw multi-line string literal whose value is exactly a text.
  ///
  /// Its delimiter has one `#` more than any run of them in the text, so that nothing in the text
  /// ends it or begins an escape. Characters that a compiler would change or refuse, such as
  /// carriage returns, are escaped. The closing delimiter stands at the margin, so that no
  /// indentation is taken away.
  ///
  /// - Parameter text: any text.
  /// - Returns: the literal, without a line feed at its end.
  /// - Complexity: O(*n*) in the text's length.
  package static func literal(_ text: String) -> String {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "#") ? run + 1 : 0
      longest = max(longest, run)
    }
    let pounds = String(repeating: "#", count: longest + 1)
    var literal = pounds + "\"\"\"\n"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t", " "..."~":
        literal.unicodeScalars.append(scalar)
      case "\0"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        literal += "\\\(pounds)u{\(String(scalar.value, radix: 16))}"
      default:
        literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\n\"\"\"" + pounds
  }
}
