import Foundation

/// A labelled sentence.
package struct LabelledSentence: Decodable, Hashable, Sendable {
  /// The sentence.
  package let text: String
  /// The id of its risk, or `geen`.
  package let risk: String
  /// How the risk or what resembles it is meant.
  package let polarity: String?
  /// The risk that a harmless sentence resembles.
  package let near: String?

  /// Whether it tells of a risk.
  package var isRisky: Bool { risk != Self.harmless }

  /// The risk that it tells of or resembles.
  package var topic: String? { isRisky ? risk : near }

  /// The label of a harmless sentence.
  package static let harmless = "geen"

  private enum CodingKeys: String, CodingKey {
    case text, risk, label, polarity, near
  }

  /// Creates a sentence.
  package init(text: String, risk: String, polarity: String? = nil, near: String? = nil) {
    self.text = text
    self.risk = risk
    self.polarity = polarity
    self.near = near
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    text = try values.decode(String.self, forKey: .text)
    risk =
      try values.decodeIfPresent(String.self, forKey: .risk)
      ?? values.decode(String.self, forKey: .label)
    polarity = try values.decodeIfPresent(String.self, forKey: .polarity)
    near = try values.decodeIfPresent(String.self, forKey: .near)
  }
}

/// A file of labelled sentences, one JSON object a line.
package enum Corpus {
  /// Reads a file.
  ///
  /// - Parameter path: the path of the file.
  /// - Returns: the sentences in order.
  /// - Throws: where the file cannot be read or a line is no labelled sentence.
  package static func read(_ path: String) throws -> [LabelledSentence] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(LabelledSentence.self, from: Data($0))
    }
  }
}
