internal import Datasets
internal import Messages
internal import PlacementModel
internal import Tables

/// The earlier roster that `--previous` names: a folder that `solve` wrote.
struct PreviousFolder: Sendable {
  /// What the earlier round decided; nothing without the option.
  let round: PreviousRound
  /// Every file read.
  let digests: [InputDigest]

  /// - Throws: ``ToolFailure``: 65 where the folder is no roster of ours or cannot be understood,
  ///   66 where it is missing, 74 where a file cannot be read.
  init(_ arguments: Arguments) throws(ToolFailure) {
    guard let folder = arguments["--previous"] else {
      (round, digests) = (.none, [])
      return
    }
    guard Platform.kind(of: folder) == .folder else {
      throw ToolFailure(.noInput, .datasetMissing(folder))
    }
    let manifest = try? Platform.read("\(folder)/\(Manifest.name)")
    guard let manifest, Manifest.filesWritten(manifest, kind: .roster) != nil else {
      throw ToolFailure(.badData, .previousNotARoster(folder))
    }
    var files: [RosterFiles.File] = []
    for name in RosterFiles.previousNames {
      files.append((name, try Platform.input("\(folder)/\(name)")))
    }
    do {
      round = try RosterFiles.previousRound(files)
    } catch {
      throw .faultyRoster(error)
    }
    digests = PreviousFolder.digests(of: files)
  }

  /// The files of an earlier roster among a manifest's inputs.
  static func digests(of files: [RosterFiles.File]) -> [InputDigest] {
    files.map { InputDigest(name: "previous/\($0.name)", bytes: $0.bytes) }
  }
}
