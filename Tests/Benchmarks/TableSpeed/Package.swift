// swift-tools-version: 6.3

import PackageDescription

// The targets are links into the package, so that a benchmark builds in seconds, without its
// dependencies, and may use what is not public.
let package = Package(
  name: "TableSpeed",
  platforms: [.macOS(.v26)],
  targets: [
    .target(name: "FEEL"),
    .target(name: "DecisionTables", dependencies: ["FEEL"]),
    .executableTarget(name: "TableSpeed", dependencies: ["DecisionTables", "FEEL"]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
