package import Vocabulary

/// Why a portfolio could not be assessed to the end.
package struct PortfolioFault: Error, Hashable, Sendable {
  /// What kind of fault it is.
  package enum Kind: String, Hashable, Sendable {
    /// An input cannot be opened or read.
    case unreadableInput = "unreadable-input"
    /// The folder of the output cannot be made or written to.
    case unwritableOutput = "unwritable-output"
    /// Another run works in the folder.
    case outputInUse = "output-in-use"
    /// The folder holds files that are not those of a portfolio.
    case outputNotEmpty = "output-not-empty"
    /// What is there to resume was made with other inputs or choices.
    case otherRun = "other-run"
    /// The user stopped it.
    case interrupted
  }

  /// What kind of fault it is.
  package let kind: Kind
  /// The file or folder.
  package let path: String
  /// What is wrong, and what to do.
  package let message: LocalizedText

  /// Creates a fault.
  package init(_ kind: Kind, _ path: String, nl: String, en: String) {
    self.kind = kind
    self.path = path
    message = LocalizedText(nl: nl, en: en)
  }
}
