// swift-tools-version: 6.3

import PackageDescription

// Fuzzers of the readers of untrusted input. From the folder above `Tests`:
//
//   swift build --package-path Tests/Fuzz -c release
//   SWIFT_BACKTRACE=enable=no Tests/Fuzz/.build/release/fuzz-json -max_total_time=600 CORPUS
//
// SWIFT_BACKTRACE must be off: with it on, Swift's crash handler takes the signal and no `crash-…`
// file is written. CORPUS is a folder for the inputs found, which a later run starts from.
//
// fuzz-feel needs ASAN_OPTIONS=detect_leaks=0 too: pointers in which Swift keeps the case of an enum
// are not seen, so that its global `variables` would end each run as a leak, with a `crash-…` file.
//
// The targets under test are links to the sources of the package above. A path dependency would not
// do: their declarations have `package` access, which ends at the package. To add a fuzzer, link
// the targets it needs into `Sources`, and name these and the fuzzer in `targets`.
//
// The formats of others are read by the mappings in the catalogue, which must be written first:
//
//   Tests/Scripts/write-catalogue Tests/Fuzz

let package = Package(
  name: "kringtoets-fuzz",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
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
    .target(name: "TextSignals", dependencies: ["Catalogue"]),
    .target(name: "FuzzKit", dependencies: ["CLibFuzzer"]),
    .executableTarget(
      name: "fuzz-dossier",
      dependencies: ["FEEL", "FuzzKit", "Intake", "Vocabulary"]
    ),
    .executableTarget(name: "fuzz-feel", dependencies: ["FEEL", "FuzzKit"]),
    .executableTarget(
      name: "fuzz-formats",
      dependencies: ["BuiltInCatalogue", "Catalogue", "FuzzKit", "Intake", "Vocabulary"]
    ),
    .executableTarget(name: "fuzz-json", dependencies: ["FuzzKit", "JSONReading"]),
    .executableTarget(
      name: "fuzz-signals",
      dependencies: ["Catalogue", "FuzzKit", "TextSignals", "Vocabulary"]
    ),
    .executableTarget(name: "fuzz-xml", dependencies: ["FuzzKit", "XMLReading"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(["-sanitize=fuzzer,address"]),
  ]
  if target.type == .executable {
    target.linkerSettings = [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
  }
}
