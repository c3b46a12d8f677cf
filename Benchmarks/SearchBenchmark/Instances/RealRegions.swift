import Datasets
import Foundation
import PlacementModel

/// The datasets of this repository.
struct RealRegions {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data")

  func problem(of dataset: String, adjusting adjust: (inout Policy) -> Void = { _ in }) throws
    -> PlacementProblem
  {
    var files = DatasetFiles()
    for table in [InputTable.regions, .cooperatives, .applicants, .policy] {
      let name = DatasetFiles.fileName(of: table)
      let data = try Data(contentsOf: folder.appending(path: "\(dataset)/\(name)"))
      files[table] = InputFile(name: name, bytes: [UInt8](data))
    }
    return try Dataset.read(files, adjusting: adjust).problem
  }

  /// The cooperatives below a code.
  func cooperatives(of code: RegionCode, in dataset: String) throws -> [Cooperative] {
    try problem(of: dataset).cooperatives.filter { code.contains($0.village) }
  }
}
