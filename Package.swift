// swift-tools-version: 6.1
import PackageDescription

// Every arrow points at the model; siblings cannot see one another. `make unit` has the compiler check it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rung",
  products: [
    .executable(name: "rung", targets: ["rung"]),
    .executable(name: "rung-xlsx", targets: ["rung-xlsx"]),
    // For `make fuzz`, which links it with libFuzzer.
    .library(name: "RungProbes", type: .static, targets: ["RungProbes"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    // What swift-nio and swift-subprocess need, named so that its version is exact as well.
    .package(url: "https://github.com/apple/swift-atomics", exact: "1.3.0"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    // For the tests alone.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CMarkGFM"),
    .systemLibrary(name: "CLibYAML"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CXlsxWriter"),
    .target(
      name: "CMarkShim",
      dependencies: ["CMarkGFM"],
      linkerSettings: [
        // The Debian archives, so that the binary needs no library of its own at run time.
        .linkedLibrary(":libcmark-gfm-extensions.a"),
        .linkedLibrary(":libcmark-gfm.a"),
        .linkedLibrary(":libyaml.a"),
      ]),
    .target(
      name: "CAlphabet",
      linkerSettings: [
        .linkedLibrary(":libicui18n.a"),
        .linkedLibrary(":libicuuc.a"),
        .linkedLibrary(":libicudata.a"),
      ]),
    .target(name: "CTheme", exclude: ["Paper", "Preview", "Starter"]),
    .target(name: "RungModel", swiftSettings: strict),
    .target(
      name: "RungReading", dependencies: ["RungModel", "CMarkGFM", "CMarkShim", "CLibYAML"],
      swiftSettings: strict),
    .target(name: "RungChecks", dependencies: ["RungModel"], swiftSettings: strict),
    .target(name: "RungTemplates", dependencies: ["RungModel"], swiftSettings: strict),
    .target(name: "RungWorkbook", dependencies: ["RungModel"], swiftSettings: strict),
    .target(
      name: "RungRendering", dependencies: ["CAlphabet", "RungModel", "RungTemplates", "RungWorkbook"],
      swiftSettings: strict),
    .target(
      name: "RungSite",
      dependencies: [
        "RungModel", "RungReading", "RungChecks", "RungTemplates", "RungRendering", "CMalloc", "CTheme",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "RungPreview",
      dependencies: [
        "RungModel", "RungSite",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "Atomics", package: "swift-atomics"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict),
    .target(
      name: "RungPaper", dependencies: ["RungModel", "RungSite"], swiftSettings: strict),
    .executableTarget(
      name: "rung",
      dependencies: [
        "RungModel", "RungPaper", "RungPreview", "RungSite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rung-xlsx", dependencies: ["RungModel", "RungWorkbook", "CXlsxWriter"], swiftSettings: strict),
    // What `make fuzz` throws bytes at, and the tests too. No product has it.
    .target(
      name: "RungProbes",
      dependencies: ["RungModel", "RungPreview", "RungReading", "RungRendering", "RungSite", "RungTemplates"],
      path: "Fuzz/Probes", swiftSettings: strict),
    .testTarget(
      name: "RungTemplatesTests",
      dependencies: [
        "RungModel", "RungTemplates", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RungReadingTests",
      dependencies: ["RungModel", "RungProbes", "RungReading", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .testTarget(
      name: "RungPreviewTests", dependencies: ["RungModel", "RungPreview", "RungSite"], swiftSettings: strict),
    .testTarget(
      name: "RungPaperTests", dependencies: ["RungModel", "RungPaper", "RungSite"], swiftSettings: strict),
    .testTarget(
      name: "RungSiteTests",
      dependencies: [
        "RungModel", "RungProbes", "RungReading", "RungRendering", "RungSite", "RungTemplates", "RungWorkbook",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
