import Assessment
import Catalogue
import FEEL
import Vocabulary

extension PortfolioDocument {
  /// How many rows of a table a form has room for.
  struct Room {
    /// The rows of a table that may be as long as the portfolio has departments or groups.
    let rows: Int
    /// The signals across projects.
    let signals: Int

    /// A page in which rows can be sorted and filtered.
    static let page = Room(rows: 250, signals: 250)
    /// A text to read from top to bottom.
    static let text = Room(rows: 40, signals: 40)
  }

  /// Draws up the document.
  init(_ summary: PortfolioSummary, _ catalogue: Catalogue, _ language: Language, _ room: Room) {
    let words = Wording(language: language, catalogue: catalogue)
    let author = PortfolioAuthor(summary: summary, words: words, room: room)
    self.language = language
    title = author.title
    tiles = author.tiles
    warnings = author.warnings
    sections = author.sections
    used = author.used
  }
}

/// A writer of the sections of a summary in one language.
struct PortfolioAuthor {
  /// The figures.
  let summary: PortfolioSummary
  /// The words.
  let words: Wording
  /// The room for them.
  let room: PortfolioDocument.Room

  /// The sections that have something to say, in the order in which an analyst asks.
  var sections: [PortfolioDocument.Section] {
    guard summary.all.projects > 0 else { return [inputs] }
    return [verdicts, procedures, compliance, findings, cross] + circles
      + [departments, bands, cpvGroups, undetermined, inputs]
  }

  var title: String {
    let all = summary.all
    guard all.projects > 0 else { return words[Texts.portfolioEmpty] }
    return all.valued > 0 ? together(all) : words.projects(all.projects)
  }

  var warnings: [String] {
    if summary.all.projects > 0 { return [] }
    return [words[summary.records > 0 ? Texts.nothingAssessed : Texts.nothingRead]]
  }

  var tiles: [PortfolioDocument.Tile] {
    guard summary.all.projects > 0 else { return summary.bad > 0 ? [badTile] : [] }
    let blocked = amount(of: Verdict.blocked.rawValue, in: summary.verdicts)
    let tooLight = amount(of: PlannedFit.tooLight.rawValue, in: summary.plannedVerdicts)
    return [
      tile(Texts.projectsColumn, summary.all, "verdicts", .neutral),
      tile(Texts.blockedProjects, blocked, "verdicts", .alarm),
      tile(Texts.tooLightProjects, tooLight, "compliance", .alarm),
      tile(Texts.openProjects, summary.undetermined, "open", .warning),
      PortfolioDocument.Tile(
        name: words[Texts.crossSignals],
        figure: words.count(summary.crossCount),
        note: "",
        tone: summary.crossCount > 0 ? .warning : .good,
        section: "cross"
      ),
      badTile,
    ]
  }

  private var badTile: PortfolioDocument.Tile {
    PortfolioDocument.Tile(
      name: words[Texts.badRecords],
      figure: words.count(summary.bad),
      note: summary.bad > 0 ? words.share(summary.bad, of: summary.records) : "",
      tone: summary.bad > 0 ? .warning : .good,
      section: "read"
    )
  }

  private func tile(
    _ name: LocalizedText,
    _ amount: PortfolioSummary.Amount,
    _ section: String,
    _ tone: MemoDocument.Tone
  ) -> PortfolioDocument.Tile {
    PortfolioDocument.Tile(
      name: words[name],
      figure: words.count(amount.projects),
      note: amount.projects == 0 ? "" : money(amount),
      tone: amount.projects == 0 && tone != .neutral ? .good : tone,
      section: section
    )
  }

  private func amount(
    of code: String,
    in groups: [PortfolioSummary.Group]
  ) -> PortfolioSummary.Amount {
    groups.filter { $0.code == code }.sum
  }

