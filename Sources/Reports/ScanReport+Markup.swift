import Catalogue
import Vocabulary

extension ScanReport {
  /// Writes the texts as Markdown.
  static func markdown(_ texts: [ScannedText], _ style: ReportStyle) -> String {
    var writer = MarkdownWriter(language: style.language)
    writer.heading(writer.words(Texts.scanTitle), level: 1)
    for text in texts { write(text, style.language, to: &writer) }
    writer.paragraph([.text(writer.words(Texts.scanNote))])
    return writer.text
  }

  private static func write(
    _ text: ScannedText,
    _ language: Language,
    to writer: inout MarkdownWriter
  ) {
    writer.heading(summary(text, language), level: 2)
    if text.hits.isEmpty { writer.paragraph([.text(Texts.scanNothing[language])]) }
    for hit in text.hits where hit.needsCheck {
      writer.item([
        .strong(title(hit, language)), .text(" (\(hit.risk), \(place(hit, language)))"),
        .lineBreak, .text("‘\(hit.before)"), .strong(hit.quote), .text("\(hit.after)’"), .lineBreak,
        .text("\(Texts.scanCheck[language]): \(hit.check[language])"),
      ])
    }
    writer.endList()
    let mentions = text.hits.filter { !$0.needsCheck }
    guard !mentions.isEmpty else { return }
    writer.heading(Texts.scanMentions[language], level: 3)
    for hit in mentions {
      writer.item([
        .text("\(title(hit, language)) (\(hit.risk), \(place(hit, language)))"), .lineBreak,
        .text("‘\(hit.sentence)’"),
      ])
    }
    writer.endList()
  }

  /// Writes the texts as a page of its own.
  static func html(_ texts: [ScannedText], _ style: ReportStyle) -> String {
    let language = style.language
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>\n")
    let root = [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", language.rawValue)]
    writer.element("html", root) { page in
      page.element("head") { head in
        head.void("meta", [("charset", "utf-8")])
        head.line("title", Texts.scanTitle[language])
        head.line("style", HTMLScanStyle.text)
      }
      page.element("body") { body in
        body.line("h1", Texts.scanTitle[language])
        for text in texts { write(text, language, to: &body) }
        body.line("p", Texts.scanNote[language])
      }
    }
    return writer.text
  }

  private static func write(
    _ text: ScannedText,
    _ language: Language,
    to writer: inout HTMLWriter
  ) {
    writer.line("h2", summary(text, language))
    guard !text.hits.isEmpty else { return writer.line("p", Texts.scanNothing[language]) }
    writer.element("ul") { list in
      for hit in text.hits {
        let look = hit.needsCheck ? hit.severity.rawValue : "mention"
        list.element("li", [("class", look)]) { item in
          item.line("strong", title(hit, language))
          item.line("span", "\(hit.risk), \(place(hit, language))")
          item.inlineElement("blockquote") { block in
            block.text(hit.before)
            block.line("mark", hit.quote)
            block.text(hit.after)
          }
          if hit.needsCheck {
            item.line("p", "\(Texts.scanCheck[language]): \(hit.check[language])")
          }
        }
      }
    }
  }
}

/// The looks of the page with signals.
enum HTMLScanStyle {
  static let text = """
    body { font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; } \
    li { margin-bottom: 1em; } span { color: #555; margin-left: .5em; } \
    blockquote { margin: .3em 0; } mark { background: #fe9; } \
    .mention { color: #777; } .mention mark { background: none; color: inherit; }
    """
}
