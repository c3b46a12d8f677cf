internal import Datasets
internal import Messages
internal import PlacementModel
internal import Tables

/// The files of a folder that `solve` wrote.
struct RosterFolder: Sendable {
  let files: [RosterFiles.File]
  private let folder: String

  /// - Throws: ``ToolFailure``: 66 where the folder or a file is missing, 74 where one cannot be
  ///   read.
  init(_ folder: String) throws(ToolFailure) {
    guard Platform.kind(of: folder) == .folder else {
      throw ToolFailure(.noInput, .datasetMissing(folder))
    }
    var files: [RosterFiles.File] = []
    let optional = RosterFiles.optionalNames.filter {
      Platform.kind(of: "\(folder)/\($0)") != .missing
    }
    for name in RosterFiles.names + optional {
      files.append((name, try Platform.input("\(folder)/\(name)")))
    }
    self.files = files
    self.folder = folder
  }

  /// - Throws: ``ToolFailure`` with exit code 65 and every fault.
  func roster(isEdited: Bool = false) throws(ToolFailure) -> Roster {
    do {
      return try RosterFiles.read(files, isEdited: isEdited)
    } catch {
      throw .faultyRoster(error)
    }
  }

  /// The files that were read now and are not those that the roster was made from, by name; empty
  /// where the roster's manifest is missing and nothing can be told.
  func changedInputs(in digests: [InputDigest]) -> [String] {
    guard let bytes = try? Platform.read("\(folder)/\(Manifest.name)"),
      let made = Manifest.inputs(bytes)
    else { return [] }
    let now = Dictionary(
      digests.map { ($0.name, "\($0.digest)") }, uniquingKeysWith: { first, _ in first })
    return Set(made.keys).union(now.keys)
      .filter { made[$0] != now[$0] && !$0.hasPrefix(LettersOption.inputPrefix) }.sorted()
  }
}
