/// The style sheet of the memo: for a desk, a phone and paper, in light and dark.
///
/// It holds neither `<` nor `&`, so that the page stays well-formed.
enum HTMLStyle {
  /// The whole sheet.
  static let sheet = colors + text + blocks + tables + picture + phone + paper

  /// Each colour of text keeps a contrast of at least 4.5 to 1 with all grounds it stands on.
  private static let colors = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --panel: #f3f5f7; --text: #1a222b; --soft: #515c68; --rule: #d3d9df;
      --line: #7b8794; --accent: #0a5170; --here: #0a5170; --band: #dfe5ea;
      --alarm: #8f1a14; --alarm-ground: #fdecea; --warning: #6a4800; --warning-ground: #fff3d1;
      --good: #1b5a30; --good-ground: #e5f4e9; --neutral-ground: #e8ecf0;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14191f; --panel: #1d242c; --text: #e7ebef; --soft: #adb7c1; --rule: #36404a;
        --line: #8a96a3; --accent: #8ecbea; --here: #8ecbea; --band: #323c47;
        --alarm: #ffb4ab; --alarm-ground: #4a1714; --warning: #ffd98a; --warning-ground: #453209;
        --good: #a3dcb3; --good-ground: #15391f; --neutral-ground: #2a333d;
      }
    }

    """

  private static let text = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 50rem; background: var(--ground);
      color: var(--text); font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", Roboto, sans-serif;
      overflow-wrap: break-word; hyphens: manual;
    }
    p { margin: 0 0 .6em; }
    h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
    h1, article > header h2 {
      margin: 0 0 1.25rem; font-size: 2rem; font-weight: 700; letter-spacing: -.015em;
    }
    section > h2, section > h3 {
      margin: 2.5rem 0 .9rem; padding-top: .75rem; border-top: 1px solid var(--rule);
      font-size: 1.25rem; font-weight: 650;
    }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    code { font: .86em/1.4 ui-monospace, "Cascadia Mono", Consolas, monospace; color: var(--soft);
      overflow-wrap: anywhere; }
    .aside, .note { color: var(--soft); font-size: .92em; font-weight: 400; }
    .aside a { color: inherit; }
    .doubt { color: var(--warning); font-size: .92em; font-weight: 400; }
    .aside .aside, .aside .doubt { font-size: 1em; }
    .doubt { white-space: nowrap; }
    .doubt::before { content: "\\26A0\\FE0E\\2009"; font-style: normal; }
    .page-head p, .reference {
      margin: 0; color: var(--soft); font-size: .9rem; font-weight: 600; letter-spacing: .02em;
    }
    .page-head {
      margin-bottom: 1.5rem; padding-bottom: .6rem; border-bottom: 3px solid var(--accent);
    }
    .reference { margin-bottom: .2rem; overflow-wrap: anywhere; }
    .status {
      padding: .1em .5em; border-radius: .25em; font-size: .88em; font-weight: 650;
      background: var(--neutral-ground); -webkit-box-decoration-break: clone;
      box-decoration-break: clone;
    }
    .status.alarm { color: var(--alarm); background: var(--alarm-ground); }
    .status.warning { color: var(--warning); background: var(--warning-ground); }
    .status.good { color: var(--good); background: var(--good-ground); }

    """

  private static let blocks = """
    dl { margin: 0; }
    dl div { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: 1rem; }
    dt { color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .summary {
      padding: 1rem 1.25rem; border-left: 4px solid var(--accent); background: var(--panel);
    }
    .summary div { padding: .22rem 0; align-items: baseline; }
    .summary div:first-child dd { font-size: 1.35rem; line-height: 1.25; }
    .pairs div { padding: .25rem 0; }
    .warning { color: var(--text); }
    p.warning {
      margin: .9rem 0 0; padding: .6rem 1.25rem; border-left: 4px solid var(--warning);
      background: var(--warning-ground); color: var(--warning);
    }
    ul { margin: 0; padding-left: 1.2rem; }
    li { margin: 0 0 .6rem; }
    li > p { margin-bottom: .3rem; }
    .checklist { padding: 0; list-style: none; }
    .checklist li { position: relative; padding-left: 1.9rem; }
    .box { position: absolute; left: 0; font-size: 1.15em; line-height: 1.35; }
    .details { margin: 0 0 .9rem; font-size: .95em; }
    .details div { grid-template-columns: 6.5rem minmax(0, 1fr); padding: .1rem 0; }
    .findings > ul { padding: 0; list-style: none; }
    .findings > ul > li { padding: .9rem 0 .2rem; border-bottom: 1px solid var(--rule); }
    .findings > ul > li:last-child { margin-bottom: 0; border-bottom: 0; }
    .findings p code { white-space: nowrap; }
    .findings > ul > li:first-child { padding-top: 0; }
    blockquote {
      margin: 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .25rem;
    }
    blockquote p:last-child { margin-bottom: 0; }
    .contents ol { padding-left: 1.4rem; }
    .contents .outcome { display: block; }
    .used, .reasoning { font-size: .94em; }
    .used h2, .used h3, .reasoning h2, .reasoning h3 { font-size: 1.25rem; }
    .project + .project, .contents + .project { margin-top: 5rem; }

    """

  private static let tables = """
    table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse; }
    caption { padding-bottom: .4rem; text-align: left; color: var(--soft); font-size: .92em; }
    th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--rule); text-align: left;
      vertical-align: top; font-weight: 400; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { border-bottom: 2px solid var(--line); font-size: .9em; font-weight: 650; }
    .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .total th, .total td { border-top: 2px solid var(--line); border-bottom: 0; font-weight: 700; }
    .calendar table { font-size: .95em; }
    .calendar td { white-space: nowrap; }
    .procedures thead th:first-child { width: 38%; }
    .procedures thead th:last-child { width: 26%; }
    .pairs + table { margin-top: 1.25rem; }
    td .status { white-space: nowrap; }

    """

  private static let picture = """
    .scale { display: flex; gap: 1.5rem; align-items: center; margin: 0; }
    .scale svg { flex: 0 1 27rem; min-width: 0; height: auto; overflow: visible; }
    .scale figcaption { flex: 1 1 12rem; font-size: .95em; }
    .scale figcaption ul { padding-left: 1.1rem; }
    .scale figcaption li { margin-bottom: .3rem; }
    .scale .note { margin-bottom: 1.1em; }
    svg text { fill: var(--text); font-size: 14px; }
    svg .amount { text-anchor: end; font-variant-numeric: tabular-nums; }
    svg .name { fill: var(--soft); }
    svg .name.here { fill: var(--text); font-weight: 700; }
    svg .value { fill: var(--here); font-weight: 700; }
    svg .band { fill: var(--band); stroke: var(--ground); stroke-width: 1; }
    svg .band.here { fill: var(--here); fill-opacity: .45; }
    svg .limit { stroke: var(--line); stroke-width: 1; }
    svg .mark { fill: none; stroke: var(--here); stroke-width: 3; }

    """

  private static let phone = """
    @media screen and (max-width: 44rem) {
      body { padding: 1rem 1rem 3rem; }
      h1, article > header h2 { font-size: 1.6rem; }
      dl div { grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: .75rem; }
      .pairs div, .details div { display: block; }
      .details div { padding: .2rem 0; }
      .summary { padding: .8rem 1rem; }
      .summary div:first-child { display: block; }
      .scale { display: block; }
      .scale svg { display: block; width: 100%; margin-bottom: 1rem; }
      table, tbody, tr, th, td { display: block; }
      caption { display: block; }
      thead {
        position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      }
      tr { padding: .6rem 0; border-bottom: 1px solid var(--rule); }
      th, td, .total th, .total td { padding: .1rem 0; border: 0; }
      tbody th { font-weight: 600; }
      td:not([data-name]) { display: none; }
      td[data-name], .total td[data-name] { position: relative; padding-left: 8.75rem;
        white-space: normal; text-align: left; }
      td[data-name]::before { content: attr(data-name); position: absolute; left: 0; width: 8.25rem;
        color: var(--soft); font-weight: 400; }
      tr.total { border-top: 2px solid var(--line); border-bottom: 0; }
    }

    """

  private static let paper = """
    @page {
      size: A4; margin: 16mm 17mm 18mm;
      @bottom-right {
        content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif;
        color: #515c68;
      }
    }
    @media print {
      :root {
        color-scheme: light;
        --ground: #ffffff; --panel: #f3f5f7; --text: #000000; --soft: #414b55; --rule: #c3cad1;
        --line: #66717d; --accent: #0a5170; --here: #0a5170; --band: #dfe5ea;
        --alarm: #8f1a14; --alarm-ground: #ffffff; --warning: #5c3e00; --warning-ground: #ffffff;
        --good: #1b5a30; --good-ground: #ffffff; --neutral-ground: #ffffff;
      }
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.42; }
      h1, article > header h2 { font-size: 20pt; }
      section > h2, section > h3 { margin: 13pt 0 5pt; padding-top: 6pt; font-size: 12.5pt; }
      li { margin-bottom: 4pt; }
      th, td { padding-top: 3.5pt; padding-bottom: 3.5pt; }
      .used h2, .used h3, .reasoning h2, .reasoning h3 { font-size: 12.5pt; }
      h1, h2, h3, caption, thead { break-after: avoid; }
      tr, li, figure, blockquote, .summary, p.warning, dl div { break-inside: avoid; }
      thead { display: table-header-group; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      .status { border: 1px solid currentColor; }
      .summary, p.warning { border-top: 1px solid var(--rule); border-right: 1px solid var(--rule);
        border-bottom: 1px solid var(--rule); }
      .scale svg { flex-basis: 82mm; }
      table { margin-bottom: 10pt; }
      .box { line-height: 1.24; }
      .used { break-inside: avoid; }
      .project + .project, .contents + .project { margin-top: 0; break-before: page; }
    }

    """
}
