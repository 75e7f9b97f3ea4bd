extension HTMLStyle {
  /// What the sheet of a session adds: on paper all of it stands on one page, in two columns.
  static let onePage = onScreen + onPaper

  private static let onScreen = """
    .sheet .agenda > ul { padding: 0; list-style: none; }
    .sheet .agenda > ul > li { padding: .6rem 0 .2rem; border-bottom: 1px solid var(--rule); }
    .sheet .agenda > ul > li:last-child { border-bottom: 0; }
    .sheet .details div { grid-template-columns: 5.5rem minmax(0, 1fr); }
    .sheet blockquote p { margin-bottom: .35em; }
    .sheet .summary div:first-child dd { font-size: inherit; line-height: inherit; }

    """

  /// All sizes are relative to that of the text, which is smaller the more the sheet holds.
  private static let onPaper = """
    @media print {
      @page { margin: 7mm 8mm 9mm; }
      .sheet {
        font: 7.6pt/1.2 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "Noto Sans",
          sans-serif;
      }
      .sheet.dense { font-size: 7pt; line-height: 1.18; }
      .sheet.densest { font-size: 6.4pt; line-height: 1.17; }
      .sheet code { display: none; }
      .sheet .used code { display: inline; font-size: 1em; }
      .sheet .page-head { margin: 0 0 .3em; padding-bottom: .15em; border-bottom-width: 1.5pt; }
      .sheet .page-head p, .sheet .reference { font-size: 1em; }
      .sheet .reference { float: right; margin: 0; }
      .sheet h1 { margin: 0 0 .15em; font-size: 1.7em; }
      .sheet article { column-count: 2; column-gap: 5mm; column-rule: .5pt solid var(--rule); }
      .sheet article > header { column-span: all; margin-bottom: .4em; }
      .sheet .summary { padding: .3em .7em; columns: 2; column-gap: 5mm; }
      .sheet .summary div { padding: 0; }
      .sheet dl div { grid-template-columns: 10em minmax(0, 1fr); column-gap: .6em; }
      .sheet section > h2 { margin: .45em 0 .2em; padding-top: .2em; font-size: 1.16em; }
      .sheet section:first-of-type > h2 { margin-top: 0; }
      .sheet p { margin-bottom: .15em; orphans: 2; widows: 2; }
      .sheet p.warning { margin: .25em 0 0; padding: .2em .7em; }
      .sheet ul { padding: 0; list-style: none; }
      .sheet li { position: relative; margin-bottom: .12em; padding-left: .9em; }
      .sheet li::before { position: absolute; left: 0; content: "–"; }
      .sheet .agenda > ul > li::before, .sheet .checklist li::before { content: none; }
      .sheet li > p { margin-bottom: 0; }
      .sheet .agenda > ul > li { padding: .15em 0 .1em; margin: 0; }
      .sheet .details { margin-bottom: .1em; font-size: 1em; }
      .sheet .details div { display: block; padding: 0; }
      .sheet .details dt, .sheet .details dd { display: inline; }
      .sheet .details dt::after { content: ": "; }
      .sheet .pairs div { padding: 0; }
      .sheet .checklist { padding: 0; }
      .sheet .checklist li { padding-left: 1.4em; }
      .sheet .box { font-size: 1em; line-height: inherit; }
      .sheet blockquote { padding: .3em .6em; }
      .sheet blockquote p { margin-bottom: .15em; }
      .sheet .status { padding: 0 .25em; border-width: .5pt; font-size: .94em; }
      .sheet .used { font-size: .85em; }
    }

    """
}
