import Datasets
import Foundation
import PlacementModel

/// The command line of the benchmark.
struct Options {
  private(set) var families: [Family] = []
  private(set) var count = 100
  private(set) var threads = 2
  /// How many scenarios of a family are solved afresh besides, to compare.
  private(set) var fresh = 5
  /// How many scenarios of a family are compared roster by roster; 0 measures instead.
  private(set) var compared = 0
  private(set) var isQuick = false
  private(set) var asksForHelp = false
  /// Another effort than the dataset's policy names.
  private var effort: Policy.Effort?
  private(set) var records = false
  private var folder = ""

  struct Usage: Error, CustomStringConvertible {
    let description: String
  }

  /// What `--help` says.
  static let help = """
    ScenarioBenchmark DATASET [FAMILY...] [--count N] [--threads N] [--fresh N] [--effort E]
      answers N scenarios of every family (100), and solves a sample of them afresh besides (5)
    ScenarioBenchmark DATASET [FAMILY...] --compare N [--effort E]
      compares whole rosters of N scenarios of every family with those of solving afresh
    ScenarioBenchmark DATASET --quick [--record]
      counts what twenty scenarios of every family make solve, against the record
    families: \(families)
    """
  private static let families = Family.allCases.map(\.rawValue).joined(separator: " ")

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": asksForHelp = true
      case "--quick": isQuick = true
      case "--record": records = true
      case "--count": count = try Options.number(word, rest.popFirst())
      case "--threads": threads = try Options.number(word, rest.popFirst())
      case "--fresh": fresh = try Options.number(word, rest.popFirst())
      case "--compare": compared = try Options.number(word, rest.popFirst())
      case "--effort":
        effort = rest.popFirst().flatMap { Policy.Effort(rawValue: $0) }
        guard effort != nil else { throw Usage(description: Options.help) }
      default:
        guard !word.hasPrefix("-") else { throw Usage(description: Options.help) }
        if let family = Family(rawValue: word) { families.append(family) } else { folder = word }
      }
    }
    if folder.isEmpty && !asksForHelp { throw Usage(description: Options.help) }
    if families.isEmpty { families = Family.allCases }
  }

  private static func number(_ option: String, _ text: String?) throws -> Int {
    guard let number = text.flatMap({ Int($0) }), number > 0 else {
      throw Usage(description: "\(option) takes a positive whole number")
    }
    return number
  }

  func problem() throws -> PlacementProblem {
    var files = DatasetFiles()
    for table in InputTable.allCases {
      let name = DatasetFiles.fileName(of: table)
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      files[table] = InputFile(name: name, bytes: Array(bytes))
    }
    return try Dataset.read(files) {
      if let effort = isQuick ? .quick : effort { $0.effort = effort }
    }.problem
  }
}
