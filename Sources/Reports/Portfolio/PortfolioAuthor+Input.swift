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
              column(Texts.projectsColumn, .level), column(Texts.shareOfOpen, .level),
            ],
            rows: shown.map { fact in
              let label = words[fact.label]
              return PortfolioTable.Row(
                cells: [
                  .words([.text(label.isEmpty ? fact.path : label)]),
                  fact.isInDossier ? .words([.code(fact.path)]) : .empty,
                  words.cell(fact.projects),
                  PortfolioTable.Cell(
                    text: [.text(words.share(fact.projects, of: amount.projects))],
                    order: String(fact.projects)
                  ),
                ]
              )
            }
          )
        )
      )
      if summary.wanted.contains(where: { !$0.isInDossier }) {
        blocks.append(paragraph(words[Texts.outsideRulesNote]))
      }
      let options = summary.defaultOptions
      if !options.isEmpty {
        let parts = options.map { option in
          [MemoDocument.Inline.code(option.text)]
            + (option.others.isEmpty ? [] : [.text(words.filled(Texts.otherValues, option.others))])
        }
        blocks.append(
          .paragraph(
            [.text(words[Texts.defaultsNote] + " ")] + parts.joined(separator: [.text("; ")])
              + [.text(".")]
          )
        )
      }
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
    } else if summary.records > 0, summary.passed == 0 {
      blocks.append(paragraph(words[Texts.allGood]))
    }
    if summary.passed > 0 {
      let (part, whole) = (words.count(summary.passed), words.count(summary.records))
      blocks.append(paragraph(words.filled(Texts.passedNote, part, whole)))
    }
    if summary.records > 0 { blocks.append(paragraph(warned)) }
    if !summary.inputs.isEmpty {
      let shown = summary.inputs.prefix(room.rows)
      blocks += firstOfAll(shown.count)
      blocks.append(.table(inputTable(Array(shown))))
    }
    return PortfolioDocument.Section(key: "read", title: words[Texts.inputs], blocks: blocks)
  }

  private var warned: String {
    guard summary.warned > 0 else { return words[Texts.noneWarned] }
    let (part, whole) = (words.count(summary.warned), words.count(summary.records))
    return words.filled(Texts.warnedNote, part, whole)
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
        words.cell(summary.warned),
      ]
    )
    return PortfolioTable(
      key: "inputs",
      caption: words[Texts.inputsCaption],
      columns: [
        column(Texts.fileColumn), column(Texts.sizeColumn, .level),
        column(Texts.recordsColumn, .count), column(Texts.projectsColumn, .count),
        column(Texts.badColumn, .count), column(Texts.warnedColumn, .count),
      ],
      rows: inputs.map { input in
        PortfolioTable.Row(
          cells: [
            .words([name(of: input)]), size(input.bytes), words.cell(input.records),
            words.cell(input.projects), words.cell(input.bad), words.cell(input.warned),
          ]
        )
      },
      total: isWhole && inputs.count > 1 ? sum : nil
    )
  }

  private func name(of input: PortfolioSummary.Input) -> MemoDocument.Inline {
    input.isStandardInput
      ? .text(words[Texts.standardInput]) : .input(words.clipped(input.name))
  }

  private func size(_ bytes: Int) -> PortfolioTable.Cell {
    PortfolioTable.Cell(text: [.text(words.size(bytes))], order: String(bytes))
  }
}
