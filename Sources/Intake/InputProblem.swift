package import Vocabulary

/// Something that is wrong with an input, or at least looks wrong.
package struct InputProblem: Error, Hashable, Sendable {
  /// How bad a problem is.
  package enum Severity: String, Hashable, Sendable {
    /// The input cannot be used as it is.
    case error
    /// The input can be used, but probably says something else than was meant.
    case warning
    /// The input was used with something assumed or left out, as its format has it.
    case note
  }

  /// How bad the problem is.
  package var severity: Severity
  /// What kind of problem it is.
  package var code: Code
  /// The JSON path of the value, for XML too; empty for the input as a whole.
  package var path: String
  /// The line, counted from 1.
  package var line: Int
  /// The column, counted from 1; in JSON in characters, in XML as the XML parser counts.
  package var column: Int
  /// What was found and what was expected.
  package var message: LocalizedText
  /// What would be right, where that can be said.
  package var suggestion: LocalizedText?

  /// Creates a problem.
  package init(
    severity: Severity,
    code: Code,
    path: String = "",
    line: Int = 1,
    column: Int = 1,
    message: LocalizedText,
    suggestion: LocalizedText? = nil
  ) {
    self.severity = severity
    self.code = code
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.suggestion = suggestion
  }
}

extension InputProblem {
  /// The kind of a problem, under a name that programs can rely on.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Kind: String, CaseIterable {
      case aboveMaximum = "above-maximum"
      case ambiguousAmount = "ambiguous-amount"
      case assumed = "assumed"
      case badBoolean = "bad-boolean"
      case badCPV = "bad-cpv"
      case badDate = "bad-date"
      case badNumber = "bad-number"
      case belowMinimum = "below-minimum"
      case contradiction = "contradiction"
      case documentType = "document-type"
      case duplicateKey = "duplicate-key"
      case duplicateProject = "duplicate-project"
      case emptyInput = "empty-input"
      case emptyText = "empty-text"
      case emptyValue = "empty-value"
      case headerRow = "header-row"
      case inputTooLarge = "input-too-large"
      case missingFact = "missing-fact"
      case missingProject = "missing-project"
      case moreProblems = "more-problems"
      case nilWithContent = "nil-with-content"
      case noCounterpart = "no-counterpart"
      case noKnownColumn = "no-known-column"
      case noteRow = "note-row"
      case nullEntry = "null-entry"
      case otherCurrency = "other-currency"
      case projectAndProjects = "project-and-projects"
      case spreadsheet = "spreadsheet"
      case strayText = "stray-text"
      case syntaxError = "syntax-error"
      case textTooLong = "text-too-long"
      case tooDeep = "too-deep"
      case tooManyDigits = "too-many-digits"
      case tooManyRecords = "too-many-records"
      case totalRow = "total-row"
      case unknownAttribute = "unknown-attribute"
      case unknownCode = "unknown-code"
      case unknownFormat = "unknown-format"
      case unknownProject = "unknown-project"
      case unknownKey = "unknown-key"
      case unknownRisk = "unknown-risk"
      case unknownVersion = "unknown-version"
      case unmapped = "unmapped"
      case unreadValue = "unread-value"
      case wrongEncoding = "wrong-encoding"
      case wrongItem = "wrong-item"
      case wrongNamespace = "wrong-namespace"
      case wrongRoot = "wrong-root"
      case wrongRow = "wrong-row"
      case wrongType = "wrong-type"
    }

    private let kind: Kind

    /// The name of the code, in kebab-case.
    package var description: String { kind.rawValue }

    /// All codes, by name.
    package static var all: [Code] { Kind.allCases.map(Code.init(kind:)) }

    /// A number larger than the fact allows.
    package static let aboveMaximum = Code(kind: .aboveMaximum)
    /// An amount with three decimals, which may be thousands.
    package static let ambiguousAmount = Code(kind: .ambiguousAmount)
    /// A truth value that is neither true nor false.
    package static let badBoolean = Code(kind: .badBoolean)
    /// A text that is no CPV code.
    package static let badCPV = Code(kind: .badCPV)
    /// A text that is no date, or a day that does not exist.
    package static let badDate = Code(kind: .badDate)
    /// A text that is no number.
    package static let badNumber = Code(kind: .badNumber)
    /// A number smaller than the fact allows.
    package static let belowMinimum = Code(kind: .belowMinimum)
    /// A document type declaration, which is refused.
    package static let documentType = Code(kind: .documentType)
    /// A key that occurs twice in one object.
    package static let duplicateKey = Code(kind: .duplicateKey)
    /// Two projects with the same id.
    package static let duplicateProject = Code(kind: .duplicateProject)
    /// A name of a project that the dossier does not have.
    package static let unknownProject = Code(kind: .unknownProject)
    /// A name of a risk that the catalogue does not have.
    package static let unknownRisk = Code(kind: .unknownRisk)
    /// An input without any content.
    package static let emptyInput = Code(kind: .emptyInput)
    /// An empty text, taken as unknown.
    package static let emptyText = Code(kind: .emptyText)
    /// An empty element where a value other than a text belongs.
    package static let emptyValue = Code(kind: .emptyValue)
    /// An input beyond the size limit.
    package static let inputTooLarge = Code(kind: .inputTooLarge)
    /// A required fact that is absent.
    package static let missingFact = Code(kind: .missingFact)
    /// A dossier without a project.
    package static let missingProject = Code(kind: .missingProject)
    /// Problems beyond the limit of those reported one by one.
    package static let moreProblems = Code(kind: .moreProblems)
    /// An element that is said to be nil and yet has content.
    package static let nilWithContent = Code(kind: .nilWithContent)
    /// A list entry that is null.
    package static let nullEntry = Code(kind: .nullEntry)
    /// Both `project` and `projects` in one dossier.
    package static let projectAndProjects = Code(kind: .projectAndProjects)
    /// Text where only elements may stand.
    package static let strayText = Code(kind: .strayText)
    /// A violation of the grammar of JSON or XML; reading stops there.
    package static let syntaxError = Code(kind: .syntaxError)
    /// A text beyond the length limit.
    package static let textTooLong = Code(kind: .textTooLong)
    /// Nesting beyond the depth limit.
    package static let tooDeep = Code(kind: .tooDeep)
    /// A number with more digits than can be calculated with exactly.
    package static let tooManyDigits = Code(kind: .tooManyDigits)
    /// More records than the memory limit allows.
    package static let tooManyRecords = Code(kind: .tooManyRecords)
    /// An attribute that means nothing here.
    package static let unknownAttribute = Code(kind: .unknownAttribute)
    /// A code that is not in its list.
    package static let unknownCode = Code(kind: .unknownCode)
    /// An input that is neither JSON nor XML.
    package static let unknownFormat = Code(kind: .unknownFormat)
    /// A key that the vocabulary does not know.
    package static let unknownKey = Code(kind: .unknownKey)
    /// A `format` that this program does not read.
    package static let unknownVersion = Code(kind: .unknownVersion)
    /// An input in another encoding than UTF-8.
    package static let wrongEncoding = Code(kind: .wrongEncoding)
    /// A list entry under another element name than the list's own.
    package static let wrongItem = Code(kind: .wrongItem)
    /// An element outside the namespace of dossiers.
    package static let wrongNamespace = Code(kind: .wrongNamespace)
    /// A top level that is no dossier.
    package static let wrongRoot = Code(kind: .wrongRoot)
    /// Something that was assumed in reading a value.
    package static let assumed = Code(kind: .assumed)
    /// Two values for one fact, of which one was taken.
    package static let contradiction = Code(kind: .contradiction)
    /// A code or text of another format that the vocabulary has nothing for.
    package static let noCounterpart = Code(kind: .noCounterpart)
    /// A table of which no column is known.
    package static let noKnownColumn = Code(kind: .noKnownColumn)
    /// An amount in another currency than the others.
    package static let otherCurrency = Code(kind: .otherCurrency)
    /// A workbook of a spreadsheet program, which must be saved as CSV.
    package static let spreadsheet = Code(kind: .spreadsheet)
    /// Something in the input that gives no fact.
    package static let unmapped = Code(kind: .unmapped)
    /// A value of another format that could not be read: the fact is unknown.
    package static let unreadValue = Code(kind: .unreadValue)
    /// A row of a table that names columns again, and is no project.
    package static let headerRow = Code(kind: .headerRow)
    /// A row of a table that is a heading or a remark, and is no project.
    package static let noteRow = Code(kind: .noteRow)
    /// A row of a table that adds up others, and is no project.
    package static let totalRow = Code(kind: .totalRow)
    /// A row of a table with more or fewer cells than it has columns.
    package static let wrongRow = Code(kind: .wrongRow)
    /// A value of another type than the fact has.
    package static let wrongType = Code(kind: .wrongType)
  }
}
