import Foundation
import Testing

/// A package below `Tests`, whose targets are mostly links to those of the repository.
struct NestedPackage: CustomTestStringConvertible {
  /// The folder below the root of the repository.
  let folder: String
  let manifest: String

  var testDescription: String { folder }

  static let all = SwiftFile.all(in: "Tests").compactMap { file in
    file.path.hasSuffix("/Package.swift")
      ? NestedPackage(folder: String(file.path.dropLast(14)), manifest: file.text) : nil
  }

  /// The targets that the manifest names after the package itself, each with its dependencies.
  var targets: [String: Set<String>] {
    let target = #/\(\s*name: "([^"]+)",?\s*(?:dependencies: \[([^\]]*)\])?/#
    var targets: [String: Set<String>] = [:]
    for match in manifest.matches(of: target).dropFirst() {
      let names = (match.output.2 ?? "").matches(of: #/"([^"]+)"/#)
      targets[String(match.output.1)] = Set(names.map { String($0.output.1) })
    }
    return targets
  }

  /// The folders of the sources.
  var sources: Set<String> { NestedPackage.names(in: "\(folder)/Sources") }

  /// Returns the modules of the project that a target imports.
  func imports(of target: String) -> Set<String> {
    // What is not among the sources is written by `write-catalogue`, from those of the repository.
    let place = sources.contains(target) ? folder : "."
    let own = NestedPackage.modules.union(targets.keys)
    var imports: Set<String> = []
    for file in SwiftFile.all(in: "\(place)/Sources/\(target)") {
      for line in file.lines where line.contains("import ") {
        let match = line.firstMatch(of: #/^[a-z@ ]*\bimport (\w+)/#)
        if let match { imports.insert(String(match.output.1)) }
      }
    }
    return imports.intersection(own)
  }

  /// The modules of the repository, those of tests among them.
  private static let modules = names(in: "Sources").union(names(in: "Tests"))

  private static func names(in folder: String) -> Set<String> {
    let path = repository.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Set(names.filter { !$0.hasPrefix(".") })
  }
}

/// No check builds these packages, which would take minutes: what breaks them unseen is a target of
/// the repository that imports more, or that is elsewhere.
struct `A package below Tests` {
  @Test func `is there to be looked at`() {
    #expect(NestedPackage.all.count >= 5)
  }

  @Test(arguments: NestedPackage.all)
  func `names all of its targets in the way that is read here`(package: NestedPackage) {
    let names = package.manifest.matches(of: #/\bname: /#)
    #expect(package.targets.count == names.count - 1)
  }

  @Test(arguments: NestedPackage.all)
  func `is made for the platforms of the repository`(package: NestedPackage) throws {
    let main = try String(
      contentsOf: repository.appendingPathComponent("Package.swift"),
      encoding: .utf8
    )
    let platforms = try #require(main.firstMatch(of: #/platforms: .*/#)?.output)
    #expect(package.manifest.contains(platforms))
  }

  @Test(arguments: NestedPackage.all)
  func `has a target for each folder of its sources`(package: NestedPackage) {
    let generated = package.manifest.contains(#"path: "catalogue.build""#)
    let targets = package.sources.union(generated ? ["BuiltInCatalogue"] : [])
    #expect(Set(package.targets.keys) == targets)
  }

  @Test(arguments: NestedPackage.all)
  func `links only to what is there`(package: NestedPackage) throws {
    let sources = repository.appendingPathComponent("\(package.folder)/Sources").path
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources) {
      #expect(FileManager.default.fileExists(atPath: "\(sources)/\(path)"), "\(path)")
    }
  }

  @Test(arguments: NestedPackage.all)
  func `names what a target imports as its dependencies`(package: NestedPackage) {
    for (target, dependencies) in package.targets {
      #expect(dependencies == package.imports(of: target), "\(target)")
    }
  }
}
