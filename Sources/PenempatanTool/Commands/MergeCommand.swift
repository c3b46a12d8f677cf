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
    var inputs: [InputDigest] = []
    var parts: [Comparison] = []
    for folder in folders {
      let path = "\(folder)/\(ComparisonDocument.name)"
      let bytes = try Platform.input(path)
      guard let part = ComparisonDocument.read(bytes) else {
        throw ToolFailure(.badData, .partUnreadable(folder))
      }
      parts.append(part)
      inputs.append(InputDigest(name: path, bytes: bytes))
    }
    let rows = try joined(parts)
    phases.end("read")
    let document = try StagingFolder.publish(to: target, kind: .comparison, console) { staging in
      var whole = parts[0]
      (whole.shard, whole.rows, whole.answered) = (nil, [], 0)
      var writer = try ComparisonWriter(whole, to: staging, by: options)
      for row in rows { try writer.add(row) }
      let files = try writer.finish()
      phases.end("write")
      let manifest = Manifest(
        kind: .comparison, inputs: inputs, outputs: [], others: files, threads: options.threads,
        phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      return options.answersInJSON ? try writer.answer() : []
    }
    if options.answersInJSON {
      try console.answer(document)
    } else if !console.isQuiet {
      try console.answer(
        Message.whatIfMerged(rows.count, target: target).text(in: console.language) + "\n")
    }
    return .done
  }

  /// The rows of the parts, in any order, as those of one run.
  ///
  /// - Throws: ``ToolFailure`` with exit code 65 where they are of several runs, or not all.
  private func joined(_ parts: [Comparison]) throws(ToolFailure) -> [ScenarioRow] {
    let whole = parts[0]
    let isOneRun = parts.allSatisfy {
      $0.run == whole.run && $0.base == whole.base && $0.count == whole.count
        && $0.regionNames == whole.regionNames
    }
    guard isOneRun else { throw ToolFailure(.badData, .partsOfOtherRuns) }
    let rows = parts.flatMap(\.rows).sorted { $0.number < $1.number }
    let numbers = Set(rows.map(\.number))
    let missing = whole.count - numbers.count
    let repeated = rows.count - numbers.count
    guard missing == 0, repeated == 0 else {
      throw ToolFailure(.badData, .partsDoNotFit(missing: missing, repeated: repeated))
    }
    return rows
  }
}
