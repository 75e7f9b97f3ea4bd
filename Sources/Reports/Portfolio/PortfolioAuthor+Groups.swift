import Assessment
import FEEL
import Vocabulary

/// The sections about departments, bands of values and groups of the CPV.
extension PortfolioAuthor {
  /// The number of departments that a picture has room for.
  private static let stacks = 12
  /// The number of projects that are named in a row.
  private static let named = 5

  var departments: PortfolioDocument.Section {
    let title = words[Texts.departments]
    guard summary.departments.contains(where: { !$0.name.isEmpty || $0.isRest }) else {
      return PortfolioDocument.Section(
        key: "departments",
        title: title,
        blocks: [paragraph(words[Texts.noDepartments])]
      )
    }
    let shown = Array(summary.departments.prefix(room.rows))
    let unlisted = [summary.departmentRest].compactMap(\.self)
    let rest = summary.departments.dropFirst(room.rows) + unlisted
    let more = largest(shown.count, of: summary.departmentCount, listed: summary.departments.count)
    let table = departmentTable(shown, rest: .together(rest))
    return PortfolioDocument.Section(
      key: "departments",
      title: title,
      blocks: [.charts([departmentChart])] + more + [.table(table)]
    )
  }

  /// Returns a paragraph that says how many rows are left out, where any are.
  private func largest(_ shown: Int, of all: Int, listed: Int) -> [PortfolioDocument.Block] {
    guard shown < all else { return [] }
    let text = words.filled(Texts.largestRows, words.count(shown), words.count(all))
    guard listed > shown else { return [paragraph(text)] }
    return [paragraph(text + " " + words.filled(Texts.moreListed, words.count(listed)))]
  }

  private func name(_ department: PortfolioSummary.Department) -> String {
    if department.isRest { return words[Texts.otherDepartments] }
    return department.name.isEmpty
      ? words[Texts.notRecordedName] : words.clipped(department.name)
  }

  /// The codes of the verdicts, with their names, in order.
  private var verdictGroups: [PortfolioSummary.Group] {
    var groups = summary.verdicts
    for group in summary.departments.flatMap(\.verdicts)
    where !groups.contains(where: { $0.code == group.code }) {
      groups.append(group)
    }
    return groups
  }

  private var departmentChart: PortfolioChart {
    let shown = summary.departments.prefix(Self.stacks)
    let stacks = shown.map { department in
      PortfolioChart.Stack(
        label: name(department),
        figure: words.projects(department.amount.projects),
        parts: department.verdicts.filter { $0.amount.projects > 0 }.map {
          part($0, of: department.amount.projects)
        }
      )
    }
    let sentences = stacks.map { stack in
      let parts = stack.parts.map { "\($0.label) \($0.figure)" }.joined(separator: ", ")
      return "\(stack.label), \(stack.figure): \(parts)."
    }
    var chart = PortfolioChart(
      title: words[Texts.verdictsPerDepartment],
      description: sentences.joined(separator: " "),
      form: .stacks(stacks, legend: verdictGroups.map { part($0, of: summary.all.projects) })
    )
    if shown.count < summary.departments.count {
      chart.note = words.filled(Texts.largestDepartments, words.count(shown.count))
    }
    return chart
  }

  private func part(_ group: PortfolioSummary.Group, of whole: Int) -> PortfolioChart.Part {
    PortfolioChart.Part(
      key: Verdict(rawValue: group.code)?.rawValue ?? "other",
      label: words.name(group, unknown: Texts.notDetermined),
      figure: words.count(group.amount.projects),
      share: PortfolioChart.share(group.amount.projects, of: whole)
    )
  }

  private func departmentTable(
    _ shown: [PortfolioSummary.Department],
    rest: PortfolioSummary.Department?
  ) -> PortfolioTable {
    let departments = shown + [rest].compactMap(\.self)
    let verdicts = verdictGroups
    func row(
      _ name: MemoDocument.Inline,
      _ groups: [PortfolioSummary.Group],
      _ tooLight: PortfolioSummary.Amount,
      _ all: PortfolioSummary.Amount
    ) -> PortfolioTable.Row {
      PortfolioTable.Row(
        cells: [.words([name]), words.cell(all.projects)]
          + verdicts.map { verdict in
            words.cell(groups.filter { $0.code == verdict.code }.sum.projects)
          }
          + words.cells(tooLight) + [words.cells(all)[1]]
      )
    }
    func row(
      _ name: MemoDocument.Inline,
      _ department: PortfolioSummary.Department
    ) -> PortfolioTable.Row {
      row(name, department.verdicts, department.tooLight, department.amount)
    }
    let whole = PortfolioSummary.Department.together(departments)
    // Of a part of the departments the sum would pass for that of all.
    let isWhole = departments.count > 1 && whole?.amount.projects == summary.all.projects
    let others = words.filled(
      Texts.departmentsTogether,
      words.count(summary.departmentCount - shown.count)
    )
    return PortfolioTable(
      key: "departments",
      caption: words[Texts.departmentsCaption],
      columns: [column(Texts.departmentColumn), column(Texts.projectsColumn, .count)]
        + verdicts.map { group in
          PortfolioTable.Column(
            title: words.name(group, unknown: Texts.notDetermined),
            kind: .count
          )
        }
        + [
          column(Texts.tooLightProjects, .count), column(Texts.tooLightEuros, .euros),
          column(Texts.eurosColumn, .euros),
        ],
      rows: shown.map { department in
        let name = name(department)
        return row(department.name.isEmpty ? .text(name) : .input(name), department)
      } + [rest].compactMap(\.self).map { row(.text(others), $0) },
      total: isWhole ? whole.map { row(.text(words[Texts.sum]), $0) } : nil
    )
  }

