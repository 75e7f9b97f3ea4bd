import Vocabulary

/// The section about circles by year.
extension PortfolioAuthor {
  /// The sections about circles: none where no circle met.
  var circles: [PortfolioDocument.Section] {
    guard !summary.circleYears.isEmpty else { return [] }
    let shown = summary.circleYears.prefix(room.rows)
    let table = PortfolioTable(
      key: "circles",
      caption: words[Texts.circlesCaption],
      columns: [
        column(Texts.circleColumn), column(Texts.buyerColumn), column(Texts.yearColumn, .level),
        column(Texts.sessionsColumn, .count), column(Texts.unpublishedColumn, .count),
        column(Texts.lateColumn, .count), column(Texts.unrecordedColumn, .count),
        column(Texts.firmsColumn, .count), column(Texts.topicsColumn, .count),
      ],
      rows: shown.map(row)
    )
    var more = remainder(shown.count, of: summary.circleYears.count, in: "summary.json")
    if more.isEmpty, shown.count < summary.circleYearCount {
      let (part, whole) = (words.count(shown.count), words.count(summary.circleYearCount))
      more = [paragraph(words.filled(Texts.heaviestOf, part, whole))]
    }
    return [
      PortfolioDocument.Section(
        key: "circles",
        title: words[Texts.circles],
        blocks: [paragraph(words[Texts.circlesNote])] + more + [.table(table)]
      )
    ]
  }

  private func row(_ year: PortfolioSummary.CircleYear) -> PortfolioTable.Row {
    let buyer: MemoDocument.Inline =
      year.buyer.isEmpty
      ? .text(words[Texts.notRecordedName]) : .input(words.clipped(year.buyer))
    return PortfolioTable.Row(
      cells: [
        .words([.input(words.clipped(year.circle))]), .words([buyer]),
        PortfolioTable.Cell(text: [.text(String(year.year))], order: String(year.year)),
        words.cell(year.sessions), words.cell(year.unpublished), words.cell(year.late),
        words.cell(year.unrecorded), year.firms.map { words.cell($0) } ?? .empty,
        year.topics.map { words.cell($0.count) } ?? .empty,
      ]
    )
  }
}
