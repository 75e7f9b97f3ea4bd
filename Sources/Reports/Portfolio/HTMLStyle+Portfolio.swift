extension HTMLStyle {
  /// What the page of a portfolio adds: wide tables to sort and filter, figures and pictures.
  static let portfolio =
    portfolioPage + portfolioTables + portfolioCharts + portfolioPhone
    + portfolioPaper

  private static let portfolioPage = """
    .portfolio { max-width: 88rem; }
    .portfolio main > p, .portfolio section > p { max-width: 46rem; }
    .portfolio h1 { margin-bottom: 1rem; }
    .tiles {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: .75rem;
      margin-top: 1rem;
    }
    .tiles div {
      display: flex; flex-direction: column; padding: .6rem .9rem .7rem; background: var(--panel);
      border-left: 4px solid var(--line);
    }
    .tiles div.alarm { border-color: var(--alarm); }
    .tiles div.warning { border-color: var(--warning); color: var(--text); }
    .tiles div.good { border-color: var(--good); }
    .tiles dt { font-size: .92em; }
    .tiles dd { color: var(--soft); font-size: .92em; }
    .tiles .figure {
      order: -1; color: var(--text); font-size: 1.8rem; font-weight: 700; line-height: 1.25;
      font-variant-numeric: tabular-nums;
    }
    .tiles .alarm .figure { color: var(--alarm); }
    .on-this-page { margin-top: 1.5rem; }
    .on-this-page h2 { display: inline; margin-right: 1rem; font-size: .92rem; color: var(--soft); }
    .on-this-page ul { display: inline; padding: 0; list-style: none; }
    .on-this-page li { display: inline-block; margin: 0 1rem .2rem 0; }
    .portfolio section { scroll-margin-top: 1rem; }

    """

  private static let portfolioTables = """
    .wide { overflow-x: auto; margin: 0 0 1.75rem; }
    .wide table { margin: 0; }
    .wide:focus-visible, .filter input:focus-visible, th button:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .portfolio th, .portfolio td { padding-right: 1.1rem; }
    .portfolio th:last-child, .portfolio td:last-child { padding-right: .3rem; }
    .portfolio thead th { vertical-align: bottom; white-space: normal; }
    .portfolio tbody th { min-width: 13rem; overflow-wrap: anywhere; }
    .portfolio tbody th.amount { min-width: 0; overflow-wrap: normal; }
    .portfolio tbody tr:hover { background: var(--panel); }
    #table-cross tbody th, #table-cpv tbody th { min-width: 0; white-space: nowrap; }
    #table-findings tbody th { min-width: 9rem; overflow-wrap: normal; }
    #table-findings th, #table-findings td { padding-right: .9rem; }
    #table-findings th:last-child, #table-findings td:last-child { padding-right: .3rem; }
    #table-cross td:nth-child(3) { min-width: 22rem; max-width: 46rem; }
    #table-findings td:nth-child(2) { min-width: 20rem; }
    #table-verdicts, #table-regimes, #table-signals, #table-wanted { max-width: 52rem; }
    th button {
      display: inline; margin: 0; padding: .1rem 0; border: 0; background: none; color: inherit;
      font: inherit; text-align: inherit; cursor: pointer;
    }
    th button::after { content: "\\2195"; margin-left: .3em; color: var(--soft); font-weight: 400; }
    th[aria-sort="ascending"] button::after { content: "\\2191"; color: var(--text); }
    th[aria-sort="descending"] button::after { content: "\\2193"; color: var(--text); }
    th button:hover { text-decoration: underline; }
    .filter { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; }
    .filter[hidden] { display: none; }
    .filter input {
      width: 16rem; max-width: 100%; padding: .35rem .6rem; border: 1px solid var(--line);
      border-radius: .25rem; background: var(--ground); color: var(--text); font: inherit;
    }
    .filter span { color: var(--soft); font-size: .92em; }

    """

  /// The graver a verdict, the more it stands out from the ground, also without colours.
  private static let portfolioCharts = """
    .portfolio {
      --blocked: #8f1a14; --on-blocked: #ffffff; --incomplete: #5d6873; --on-incomplete: #ffffff;
      --attention: #d99a1c; --on-attention: #1a222b; --ok: #dcefe2; --on-ok: #1a222b;
    }
    @media (prefers-color-scheme: dark) {
      .portfolio {
        --blocked: #ffb4ab; --on-blocked: #14191f; --incomplete: #8d99a6; --on-incomplete: #14191f;
        --attention: #876208; --on-attention: #ffffff; --ok: #17412a; --on-ok: #ffffff;
      }
    }
    .charts { display: flex; flex-wrap: wrap; gap: 1rem 3.5rem; margin-bottom: 1.75rem; }
    .chart { flex: 1 1 20rem; max-width: 27rem; min-width: 0; margin: 0; }
    .chart svg { display: block; width: 100%; height: auto; overflow: visible; }
    .chart figcaption p { margin-bottom: .35rem; }
    .chart .name { fill: var(--text); font-weight: 400; }
    .chart .figure { font-weight: 650; font-variant-numeric: tabular-nums; }
    .chart .soft { fill: var(--soft); }
    .chart .bar { fill: var(--here); }
    .chart .bar.alarm { fill: var(--alarm); }
    .chart .bar.warning { fill: var(--warning); }
    .chart .bar.good { fill: var(--good); }
    .chart .part { stroke: var(--ground); stroke-width: 1.5; fill: var(--neutral-ground); }
    .chart .outline { fill: none; stroke: var(--line); stroke-width: 1; }
    .chart .part.blocked { fill: var(--blocked); }
    .chart .part.incomplete { fill: var(--incomplete); }
    .chart .part.attention { fill: var(--attention); }
    .chart .part.ok { fill: var(--ok); }
    .chart .inside { text-anchor: middle; font-weight: 650; }
    .chart .inside.blocked { fill: var(--on-blocked); }
    .chart .inside.incomplete { fill: var(--on-incomplete); }
    .chart .inside.attention { fill: var(--on-attention); }
    .chart .inside.ok { fill: var(--on-ok); }
    .chart .tick { stroke: var(--here); stroke-width: 2; stroke-opacity: .75; }
    .chart .limit { stroke: var(--text); stroke-width: 2; }
    .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; padding: 0; list-style: none; }
    .legend { margin-bottom: .6rem; font-size: .92em; }
    .legend li { margin: 0; }
    .legend li::before {
      content: ""; display: inline-block; width: .9em; height: .9em; margin-right: .4em;
      border: 1px solid var(--line); vertical-align: -.1em; background: var(--neutral-ground);
      -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    .legend .blocked::before { background: var(--blocked); }
    .legend .incomplete::before { background: var(--incomplete); }
    .legend .attention::before { background: var(--attention); }
    .legend .ok::before { background: var(--ok); }

    """

  /// Of an amount a part would pass for another amount: the last one stays in sight as a whole.
  private static let portfolioPhone = """
    @media screen and (max-width: 68rem) {
      .portfolio table { font-size: .94em; }
      .portfolio th, .portfolio td { padding-right: .75rem; }
      .portfolio tbody th { min-width: 10rem; }
      #table-findings tbody th { min-width: 7.5rem; }
      #table-findings td:nth-child(2) { min-width: 13rem; }
      #table-findings th, #table-findings td { padding-right: .6rem; }
    }
    @media screen and (min-width: 44.01rem) {
      .portfolio .amount:last-child { position: sticky; right: 0; background: var(--ground); }
      .portfolio tbody tr:hover .amount:last-child { background: var(--panel); }
    }
    @media screen and (max-width: 44rem) {
      .portfolio table { font-size: 1em; }
      .tiles { grid-template-columns: 1fr 1fr; gap: .5rem; }
      .tiles .figure { font-size: 1.5rem; }
      .on-this-page h2, .on-this-page ul { display: block; }
      .on-this-page li { margin: .15rem 1rem .15rem 0; }
      tfoot { display: block; }
      .wide { overflow-x: visible; }
      .filter input { width: 100%; }
      .portfolio tbody tr, .portfolio tfoot tr {
        display: grid; grid-template-columns: repeat(auto-fill, minmax(8.4rem, 1fr));
        gap: .35rem .75rem; padding: .8rem 0;
      }
      .portfolio tbody th, .portfolio tfoot th, .portfolio td:not(.amount) {
        grid-column: 1 / -1; min-width: 0; max-width: none; text-align: left; white-space: normal;
      }
      .portfolio td[data-name] { min-width: 0; padding: 0; text-align: left; white-space: normal; }
      .portfolio td[data-name]::before {
        display: block; position: static; width: auto; font-size: .85em; line-height: 1.3;
      }
      .portfolio #table-cross td:nth-child(3)::before,
      .portfolio #table-findings td:nth-child(2)::before { content: none; }
      .portfolio #table-cross td:nth-child(3), .portfolio #table-findings td:nth-child(2),
      .portfolio #table-findings tbody th { min-width: 0; }
      .live thead { position: static; width: auto; height: auto; overflow: visible;
        clip-path: none; }
      .live thead tr { display: flex; flex-wrap: wrap; gap: .1rem 1rem; align-items: baseline;
        padding: .3rem 0; }
      .live thead tr::before { content: attr(data-sort); color: var(--soft); font-size: .92em; }
      .live thead th { border: 0; text-align: left; }
      .portfolio tr[hidden] { display: none; }
    }

    """

  private static let portfolioPaper = """
    @media print {
      .portfolio {
        --blocked: #8f1a14; --on-blocked: #ffffff; --incomplete: #5d6873;
        --on-incomplete: #ffffff; --attention: #d99a1c; --on-attention: #000000; --ok: #dcefe2;
        --on-ok: #000000;
      }
      .on-this-page, .portfolio .filter { display: none; }
      th button::after { content: none; }
      .wide { overflow: visible; margin-bottom: 10pt; }
      .tiles { grid-template-columns: repeat(3, 1fr); }
      .tiles div { border: 1px solid var(--rule); border-left: 3pt solid var(--line);
        break-inside: avoid; }
      .tiles .figure { font-size: 15pt; }
      .chart { flex-basis: 78mm; max-width: 84mm; }
      .charts { gap: 5mm; margin-bottom: 10pt; }
      .portfolio #table-cross td:nth-child(3), .portfolio #table-findings td:nth-child(2),
      .portfolio #table-findings tbody th { min-width: 0; }
      .portfolio table { font-size: 8.5pt; }
      .portfolio th, .portfolio td { padding-right: 6pt; }
      .portfolio section > p, .portfolio figcaption { break-after: avoid; }
      .portfolio tfoot { display: table-row-group; }
    }

    """
}
