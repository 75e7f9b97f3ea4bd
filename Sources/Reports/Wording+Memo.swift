import Assessment
import Catalogue
import FEEL
import Vocabulary

/// What only a memo says.
extension Wording {
  /// Returns an amount without cents where there are none.
  func shortAmount(_ amount: Decimal) -> String {
    let text = self.amount(amount)
    let cents = language == .dutch ? ",00" : ".00"
    return text.hasSuffix(cents) ? String(text.dropLast(cents.count)) : text
  }

  /// Returns a range of amounts.
  func range(_ from: String?, _ to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?): filled(Texts.between, from, to)
    case (let from?, nil): filled(Texts.fromAmount, from)
    case (nil, let to?): filled(Texts.upTo, to)
    case (nil, nil): ""
    }
  }

  /// Returns what something rests on, with links, and how sure that is; empty where nothing is said.
  func basis(_ sources: [Citation], _ certainty: Certainty) -> [MemoDocument.Inline] {
    var inlines = links(sources)
    if let mark = mark(certainty) {
      if !inlines.isEmpty { inlines.append(.text(" ")) }
      inlines.append(.doubt(mark))
    }
    return inlines
  }

  /// Returns what something rests on, in brackets, to end a paragraph.
  func basisAfter(_ sources: [Citation], _ certainty: Certainty) -> [MemoDocument.Inline] {
    var inlines: [MemoDocument.Inline] = []
    if !sources.isEmpty {
      inlines += [.text(" "), .aside([.text("(")] + links(sources) + [.text(")")])]
    }
    if let mark = mark(certainty) { inlines += [.text(" "), .doubt(mark)] }
    return inlines
  }

  /// Returns the short form of citations, with links.
  func links(_ citations: [Citation]) -> [MemoDocument.Inline] {
    pieces(citations).map { piece in
      piece.link.map { .link(piece.text, to: $0) } ?? .text(piece.text)
    }
  }
}
