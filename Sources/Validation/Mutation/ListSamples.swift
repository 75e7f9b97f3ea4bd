import FEEL
import Vocabulary

/// Lists that conditions may tell apart: of texts and of records with some fields.
struct ListSamples {
  private let vocabulary: Vocabulary
  /// The words of the conditions, which say what fields they look at.
  private let words: Set<Substring>

  init(_ vocabulary: Vocabulary, _ words: Set<Substring>) {
    self.vocabulary = vocabulary
    self.words = words
  }

  /// Returns lists for a list type; none for any other type.
  func values(of type: Type, named name: String) -> [Value] {
    switch type {
    case .list(.record(let fields)):
      let records = records(fields)
      let singles = records.prefix(16).map { Value.list([$0]) }
      let pairs = records.prefix(9).flatMap { first in
        records.prefix(9).map { Value.list([first, $0]) }
      }
      return [.list([])] + singles + pairs
    case .list(.text):
      let fact = vocabulary.fact(at: name).map { vocabulary.facts[$0] }
      let texts = fact?.representatives.map { Value.text($0) } ?? []
      return [.list([])] + texts.map { .list([$0]) }
    default: return []
    }
  }

  private func records(_ fields: [String: Type]) -> [Value] {
    var records: [[String: Value]] = [[:]]
    for (name, type) in fields.sorted(by: { $0.key < $1.key })
    where words.contains(Substring(name)) {
      let values = samples(of: type)
      guard !values.isEmpty else { continue }
      records = records.flatMap { record in
        values.map { record.merging([name: $0]) { $1 } }
      }
      if records.count > 400 { records = Array(records.prefix(400)) }
    }
    // Those that differ most come first.
    let stride = max(1, records.count / 16)
    let spread = records.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
    return spread.map { .record($0) }
  }

  private func samples(of type: Type) -> [Value] {
    switch type {
    case .boolean: [.boolean(true), .boolean(false)]
    case .money, .number: [1, 2, 3].map { .number(Decimal($0)) }
    case .code(let list):
      (vocabulary.codeLists[list]?.codes.prefix(4) ?? []).map { .text($0.code) }
    case .text: [.text("x")]
    default: []
    }
  }
}
