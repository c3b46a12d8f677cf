internal import Datasets
internal import Messages
internal import PlacementModel
internal import Tables

/// The files of a dataset, with where each was read.
struct DatasetFolder: Sendable {
  private(set) var files = DatasetFiles()

  /// Reads the tables of a folder or a workbook, those of them that are there.
  ///
  /// - Parameter arguments: may name another file for a table.
  /// - Throws: ``ToolFailure``: 66 where the folder, the workbook or a named file is missing, 65
  ///   where a workbook is none, 74 where a file cannot be read.
  init(
    _ folder: String, tables: [InputTable] = InputTable.allCases,
    replacing arguments: Arguments? = nil
  ) throws(ToolFailure) {
    let workbook = try DatasetFolder.workbook(at: folder)
    for table in tables {
      if let path = arguments?["--\(table.rawValue)"] {
        files[table] = InputFile(name: path, bytes: try Platform.input(path))
        continue
      }
      if let workbook {
        files[table] = workbook[table]
        continue
      }
      let name = DatasetFiles.fileName(of: table)
      let path = "\(folder)/\(name)"
      guard Platform.kind(of: path) != .missing else { continue }
      files[table] = InputFile(name: name, bytes: try Platform.input(path))
    }
    if let missing = DatasetFolder.required.first(where: {
      tables.contains($0) && files[$0] == nil
    }) {
      throw workbook == nil
        ? ToolFailure(.noInput, .tableMissing(missing.rawValue, folder: folder))
        : ToolFailure(.badData, .sheetMissing(missing.sheetNames, workbook: folder))
    }
  }

  /// The tables of the workbook that stands there; `nil` where a folder does.
  private static func workbook(at path: String) throws(ToolFailure) -> DatasetFiles? {
    switch Platform.kind(of: path) {
    case .folder: return nil
    case .missing: throw ToolFailure(.noInput, .datasetMissing(path))
    case .other, .link: break
    }
    let file = InputFile(name: path, bytes: try Platform.input(path))
    guard DatasetFiles.isWorkbook(file.bytes) else {
      throw ToolFailure(.noInput, .datasetIsAFile(path))
    }
    do {
      return try DatasetFiles(workbook: file)
    } catch {
      throw .faulty(error)
    }
  }

  /// What cannot be left out; the others have a meaning when they are absent.
  static let required: [InputTable] = [.regions, .cooperatives, .applicants]

  /// Cross-checks tables that were read or made into a problem.
  ///
  /// - Parameter previous: what an earlier round decided.
  /// - Throws: ``ToolFailure`` with exit code 65 and every fault, the first fifty in words.
  static func read(
    _ files: DatasetFiles, requiring required: [InputTable], previous: PreviousRound = .none,
    threads: Int = 1, adjusting adjust: (inout Policy) -> Void
  ) throws(ToolFailure) -> Dataset {
    do {
      return try Dataset.read(
        files, requiring: Set(required), previous: previous, threads: threads, adjusting: adjust)
    } catch {
      throw .faulty(error)
    }
  }

  /// Every file read, in the order of the tables; the sheets of a workbook are one.
  var digests: [InputDigest] {
    var named: Set<String> = []
    return InputTable.allCases.compactMap { files[$0] }
      .filter { named.insert($0.name).inserted }.map { InputDigest($0) }
  }
}