  /// Returns a number of projects with what they are worth together.
  func together(_ amount: PortfolioSummary.Amount) -> String {
    let projects = words.projects(amount.projects)
    guard amount.projects > 1, amount.valued > 0 else { return "\(projects), \(money(amount))" }
    guard amount.valued < amount.projects else {
      return words.filled(Texts.together, projects, money(amount))
    }
    return words.filled(Texts.partlyKnown, projects, words.count(amount.valued), money(amount))
  }

  /// Returns what projects are worth together, or that it is not known.
  func money(_ amount: PortfolioSummary.Amount) -> String {
    amount.valued > 0 ? words.briefEuros(amount.euros) : words[Texts.noValue]
  }

  // MARK: What it was made with

  var used: [MemoDocument.Pair] {
    let pairs: [(LocalizedText, [MemoDocument.Inline])] = [
      (Texts.assessedOn, [.text(words.date(summary.assessedOn))]),
      (Texts.referenceDate, summary.referenceDate.map { [.text(words.date($0))] } ?? []),
      (Texts.matrix, matrix),
      (Texts.catalogue, named(summary.catalogue) + hash),
      (Texts.program, named(summary.engine)),
      (Texts.defaults, named(words.defaults(summary.defaults))),
    ]
    return pairs.filter { !$0.1.isEmpty }.map {
      MemoDocument.Pair(name: words[$0.0], text: $0.1)
    }
  }

  private var matrix: [MemoDocument.Inline] {
    let title = words[summary.matrixTitle]
    if title.isEmpty { return named(summary.matrix) }
    return [.text(title)] + (summary.matrix.isEmpty ? [] : [.text(" "), .code(summary.matrix)])
  }

  private var hash: [MemoDocument.Inline] {
    summary.catalogueHash.isEmpty ? [] : [.text(" "), .code(summary.catalogueHash)]
  }

  private func named(_ text: String) -> [MemoDocument.Inline] {
    text.isEmpty ? [] : [.text(text)]
  }
}

extension PortfolioAuthor {
  // MARK: Tables

  /// Returns a column of a table.
  func column(
    _ title: LocalizedText,
    _ kind: PortfolioTable.Kind = .text
  ) -> PortfolioTable.Column {
    PortfolioTable.Column(title: words[title], kind: kind)
  }

  /// Returns a paragraph.
  func paragraph(_ text: String) -> PortfolioDocument.Block { .paragraph([.text(text)]) }

  /// Returns a paragraph that says how much is left out, where anything is.
  func remainder(_ shown: Int, of all: Int, in file: String) -> [PortfolioDocument.Block] {
    guard shown < all else { return [] }
    let text = words.filled(Texts.moreRows, words.count(shown), words.count(all), file)
    return [paragraph(text)]
  }

  /// Returns a chart of one bar for each group, by projects or by euros.
  func bars(
    _ title: LocalizedText,
    _ groups: [PortfolioSummary.Group],
    byEuros: Bool,
    unknown: LocalizedText
  ) -> PortfolioChart {
    let sum = groups.sum
    let most = groups.map(\.amount.projects).max() ?? 0
    let richest = groups.map(\.amount.euros).max() ?? .zero
    let bars = groups.map { group in
      let amount = group.amount
      let figure =
        byEuros
        ? money(amount) : words.count(amount.projects)
      let share =
        byEuros
        ? words.share(amount.euros, of: sum.euros) : words.share(amount.projects, of: sum.projects)
      return PortfolioChart.Bar(
        label: words.name(group, unknown: unknown),
        figure: share.isEmpty || (byEuros && amount.valued == 0) ? figure : "\(figure) (\(share))",
        length: byEuros
          ? PortfolioChart.share(amount.euros, of: richest)
          : PortfolioChart.share(amount.projects, of: most),
        tone: group.code.isEmpty ? .warning : .neutral
      )
    }
    return PortfolioChart(
      title: words[title],
      description: bars.map { "\($0.label): \($0.figure)." }.joined(separator: " "),
      form: .bars(bars)
    )
  }
}
