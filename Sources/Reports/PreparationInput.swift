package import Assessment
package import Catalogue

/// The preparation sheet of a session with what a report needs beside it.
package struct PreparationInput: Sendable {
  /// The sheet.
  package var preparation: Preparation
  /// What it was made with.
  package var receipt: Receipt
  /// The catalogue, for the names of sources, codes and parameters.
  package var catalogue: Catalogue

  /// Creates an input.
  package init(preparation: Preparation, receipt: Receipt, catalogue: Catalogue) {
    self.preparation = preparation
    self.receipt = receipt
    self.catalogue = catalogue
  }
}

/// A form in which a preparation sheet can be written.
package struct PreparationFormat: Sendable {
  /// The name by which `--format` chooses it.
  package let id: String
  /// Writes the sheet.
  package let render: @Sendable (PreparationInput, ReportStyle) -> [UInt8]

  /// All formats, the default first.
  package static let all: [PreparationFormat] = [
    PreparationFormat(id: "text") { input, style in
      DocumentText.bytes(of: PreparationSheet.document(input, style), style)
    },
    PreparationFormat(id: "json") { input, _ in PreparationJSON.bytes(of: input) },
    PreparationFormat(id: "markdown") { input, style in
      MarkdownReport.bytes(of: PreparationSheet.document(input, style))
    },
    PreparationFormat(id: "html") { input, style in
      let document = PreparationSheet.document(input, style)
      return HTMLReport.bytes(of: document, layout: document.sheetLayout)
    },
  ]

  /// Returns the format with a name.
  package static func named(_ id: String) -> PreparationFormat? {
    all.first { $0.id == id }
  }
}
