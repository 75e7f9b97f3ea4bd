extension MemoDocument {
  /// The layout in which the document fits on one sheet of paper, as far as any does.
  ///
  /// The limits were found by printing sheets: text of so many characters fills the page.
  var sheetLayout: HTMLReport.Layout {
    switch length {
    case ..<Self.roomy: .sheet
    case ..<Self.full: .denseSheet
    default: .densestSheet
    }
  }

  private static let roomy = 7_800
  private static let full = 9_200

  /// How much text there is, with what each line costs beside its characters.
  private var length: Int {
    chapters.flatMap(\.sections).flatMap(\.blocks).reduce(0) { $0 + $1.length }
  }
}

extension MemoDocument.Block {
  /// The characters that half a line takes, which is lost at the end of each paragraph.
  private static let lineEnd = 30

  fileprivate var length: Int {
    switch self {
    case .paragraph(let inlines): Self.length(inlines)
    case .entries(let entries):
      entries.reduce(0) { sum, entry in
        sum + Self.length(entry.text)
          + entry.details.reduce(0) { $0 + $1.name.count + Self.length($1.text) }
      }
    case .table(let table):
      table.rows.flatMap(\.cells).reduce(0) { $0 + Self.length($1) }
    case .pairs(let pairs): pairs.reduce(0) { $0 + $1.name.count + Self.length($1.text) }
    case .scale: 0
    case .excerpt(let lines): lines.reduce(0) { $0 + $1.count + Self.lineEnd }
    }
  }

  private static func length(_ inlines: [MemoDocument.Inline]) -> Int {
    lineEnd + inlines.reduce(0) { $0 + $1.length }
  }
}

extension MemoDocument.Inline {
  /// The characters that are printed.
  fileprivate var length: Int {
    switch self {
    case .text(let plain), .strong(let plain), .input(let plain), .link(let plain, _),
      .doubt(let plain), .status(let plain, _):
      plain.count
    case .aside(let parts): parts.reduce(0) { $0 + $1.length }
    // What stands as it is in a file is left out on paper.
    case .code, .lineBreak: 0
    }
  }
}
