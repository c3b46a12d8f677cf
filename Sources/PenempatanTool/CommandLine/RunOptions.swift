internal import Datasets
internal import Messages
internal import PlacementModel
internal import Tables

/// What every command that reads a dataset takes from the command line.
struct RunOptions: Sendable {
  let threads: Int
  let effort: Policy.Effort?
  let seed: UInt64?
  /// The language of files; that of the terminal is the console's.
  let language: Language
  let answersInJSON: Bool
  let isStrict: Bool
  /// How tables are written.
  let csvDialect: CSVDialect

  init(_ arguments: Arguments) throws(ToolFailure) {
    threads = try arguments.number("--threads", in: 1...256) ?? Platform.processorCount
    effort = try arguments.choice("--effort")
    language = try arguments.choice("--language") ?? .indonesian
    seed = try RunOptions.seed(arguments)
    answersInJSON = arguments.has("--json")
    isStrict = arguments.has("--strict")
    let dialect: CSVDialectName? = try arguments.choice("--csv-dialect")
    csvDialect = dialect?.dialect ?? .rfc
  }

  /// An option overrides the policy file.
  func adjust(_ policy: inout Policy) {
    if let effort { policy.effort = effort }
    if let seed { policy.seed = seed }
  }

  private static func seed(_ arguments: Arguments) throws(ToolFailure) -> UInt64? {
    guard let text = arguments["--seed"] else { return nil }
    guard let seed = UInt64(text) else {
      throw ToolFailure(.usage, .optionNotASeed(text))
    }
    return seed
  }
}

/// What `--csv-dialect` calls the ways to lay a table out.
enum CSVDialectName: String, CaseIterable {
  case rfc, id

  var dialect: CSVDialect { self == .rfc ? .rfc : .indonesian }
}

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
        files[table] = InputFile(name: path, bytes: try DatasetFolder.read(path))
        continue
      }
      if let workbook {
        files[table] = workbook[table]
        continue
      }
      let name = DatasetFiles.fileName(of: table)
      let path = "\(folder)/\(name)"
      guard Platform.kind(of: path) != .missing else { continue }
      files[table] = InputFile(name: name, bytes: try DatasetFolder.read(path))
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
    let file = InputFile(name: path, bytes: try read(path))
    guard DatasetFiles.isWorkbook(file.bytes) else {
      throw ToolFailure(.noInput, .datasetIsAFile(path))
    }
    do {
      return try DatasetFiles(workbook: file)
    } catch {
      throw failure(error)
    }
  }

  /// What cannot be left out; the others have a meaning when they are absent.
  static let required: [InputTable] = [.regions, .cooperatives, .applicants]

  /// Cross-checks the tables into a problem.
  ///
  /// - Parameter previous: what an earlier round decided.
  /// - Throws: ``ToolFailure`` with exit code 65 and every fault, the first fifty in words.
  func dataset(
    _ options: RunOptions, previous: PreviousRound = .none
  ) throws(ToolFailure) -> Dataset {
    try DatasetFolder.read(
      files, requiring: DatasetFolder.required, previous: previous, adjusting: options.adjust)
  }

  /// Cross-checks tables that were read or made; see ``dataset(_:)``.
  static func read(
    _ files: DatasetFiles, requiring required: [InputTable], previous: PreviousRound = .none,
    adjusting adjust: (inout Policy) -> Void
  ) throws(ToolFailure) -> Dataset {
    do {
      return try Dataset.read(
        files, requiring: Set(required), previous: previous, adjusting: adjust)
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ error: InputFaults) -> ToolFailure {
    let shown = error.faults.map { Message.inputFault($0) }
    return ToolFailure(.badData, shown + [.faultsInAll(error.count, shown: shown.count)])
  }

  /// The SHA-256 of every file read, by its name; those of an earlier roster last.
  func digests(and previous: PreviousFolder? = nil) -> JSONValue {
    var named: Set<String> = []
    let own = InputTable.allCases.compactMap { table -> JSONValue.Member? in
      // The sheets of a workbook are one file.
      guard let file = files[table], named.insert(file.name).inserted else { return nil }
      return JSONValue.Member(file.name, .string("\(Digest(of: file.bytes))"))
    }
    return .object(own + (previous?.digests ?? []))
  }

  private static func read(_ path: String) throws(ToolFailure) -> [UInt8] {
    do {
      return try Platform.read(path)
    } catch {
      throw .reading(error)
    }
  }
}

extension Message {
  /// A fault with its place, as a line of its own.
  static func inputFault(_ fault: InputFault) -> Message {
    .inputFault(fault.text(in: .indonesian), fault.text(in: .english))
  }
}
