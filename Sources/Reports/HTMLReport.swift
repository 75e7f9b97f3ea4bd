import Vocabulary

/// The memo as one page without scripts or anything from elsewhere: to read, print and keep.
enum HTMLReport {
  /// The page with all projects, each on its own sheet of paper.
  static let format = ReportFormat(id: "html") { input, style in
    bytes(of: Memo.document(input, style), layout: .memo)
  }

  /// How a page is laid out.
  enum Layout: String {
    /// One column, for reading.
    case memo = ""
    /// One sheet of paper.
    case sheet
    /// One sheet of paper with much on it.
    case denseSheet = "sheet dense"
    /// One sheet of paper with as much on it as can be read.
    case densestSheet = "sheet densest"
  }

  /// Returns a document as a page.
  static func bytes(of document: MemoDocument, layout: Layout) -> [UInt8] {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    writer.element("html", [("lang", document.language.rawValue)]) { html in
      html.head(document, layout)
      html.element("body", layout == .memo ? [] : [("class", layout.rawValue)]) {
        $0.body(document)
      }
    }
    return Array(writer.text.utf8)
  }
}

extension HTMLWriter {
  fileprivate mutating func head(_ document: MemoDocument, _ layout: HTMLReport.Layout) {
    element("head") {
      $0.void("meta", [("charset", "utf-8")])
      $0.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      $0.void("meta", [("name", "color-scheme"), ("content", "light dark")])
      // Whatever the texts hold, the page loads nothing and runs nothing.
      $0.void(
        "meta",
        [
          ("http-equiv", "Content-Security-Policy"),
          ("content", "default-src 'none'; style-src 'unsafe-inline'"),
        ]
      )
      $0.line("title", document.title)
      let more = layout == .memo ? "" : HTMLStyle.onePage
      $0.raw("<style>\n\(HTMLStyle.sheet)\(more)</style>\n")
    }
  }

  fileprivate mutating func body(_ document: MemoDocument) {
    element("header", [("class", "page-head")]) { $0.line("p", document.kind) }
    if document.hasContents {
      element("main") { main in
        main.line("h1", document.title)
        if document.chapters.isEmpty {
          main.line("p", document.emptyNote)
        } else {
          main.contents(document)
        }
        for chapter in document.chapters { main.chapter(chapter, level: 2) }
      }
    } else {
      element("main") { main in
        for chapter in document.chapters { main.chapter(chapter, level: 1) }
      }
    }
  }

  private mutating func contents(_ document: MemoDocument) {
    element("nav", [("aria-labelledby", "contents"), ("class", "contents")]) { nav in
      nav.line("h2", document.contentsTitle, [("id", "contents")])
      nav.element("ol") { list in
        for chapter in document.chapters {
          list.inlineElement("li") { item in
            item.inlineElement("a", [("href", "#" + chapter.anchor)]) { link in
              if let reference = chapter.reference {
                link.inline(.input(reference))
                link.text(" ")
              }
              link.inline(.input(chapter.title))
            }
            for pair in chapter.summary.prefix(2) {
              item.inlineElement("span", [("class", "outcome")]) { $0.inlines(pair.text) }
            }
          }
        }
      }
    }
  }

  private mutating func chapter(_ chapter: MemoDocument.Chapter, level: Int) {
    let heading = chapter.anchor + "-title"
    element(
      "article",
      [("id", chapter.anchor), ("class", "project"), ("aria-labelledby", heading)]
    ) { article in
      article.element("header") { head in
        if let reference = chapter.reference {
          head.inlineElement("p", [("class", "reference")]) { $0.inline(.input(reference)) }
        }
        head.inlineElement("h\(level)", [("id", heading)]) { $0.inline(.input(chapter.title)) }
        head.pairs(chapter.summary, style: "summary")
        for warning in chapter.warnings {
          head.inlineElement("p", [("class", "warning")]) { $0.text(warning) }
        }
      }
      for section in chapter.sections { article.section(section, level: level + 1) }
    }
  }

  private mutating func section(_ section: MemoDocument.Section, level: Int) {
    element("section", [("class", section.key)]) { writer in
      writer.line("h\(level)", section.title)
      for block in section.blocks { writer.block(block) }
    }
  }
}
