package import Assessment
package import Catalogue
package import Vocabulary

/// What an assessment was made with, so that it can be made again.
package struct Receipt: Hashable, Sendable {
  /// A fact with the value that it has in projects whose input says nothing of it.
  package struct Default: Hashable, Sendable {
    /// The path of the fact.
    package var path: String
    /// The value as it was given.
    package var value: String

    /// Creates a default.
    package init(path: String, value: String) {
      self.path = path
      self.value = value
    }
  }

  /// The name and version of the program.
  package var engine: String
  /// The name and version of the catalogue.
  package var catalogue: String
  /// SHA-256 of the catalogue, as `sha256:` and hexadecimal digits.
  package var catalogueHash: String
  /// SHA-256 of the input's bytes, as `sha256:` and hexadecimal digits.
  package var inputHash: String
  /// The name of the input, for people only.
  package var inputName: String
  /// The values of facts that were chosen for where the input says nothing.
  package var defaults: [Default]

  /// Creates a receipt.
  package init(
    engine: String,
    catalogue: String,
    catalogueHash: String,
    inputHash: String,
    inputName: String,
    defaults: [Default] = []
  ) {
    self.engine = engine
    self.catalogue = catalogue
    self.catalogueHash = catalogueHash
    self.inputHash = inputHash
    self.inputName = inputName
    self.defaults = defaults
  }
}

/// The assessment of one project with what a report needs beside it.
package struct AssessedProject: Sendable {
  /// The assessment.
  package var assessment: Assessment
  /// What it was made with.
  package var receipt: Receipt
  /// The places in its input.
  package var places: InputPlaces

  /// Creates an entry.
  package init(assessment: Assessment, receipt: Receipt, places: InputPlaces) {
    self.assessment = assessment
    self.receipt = receipt
    self.places = places
  }
}

/// The assessment of a circle with what a report needs beside it.
package struct AssessedCircle: Sendable {
  /// The assessment.
  package var assessment: CircleAssessment
  /// What it was made with.
  package var receipt: Receipt
  /// The places in its input.
  package var places: InputPlaces

  /// Creates an entry.
  package init(assessment: CircleAssessment, receipt: Receipt, places: InputPlaces) {
    self.assessment = assessment
    self.receipt = receipt
    self.places = places
  }
}

/// Where a dossier stands that is one of many in an input.
package struct RecordOrigin: Hashable, Sendable {
  /// The name of the input.
  package var input: String
  /// The number of the record in it, from 1.
  package var record: Int
  /// The line on which the record begins, from 1.
  package var line: Int

  /// Creates an origin.
  package init(input: String, record: Int, line: Int) {
    self.input = input
    self.record = record
    self.line = line
  }
}

/// What a report is about.
package struct ReportInput: Sendable {
  /// The projects in input order.
  package var projects: [AssessedProject]
  /// The circles in input order.
  package var circles: [AssessedCircle]
  /// Whether the report is a list, even of one project or none.
  ///
  /// The form of a report follows from what was asked, not from what happened to be readable.
  package var isList: Bool
  /// Where all of it stands in an input of many records; nil where it is an input by itself.
  package var origin: RecordOrigin?
  /// The catalogue, for the names of sources, codes and parameters.
  package var catalogue: Catalogue

  /// Creates an input.
  package init(
    projects: [AssessedProject],
    circles: [AssessedCircle] = [],
    isList: Bool,
    origin: RecordOrigin? = nil,
    catalogue: Catalogue
  ) {
    self.projects = projects
    self.circles = circles
    self.isList = isList
    self.origin = origin
    self.catalogue = catalogue
  }
}

/// How a report for people looks; formats for programs ignore it.
package struct ReportStyle: Hashable, Sendable {
  /// The language.
  package var language: Language
  /// The number of columns.
  package var width: Int
  /// Whether colours and bold are used.
  package var usesColor: Bool
  /// Whether each step of the reasoning is shown.
  package var explains: Bool

  /// The number of columns where the terminal does not say.
  package static let standardWidth = 80

  /// Creates a style.
  package init(
    language: Language = .dutch,
    width: Int = standardWidth,
    usesColor: Bool = false,
    explains: Bool = false
  ) {
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.explains = explains
  }
}
