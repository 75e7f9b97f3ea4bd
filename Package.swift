// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "kringtoets",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "kringtoets", targets: ["KringtoetsCommand"]),
    .library(name: "Kringtoets", targets: ["Kringtoets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]
    ),
    .target(name: "XMLReading", dependencies: ["CLibXML2"]),
    .target(name: "JSONReading"),
    .target(name: "FEEL"),
    .target(name: "DecisionTables", dependencies: ["FEEL"]),
    .target(name: "DMN", dependencies: ["DecisionTables", "FEEL", "XMLReading"]),
    .target(name: "DMNConformance", dependencies: ["DMN", "FEEL"]),
    .executableTarget(name: "dmn-tck", dependencies: ["DMNConformance"]),
    .target(name: "Archive"),
    .target(name: "Vocabulary", dependencies: ["Archive", "FEEL"]),
    .target(
      name: "Catalogue",
      dependencies: ["Archive", "FEEL", "Vocabulary"]
    ),
    .target(
      name: "CompiledRules",
      dependencies: ["Catalogue", "DecisionTables", "FEEL", "Vocabulary"]
    ),
    .target(name: "TextSignals", dependencies: ["Catalogue"]),
    .target(name: "SignalTraining", dependencies: ["Catalogue", "TextSignals"]),
    .executableTarget(
      name: "train-signals",
      dependencies: ["Archive", "Catalogue", "CatalogueReading", "SignalTraining", "TextSignals"]
    ),
    .target(
      name: "CatalogueReading",
      dependencies: [
        "Archive", "Catalogue", "DecisionTables", "FEEL", "Vocabulary",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "CatalogueDMN",
      dependencies: ["Catalogue", "DMN", "DecisionTables", "FEEL", "Vocabulary"]
    ),
    .executableTarget(
      name: "compile-catalogue",
      dependencies: ["Archive", "Catalogue", "CatalogueReading"]
    ),
    .plugin(
      name: "EmbedCatalogue",
      capability: .buildTool(),
      dependencies: ["compile-catalogue"],
      path: "Sources/Plugins/EmbedCatalogue"
    ),
    .target(
      name: "BuiltInCatalogue",
      dependencies: ["Archive", "Catalogue"],
      plugins: ["EmbedCatalogue"]
    ),
    .target(
      name: "Intake",
      dependencies: ["FEEL", "JSONReading", "Vocabulary", "XMLReading"]
    ),
    .target(
      name: "Assessment",
      dependencies: [
        "Catalogue", "CompiledRules", "DecisionTables", "FEEL", "TextSignals", "Vocabulary",
      ]
    ),
    .target(
      name: "Validation",
      dependencies: [
        "Assessment", "Catalogue", "CatalogueReading", "DecisionTables", "FEEL", "TextSignals",
        "Vocabulary",
      ]
    ),
    .target(
      name: "Reports",
      dependencies: ["Assessment", "Catalogue", "FEEL", "Vocabulary"]
    ),
    .target(
      name: "Portfolio",
      dependencies: [
        "Assessment", "Catalogue", "FEEL", "Intake", "JSONReading", "Reports", "TextSignals",
        "Vocabulary",
      ]
    ),
    .target(
      name: "Kringtoets",
      dependencies: [
        "Assessment", "BuiltInCatalogue", "Catalogue", "CatalogueDMN", "CatalogueReading", "DMN",
        "FEEL", "Intake", "Portfolio", "Reports", "TextSignals", "Validation", "Vocabulary",
        .product(name: "Crypto", package: "swift-crypto"),
      ]
    ),
    .executableTarget(
      name: "KringtoetsCommand",
      dependencies: [
        "Kringtoets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .target(
      name: "FactKit",
      dependencies: ["FEEL", "RandomKit", "Vocabulary"],
      path: "Tests/FactKit"
    ),
    .target(name: "GoldenKit", path: "Tests/GoldenKit"),
    .target(name: "RandomKit", path: "Tests/RandomKit"),
    .target(name: "VectorKit", path: "Tests/VectorKit"),
    .testTarget(name: "FEELTests", dependencies: ["FEEL", "RandomKit"]),
    .testTarget(
      name: "DecisionTablesTests",
      dependencies: ["DecisionTables", "FEEL", "RandomKit"]
    ),
    .testTarget(
      name: "DMNTests",
      dependencies: ["DMN", "DMNConformance", "DecisionTables", "FEEL"]
    ),
    .testTarget(
      name: "CompiledRulesTests",
      dependencies: [
        "BuiltInCatalogue", "Catalogue", "CompiledRules", "FEEL", "FactKit", "RandomKit",
        "Vocabulary",
      ]
    ),
    .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading", "RandomKit"]),
    .testTarget(name: "XMLReadingTests", dependencies: ["XMLReading"]),
    .testTarget(
      name: "CatalogueReadingTests",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Catalogue", "CatalogueReading", "FEEL", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "TextSignalsTests",
      dependencies: [
        "Archive", "BuiltInCatalogue", "Catalogue", "CatalogueReading", "SignalTraining",
        "TextSignals", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "CatalogueDMNTests",
      dependencies: [
        "BuiltInCatalogue", "Catalogue", "CatalogueDMN", "CatalogueReading", "DMN",
        "DecisionTables", "FEEL", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["FEEL", "FactKit", "Intake", "RandomKit", "Vocabulary"]
    ),
    .testTarget(
      name: "FormatTests",
      dependencies: [
        "BuiltInCatalogue", "Catalogue", "FEEL", "FactKit", "Intake", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "PortfolioTests",
      dependencies: [
        "Assessment", "BuiltInCatalogue", "Catalogue", "FEEL", "Intake", "JSONReading", "Portfolio",
        "RandomKit", "Reports", "TextSignals", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "BuiltInCatalogue", "Catalogue", "CompiledRules", "FEEL", "FactKit", "Intake",
        "RandomKit", "VectorKit", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "ValidationTests",
      dependencies: [
        "Assessment", "Catalogue", "CatalogueReading", "FEEL", "Validation", "Vocabulary",
      ]
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "GoldenKit", "Assessment", "BuiltInCatalogue", "Catalogue", "FEEL", "Reports", "Vocabulary",
      ],
      exclude: ["Golden"]
    ),
    .testTarget(
      name: "KringtoetsCommandTests",
      dependencies: ["GoldenKit", "Kringtoets", "KringtoetsCommand", "VectorKit"],
      exclude: ["Golden"]
    ),
  ]
)

let touchesRawMemory: Set<String> = [
  "CompiledRules", "JSONReading", "TextSignals", "XMLReading",
]

for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ]
  if touchesRawMemory.contains(target.name) {
    target.swiftSettings?.append(.strictMemorySafety())
  }
}
