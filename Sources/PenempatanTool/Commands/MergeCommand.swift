internal import Messages
internal import Scenarios

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
    var parts: [ComparisonPart] = []
    for folder in folders { parts.append(try ComparisonPart(folder)) }
    var whole = parts[0].head
    guard parts.allSatisfy({ $0.head.isOfOneRun(with: whole) }) else {
      throw ToolFailure(.badData, .partsOfOtherRuns)
    }
    whole.shard = nil
    phases.end("read")
    let (writer, document) = try StagingFolder.publish(
      to: target, kind: .comparison, console
    ) { staging in
      var writer = try ComparisonWriter(whole, to: staging, by: options)
      try join(&parts, by: &writer)
      let files = try writer.finish()
      phases.end("write")
      let manifest = Manifest(
        kind: .comparison, inputs: parts.map(\.input), outputs: [], others: files,
        rules: whole.rules, threads: options.threads, phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      return (writer, options.answersInJSON ? try writer.answer() : [])
    }
    if options.answersInJSON {
      try console.answer(document)
    } else if !console.isQuiet {
      let sentence = Message.whatIfMerged(writer.comparison.answered, target: target)
      try console.answer(sentence.text(in: console.language) + "\n")
    }
    return options.isStrict && writer.fallsShort ? .fellShort : .done
  }

  /// Writes the rows of all parts in order of number, with one row of each in memory.
  ///
  /// - Throws: ``ToolFailure`` with exit code 65 where rows are missing or stand in two parts.
  private func join(
    _ parts: inout [ComparisonPart], by writer: inout ComparisonWriter
  ) throws(ToolFailure) {
    var last = 0
    var (missing, repeated) = (0, 0)
    while let part = parts.indices.filter({ parts[$0].next != nil })
      .min(by: { parts[$0].next!.number < parts[$1].next!.number }),
      let row = try parts[part].take()
    {
      if row.number == last { repeated += 1 }
      missing += max(0, row.number - last - 1)
      last = row.number
      if missing + repeated == 0 { try writer.add(row) }
    }
    missing += writer.comparison.count - last
    guard missing == 0, repeated == 0 else {
      throw ToolFailure(.badData, .partsDoNotFit(missing: missing, repeated: repeated))
    }
  }
}

extension Comparison {
  /// Whether both are parts of the same run.
  fileprivate func isOfOneRun(with other: Comparison) -> Bool {
    run == other.run && base == other.base && count == other.count
      && regionNames == other.regionNames
  }
}
