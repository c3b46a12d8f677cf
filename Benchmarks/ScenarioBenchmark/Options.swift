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
  private(set) var isQuick = false
  private(set) var records = false
  private var folder = ""

  struct Usage: Error, CustomStringConvertible {
    let description: String
  }

  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--quick": isQuick = true
      case "--record": records = true
      case "--count": count = try Options.number(word, rest.popFirst())
      case "--threads": threads = try Options.number(word, rest.popFirst())
      case "--fresh": fresh = try Options.number(word, rest.popFirst())
      default:
        if let family = Family(rawValue: word) { families.append(family) } else { folder = word }
      }
    }
    if folder.isEmpty {
      throw Usage(
        description: "ScenarioBenchmark DATASET [FAMILY...] [--count N] [--threads N] [--fresh N]\n"
          + "ScenarioBenchmark DATASET --quick [--record]")
    }
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
    return try Dataset.read(files) { if isQuick { $0.effort = .quick } }.problem
  }
}
