import Assessment
import Catalogue
import Crypto
import Intake
import Portfolio
import Reports
import TextSignals
import Vocabulary

/// A series of checks under the same choices; what one check prepared helps the next.
public struct CheckRun {
  let checker: Checker
  let matrix: Matrix
  let options: AssessmentOptions
  var facts: Facts
  private var assessor: Assessor
  private let texts: DossierTexts
  private var scanner: SignalScanner?
  private let assumptions: [Assumption]
  let reading: IntakeOptions

  init(_ checker: Checker, _ options: CheckOptions) throws {
    self.checker = checker
    assumptions = options.assumptions
    reading = try options.reading.intake(for: checker.reader)
    matrix = try checker.matrix(options.matrix)
    self.options = AssessmentOptions(
      referenceDate: options.referenceDate?.date,
      assessedOn: options.today.date
    )
    assessor = Assessor(checker.catalogue, matrix: matrix, options: self.options)
    facts = Facts(checker.catalogue.vocabulary)
    texts = DossierTexts(checker.catalogue.vocabulary)
  }

  /// Checks one dossier.
  ///
  /// - Parameters:
  ///   - bytes: the dossier, as JSON or XML in UTF-8, or in a format of others.
  ///   - name: the name of the dossier, for messages.
  /// - Returns: the assessments of its projects, or what is wrong with it.
  /// - Throws: an error where a rule of the catalogue cannot be evaluated.
  public mutating func check(_ bytes: [UInt8], named name: String) throws -> CheckedDossier {
    let found = bytes.withUnsafeBufferPointer {
      checker.reader.read($0, reading, into: &facts)
    }
    let problems = found.map { Problem($0, in: name) }
    guard !problems.contains(where: { $0.severity == .error }) else {
      return CheckedDossier(name: name, problems: problems, projects: [], circle: nil)
    }
    let mentions = mentions()
    var assessments = try assessor.assess(facts, mentions: mentions)
    let circle = try assessor.assessCircle(facts, mentions: mentions)
    if !assumptions.isEmpty { try compare(&assessments) }
    assessments.count(circle)
    let receipt = receipt(for: bytes, named: name)
    let places = InputPlaces(of: assessments, circle, in: bytes, unit: facts.positionUnit)
    return CheckedDossier(
      name: name,
      problems: problems,
      projects: assessments.map {
        AssessedProject(assessment: $0, receipt: receipt, places: places)
      },
      circle: circle.map { AssessedCircle(assessment: $0, receipt: receipt, places: places) }
    )
  }

  /// Returns the mentions of risks in the texts of the dossier.
  ///
  /// The wording is compiled when the first text is met: most dossiers have none.
  mutating func mentions() -> [TextMention] {
    guard texts.hasTexts(facts) else { return [] }
    if scanner == nil, let rules = try? checker.catalogue.signals.rules() {
      scanner = SignalScanner(rules)
    }
    return scanner.map { texts.mentions(in: facts, $0) } ?? []
  }

  /// Adds to each assessment what the assumptions would change.
  private mutating func compare(_ assessments: inout [Assessment]) throws {
    for assumption in assumptions { try assumption.apply(to: &facts, with: checker.reader) }
    for (number, other) in try assessor.assess(facts, mentions: mentions()).enumerated() {
      assessments[number].whatIf = WhatIf(
        assumptions.map(\.model),
        before: assessments[number],
        after: other
      )
    }
  }

  /// Returns what a result on an input was made with.
  func receipt(for bytes: [UInt8], named name: String) -> Receipt {
    Receipt(
      engine: "kringtoets \(Checker.version)",
      catalogue: checker.catalogueName,
      catalogueHash: checker.catalogueHash,
      inputHash: Self.hash(of: bytes),
      inputName: name,
      defaults: reading.toldDefaults
    )
  }

  /// Returns the SHA-256 of bytes, as `sha256:` and digits.
  static func hash(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    var text = "sha256:"
    for byte in hash.finalize() {
      if byte < 16 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }
}

extension Checker {
  /// Returns the matrix that was chosen.
  func matrix(_ id: String?) throws -> Matrix {
    guard let id else {
      if let matrix = catalogue.defaultMatrix { return matrix }
      throw unknownMatrix(
        nl: "de catalogus heeft geen matrix die geldt als er geen is gekozen",
        en: "the catalogue has no matrix that applies where none is chosen"
      )
    }
    if let matrix = catalogue.matrix(id) { return matrix }
    throw unknownMatrix(nl: "er is geen matrix ‘\(id)’", en: "there is no matrix ‘\(id)’")
  }

  private func unknownMatrix(nl: String, en: String) -> Problem {
    func list(_ language: ReportLanguage) -> String {
      matrices.map { "\($0.id) (\($0.title(in: language)))" }.joined(separator: ", ")
    }
    return Problem(
      code: "unknown-matrix",
      dutch: "\(nl); kies uit: \(list(.dutch))",
      english: "\(en); choose from: \(list(.english))"
    )
  }
}
