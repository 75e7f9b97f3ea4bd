import Assessment
import FEEL
import Vocabulary

/// The sections about verdicts and procedures.
extension PortfolioAuthor {
  var verdicts: PortfolioDocument.Section {
    PortfolioDocument.Section(
      key: "verdicts",
      title: words[Texts.verdicts],
      blocks: [
        paragraph(words[Texts.seeAlso] + " " + words[Texts.valueNote]),
        .table(
          table(
            "verdicts",
            Texts.verdictCaption,
            Texts.verdictColumn,
            summary.verdicts,
            unknown: Texts.notDetermined
          ) { Verdict(rawValue: $0)?.look.tone ?? .neutral }
        ),
        .table(
          table(
            "regimes",
            Texts.regimeCaption,
            Texts.regimeColumn,
            summary.regimes,
            unknown: Texts.notDetermined
          )
        ),
      ]
    )
  }

  /// Returns a table of groups that share no project.
  func table(
    _ key: String,
    _ caption: LocalizedText,
    _ name: LocalizedText,
    _ groups: [PortfolioSummary.Group],
    unknown: LocalizedText,
    tone: ((String) -> MemoDocument.Tone)? = nil
  ) -> PortfolioTable {
    let sum = groups.sum
    return PortfolioTable(
      key: key,
      caption: words[caption],
      columns: [
        column(name), column(Texts.projectsColumn, .count), column(Texts.shareColumn, .level),
        column(Texts.valuedColumn, .count), column(Texts.eurosColumn, .euros),
      ],
      rows: groups.enumerated().map { rank, group in
        let label = words.name(group, unknown: unknown)
        let text = tone.map { MemoDocument.Inline.status(label, $0(group.code)) } ?? .text(label)
        return PortfolioTable.Row(
          cells: [.ranked([text], rank)] + cells(group.amount, of: sum)
        )
      },
      total: PortfolioTable.Row(cells: [.words([.text(words[Texts.sum])])] + cells(sum, of: sum))
    )
  }

  /// Returns the cells of projects: their number, share, number with a value, and value.
  private func cells(
    _ amount: PortfolioSummary.Amount,
    of sum: PortfolioSummary.Amount
  ) -> [PortfolioTable.Cell] {
    let share = words.share(amount.projects, of: sum.projects)
    let counts = words.cells(amount)
    return [
      counts[0],
      PortfolioTable.Cell(
        text: share.isEmpty ? [] : [.text(share)],
        order: String(amount.projects)
      ),
      words.cell(amount.valued), counts[1],
    ]
  }

  var procedures: PortfolioDocument.Section {
    let charts = [
      bars(
        Texts.projectsPerProcedure,
        summary.required,
        byEuros: false,
        unknown: Texts.notDetermined
      ),
      bars(
        Texts.eurosPerProcedure,
        summary.required,
        byEuros: true,
        unknown: Texts.notDetermined
      ),
    ]
    return PortfolioDocument.Section(
      key: "procedures",
      title: words[Texts.requiredProcedures],
      blocks: [.charts(charts), .table(procedureTable)]
    )
  }

  private var procedureTable: PortfolioTable {
    var codes = summary.required.map(\.code)
    codes += summary.recommended.map(\.code).filter { !codes.contains($0) }
    // What could not be determined comes last.
    codes = codes.filter { !$0.isEmpty } + codes.filter(\.isEmpty)
    let rows = codes.enumerated().map { rank, code in
      let groups = [summary.required, summary.recommended].map { groups in
        groups.first { $0.code == code }
      }
      let label = groups.compactMap(\.self).first.map {
        words.name($0, unknown: Texts.notDetermined)
      }
      return PortfolioTable.Row(
        cells: [.ranked([.text(label ?? code)], rank)]
          + groups.flatMap { words.cells($0?.amount ?? PortfolioSummary.Amount()) }
      )
    }
    return PortfolioTable(
      key: "procedure-table",
      caption: words[Texts.requiredCaption],
      columns: [
        column(Texts.procedureColumn), column(Texts.requiredCount, .count),
        column(Texts.requiredEuros, .euros), column(Texts.recommendedCount, .count),
        column(Texts.recommendedEuros, .euros),
      ],
      rows: rows,
      total: PortfolioTable.Row(
        cells: [.words([.text(words[Texts.sum])])]
          + words.cells(summary.required.sum) + words.cells(summary.recommended.sum)
      )
    )
  }

  // MARK: Planned against required

  var compliance: PortfolioDocument.Section {
    let compared = summary.compliance.map(\.planned).sum
    guard compared.projects > 0 else {
      return PortfolioDocument.Section(
        key: "compliance",
        title: words[Texts.compliance],
        blocks: [paragraph(words[Texts.noCompliance])]
      )
    }
    var notes = [paragraph(words[Texts.signalNote]), paragraph(words[Texts.estimateNote])]
    let left = summary.notCompared
    if left.projects > 0 {
      notes.append(paragraph(words.filled(Texts.withoutPlan, together(left))))
    }
    return PortfolioDocument.Section(
      key: "compliance",
      title: words[Texts.compliance],
      blocks: notes + [
        .table(
          table(
            "signals",
            Texts.complianceTotals,
            Texts.judgement,
            summary.plannedVerdicts,
            unknown: Texts.notDetermined,
            tone: PlannedFit.tone
          )
        ),
        .table(complianceTable(compared)),
      ]
    )
  }

  private func complianceTable(_ compared: PortfolioSummary.Amount) -> PortfolioTable {
    let order = summary.plannedVerdicts.map(\.code)
    let rows = summary.compliance.map { row in
      let verdict = PortfolioSummary.Group(
        code: row.verdict,
        label: row.verdictLabel,
        amount: PortfolioSummary.Amount()
      )
      let required = PortfolioSummary.Group(
        code: row.required,
        label: row.requiredLabel,
        amount: PortfolioSummary.Amount()
      )
      let label = words.name(verdict, unknown: Texts.notDetermined)
      return PortfolioTable.Row(
        cells: [
          .words([.text(words.name(row.planned, unknown: Texts.noPlan))]),
          .words([.text(words.name(required, unknown: Texts.notDetermined))]),
          .ranked(
            [.status(label, PlannedFit.tone(of: row.verdict))],
            order.firstIndex(of: row.verdict) ?? order.count
          ),
          words.cell(row.planned.amount.projects), words.cell(row.planned.amount.valued),
          words.cells(row.planned.amount)[1],
        ]
      )
    }
    return PortfolioTable(
      key: "compliance",
      caption: words[Texts.complianceCaption],
      columns: [
        column(Texts.plannedColumn), column(Texts.requiredColumn), column(Texts.judgement),
        column(Texts.projectsColumn, .count), column(Texts.valuedColumn, .count),
        column(Texts.eurosColumn, .euros),
      ],
      rows: rows,
      total: PortfolioTable.Row(
        cells: [.words([.text(words[Texts.sum])]), .empty, .empty]
          + [
            words.cell(compared.projects), words.cell(compared.valued), words.cells(compared)[1],
          ]
      )
    )
  }
}
