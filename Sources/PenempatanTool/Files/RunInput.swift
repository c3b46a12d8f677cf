internal import Datasets
internal import PlacementModel

/// What a command that decides anything reads: a dataset, and the earlier round that it goes on
/// from where `--previous` names one.
struct RunInput: Sendable {
  let folder: DatasetFolder
  let previous: PreviousFolder
  let dataset: Dataset

  var problem: PlacementProblem { dataset.problem }

  /// Every file read; those of the earlier round last.
  var digests: [InputDigest] { folder.digests + previous.digests }

  /// - Parameters:
  ///   - path: the dataset's folder or workbook.
  ///   - adjust: changes the policy after its file was read.
  /// - Throws: ``ToolFailure``: 65 and every fault where the files cannot be understood, 66 where
  ///   one is missing, 74 where one cannot be read.
  init(
    _ path: String, _ arguments: Arguments, adjusting adjust: (inout Policy) -> Void
  ) throws(ToolFailure) {
    folder = try DatasetFolder(path, replacing: arguments)
    previous = try PreviousFolder(arguments)
    dataset = try DatasetFolder.read(
      folder.files, requiring: DatasetFolder.required, previous: previous.round,
      threads: try RunOptions(arguments).threads, adjusting: adjust)
  }
}
