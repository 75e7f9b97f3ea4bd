import FEEL
import Vocabulary

/// A summary as a document without any format, which HTML and Markdown write each in their own way.
struct PortfolioDocument {
  /// The language of the document.
  let language: Language
  /// What the portfolio comes to in one line.
  let title: String
  /// The figures to see first.
  let tiles: [Tile]
  /// What must be known before anyone relies on the figures.
  let warnings: [String]
  /// The sections, in order.
  let sections: [Section]
  /// What the summary was made with.
  let used: [MemoDocument.Pair]

  /// A figure to see first.
  struct Tile {
    /// What it counts.
    let name: String
    /// The figure.
    let figure: String
    /// What is said beside it.
    let note: String
    /// How it stands.
    let tone: MemoDocument.Tone
    /// The key of the section that tells more.
    let section: String
  }

  /// A part with its own heading.
  struct Section {
    /// The name by which links and the style find the section.
    let key: String
    /// The heading.
    let title: String
    /// What stands in it.
    var blocks: [Block]
  }

  /// A part of a section.
  enum Block {
    /// Running text.
    case paragraph([MemoDocument.Inline])
    /// Pictures beside each other; they show nothing that no table has.
    case charts([PortfolioChart])
    /// A table.
    case table(PortfolioTable)
    /// The same as a list to read and as a table to sort.
    case either([MemoDocument.Entry], PortfolioTable)
  }
}

/// A table whose rows can be sorted and filtered.
struct PortfolioTable {
  /// The name by which the table is found; no other table of the document has it.
  let key: String
  /// What the table shows.
  let caption: String
  /// The columns.
  let columns: [Column]
  /// The rows.
  var rows: [Row] = []
  /// The sum of the rows, where the rows share nothing.
  var total: Row?

  /// A column.
  struct Column {
    /// What stands in it.
    let title: String
    /// What it holds.
    let kind: Kind
  }

  /// What a column holds.
  enum Kind: String {
    /// Words.
    case text
    /// Numbers of things.
    case count
    /// Sums of money.
    case euros
    /// Numbers that do not add up, such as boundaries.
    case level
  }

  /// A row.
  struct Row {
    /// The cells, as many as there are columns.
    let cells: [Cell]
  }

  /// A cell.
  struct Cell {
    /// What is read.
    let text: [MemoDocument.Inline]
    /// What rows are ordered by; nil for the words that are read.
    let order: String?

    /// Makes a cell of words.
    static func words(_ text: [MemoDocument.Inline]) -> Cell { Cell(text: text, order: nil) }

    /// Makes a cell of a word whose place among others is known.
    static func ranked(_ text: [MemoDocument.Inline], _ rank: Int) -> Cell {
      Cell(text: text, order: String(rank))
    }

    /// An empty cell.
    static var empty: Cell { Cell(text: [], order: nil) }
  }
}

extension Wording {
  /// Returns a cell with a number of things.
  func cell(_ count: Int) -> PortfolioTable.Cell {
    PortfolioTable.Cell(text: [.text(self.count(count))], order: String(count))
  }

  /// Returns a cell with a sum of money.
  func cell(_ euros: Decimal) -> PortfolioTable.Cell {
    PortfolioTable.Cell(text: [.text(self.euros(euros))], order: euros.description)
  }

  /// Returns the cells of an amount: its projects and its euros, empty where no value is known.
  func cells(_ amount: PortfolioSummary.Amount) -> [PortfolioTable.Cell] {
    [cell(amount.projects), amount.valued > 0 ? cell(amount.euros) : .empty]
  }
}

extension PortfolioSummary.Amount {
  /// Adds what other projects come to.
  package static func + (left: Self, right: Self) -> Self {
    Self(
      projects: left.projects + right.projects,
      valued: left.valued + right.valued,
      euros: left.euros + right.euros
    )
  }
}

extension [PortfolioSummary.Group] {
  /// What all the groups come to.
  var sum: PortfolioSummary.Amount { reduce(PortfolioSummary.Amount()) { $0 + $1.amount } }
}
