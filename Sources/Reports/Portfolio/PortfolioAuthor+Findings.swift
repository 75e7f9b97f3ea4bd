import Assessment
import Catalogue
import FEEL
import Vocabulary

/// The sections about findings, in projects and across them.
extension PortfolioAuthor {
  var findings: PortfolioDocument.Section {
    let blocks: [PortfolioDocument.Block] =
      summary.findings.isEmpty
      ? [paragraph(words[Texts.noFindings])]
      : [paragraph(words[Texts.findingsNote]), .charts([severities]), .table(findingTable)]
    return PortfolioDocument.Section(
      key: "findings",
      title: words[Texts.portfolioFindings],
      blocks: blocks
    )
  }

  private var severities: PortfolioChart {
    let counts = Severity.allCases.sorted(by: >).map { severity in
      (severity, summary.findings.reduce(0) { $0 + ($1.counts[severity] ?? 0) })
    }
    let all = counts.reduce(0) { $0 + $1.1 }
    let most = counts.map(\.1).max() ?? 0
    let bars = counts.map { severity, count in
      let share = words.share(count, of: all)
      return PortfolioChart.Bar(
        label: words[severity.text],
        figure: share.isEmpty ? words.count(count) : "\(words.count(count)) (\(share))",
        length: PortfolioChart.share(count, of: most),
        tone: severity.look.tone
      )
    }
    return PortfolioChart(
      title: words[Texts.findingsPerSeverity],
      description: bars.map { "\($0.label): \($0.figure)." }.joined(separator: " "),
      form: .bars(bars)
    )
  }

  /// The statuses that any finding has, each with its heading: a column of zeros only takes room.
  private var statuses: [(status: FindingStatus, title: LocalizedText)] {
    let all: [(status: FindingStatus, title: LocalizedText)] = [
      (.risk, Texts.riskColumn), (.check, Texts.checkColumn), (.mitigated, Texts.closedColumn),
      (.info, Texts.infoColumn),
    ]
    return all.filter { entry in
      summary.findings.contains { ($0.statuses[entry.status] ?? 0) > 0 }
    }
  }

  private var findingTable: PortfolioTable {
    let statuses = statuses
    return PortfolioTable(
      key: "findings",
      caption: words[Texts.findingsCaption],
      columns: [
        column(Texts.ruleColumn), column(Texts.aboutColumn), column(Texts.severityColumn),
      ] + statuses.map { column($0.title, .count) } + [
        column(Texts.projectsColumn, .count), column(Texts.eurosColumn, .euros),
      ],
      rows: summary.findings.map { finding in
        let title = MemoDocument.Inline.text(words[finding.title])
        return PortfolioTable.Row(
          cells: [
            .words([.text(finding.id)]),
            .words([title] + words.basisAfter(finding.sources, .confirmed)),
            .ranked(severities(of: finding), rank(finding.severities.first?.severity)),
          ]
            + statuses.map { words.cell(finding.statuses[$0.status] ?? 0) }
            + words.cells(finding.amount)
        )
      }
    )
  }

  /// Returns the severities of a rule, each with its number where there are several.
  private func severities(of finding: PortfolioSummary.FindingCount) -> [MemoDocument.Inline] {
    let severities = finding.severities
    var inlines: [MemoDocument.Inline] = []
    for (severity, count) in severities {
      if !inlines.isEmpty { inlines.append(.lineBreak) }
      inlines.append(status(severity))
      if severities.count > 1 { inlines.append(.text("\u{A0}" + words.count(count))) }
    }
    return inlines
  }

  private func status(_ severity: Severity) -> MemoDocument.Inline {
    .status(words[severity.text], severity.look.tone)
  }

  /// Returns the place of a severity: the heaviest first.
  private func rank(_ severity: Severity?) -> Int {
    let order = Severity.allCases.sorted(by: >)
    return severity.flatMap(order.firstIndex) ?? order.count
  }

  // MARK: Across projects

  /// The number of characters of what is said of a signal, which may quote the input.
  private static let sentences = 600

