package import Catalogue
package import Vocabulary

/// The summary of a portfolio as Markdown: `summary.md`.
///
/// It says what the page says, without its pictures, which show nothing that no table has; of long
/// tables it has fewer rows.
package enum PortfolioMarkdown {
  /// Returns the bytes of the file.
  ///
  /// - Parameters:
  ///   - summary: What the portfolio came to.
  ///   - catalogue: The catalogue, for the names and addresses of sources.
  ///   - language: The language of the text.
  /// - Returns: Markdown in UTF-8, as GitHub reads it.
  package static func bytes(
    of summary: PortfolioSummary,
    _ catalogue: Catalogue,
    _ language: Language = .dutch
  ) -> [UInt8] {
    let document = PortfolioDocument(summary, catalogue, language, .text)
    var writer = MarkdownWriter(language: language)
    writer.heading(writer.words(Texts.portfolio) + ": " + document.title, level: 1)
    for warning in document.warnings { writer.quote([[.text(warning)]]) }
    writer.tiles(document.tiles)
    for section in document.sections {
      writer.heading(section.title, level: 2)
      for block in section.blocks { writer.block(block) }
    }
    writer.heading(writer.words(Texts.used), level: 2)
    for pair in document.used { writer.pair(pair, depth: 0) }
    writer.endList()
    // A file of text ends in one line break.
    return Array(writer.text.utf8.dropLast())
  }
}

extension MarkdownWriter {
  fileprivate mutating func tiles(_ tiles: [PortfolioDocument.Tile]) {
    for tile in tiles {
      let figure = MemoDocument.Inline.status(tile.figure, tile.tone)
      let note = tile.note.isEmpty ? [] : [MemoDocument.Inline.text(", " + tile.note)]
      item([.text(tile.name + ": "), figure] + note)
    }
    endList()
  }

  fileprivate mutating func pair(_ pair: MemoDocument.Pair, depth: Int) {
    item([.text(pair.name + ": ")] + pair.text, depth: depth)
  }

  fileprivate mutating func block(_ block: PortfolioDocument.Block) {
    switch block {
    case .paragraph(let inlines): paragraph(inlines)
    case .charts: break
    case .table(let table): self.table(table.plain)
    case .either(let entries, _):
      for entry in entries {
        item(entry.text)
        for detail in entry.details { pair(detail, depth: 1) }
      }
      endList()
    }
  }
}

extension PortfolioTable {
  /// The table without what only serves to sort it.
  fileprivate var plain: MemoDocument.Table {
    var all = rows.map { MemoDocument.Table.Row(cells: $0.cells.map(\.text)) }
    if let total {
      all.append(MemoDocument.Table.Row(cells: total.cells.map(\.text), isTotal: true))
    }
    return MemoDocument.Table(
      caption: caption,
      columns: columns.map {
        MemoDocument.Table.Column(title: $0.title, isAmount: $0.kind != .text)
      },
      rows: all
    )
  }
}
