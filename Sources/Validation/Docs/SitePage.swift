import Vocabulary

/// One page of the site on a catalogue: self-contained HTML.
struct SitePage {
  /// The name of the file.
  let file: String
  /// The title.
  let title: LocalizedText
  /// What stands on it, in HTML.
  let body: String

  /// Returns the page with its frame.
  func html(
    _ pages: [(file: String, title: LocalizedText)],
    _ name: String,
    _ language: Language
  )
    -> String
  {
    func say(_ nl: String, _ en: String) -> String { language == .dutch ? nl : en }
    let links = pages.map { page in
      let current = page.file == file ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(page.file)\"\(current)>\(page.title[language].markupEscaped)</a></li>"
    }
    let heading = title[language].markupEscaped
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(heading) · \(name.markupEscaped)</title>
      <style>
      \(Self.css)
      </style>
      </head>
      <body>
      <a class="skip" href="#main">\(say("Naar de inhoud", "To the contents"))</a>
      <header><p>\(name.markupEscaped)</p>
      <nav aria-label="\(say("Onderdelen", "Parts"))"><ul>\(links.joined())</ul></nav></header>
      <main id="main">
      <h1>\(heading)</h1>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  private static let css = """
    :root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#8a8a8a;--soft:#f2f4f7;--link:#0b4f9c}
    @media (prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#16181b;--line:#7d8590;--soft:#23272d;--link:#8ec5ff}}
    *{box-sizing:border-box}
    body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
    header{border-bottom:1px solid var(--line);padding:.5rem 1rem;background:var(--soft)}
    header p{margin:0;font-weight:700}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.25rem 0 0;padding:0}
    main{max-width:72rem;margin:0 auto;padding:1rem}
    a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    [aria-current]{font-weight:700;text-decoration:none}
    .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem}
    .scroll{overflow-x:auto}
    .contents{column-width:22rem;column-gap:2rem;margin:.5rem 0 1.5rem;padding-left:1.2rem}
    .contents li{break-inside:avoid}
    table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}
    caption{text-align:left;font-weight:700;padding:.25rem 0}
    caption span{position:sticky;left:0;display:inline-block;max-width:min(70rem,calc(100vw - 2rem))}
    td ul,dd ul{margin:0;padding-left:1.1rem}
    code{overflow-wrap:anywhere}
    th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
    thead th{background:var(--soft)}
    tbody th{font-weight:600}
    section{margin:0 0 2rem}
    h2{border-bottom:1px solid var(--line);padding-bottom:.2rem;margin-top:2rem}
    code,pre{font-family:ui-monospace,monospace;font-size:.9em}
    pre{background:var(--soft);padding:.75rem;overflow-x:auto}
    dt{font-weight:600}dd{margin:0 0 .4rem 1.2rem}
    .tag{border:1px solid var(--line);border-radius:.3rem;padding:0 .35rem;font-size:.85em;white-space:nowrap}
    :target{background:var(--soft)}
    @media print{header nav,.skip{display:none}main{max-width:none}}
    """
}

/// Pieces of HTML.
enum Markup {
  /// A table with a caption, heads of columns and rows whose first cell is a head.
  static func table(
    _ caption: String,
    _ heads: [String],
    _ rows: [[String]],
    ids: [String] = []
  ) -> String {
    let head = heads.map { "<th scope=\"col\">\($0.markupEscaped)</th>" }.joined()
    let body = rows.enumerated().map { number, row in
      let id = ids.indices.contains(number) ? " id=\"\(ids[number].markupEscaped)\"" : ""
      let cells = row.enumerated().map { place, cell in
        place == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
      }
      return "<tr\(id)>\(cells.joined())</tr>"
    }
    return
      "<div class=\"scroll\" tabindex=\"0\"><table><caption><span>\(caption.markupEscaped)</span></caption>"
      + "<thead><tr>\(head)</tr></thead><tbody>\n\(body.joined(separator: "\n"))\n</tbody></table></div>\n"
  }

  /// A section with a heading that can be linked to.
  static func section(_ id: String, _ title: String, _ body: String) -> String {
    "<section id=\"\(id.markupEscaped)\"><h2>\(title.markupEscaped)</h2>\n\(body)</section>\n"
  }

  /// Links to the sections of a page.
  static func contents(_ sections: [(id: String, title: String)]) -> String {
    let items = sections.map {
      "<li><a href=\"#\($0.id.markupEscaped)\">\($0.title.markupEscaped)</a></li>"
    }
    return "<ul class=\"contents\">\(items.joined(separator: "\n"))</ul>\n"
  }

  /// A list of names with what belongs to them; empty ones are left out.
  static func details(_ pairs: [(String, String)]) -> String {
    let items = pairs.filter { !$0.1.isEmpty }.map {
      "<dt>\($0.0.markupEscaped)</dt><dd>\($0.1)</dd>"
    }
    return items.isEmpty ? "" : "<dl>\(items.joined())</dl>\n"
  }

  static func code(_ text: String) -> String { "<code>\(text.markupEscaped)</code>" }

  static func paragraph(_ text: String) -> String { "<p>\(text.markupEscaped)</p>\n" }
}
