import Vocabulary

/// The memo as Markdown, for a wiki, a case system or a mail.
enum MarkdownReport {
  /// The memo of all projects, below each other.
  static let format = ReportFormat(id: "markdown") { input, style in
    bytes(of: Memo.document(input, style))
  }

  /// Returns a document as Markdown.
  static func bytes(of document: MemoDocument) -> [UInt8] {
    var writer = MarkdownWriter(language: document.language)
    if document.hasContents {
      writer.heading(document.title, level: 1)
      if document.chapters.isEmpty { writer.paragraph([.text(document.emptyNote)]) }
      writer.contents(document)
    }
    for chapter in document.chapters {
      if document.hasContents { writer.rule() }
      writer.chapter(chapter, level: document.hasContents ? 2 : 1)
    }
    return Array(writer.text.utf8)
  }
}

extension MarkdownWriter {
  fileprivate mutating func contents(_ document: MemoDocument) {
    for chapter in document.chapters {
      var text: [MemoDocument.Inline] = []
      if let reference = chapter.reference { text += [.input(reference), .text(" ")] }
      text.append(.strong(chapter.title))
      for pair in chapter.summary.prefix(2) { text += [.text(" – ")] + pair.text }
      item(text)
    }
    endList()
  }

  fileprivate mutating func chapter(_ chapter: MemoDocument.Chapter, level: Int) {
    let names = [chapter.reference, chapter.title].compactMap(\.self)
    heading(names.joined(separator: " – "), level: level)
    pairs(chapter.summary)
    for warning in chapter.warnings { quote([[.text(warning)]]) }
    for section in chapter.sections {
      heading(section.title, level: level + 1)
      for block in section.blocks { self.block(block) }
    }
  }

  private mutating func block(_ block: MemoDocument.Block) {
    switch block {
    case .paragraph(let inlines): paragraph(inlines)
    case .entries(let entries): self.entries(entries)
    case .table(let table): self.table(table)
    case .pairs(let pairs): self.pairs(pairs)
    case .scale(let scale, let distances): self.scale(scale, distances)
    case .excerpt(let lines): quote(lines.map { [.input($0)] })
    }
  }

  private mutating func pairs(_ pairs: [MemoDocument.Pair]) {
    for pair in pairs { item([.strong(pair.name + ":"), .text(" ")] + pair.text) }
    endList()
  }

  private mutating func entries(_ entries: [MemoDocument.Entry]) {
    for entry in entries {
      item(entry.text, box: entry.box)
      for detail in entry.details {
        item([.text(detail.name + ": ")] + detail.text, depth: 1)
      }
    }
    endList()
  }

  /// Writes the bands of values as a table, for Markdown has no pictures of its own.
  private mutating func scale(_ scale: ValueScale, _ distances: MemoDocument.Distances?) {
    let rows = scale.steps.reversed().map { step in
      var label: [MemoDocument.Inline] = [.text(step.label)]
      if step.holdsValue, let mark = scale.mark {
        label = [.strong(step.label), .text(" ← "), .strong(mark)]
      }
      return MemoDocument.Table.Row(cells: [[.text(step.range)], label])
    }
    table(
      MemoDocument.Table(
        caption: scale.title,
        columns: [
          MemoDocument.Table.Column(title: words(Texts.valueRange)),
          MemoDocument.Table.Column(title: words(Texts.procedureColumn)),
        ],
        rows: rows
      )
    )
    guard let distances else { return }
    paragraph([.text(distances.title + ":")])
    for sentence in distances.sentences { item([.text(sentence)]) }
    endList()
  }
}
