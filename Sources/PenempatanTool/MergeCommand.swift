internal import Messages
internal import Scenarios
internal import Tables

/// Joins the parts of a run into what one run would have written.
struct MergeCommand {
  private let folders: [String]
  private let target: String
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    folders = Array(arguments.operands.dropFirst())
    guard !folders.isEmpty else { throw ToolFailure(.usage, .missingOperand("DIR")) }
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    options = try RunOptions(arguments)
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    var inputs: [JSONValue.Member] = []
    var parts: [Comparison] = []
    for folder in folders {
      let bytes = try read("\(folder)/\(ComparisonDocument.name)")
      guard let part = ComparisonDocument.read(bytes) else {
        throw ToolFailure(.badData, .partUnreadable(folder))
      }
      parts.append(part)
      inputs.append(
        .init("\(folder)/\(ComparisonDocument.name)", .string("\(Digest(of: bytes))")))
    }
    let whole = try joined(parts)
    phases.end("read")
    let staging = try StagingFolder(for: target, kind: .comparison)
    Platform.onInterruption(staging.discard)
    do {
      let files = ComparisonFiles.written(whole, by: options)
      for file in files { try staging.write(file.name, file.bytes) }
      phases.end("write")
      let manifest = Manifest(
        kind: .comparison, inputs: .object(inputs), outputs: files, threads: options.threads,
        phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      try staging.commit()
    } catch {
      staging.discard()
      throw error
    }
    if options.answersInJSON {
      try console.answer(ComparisonDocument(comparison: whole).bytes)
    } else if !console.isQuiet {
      try console.answer(
        Message.whatIfMerged(whole.rows.count, target: target).text(in: console.language) + "\n")
    }
    return .done
  }

  private func read(_ path: String) throws(ToolFailure) -> [UInt8] {
    do {
      return try Platform.read(path)
    } catch {
      throw .reading(error)
    }
  }

  /// The parts in any order as one run.
  ///
  /// - Throws: ``ToolFailure`` with exit code 65 where they are of several runs, or not all.
  private func joined(_ parts: [Comparison]) throws(ToolFailure) -> Comparison {
    var whole = parts[0]
    whole.shard = nil
    let isOneRun = parts.allSatisfy {
      $0.run == whole.run && $0.base == whole.base && $0.count == whole.count
        && $0.regionNames == whole.regionNames
    }
    guard isOneRun else { throw ToolFailure(.badData, .partsOfOtherRuns) }
    whole.rows = parts.flatMap(\.rows).sorted { $0.number < $1.number }
    let numbers = Set(whole.rows.map(\.number))
    let missing = whole.count - numbers.count
    let repeated = whole.rows.count - numbers.count
    guard missing == 0, repeated == 0 else {
      throw ToolFailure(.badData, .partsDoNotFit(missing: missing, repeated: repeated))
    }
    return whole
  }
}
