import Catalogue
package import TextSignals
package import Vocabulary

/// The texts of a dossier in which risks may be mentioned.
package struct DossierTexts {
  private let vocabulary: Vocabulary
  /// The slots of free speech in each layout, with their nodes.
  private let slots: [[(slot: Int, node: Int)]]
  private let sessions: Int?
  private let statements: Int?

  /// Finds which facts of a vocabulary are free speech.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var slots = Array(repeating: [(slot: Int, node: Int)](), count: vocabulary.layouts.count)
    for (number, fact) in vocabulary.facts.enumerated() where fact.isScanned {
      let place = vocabulary.places[number]
      slots[place.layout].append((place.slot, place.node))
    }
    self.slots = slots
    sessions = vocabulary.layouts.firstIndex { $0.path == CatalogueNames.sessions }
    statements = vocabulary.layouts.firstIndex { $0.path == CatalogueNames.statements }
  }

  /// Returns whether a dossier holds any free speech.
  package func hasTexts(_ facts: Facts) -> Bool {
    facts.blocks.indices.contains { block in
      texts(of: block, in: facts).contains { facts.cell($0.slot, of: block).kind == .text }
    }
  }

  /// Returns the mentions of risks, in the order of the records.
  package func mentions(in facts: Facts, _ scanner: SignalScanner) -> [TextMention] {
    facts.blocks.indices.flatMap { block in
      texts(of: block, in: facts).flatMap { slot, node -> [TextMention] in
        let cell = facts.cell(slot, of: block)
        guard cell.kind == .text else { return [] }
        let text = Array(facts.text(cell).utf8)
        let path = facts.path(of: node, in: block, vocabulary)
        return ((try? scanner.hits(in: text)) ?? []).map { hit in
          TextMention(
            risk: hit.risk,
            signal: hit.signal,
            polarity: TextMention.Polarity(hit.polarity),
            quote: String(decoding: text[hit.sentence], as: UTF8.self),
            path: path,
            position: cell.position,
            project: ancestor(of: block, in: facts, at: Vocabulary.projectLayout),
            session: ancestor(of: block, in: facts, at: sessions),
            statement: ancestor(of: block, in: facts, at: statements)
          )
        }
      }
    }
  }

  private func texts(of block: Int, in facts: Facts) -> [(slot: Int, node: Int)] {
    let layout = facts.blocks[block].layout
    return layout < 0 ? [] : slots[layout]
  }

  /// Returns the record of a layout that a record is or stands in.
  private func ancestor(of block: Int, in facts: Facts, at layout: Int?) -> Int? {
    guard let layout else { return nil }
    var current = block
    while current >= 0 {
      if facts.blocks[current].layout == layout { return current }
      current = facts.blocks[current].parent
    }
    return nil
  }
}

extension TextMention.Polarity {
  /// Takes over how a signal was meant.
  fileprivate init(_ polarity: MentionPolarity) {
    switch polarity {
    case .asserted: self = .asserted
    case .suggested: self = .suggested
    case .denied: self = .denied
    case .rule: self = .rule
    case .history: self = .history
    }
  }
}
