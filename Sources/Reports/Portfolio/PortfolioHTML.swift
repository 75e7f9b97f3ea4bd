package import Catalogue
package import Vocabulary

/// The summary of a portfolio as one page to read, sort, filter, print and keep: `summary.html`.
///
/// The page loads nothing. It has one script of its own, which sorts and filters; without it all is
/// there to read. No other script runs, whatever the texts hold: the page names the hash of its
/// own.
package enum PortfolioHTML {
  /// Returns the bytes of the file.
  ///
  /// - Parameters:
  ///   - summary: What the portfolio came to.
  ///   - catalogue: The catalogue, for the names and addresses of sources.
  ///   - language: The language of the page.
  /// - Returns: HTML in UTF-8 that is well-formed XML too.
  package static func bytes(
    of summary: PortfolioSummary,
    _ catalogue: Catalogue,
    _ language: Language = .dutch
  ) -> [UInt8] {
    let document = PortfolioDocument(summary, catalogue, language, .page)
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    writer.element("html", [("lang", language.rawValue)]) { html in
      html.head(document)
      html.element("body", [("class", "portfolio")]) { body in
        body.main(document)
        body.raw("<script>\(PortfolioScript.source)</script>\n")
      }
    }
    return Array(writer.text.utf8)
  }
}

extension HTMLWriter {
  fileprivate mutating func head(_ document: PortfolioDocument) {
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; script-src '\(PortfolioScript.hash)'"
    element("head") {
      $0.void("meta", [("charset", "utf-8")])
      $0.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      $0.void("meta", [("name", "color-scheme"), ("content", "light dark")])
      $0.void("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
      $0.line("title", Texts.portfolio[document.language] + ": " + document.title)
      $0.raw("<style>\n\(HTMLStyle.sheet)\(HTMLStyle.portfolio)</style>\n")
    }
  }

  fileprivate mutating func main(_ document: PortfolioDocument) {
    element("header", [("class", "page-head")]) {
      $0.line("p", Texts.portfolio[document.language])
    }
    element("main") { main in
      main.line("h1", document.title)
      for warning in document.warnings {
        main.inlineElement("p", [("class", "warning")]) { $0.text(warning) }
      }
      if !document.tiles.isEmpty { main.tiles(document.tiles) }
      main.contents(document)
      for section in document.sections { main.section(section, document.language) }
      main.element("section", [("id", "used"), ("class", "used")]) { used in
        used.line("h2", Texts.used[document.language])
        used.pairs(document.used, style: "pairs")
      }
    }
  }

  private mutating func tiles(_ tiles: [PortfolioDocument.Tile]) {
    element("dl", [("class", "tiles")]) { list in
      for tile in tiles {
        list.element("div", [("class", tile.tone.rawValue)]) { item in
          item.inlineElement("dt") { name in
            name.inlineElement("a", [("href", "#" + tile.section)]) { $0.text(tile.name) }
          }
          item.line("dd", tile.figure, [("class", "figure")])
          if !tile.note.isEmpty { item.line("dd", tile.note) }
        }
      }
    }
  }

  private mutating func contents(_ document: PortfolioDocument) {
    let sections = document.sections.map { ($0.key, $0.title) }
    guard sections.count > 1 else { return }
    element("nav", [("aria-labelledby", "contents"), ("class", "on-this-page")]) { nav in
      nav.line("h2", Texts.onThisPage[document.language], [("id", "contents")])
      nav.element("ul") { list in
        for (key, title) in sections {
          list.inlineElement("li") { item in
            item.inlineElement("a", [("href", "#" + key)]) { $0.text(title) }
          }
        }
      }
    }
  }

  private mutating func section(_ section: PortfolioDocument.Section, _ language: Language) {
    element("section", [("id", section.key)]) { writer in
      writer.line("h2", section.title)
      for block in section.blocks {
        switch block {
        case .paragraph(let inlines): writer.inlineElement("p") { $0.inlines(inlines) }
        case .charts(let charts):
          writer.element("div", [("class", "charts")]) { list in
            for chart in charts { list.chart(chart) }
          }
        case .table(let table), .either(_, let table): writer.table(table, language)
        }
      }
    }
  }
}
