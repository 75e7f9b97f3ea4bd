import Vocabulary

/// A memo as a document without any format, which HTML and Markdown write each in their own way.
struct MemoDocument {
  /// The language of the document.
  let language: Language
  /// The title of the whole.
  let title: String
  /// What kind of document it is.
  let kind: String
  /// The heading of the table of contents.
  let contentsTitle: String
  /// What is said where there is nothing to report.
  let emptyNote: String
  /// One chapter for each project.
  let chapters: [Chapter]

  /// Whether the chapters stand below a common title.
  var hasContents: Bool { chapters.count != 1 }

  /// What is said of one project.
  struct Chapter {
    /// The name by which links find the chapter.
    let anchor: String
    /// The reference of the project.
    let reference: String?
    /// The title of the project.
    let title: String
    /// The outcome in a few lines.
    let summary: [Pair]
    /// What must be known before anyone relies on the outcome.
    let warnings: [String]
    /// The sections, in order.
    let sections: [Section]
  }

  /// A part of a chapter with its own heading.
  struct Section {
    /// The name by which a style finds the section.
    let key: String
    /// The heading.
    let title: String
    /// What stands in it.
    let blocks: [Block]
  }

  /// A part of a section.
  enum Block {
    /// Running text.
    case paragraph([Inline])
    /// Things to read one by one.
    case entries([Entry])
    /// A table.
    case table(Table)
    /// Names with a text each.
    case pairs([Pair])
    /// A picture of the bands of values, with the distances to the nearest limits.
    case scale(ValueScale, distances: Distances?)
    /// A text to be copied, by line.
    case excerpt([String])
  }

  /// How far a value lies from the limits around it.
  struct Distances {
    /// What the list is.
    let title: String
    /// One sentence for each limit.
    let sentences: [String]
  }

  /// A piece of text on one line.
  enum Inline {
    /// Text of the program or the catalogue.
    case text(String)
    /// Text with weight.
    case strong(String)
    /// Text from the input, whose direction of writing is not known.
    case input(String)
    /// A name or a hash as it stands in a file.
    case code(String)
    /// A text that leads elsewhere.
    case link(String, to: String)
    /// Something less important, such as the articles that a sentence rests on.
    case aside([Inline])
    /// What must be said of a rule that is not confirmed.
    case doubt(String)
    /// A word for how something stands.
    case status(String, Tone)
    /// The end of a line.
    case lineBreak
  }

  /// How something stands; it is always said in words too.
  enum Tone: String {
    /// Something is wrong.
    case alarm
    /// Something needs attention.
    case warning
    /// All is well.
    case good
    /// Nothing of the kind.
    case neutral
  }

  /// A box on a checklist.
  enum Box {
    /// Not done, or not known to be.
    case empty
    /// Done.
    case done
    /// Known to be missing.
    case failed
  }

  /// A name with a text.
  struct Pair {
    /// The name.
    let name: String
    /// The text.
    let text: [Inline]
  }

  /// Something to read by itself: a finding, an obligation, a question.
  struct Entry {
    /// The box before it, on a checklist.
    var box: Box?
    /// What it says.
    var text: [Inline]
    /// What is said beside it.
    var details: [Pair] = []
  }

  /// A table whose first column names its rows.
  struct Table {
    /// What the table shows.
    let caption: String
    /// The columns.
    let columns: [Column]
    /// The rows.
    let rows: [Row]

    /// A column of a table.
    struct Column {
      /// What stands in it.
      let title: String
      /// Whether it holds amounts, which are set to the right.
      var isAmount = false
    }

    /// A row of a table.
    struct Row {
      /// The cells.
      let cells: [[Inline]]
      /// Whether it is the total of those above.
      var isTotal = false
    }
  }
}

extension TextLook {
  /// The tone of the look.
  var tone: MemoDocument.Tone {
    switch self {
    case .alarm: .alarm
    case .warning: .warning
    case .good: .good
    case .plain, .bold, .dim: .neutral
    }
  }
}
