internal import Datasets
internal import Messages
internal import Scenarios

/// `whatif --scenarios`: answers the scenarios of a file, or a part of them.
struct ScenariosCommand {
  private let dataset: String
  private let target: String
  /// The file of scenarios.
  private let path: String
  private let shard: Shard
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ path: String, _ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    self.path = path
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    shard = try arguments["--shard"].map { text throws(ToolFailure) in try Shard(text) } ?? .whole
    options = try RunOptions(arguments)
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    console.progress(.readingDataset)
    let input = try RunInput(dataset, arguments, adjusting: options.adjust)
    let file = InputFile(name: path, bytes: try Platform.input(path))
    let scenarios = try read(file, over: input)
    phases.end("read")

    let (run, document) = try StagingFolder.publish(
      to: target, kind: .comparison, console
    ) { staging in
      // Rosters state bounds; a comparison alone does not wait for them.
      let writesRosters = arguments.has("--rosters")
      let base = try ScenarioRun.base(
        input.problem, provesBounds: writesRosters, options, console)
      let engine = ScenarioEngine(on: base, provesBounds: writesRosters)
      phases.end("base")
      var run = try ScenarioRun(
        scenarios, of: shard, over: engine, reading: input.digests + [InputDigest(file)],
        notices: input.dataset.notices, to: staging, options, console)
      run.writesRosters = writesRosters
      run.writesTimings = arguments.has("--timings")
      try run.answer()
      phases.end("scenarios")
      try run.finish(phases)
      return (run, options.answersInJSON ? try run.writer.answer() : [])
    }
    return try answer(run, document)
  }

  /// - Throws: ``ToolFailure`` with exit code 65 and every fault of the file.
  private func read(_ file: InputFile, over input: RunInput) throws(ToolFailure) -> ScenarioFile {
    let base = ScenarioBase(
      input.dataset, files: input.folder.files, required: Set(DatasetFolder.required),
      effort: options.effort, seed: options.seed)
    do {
      return try ScenarioFile.read(file, over: base)
    } catch {
      throw .faulty(error)
    }
  }

  private func answer(_ run: ScenarioRun, _ document: [UInt8]) throws(ToolFailure) -> ExitCode {
    if options.answersInJSON {
      try console.answer(document)
    } else if !console.isQuiet {
      let lines = run.sentences(target: target).map { $0.text(in: console.language) + "\n" }
      try console.answer(lines.joined())
    }
    return options.isStrict && run.writer.fallsShort ? .fellShort : .done
  }
}
