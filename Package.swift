// swift-tools-version: 6.2
import PackageDescription

// Every room is strict in the same way: Swift 6, warnings are errors, imports and existentials spelled out.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, _ more: [Target.Dependency] = [], vectors: Bool = false, goldens: Bool = false
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + more,
    exclude: (vectors ? ["Vectors"] : []) + (goldens ? ["Goldens"] : []), swiftSettings: strict)
}

let package = Package(
  name: "hoctap",
  products: [
    .executable(name: "hoctap", targets: ["hoctap"]),
    .executable(name: "hoctap-bench", targets: ["hoctap-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncursesw5-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CTerminal", dependencies: ["CNcursesw"]),

    room("VietnameseText"),
    room("JSONText"),
    room("Screen"),
    room("Terminal", ["CTerminal", "Screen"]),
    room("Widgets", ["Screen", "VietnameseText"]),
    room("LearningRegister", ["VietnameseText"]),
    room("RegisterStorage", ["LearningRegister", "JSONText", "VietnameseText"]),
    room("RegisterSample", ["LearningRegister"]),
    room("RegisterExchange", ["LearningRegister", "VietnameseText", "JSONText", "Screen", "CZip", "CExpat"]),
    room("Workbench", ["Widgets", "Screen", "VietnameseText", "LearningRegister", "RegisterExchange"]),

    .executableTarget(
      name: "hoctap",
      dependencies: [
        "Terminal", "Screen", "Widgets", "Workbench", "LearningRegister", "RegisterStorage", "RegisterSample",
        "RegisterExchange",
        "JSONText",
        "VietnameseText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "hoctap-bench",
      dependencies: [
        "LearningRegister", "RegisterStorage", "JSONText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests(of: "VietnameseText", vectors: true),
    tests(of: "JSONText"),
    tests(of: "Screen"),
    tests(of: "Widgets", ["Screen", "VietnameseText"]),
    .target(
      name: "RegisterTestSupport", dependencies: ["LearningRegister"], path: "Tests/RegisterTestSupport",
      swiftSettings: strict),
    tests(of: "LearningRegister", ["VietnameseText", "RegisterTestSupport"]),
    tests(of: "RegisterStorage", ["LearningRegister", "JSONText"]),
    tests(
      of: "RegisterExchange", ["LearningRegister", "RegisterSample", "Screen", "VietnameseText", "Workbench", "CZip"],
      vectors: true, goldens: true),
    tests(of: "RegisterSample", ["LearningRegister", "RegisterTestSupport"]),
    tests(
      of: "Workbench",
      [
        "Screen", "Widgets", "VietnameseText", "LearningRegister", "RegisterExchange", "RegisterSample",
        "RegisterTestSupport",
      ],
      goldens: true),
    // What goes wrong on purpose: failing calls, power cuts, kills, damage, full disks and a wild keyboard.
    .target(
      name: "StorageTestSupport", dependencies: ["LearningRegister", "RegisterStorage", "RegisterTestSupport"],
      path: "Tests/StorageTestSupport", swiftSettings: strict),
    .executableTarget(
      name: "FaultDriver", dependencies: ["StorageTestSupport", "LearningRegister", "RegisterStorage"],
      path: "Tests/FaultDriver", swiftSettings: strict),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "StorageTestSupport", "RegisterTestSupport", "FaultDriver", "hoctap", "LearningRegister", "RegisterStorage",
        "JSONText", "Screen",
      ], swiftSettings: strict),
    // The built program itself, run as others run it.
    .target(name: "CommandTestSupport", path: "Tests/CommandTestSupport", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CommandTestSupport", "RegisterTestSupport", "LearningRegister", "RegisterStorage", "JSONText",
      ], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["CommandTestSupport", "LearningRegister", "RegisterStorage", "Screen", "Workbench"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
