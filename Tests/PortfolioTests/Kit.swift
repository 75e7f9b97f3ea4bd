import Assessment
import BuiltInCatalogue
import Catalogue
import FEEL
import Foundation
import Intake
import Reports
import Vocabulary

@testable import Portfolio

/// What the tests of portfolios share.
enum Kit {
  static let catalogue: Catalogue = {
    do {
      return try BuiltInCatalogue.load()
    } catch {
      preconditionFailure("the catalogue inside the package is damaged")
    }
  }()

  static let today = CalendarDate(year: 2026, month: 5, day: 20) ?? CalendarDate(dayNumber: 0)

  /// The settings of a portfolio.
  static func settings(jobs: Int = 2, isFull: Bool = false) throws -> PortfolioSettings {
    guard let matrix = catalogue.defaultMatrix else { throw Missing() }
    return PortfolioSettings(
      catalogue: catalogue,
      matrix: matrix,
      reader: DossierReader(vocabulary: catalogue.vocabulary, mappings: catalogue.mappings),
      assessment: AssessmentOptions(referenceDate: nil, assessedOn: today),
      reading: IntakeOptions(),
      jobs: jobs,
      isFull: isFull,
      language: .dutch,
      table: CSVStyle(),
      engine: "kringtoets test",
      hash: { "sha256:\($0.count)" }
    )
  }

  struct Missing: Error {}

  /// The facts of a dossier in JSON.
  static func facts(_ dossier: String) throws -> Facts {
    let reader = DossierReader(vocabulary: catalogue.vocabulary, mappings: catalogue.mappings)
    var facts = Facts(catalogue.vocabulary)
    let problems = Array(dossier.utf8).withUnsafeBufferPointer { reader.read($0, into: &facts) }
    guard problems.allSatisfy({ $0.severity != .error }) else { throw Missing() }
    return facts
  }

  /// A line of JSON with a project.
  static func project(
    _ id: String,
    cpv: String = "45233140",
    euros: Int? = 100_000,
    notice: String = "2026-06-01",
    buyer: String = "Gemeente Voorbeeld",
    more: String = "",
    beside: String = ""
  ) -> String {
    let estimate = euros.map {
      #""estimate":{"amount":"\#($0).00","currency":"EUR","vat":"excluded"\#(more)},"#
    }
    return #"{"project":{"id":"\#(id)","title":"Werk \#(id)","buyer":{"name":"\#(buyer)","#
      + #""legalType":"la"},"regulation":"classic","nature":"works","cpv":["\#(cpv)"],"#
      + (estimate ?? "") + #""planning":{"noticeDispatch":"\#(notice)"}}\#(beside)}"#
  }
}

/// A folder that is removed with its last reference.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "portfolio-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and returns it as input.
  func input(_ name: String, _ text: String) throws -> PortfolioInput {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    return PortfolioInput(name: name, path: path + "/" + name)
  }

  /// Returns a file of the folder, or of one in it.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// Returns the lines of a file.
  func lines(_ name: String) throws -> [String] {
    try text(name).split(separator: "\n").map(String.init)
  }

  /// Returns the files of a folder in it, by name.
  func files(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: path + "/\(folder)/\($0)")))
      }
    )
  }

  /// Runs a portfolio into a folder in it.
  @discardableResult
  func run(
    _ inputs: [PortfolioInput],
    to folder: String = "out",
    resumes: Bool = false,
    jobs: Int = 2,
    isFull: Bool = false,
    isStopped: () -> Bool = { false }
  ) throws -> PortfolioOutcome {
    var run = try PortfolioRun(
      inputs,
      output: path + "/" + folder,
      resumes: resumes,
      Kit.settings(jobs: jobs, isFull: isFull)
    )
    return try run.run({ _ in }, isStopped: isStopped)
  }
}

/// A line of JSON as a tree.
func object(_ line: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
}

extension Sketch {
  /// A sketch of a project; its id is the number of its line unless another is given.
  init(
    line: UInt64,
    id: UInt64? = nil,
    idOffset: Int = 0,
    buyer: UInt64 = 1,
    cents: Int64 = 0,
    boundary: Int64 = -1,
    next: FartherStep = .none,
    greatest: FartherStep = .none,
    cpv: UInt32 = 0,
    day: Int32 = 0,
    procedure: UInt16 = 1
  ) {
    self.init(
      line: line,
      idOffset: UInt64(idOffset),
      id: id ?? line,
      buyer: buyer,
      cents: cents,
      own: cents,
      boundary: boundary,
      next: next,
      greatest: greatest,
      cpv: cpv,
      day: day,
      input: 0,
      tenderFrom: .max,
      tenderTo: .max,
      procedureAbove: procedure,
      isTenderOpen: false
    )
  }
}
