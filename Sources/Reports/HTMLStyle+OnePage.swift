extension HTMLStyle {
  /// What the sheet of a session adds: on paper all of it stands on one page, in two columns.
  static let onePage = """
    .sheet .agenda > ul { padding: 0; list-style: none; }
    .sheet .agenda > ul > li { padding: .6rem 0 .2rem; border-bottom: 1px solid var(--rule); }
    .sheet .agenda > ul > li:last-child { border-bottom: 0; }
    .sheet .details div { grid-template-columns: 7.5rem minmax(0, 1fr); }
    .sheet blockquote p { margin-bottom: .35em; }
    @media print {
      @page { margin: 8mm 9mm 9mm; }
      .sheet { font-size: 7.1pt; line-height: 1.24; }
      .sheet .page-head { margin: 0 0 3pt; padding-bottom: 2pt; border-bottom-width: 1.5pt; }
      .sheet .page-head p, .sheet .reference { font-size: 7pt; }
      .sheet .reference { float: right; margin: 0; }
      .sheet h1 { margin: 0 0 3pt; font-size: 12.5pt; }
      .sheet article { column-count: 2; column-gap: 5mm; column-rule: .5pt solid var(--rule); }
      .sheet article > header { column-span: all; margin-bottom: 3pt; }
      .sheet .summary { padding: 2.5pt 5pt; columns: 2; column-gap: 5mm; }
      .sheet .summary div { padding: .3pt 0; }
      .sheet .summary div:first-child dd { font-size: inherit; line-height: inherit; }
      .sheet dl div { grid-template-columns: 21mm minmax(0, 1fr); column-gap: 2mm; }
      .sheet section > h2 { margin: 5pt 0 2pt; padding-top: 2pt; font-size: 8.6pt; }
      .sheet section:first-of-type > h2 { margin-top: 0; }
      .sheet p { margin-bottom: 1.5pt; orphans: 2; widows: 2; }
      .sheet p.warning { margin: 2pt 0 0; padding: 2pt 5pt; }
      .sheet ul { padding-left: 8pt; }
      .sheet li { margin-bottom: 1.2pt; }
      .sheet li > p { margin-bottom: .5pt; }
      .sheet .agenda > ul > li { padding: 1.5pt 0 .5pt; }
      .sheet .details { margin-bottom: 1pt; font-size: 1em; }
      .sheet .details div { display: block; padding: 0; }
      .sheet .details dt, .sheet .details dd { display: inline; }
      .sheet .details dt::after { content: ": "; }
      .sheet .pairs div { padding: .2pt 0; }
      .sheet .checklist li { padding-left: 10pt; }
      .sheet .box { font-size: 1em; line-height: inherit; }
      .sheet table { margin-bottom: 2pt; }
      .sheet caption { padding-bottom: 1pt; }
      .sheet th, .sheet td { padding: .8pt 3pt .8pt 0; }
      .sheet thead th { border-bottom-width: 1pt; }
      .sheet blockquote { padding: 2.5pt 5pt; }
      .sheet blockquote p { margin-bottom: 1pt; }
      .sheet .status { padding: 0 2pt; font-size: .94em; }
      .sheet td .status { white-space: normal; }
      .sheet .used { font-size: 6.2pt; }
    }

    """
}
