// swift-tools-version: 6.3

import PackageDescription

// The targets are links into the package, so that a benchmark builds in seconds, without its
// dependencies, and may use what is not public.
let package = Package(
  name: "SignalSpeed",
  platforms: [.macOS(.v26)],
  targets: [
    .target(name: "Archive"),
    .target(name: "FEEL"),
    .target(name: "Vocabulary", dependencies: ["Archive", "FEEL"]),
    .target(name: "Catalogue", dependencies: ["Archive", "FEEL", "Vocabulary"]),
    .target(name: "TextSignals", dependencies: ["Catalogue"]),
    .executableTarget(name: "SignalSpeed", dependencies: ["Archive", "Catalogue", "TextSignals"]),
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
