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
  /// How many times it counts in learning; once where absent.
  package let weight: Int?

  /// Whether it tells of a risk.
  package var isRisky: Bool { risk != Self.harmless }

  /// Whether it denies a risk, quotes a rule about it, or tells of the past.
  package var isMention: Bool {
    near != nil && ["denied", "rule", "history"].contains(polarity)
  }

  /// The risk that it tells of or resembles.
  package var topic: String? { isRisky ? risk : near }

  /// The label of a harmless sentence.
  package static let harmless = "geen"

  private enum CodingKeys: String, CodingKey {
    case text, risk, label, polarity, near, weight
  }

  /// Creates a sentence.
  package init(text: String, risk: String, near: String? = nil, weight: Int? = nil) {
    self.text = text
    self.risk = risk
    polarity = nil
    self.near = near
    self.weight = weight
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    text = try values.decode(String.self, forKey: .text)
    risk =
      try values.decodeIfPresent(String.self, forKey: .risk)
      ?? values.decode(String.self, forKey: .label)
    polarity = try values.decodeIfPresent(String.self, forKey: .polarity)
    near = try values.decodeIfPresent(String.self, forKey: .near)
    weight = try values.decodeIfPresent(Int.self, forKey: .weight)
  }
}

/// A line of a corpus that is no labelled sentence.
package struct CorpusFault: Error, CustomStringConvertible {
  /// The path of the file.
  package let file: String
  /// The line, from 1.
  package let line: Int

  /// What is wrong, and what would be right.
  package var description: String {
    "\(file):\(line): no labelled sentence; expected an object with \"text\" and \"risk\","
      + " which is the id of a risk or \"\(LabelledSentence.harmless)\""
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
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { number, line in
      guard !line.isEmpty else { return nil }
      do {
        return try decoder.decode(LabelledSentence.self, from: Data(line))
      } catch {
        throw CorpusFault(file: path, line: number + 1)
      }
    }
  }
}
