import Catalogue
import FEEL
import Vocabulary

/// The program's words in one language, and what is composed with them.
struct Wording {
  let language: Language
  let catalogue: Catalogue

  /// Returns a text in the language.
  subscript(text: LocalizedText) -> String { text[language] }

  /// Returns a text with its places `{0}`, `{1}` filled.
  func filled(_ text: LocalizedText, _ parts: String...) -> String {
    var result = ""
    var rest = text[language][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close]) ?? -1
      result += parts.indices.contains(number) ? parts[number] : String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Returns an amount in euro, rounded to cents and then said to be so.
  func amount(_ amount: Decimal) -> String {
    let cents = amount.rounded(toScale: 2, .halfEven)
    let text = cents.amount(in: language)
    return cents == amount ? text : self[Texts.about] + "\u{A0}" + text
  }

  /// Returns a number as the language writes it.
  func number(_ number: Decimal) -> String {
    let plain = number.description
    return language == .dutch ? plain.replacing(".", with: ",") : plain
  }

  /// Returns a day with its month in words.
  func date(_ day: CalendarDate) -> String {
    day.text(in: language)
  }

  /// Returns a period of days.
  func period(_ period: Period) -> String {
    guard let end = period.to else { return filled(Texts.periodFrom, date(period.from)) }
    return filled(Texts.periodFromTo, date(period.from), date(end))
  }

  /// Returns the short form of citations: `art. 2.1, 2.2 Aw 2012; art. 5 Vo. 1`.
  func citations(_ citations: [Citation]) -> String {
    pieces(citations).map(\.text).joined()
  }

  /// Returns the short form of citations in pieces, each with its address where it has one.
  func pieces(_ citations: [Citation]) -> [CitationPiece] {
    var groups: [(source: String, articles: [(name: String, link: String?)], link: String?)] = []
    for citation in citations {
      let article = article(citation).map { (name: $0, link: link(citation)) }
      if let last = groups.last, last.source == citation.source, let article,
        !last.articles.isEmpty
      {
        if !last.articles.contains(where: { $0.name == article.name }) {
          groups[groups.count - 1].articles.append(article)
        }
      } else {
        groups.append((citation.source, article.map { [$0] } ?? [], link(citation)))
      }
    }
    var pieces: [CitationPiece] = []
    for group in groups {
      if !pieces.isEmpty { pieces.append(CitationPiece(text: "; ", link: nil)) }
      pieces += short(group.source, group.articles, link: group.link)
    }
    return pieces
  }

  /// Returns the address of a citation, where its source has one.
  func link(_ citation: Citation) -> String? {
    guard let link = catalogue.source(citation.source)?.link else { return nil }
    guard let article = citation.article else {
      return link.contains("{article}") ? nil : link
    }
    return link.replacing("{article}", with: article)
  }

  /// Returns what must be said of a rule that is not confirmed.
  func mark(_ certainty: Certainty) -> String? {
    switch certainty {
    case .confirmed: nil
    case .singleSource: self[Texts.singleSource]
    case .toVerify: self[Texts.toVerify]
    }
  }

  /// Returns the label of a code, or the code where the catalogue has no such list or code.
  func label(of code: String, in list: String) -> String {
    catalogue.vocabulary.codeLists[list]?[code]?.label[language] ?? code
  }

  /// The kinds of source that consist of articles.
  private static let kindsWithArticles: Set<String> = ["law", "directive", "regulation", "treaty"]

  private func article(_ citation: Citation) -> String? {
    citation.article.map { article in
      citation.paragraph.map { filled(Texts.articleParagraph, article, $0) } ?? article
    }
  }

  private func short(
    _ id: String,
    _ articles: [(name: String, link: String?)],
    link: String?
  ) -> [CitationPiece] {
    let source = catalogue.source(id)
    let name = source?.short[language] ?? id
    guard let first = articles.first else { return [CitationPiece(text: name, link: link)] }
    let isLaw = source.map { Self.kindsWithArticles.contains($0.kind) } ?? false
    let form = isLaw ? Texts.articleOf : Texts.partOf
    guard articles.count > 1 else {
      return [CitationPiece(text: filled(form, first.name, name), link: first.link)]
    }
    // The words around the list belong to no article in particular.
    let list = "\u{0}"
    let around = filled(form, list, name).split(separator: list, omittingEmptySubsequences: false)
    var pieces = [CitationPiece(text: String(around.first ?? ""), link: nil)]
    for (number, article) in articles.enumerated() {
      if number > 0 { pieces.append(CitationPiece(text: ", ", link: nil)) }
      pieces.append(CitationPiece(text: article.name, link: article.link))
    }
    pieces.append(CitationPiece(text: String(around.last ?? ""), link: nil))
    return pieces.filter { !$0.text.isEmpty }
  }
}

/// A piece of the short form of citations.
struct CitationPiece: Hashable {
  /// The piece as it is read.
  let text: String
  /// The address of what it names.
  let link: String?
}
