/// The names of features in the model.
///
/// A name is the kind, a colon, and what it is about; the weights of a kind are scaled alike in
/// learning and scanning.
enum FeatureName {
  /// The letters that features of a kind begin with; `#` stands for those of whole sentences.
  enum Kind {
    static let concept = UInt8(ascii: "c")
    static let negated = UInt8(ascii: "n")
    static let signal = UInt8(ascii: "f")
    static let pair = UInt8(ascii: "p")
    static let bigram = UInt8(ascii: "b")
    static let sentence = UInt8(ascii: "#")
  }

  /// Returns the two names that a pair or bigram is made of.
  static func parts(of feature: String, at sign: Unicode.Scalar) -> (first: String, second: String)?
  {
    let names = feature.utf8.dropFirst(2)
    guard let middle = names.firstIndex(of: UInt8(ascii: sign)) else { return nil }
    let first = String(Substring(names[..<middle]))
    return (first, String(Substring(names[names.index(after: middle)...])))
  }

  static func stem(_ stem: [UInt8]) -> String { "s:" + String(decoding: stem, as: UTF8.self) }
  static func piece(_ piece: ArraySlice<UInt8>) -> String {
    "g:" + String(decoding: piece, as: UTF8.self)
  }
  /// The name of a stem's feature in UTF-8.
  static func bytes(ofStem stem: [UInt8]) -> [UInt8] { Array("s:".utf8) + stem }
  /// The name of a piece's feature in UTF-8.
  static func bytes(ofPiece piece: ArraySlice<UInt8>) -> [UInt8] { Array("g:".utf8) + piece }
  static func concept(_ id: String) -> String { "c:" + id }
  static func negated(_ id: String) -> String { "n:" + id }
  static func pair(_ first: String, _ second: String) -> String { "p:\(first)|\(second)" }
  static func bigram(_ first: String, _ second: String) -> String { "b:\(first)_\(second)" }
  static func signal(_ id: String) -> String { "f:" + id }

  /// A word that begins with a capital inside a sentence.
  static let name = "#name"
  /// A number.
  static let number = "#number"
  /// A percent sign, a euro sign, a question mark.
  static let percent = "#percent"
  static let euro = "#euro"
  static let question = "#question"
  /// At least one signal fits.
  static let anySignal = "#signal"
  /// The number of different families.
  static let families = "#families"
  /// The share of longer words that belong to no family.
  static let unknown = "#unknown"
  /// The length of the sentence.
  static let length = "#length"
}

/// The strengths of features, in hundredths.
enum FeatureScale {
  static let whole = 100
  static let piece = 40
  /// Two families near each other.
  static let pair = 40
  /// Two words next to each other.
  static let bigram = 70
  /// The value of each family; at most this many count.
  static let family = 17
  static let mostFamilies = 12
  /// The value of each word; at most this many count.
  static let word = 5
  static let mostWords = 45
}
