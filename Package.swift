// swift-tools-version: 6.2
import PackageDescription

/// Settings that every module shares. Warnings are errors only where `WARNINGS_AS_ERRORS` is set,
/// as CI does: the next compiler's new warning must not break a user's build.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ] + (Context.environment["WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A module under `Sources/`, with the modules of ours that it may import.
func module(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// The tests of one module, in a folder of the same name under `Tests/`.
func tests(of name: String, needs: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + needs,
    swiftSettings: strict)
}

let package = Package(
  name: "Penempatan",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "penempatan", targets: ["PenempatanMain"]),
    .library(name: "MinCostFlow", targets: ["MinCostFlow"]),
    .library(name: "Penempatan", targets: ["Penempatan"]),
  ],
  targets: [
    // Libraries that know nothing of placements.
    module("MinCostFlow"),
    module("Tables"),
    module("Messages"),
    module("Randomness"),
    module("Parallel"),
    module("Workbook"),

    // The domain, and what is done with it.
    module("PlacementModel"),
    module(
      "Datasets", needs: ["PlacementModel", "Tables", "Workbook", "Messages", "Parallel"]),
    module("RegionPlacement", needs: ["PlacementModel", "MinCostFlow", "Tables", "Messages"]),
    module("Caseload", needs: ["PlacementModel", "MinCostFlow", "Messages", "Randomness"]),
    module("Planning", needs: ["PlacementModel", "MinCostFlow", "RegionPlacement", "Messages"]),
    module("Explanation", needs: ["PlacementModel", "RegionPlacement", "Caseload", "Messages"]),
    module(
      "Replacement",
      needs: ["PlacementModel", "MinCostFlow", "RegionPlacement", "Caseload", "Messages"]),
    module(
      "Scenarios",
      needs: ["PlacementModel", "RegionPlacement", "Caseload", "Messages", "Randomness"]),
    module("Verification", needs: ["PlacementModel", "Tables", "Messages", "Parallel"]),
    module("Synthesis", needs: ["PlacementModel", "Randomness"]),
    module("Report", needs: ["PlacementModel", "Messages", "Tables", "Workbook", "Scenarios"]),

    // The façade for other programs, and the command line.
    module(
      "Penempatan",
      needs: [
        "PlacementModel", "Tables", "Datasets", "RegionPlacement", "Caseload", "Planning",
        "Verification", "Report", "Messages", "Replacement", "Scenarios", "Parallel",
      ]),
    module(
      "PenempatanTool",
      needs: [
        "Penempatan", "MinCostFlow", "PlacementModel", "Tables", "Datasets", "Planning",
        "Explanation", "RegionPlacement", "Verification", "Synthesis", "Report", "Messages",
        "Scenarios", "Caseload", "Replacement", "FileExchange",
      ]),
    // The one system call that Swift cannot name.
    .target(name: "FileExchange"),
    .executableTarget(
      name: "PenempatanMain", dependencies: ["PenempatanTool"], swiftSettings: strict),

    // Benchmarks: one executable a question.
    .target(name: "BenchmarkKit", path: "Benchmarks/BenchmarkKit", swiftSettings: strict),
    .executableTarget(
      name: "FlowBenchmark", dependencies: ["BenchmarkKit", "MinCostFlow"],
      path: "Benchmarks/FlowBenchmark", exclude: ["baseline.json", "warm.json"],
      swiftSettings: strict),
    .executableTarget(
      name: "SearchBenchmark",
      dependencies: [
        "BenchmarkKit", "Caseload", "Datasets", "PlacementModel", "Randomness", "RegionPlacement",
        "Synthesis",
      ],
      path: "Benchmarks/SearchBenchmark", exclude: ["baseline.json"], swiftSettings: strict),

    .executableTarget(
      name: "PlacementBenchmark",
      dependencies: [
        "BenchmarkKit", "Caseload", "Datasets", "Parallel", "PlacementModel", "RegionPlacement",
        "TestSupport", "Verification",
      ],
      path: "Benchmarks/PlacementBenchmark", swiftSettings: strict),

    .executableTarget(
      name: "ScenarioBenchmark",
      dependencies: [
        "BenchmarkKit", "Penempatan", "Scenarios", "Datasets", "PlacementModel", "RegionPlacement",
        "Randomness",
      ],
      path: "Benchmarks/ScenarioBenchmark", exclude: ["record.json"], swiftSettings: strict),

    // Tests mirror Sources.
    .target(
      name: "TestSupport", dependencies: ["Caseload", "MinCostFlow", "PlacementModel"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "MinCostFlow"),
    tests(of: "PlacementModel"),
    tests(of: "Messages"),
    tests(of: "Randomness"),
    tests(of: "Parallel"),
    tests(of: "Tables"),
    tests(of: "Workbook"),
    tests(of: "Datasets", needs: ["PlacementModel", "Tables", "Workbook", "Messages"]),
    tests(of: "RegionPlacement", needs: ["PlacementModel", "MinCostFlow", "Messages", "Tables"]),
    tests(of: "Caseload", needs: ["PlacementModel", "MinCostFlow", "Messages"]),
    tests(of: "Planning", needs: ["PlacementModel", "RegionPlacement", "Messages"]),
    tests(
      of: "Explanation",
      needs: ["PlacementModel", "RegionPlacement", "Messages", "Penempatan", "Verification"]),
    tests(
      of: "Replacement",
      needs: [
        "PlacementModel", "RegionPlacement", "Caseload", "Messages", "Penempatan", "Verification",
      ]),
    tests(
      of: "Scenarios",
      needs: ["PlacementModel", "RegionPlacement", "Messages", "Penempatan"]),
    tests(of: "Verification", needs: ["PlacementModel", "Messages"]),
    tests(of: "Synthesis", needs: ["Datasets", "PlacementModel", "Tables"]),
    tests(of: "Report", needs: ["PlacementModel", "Messages", "Tables", "Workbook"]),
    tests(of: "Penempatan", needs: ["PlacementModel", "Datasets", "Messages"]),
    tests(of: "PenempatanTool", needs: ["Penempatan", "PlacementModel", "Tables", "Messages"]),
  ]
)
