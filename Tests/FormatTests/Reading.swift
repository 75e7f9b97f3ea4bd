import BuiltInCatalogue
import Catalogue
import FEEL
import FactKit
import Foundation
import Intake
import Testing
import Vocabulary

/// The shipped catalogue and a reader of all formats.
enum Shipped {
  static let catalogue: Catalogue = {
    do {
      return try BuiltInCatalogue.load()
    } catch {
      preconditionFailure("the catalogue inside the package is damaged")
    }
  }()

  static let vocabulary = catalogue.vocabulary
  static let mappings = catalogue.mappings
  static let reader = DossierReader(vocabulary: vocabulary, mappings: catalogue.mappings)
  static let writer = DossierWriter(vocabulary: vocabulary, mappings: catalogue.mappings)
}

/// What was read of an input.
struct Reading {
  let facts: Facts
  let problems: [InputProblem]

  init(_ bytes: [UInt8], _ options: IntakeOptions = IntakeOptions()) {
    var facts = Facts(Shipped.vocabulary)
    problems = bytes.withUnsafeBufferPointer { Shipped.reader.read($0, options, into: &facts) }
    self.facts = facts
  }

  init(_ text: String, _ options: IntakeOptions = IntakeOptions()) {
    self.init(Array(text.utf8), options)
  }

  init(_ record: InputRecord, _ options: IntakeOptions) {
    var facts = Facts(Shipped.vocabulary)
    problems = Shipped.reader.read(record, options, into: &facts)
    self.facts = facts
  }

  /// The records of the projects.
  var projects: [Int] { facts.projects(Shipped.vocabulary) }

  /// The codes of the problems that are no notes.
  var codes: [InputProblem.Code] {
    problems.filter { $0.severity != .note }.map(\.code)
  }

  /// Returns a fact of a project as FEEL writes it; `null` where it is unknown.
  func value(_ path: String, of project: Int = 0) -> String {
    guard projects.indices.contains(project), let fact = Shipped.vocabulary.fact(at: path) else {
      return "no such fact"
    }
    let value = facts.value(of: fact, in: projects[project], Shipped.vocabulary).withoutNumbers
    return value == .unknown ? "null" : "\(value)"
  }

  /// Returns a list of records or texts of a project, by key.
  func list(_ path: String, _ key: String = "", of project: Int = 0) -> [String] {
    guard projects.indices.contains(project), let fact = Shipped.vocabulary.fact(at: path),
      case .list(let values) = facts.value(of: fact, in: projects[project], Shipped.vocabulary)
    else { return [] }
    return values.map { entry in
      guard case .record(let members) = entry else { return "\(entry)" }
      return members[key].map { $0 == .unknown ? "null" : "\($0)" } ?? "null"
    }
  }
}

/// The test data that may lie beside the repository; it is not part of it.
enum TestData {
  private static let root: URL = {
    // A checkout may reach the sources through links: the data lies beside the real package.
    let package = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return package.deletingLastPathComponent().appending(path: "shared/testdata")
  }()

  static let hasNotices = FileManager.default.fileExists(atPath: root.path + "/eforms/manifest.csv")
  static let hasReleases = FileManager.default.fileExists(atPath: root.path + "/ocds")

  /// Returns the bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  /// Returns the names of the files in a folder.
  static func files(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
  }
}
