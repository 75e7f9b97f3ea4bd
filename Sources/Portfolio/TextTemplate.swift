import Vocabulary

/// A text in all languages with places in braces to fill in, taken apart once.
struct TextTemplate {
  /// A stretch of words, and the name of what comes after it.
  private struct Piece {
    /// In UTF-8: putting texts together byte by byte is quicker than as characters.
    let words: [UInt8]
    var name: String?
  }

  private let dutch: [Piece]
  private let english: [Piece]

  /// Takes a text apart.
  init(_ text: LocalizedText) {
    dutch = Self.pieces(of: text.nl)
    english = Self.pieces(of: text.en)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else { break }
      pieces.append(Piece(words: Array(rest[..<open].utf8), name: String(inside[..<close])))
      rest = inside[inside.index(after: close)...]
    }
    // A brace that is not closed is a brace.
    pieces.append(Piece(words: Array(rest.utf8)))
    return pieces
  }

  /// Returns the text with values for the names that have one; other places stay as they are.
  func filled(_ values: [String: LocalizedText]) -> LocalizedText {
    LocalizedText(
      nl: Self.filled(dutch) { values[$0]?.nl },
      en: Self.filled(english) { values[$0]?.en }
    )
  }

  private static func filled(_ pieces: [Piece], _ value: (String) -> String?) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(1 << 10)
    for piece in pieces {
      text += piece.words
      if let name = piece.name { text.put(bytesOf: value(name) ?? "{\(name)}") }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
