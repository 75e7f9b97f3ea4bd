// swift-tools-version: 6.3

import PackageDescription

// The targets are links into the package, so that a benchmark builds in seconds, without its
// dependencies, and may use what is not public.
let package = Package(
  name: "ExpressionSpeed",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "FEEL"),
    .target(name: "DecisionTables", dependencies: ["FEEL"]),
    .target(name: "Archive"),
    .target(name: "JSONReading"),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "Vocabulary", dependencies: ["Archive", "FEEL"]),
    .target(name: "Catalogue", dependencies: ["Archive", "FEEL", "Vocabulary"]),
    .target(
      name: "CompiledRules",
      dependencies: ["Catalogue", "DecisionTables", "FEEL", "Vocabulary"]
    ),
    .target(name: "Intake", dependencies: ["FEEL", "JSONReading", "Vocabulary", "XMLReading"]),
    .executableTarget(
      name: "ExpressionSpeed",
      dependencies: ["Catalogue", "CompiledRules", "FEEL", "Intake", "Vocabulary"]
    ),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
