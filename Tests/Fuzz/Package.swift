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
// The targets under test are links to the sources of the package above. A path dependency would not
// do: their declarations have `package` access, which ends at the package. To add a fuzzer, link
// the targets it needs into `Sources`, name them in `tested`, and add one line to `fuzzers`.
//
// The formats of others are read by the mappings in the catalogue, which must be written first:
//
//   Tests/Scripts/write-catalogue Tests/Fuzz

/// The targets under test, each with the targets it imports.
let tested: [(name: String, dependencies: [Target.Dependency])] = [
  ("Archive", []),
  ("Catalogue", ["Archive", "FEEL", "Vocabulary"]),
  ("FEEL", []),
  ("Intake", ["FEEL", "JSONReading", "Vocabulary", "XMLReading"]),
  ("JSONReading", []),
  ("TextSignals", ["Catalogue"]),
  ("Vocabulary", ["Archive", "FEEL"]),
  ("XMLReading", ["CLibXML2"]),
]

/// The fuzzers, each with the targets it tests.
let fuzzers: [(name: String, dependencies: [Target.Dependency])] = [
  ("fuzz-dossier", ["FEEL", "Intake", "Vocabulary"]),
  ("fuzz-feel", ["FEEL"]),
  ("fuzz-formats", ["BuiltInCatalogue", "Catalogue", "Intake", "Vocabulary"]),
  ("fuzz-json", ["JSONReading"]),
  ("fuzz-signals", ["Catalogue", "TextSignals", "Vocabulary"]),
]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-sanitize=fuzzer,address"]),
]

let package = Package(
  name: "kringtoets-fuzz",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "FuzzKit", dependencies: ["CLibFuzzer"], swiftSettings: settings),
    .target(
      name: "BuiltInCatalogue",
      dependencies: ["Archive", "Catalogue"],
      path: "catalogue.build",
      swiftSettings: settings
    ),
  ]
    + tested.map { target in
      .target(name: target.name, dependencies: target.dependencies, swiftSettings: settings)
    }
    + fuzzers.map { fuzzer in
      .executableTarget(
        name: fuzzer.name,
        dependencies: fuzzer.dependencies + ["FuzzKit"],
        swiftSettings: settings,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]
      )
    }
)
