import FEEL
import Vocabulary

/// The sections about what could not be concluded, and about what was read.
extension PortfolioAuthor {
  var undetermined: PortfolioDocument.Section {
    let amount = summary.undetermined
    let note =
      amount.projects == 0
      ? words[Texts.allDetermined]
      : words.filled(Texts.undeterminedNote, together(amount))
    var blocks = [paragraph(note)]
    if !summary.wanted.isEmpty {
      let shown = summary.wanted.prefix(room.rows)
      blocks += remainder(shown.count, of: summary.wanted.count, in: "summary.json")
      blocks.append(
        .table(
          PortfolioTable(
            key: "wanted",
            caption: words[Texts.wantedCaption],
            columns: [
              column(Texts.factColumn), column(Texts.pathColumn),
              column(Texts.projectsColumn, .level), column(Texts.shareOfAll, .level),
            ],
            rows: shown.map { fact in
              let label = words[fact.label]
              return PortfolioTable.Row(
                cells: [
                  .words([.text(label.isEmpty ? fact.path : label)]),
                  .words([.code(fact.path)]), words.cell(fact.projects),
                  PortfolioTable.Cell(
                    text: [.text(words.share(fact.projects, of: summary.all.projects))],
                    order: String(fact.projects)
                  ),
                ]
              )
            }
          )
        )
      )
    }
    return PortfolioDocument.Section(
      key: "open",
      title: words[Texts.undetermined],
      blocks: blocks
    )
  }

  var inputs: PortfolioDocument.Section {
    var blocks = [
      paragraph(
        words.filled(
          Texts.readLine,
          words.count(summary.records),
          words.count(summary.inputCount)
        )
      )
    ]
    if summary.bad > 0 {
      blocks.append(
        paragraph(
          words.filled(Texts.badNote, words.count(summary.bad), words.count(summary.records))
        )
      )
    } else if summary.records > 0 {
      blocks.append(paragraph(words[Texts.allGood]))
    }
    if !summary.inputs.isEmpty {
      let shown = summary.inputs.prefix(room.rows)
      blocks += firstOfAll(shown.count)
      blocks.append(.table(inputTable(Array(shown))))
    }
    return PortfolioDocument.Section(key: "read", title: words[Texts.inputs], blocks: blocks)
  }

  private func firstOfAll(_ shown: Int) -> [PortfolioDocument.Block] {
    guard shown < summary.inputCount else { return [] }
    return [
      paragraph(
        words.filled(Texts.firstInputs, words.count(shown), words.count(summary.inputCount))
      )
    ]
  }

  private func inputTable(_ inputs: [PortfolioSummary.Input]) -> PortfolioTable {
    let isWhole = inputs.count == summary.inputCount
    let sum = PortfolioTable.Row(
      cells: [
        .words([.text(words[Texts.sum])]), size(inputs.reduce(0) { $0 + $1.bytes }),
        words.cell(summary.records), words.cell(summary.all.projects), words.cell(summary.bad),
      ]
    )
    return PortfolioTable(
      key: "inputs",
      caption: words[Texts.inputsCaption],
      columns: [
        column(Texts.fileColumn), column(Texts.sizeColumn, .level),
        column(Texts.recordsColumn, .count), column(Texts.projectsColumn, .count),
        column(Texts.badColumn, .count),
      ],
      rows: inputs.map { input in
        PortfolioTable.Row(
          cells: [
            .words([.input(words.clipped(input.name))]), size(input.bytes),
            words.cell(input.records), words.cell(input.projects), words.cell(input.bad),
          ]
        )
      },
      total: isWhole && inputs.count > 1 ? sum : nil
    )
  }

  private func size(_ bytes: Int) -> PortfolioTable.Cell {
    PortfolioTable.Cell(text: [.text(words.size(bytes))], order: String(bytes))
  }
}