  var cross: PortfolioDocument.Section {
    let title = words[Texts.acrossProjects]
    guard !summary.crossFindings.isEmpty else {
      return PortfolioDocument.Section(
        key: "cross",
        title: title,
        blocks: [paragraph(words[Texts.noCross])]
      )
    }
    let shown = summary.crossFindings.prefix(room.signals)
    let table = PortfolioTable(
      key: "cross",
      caption: words[Texts.acrossCaption],
      columns: [
        column(Texts.ruleColumn), column(Texts.severityColumn), column(Texts.whatAndWhy),
        column(Texts.projectsColumn, .level), column(Texts.togetherColumn, .level),
        column(Texts.boundaryColumn, .level),
      ],
      rows: shown.map(crossRow)
    )
    // The summary for programs has no more than the heaviest either.
    let hasAll = summary.crossFindings.count >= summary.crossCount
    var more = remainder(shown.count, of: summary.crossFindings.count, in: "summary.json")
    if !hasAll {
      let (part, whole) = (words.count(shown.count), words.count(summary.crossCount))
      more = [paragraph(words.filled(Texts.heaviestOf, part, whole))]
    }
    return PortfolioDocument.Section(
      key: "cross",
      title: title,
      blocks: [paragraph(words[Texts.crossNote] + " " + words[Texts.linesNote])] + more + [
        .either(shown.map(crossEntry), table)
      ]
    )
  }

  private func title(of finding: PortfolioSummary.CrossFinding) -> String {
    words.clipped(words[finding.title], to: Self.sentences)
  }

  private func reasoning(of finding: PortfolioSummary.CrossFinding) -> String {
    words.clipped(words[finding.reasoning], to: Self.sentences)
  }

  private func crossRow(_ finding: PortfolioSummary.CrossFinding) -> PortfolioTable.Row {
    var text: [MemoDocument.Inline] = [
      .strong(title(of: finding))
    ]
    text += [.lineBreak, .text(reasoning(of: finding))]
    text += words.basisAfter(finding.sources, finding.certainty)
    for pair in details(of: finding) {
      text += [.lineBreak, .aside([.text(pair.name + ": ")]), .aside(pair.text)]
    }
    return PortfolioTable.Row(
      cells: [
        .words([.text(finding.id)]),
        .ranked([status(finding.severity)], rank(finding.severity)),
        .words(text), words.cell(finding.count), level(finding.euros), level(finding.boundary),
      ]
    )
  }

  private func crossEntry(_ finding: PortfolioSummary.CrossFinding) -> MemoDocument.Entry {
    var text = [
      status(finding.severity), .text(" "),
      .strong(title(of: finding)),
    ]
    text.append(.text(" "))
    text.append(.aside([.text("(\(finding.id))")]))
    var amounts: [MemoDocument.Pair] = []
    if let euros = finding.euros {
      let figure = words.shortAmount(euros)
      let boundary = finding.boundary.map {
        " (\(words[Texts.boundaryColumn].lowercased()): \(words.shortAmount($0)))"
      }
      amounts.append(
        MemoDocument.Pair(
          name: words[Texts.togetherColumn],
          text: [.text(figure + (boundary ?? ""))]
        )
      )
    }
    let why = MemoDocument.Pair(
      name: words[Texts.why],
      text: [.text(reasoning(of: finding))]
        + words.basisAfter(finding.sources, finding.certainty)
    )
    return MemoDocument.Entry(text: text, details: [why] + amounts + details(of: finding))
  }

  /// Returns what to do about a signal and which projects it is about.
  private func details(of finding: PortfolioSummary.CrossFinding) -> [MemoDocument.Pair] {
    var pairs: [MemoDocument.Pair] = []
    if let mitigation = finding.mitigation, !words[mitigation].isEmpty {
      pairs.append(
        MemoDocument.Pair(name: words[Texts.whatToDo], text: [.text(words[mitigation])])
      )
    }
    guard !finding.projects.isEmpty else { return pairs }
    var text: [MemoDocument.Inline] = []
    for project in finding.projects {
      if !text.isEmpty { text.append(.text("; ")) }
      text += reference(project)
    }
    let left = finding.count - finding.projects.count
    if left > 0 { text.append(.text("; " + words.filled(Texts.andMore, words.count(left)))) }
    pairs.append(MemoDocument.Pair(name: words[Texts.projectsColumn], text: text))
    return pairs
  }

  /// Returns a project as it can be found again: its id, value and day, and its line.
  func reference(_ project: PortfolioSummary.ProjectReference) -> [MemoDocument.Inline] {
    var text: [MemoDocument.Inline] = [
      project.id.map { .input(words.clipped($0)) } ?? .text(words[Texts.noReference])
    ]
    var parts: [String] = []
    if let value = project.value { parts.append(words.shortAmount(value)) }
    if let day = project.date { parts.append(words.date(day)) }
    parts.append(words.filled(Texts.recordLine, words.count(project.line)))
    text.append(.text(" (" + parts.joined(separator: ", ") + ")"))
    return text
  }

  private func level(_ amount: Decimal?) -> PortfolioTable.Cell {
    guard let amount else { return .empty }
    return PortfolioTable.Cell(text: [.text(words.shortAmount(amount))], order: amount.description)
  }
}
