// swift-tools-version: 6.3

import PackageDescription

// The targets are links into the package, so that a benchmark builds in seconds, without its
// dependencies, and may use what is not public. `Tests/Scripts/write-catalogue` writes the catalogue.
let package = Package(
  name: "IntakeSpeed",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "Archive"),
    .target(name: "FEEL"),
    .target(name: "JSONReading"),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "Vocabulary", dependencies: ["Archive", "FEEL"]),
    .target(name: "Catalogue", dependencies: ["Archive", "FEEL", "Vocabulary"]),
    .target(
      name: "BuiltInCatalogue",
      dependencies: ["Archive", "Catalogue"],
      path: "catalogue.build"
    ),
    .target(name: "Intake", dependencies: ["FEEL", "JSONReading", "Vocabulary", "XMLReading"]),
    .executableTarget(
      name: "IntakeSpeed",
      dependencies: ["BuiltInCatalogue", "Catalogue", "Intake", "JSONReading", "Vocabulary"]
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
