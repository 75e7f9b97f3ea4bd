import Vocabulary

/// A document as text for a terminal.
enum DocumentText {
  /// Returns the text of a document.
  static func bytes(of document: MemoDocument, _ style: ReportStyle) -> [UInt8] {
    var canvas = TextCanvas(width: style.width, usesColor: style.usesColor)
    canvas.paragraph([TextRun(document.kind, .dim)])
    for chapter in document.chapters { canvas.chapter(chapter) }
    return Array(canvas.text.utf8)
  }
}

extension TextCanvas {
  fileprivate mutating func chapter(_ chapter: MemoDocument.Chapter) {
    let names = [chapter.reference, chapter.title].compactMap(\.self)
    paragraph([TextRun(names.joined(separator: " – "), .bold)])
    skip()
    pairs(chapter.summary.map { (name: $0.name, text: $0.text.flatMap(\.runs)) }, indent: 0)
    for warning in chapter.warnings {
      skip()
      paragraph([TextRun(warning, .warning)], indent: 2, mark: "!", markLook: .warning)
    }
    for section in chapter.sections {
      heading(section.title)
      for block in section.blocks { self.block(block) }
    }
  }

  private mutating func block(_ block: MemoDocument.Block) {
    switch block {
    case .paragraph(let inlines):
      paragraph(inlines.flatMap(\.runs), indent: 2)
    case .entries(let entries):
      for entry in entries { self.entry(entry) }
    case .table(let table):
      for row in table.rows { self.row(row, of: table) }
    case .pairs(let pairs):
      self.pairs(pairs.map { (name: $0.name, text: $0.text.flatMap(\.runs)) }, indent: 2)
    case .scale:
      // A picture says nothing that the sentences around it do not say.
      break
    case .excerpt(let lines):
      for line in lines { paragraph([TextRun(line)], indent: 4, mark: "│", markLook: .dim) }
    }
  }

  private mutating func entry(_ entry: MemoDocument.Entry) {
    paragraph(entry.text.flatMap(\.runs), indent: 4, mark: entry.box?.sign ?? "-")
    for detail in entry.details {
      paragraph([TextRun(detail.name + ": ", .dim)] + detail.text.flatMap(\.runs), indent: 6)
    }
  }

  /// Adds a row of a table as an entry: on a terminal columns of texts leave no room for the texts.
  private mutating func row(_ row: MemoDocument.Table.Row, of table: MemoDocument.Table) {
    var runs: [TextRun] = []
    for (cell, column) in zip(row.cells, table.columns) where !cell.isEmpty {
      if !runs.isEmpty { runs.append(TextRun(". " + column.title + ": ", .dim)) }
      runs += cell.flatMap(\.runs)
    }
    paragraph(runs, indent: 4, mark: "-")
  }
}

extension MemoDocument.Inline {
  /// The piece of text as a terminal shows it.
  var runs: [TextRun] {
    switch self {
    case .text(let plain), .input(let plain), .link(let plain, _): [TextRun(plain)]
    case .strong(let plain): [TextRun(plain, .bold)]
    case .code(let plain): [TextRun(plain, .dim)]
    case .aside(let parts): parts.flatMap(\.runs)
    case .doubt(let plain): [TextRun(plain, .warning)]
    case .status(let plain, let tone): [TextRun(plain, tone.look)]
    case .lineBreak: [.lineBreak]
    }
  }
}

extension MemoDocument.Tone {
  /// The look of the tone on a terminal.
  var look: TextLook {
    switch self {
    case .alarm: .alarm
    case .warning: .warning
    case .good: .good
    case .neutral: .bold
    }
  }
}
