import DMN
import FEEL

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A folder of test cases, with how each of them went.
package struct ConformanceSuite: Sendable {
  /// The path of the folder, relative to where the search began.
  package let path: String
  /// The cases in order.
  package let cases: [Outcome]

  /// How a test case went.
  package struct Outcome: Sendable {
    /// The file with the id of the case.
    package let id: String
    /// What went wrong, one sentence a fault; empty if the test passed.
    package let faults: [String]

    /// Tells whether the case passed.
    package var isPassed: Bool { faults.isEmpty }
  }

  /// The number of cases that passed.
  package var passed: Int { cases.count(where: \.isPassed) }

  /// The number after `compliance-level-` in the path, nil if there is none.
  package var level: String? {
    let mark = "compliance-level-"
    return path.split(separator: "/").first { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count)) }
  }
}

/// A run of all test cases below a folder.
package enum ConformanceRun {
  /// Finds the folders that hold models and tests, at any depth, and runs what is in them.
  ///
  /// - Throws: If the folder can't be read.
  package static func suites(in folder: String) throws -> [ConformanceSuite] {
    _ = try FileManager.default.contentsOfDirectory(atPath: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var byFolder: [String: [String]] = [:]
    for path in paths {
      let parts = path.split(separator: "/")
      byFolder[parts.dropLast().joined(separator: "/"), default: []].append(
        String(parts.last ?? "")
      )
    }
    // The folder itself may be within a compliance level.
    let above = folder.split(separator: "/").filter { $0.hasPrefix("compliance-level-") }
    return byFolder.sorted { $0.key < $1.key }.compactMap { path, files in
      let tests = files.filter { $0.contains("-test-") && $0.hasSuffix(".xml") }
      let models = files.filter { $0.hasSuffix(".dmn") }
      guard !tests.isEmpty, !models.isEmpty else { return nil }
      let place = path.isEmpty ? folder : "\(folder)/\(path)"
      let shown = (above.map { String($0) } + (path.isEmpty ? [] : [path])).joined(separator: "/")
      return ConformanceSuite(
        path: shown.isEmpty ? folder : shown,
        cases: run(tests, models, in: place)
      )
    }
  }

  private static func run(
    _ tests: [String],
    _ models: [String],
    in folder: String
  ) -> [ConformanceSuite.Outcome] {
    var definitions: [String: Definitions] = [:]
    var faults: [String: String] = [:]
    for model in models {
      do {
        definitions[model] = try Definitions.read(try bytes(of: "\(folder)/\(model)"))
      } catch {
        faults[model] = "\(model): \(error)"
      }
    }
    var compiled: [String: DMNModel] = [:]
    return tests.flatMap { test in
      do {
        let file = try TestCaseFile.read(try bytes(of: "\(folder)/\(test)"))
        let name = models.contains(file.modelName) ? file.modelName : models[0]
        if compiled[name] == nil, let main = definitions[name] {
          let others = definitions.filter { $0.key != name }.sorted { $0.key < $1.key }
          compiled[name] = DMNModel(main, imported: others.map(\.value))
        }
        return file.cases.map { testCase in
          let id = "\(test) \(testCase.id)"
          guard let model = compiled[name] else {
            return ConformanceSuite.Outcome(id: id, faults: [faults[name] ?? "no model"])
          }
          return ConformanceSuite.Outcome(id: id, faults: run(testCase, model))
        }
      } catch {
        return [ConformanceSuite.Outcome(id: test, faults: ["\(error)"])]
      }
    }
  }

  private static func run(_ test: TestCaseFile.TestCase, _ model: DMNModel) -> [String] {
    test.results.compactMap { result in
      let (value, diagnostics) = model.evaluate(
        test.invocable ?? result.name,
        inputs: test.inputs,
        moment: moment
      )
      guard !value.isExpected(result.value) else { return nil }
      let notes = (diagnostics + model.diagnostics).prefix(5).map { "\n      \($0)" }.joined()
      return "\(result.name): found \(value), expected \(result.value)\(notes)"
    }
  }

  // Tests of `now` and `today` only look at what kind of value they give.
  private static let moment = Value(temporal: "2026-01-01T12:00:00Z") ?? .null

  private static func bytes(of path: String) throws -> [UInt8] {
    let data = try Data(contentsOf: URL(filePath: path))
    return Array(data)
  }
}