  // MARK: Close under a boundary

  var bands: PortfolioDocument.Section {
    let bands = summary.bands.filter { $0.procedure.amount.projects > 0 }
    let blocks: [PortfolioDocument.Block] =
      bands.isEmpty
      ? [paragraph(words[Texts.noBands])]
      : [
        paragraph(words[Texts.bandsNote] + " " + words[Texts.linesNote]), .charts([strips(bands)]),
        .table(bandTable(bands)),
      ]
    return PortfolioDocument.Section(
      key: "bands",
      title: words[Texts.boundaryBands],
      blocks: blocks
    )
  }

  private func strips(_ bands: [PortfolioSummary.Band]) -> PortfolioChart {
    let strips = bands.map { band in
      let amount = band.procedure.amount
      let from = (band.boundary * Decimal(summary.bandFrom)).divided(by: 100) ?? .zero
      return PortfolioChart.Strip(
        label: words.filled(
          Texts.stripLabel,
          words.name(band.procedure, unknown: Texts.notDetermined),
          words.shortAmount(band.boundary)
        ),
        figure: together(amount),
        from: words.shortAmount(from),
        to: words.shortAmount(band.boundary),
        ticks: band.projects.compactMap(\.value).map {
          PortfolioChart.share($0 - from, of: band.boundary - from)
        }
      )
    }
    let isWhole = bands.allSatisfy { $0.projects.count >= $0.procedure.amount.projects }
    return PortfolioChart(
      title: words[Texts.stripTitle],
      description: strips.map { "\($0.label): \($0.figure)." }.joined(separator: " "),
      note: words[Texts.stripNote] + (isWhole ? "" : " " + words[Texts.stripSome]),
      form: .strips(strips)
    )
  }

  private func bandTable(_ bands: [PortfolioSummary.Band]) -> PortfolioTable {
    PortfolioTable(
      key: "bands",
      caption: words.filled(Texts.bandsCaption, words.count(summary.bandFrom)),
      columns: [
        column(Texts.boundaryColumn, .level), column(Texts.fromBoundary),
        column(Texts.projectsColumn, .count), column(Texts.eurosColumn, .euros),
        column(Texts.heaviest),
      ],
      rows: bands.map { band in
        var projects: [MemoDocument.Inline] = []
        for project in band.projects.prefix(Self.named) {
          if !projects.isEmpty { projects.append(.lineBreak) }
          projects += reference(project)
        }
        let left = band.procedure.amount.projects - min(band.projects.count, Self.named)
        if left > 0, !projects.isEmpty {
          projects += [.lineBreak, .text(words.filled(Texts.andMore, words.count(left)))]
        }
        return PortfolioTable.Row(
          cells: [
            PortfolioTable.Cell(
              text: [.text(words.shortAmount(band.boundary))],
              order: band.boundary.description
            ),
            .words([.text(words.name(band.procedure, unknown: Texts.notDetermined))]),
          ] + words.cells(band.procedure.amount) + [.words(projects)]
        )
      }
    )
  }

  // MARK: Groups of the CPV

  var cpvGroups: PortfolioDocument.Section {
    let title = words[Texts.cpvGroups]
    guard summary.cpvGroups.contains(where: { !$0.code.isEmpty }) else {
      return PortfolioDocument.Section(
        key: "cpv",
        title: title,
        blocks: [paragraph(words[Texts.noCPV])]
      )
    }
    let shown = summary.cpvGroups.prefix(room.rows)
    let rest = summary.cpvGroups.dropFirst(room.rows).reduce(summary.cpvGroupRest) {
      $0 + $1.amount
    }
    let others = words.filled(
      Texts.groupsTogether,
      words.count(summary.cpvGroupCount - shown.count)
    )
    var table = PortfolioTable(
      key: "cpv",
      caption: words[Texts.cpvCaption],
      columns: [
        column(Texts.cpvColumn), column(Texts.groupColumn), column(Texts.projectsColumn, .count),
        column(Texts.eurosColumn, .euros),
      ],
      rows: shown.map { group in
        let label = words[group.label]
        return PortfolioTable.Row(
          cells: [
            .words([
              .text(group.code.isEmpty ? words[Texts.notRecordedName] : words.clipped(group.code))
            ]),
            label.isEmpty ? .empty : .words([.text(words.clipped(label))]),
          ] + words.cells(group.amount)
        )
      }
    )
    if rest.projects > 0 {
      table.rows.append(
        PortfolioTable.Row(cells: [.words([.text(others)]), .empty] + words.cells(rest))
      )
    }
    let more = largest(shown.count, of: summary.cpvGroupCount, listed: summary.cpvGroups.count)
    return PortfolioDocument.Section(key: "cpv", title: title, blocks: more + [.table(table)])
  }
}
