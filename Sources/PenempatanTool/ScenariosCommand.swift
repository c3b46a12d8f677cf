internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Scenarios
internal import Synchronization
internal import Tables

/// Solves the base, answers its scenarios several at a time, and writes them side by side.
struct ScenariosCommand {
  private let dataset: String
  private let target: String
  private let path: String
  private let shard: Shard
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    guard let path = arguments["--scenarios"] else {
      throw ToolFailure(.usage, .whatIfNothingAsked)
    }
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
    let folder = try DatasetFolder(dataset, replacing: arguments)
    let previous = try PreviousFolder(arguments)
    let input = try folder.dataset(options, previous: previous.round)
    let (scenarios, digest) = try read(over: input, folder)
    phases.end("read")

    let staging = try StagingFolder(for: target, kind: .comparison)
    Platform.onInterruption(staging.discard)
    do {
      let engine = try engine(input.problem)
      phases.end("base")
      let rosters = arguments.has("--rosters") ? staging : nil
      let inputs = folder.digests(and: previous).adding(path, digest)
      let (comparison, written) = try answers(
        scenarios, engine, run: run(inputs), rosters: rosters)
      phases.end("scenarios")
      let files = ComparisonFiles.written(comparison, by: options)
      for file in files { try staging.write(file.name, file.bytes) }
      let manifest = Manifest(
        kind: .comparison, inputs: inputs, outputs: files, others: written,
        threads: options.threads, phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      try staging.commit()
      console.endProgress()
      return try answer(comparison, engine.effort)
    } catch {
      console.endProgress()
      staging.discard()
      throw error
    }
  }

  /// What tells this run from others: everything read, and the options that lie over it.
  ///
  /// Names of files are left out, for parts of a run may find them in different folders.
  private func run(_ inputs: JSONValue) -> String {
    guard case .object(let members) = inputs else { return "" }
    let digests = members.map { member -> String in
      if case .string(let digest) = member.value { digest } else { "" }
    }
    let effort = options.effort?.rawValue ?? "-"
    let seed = options.seed.map(String.init) ?? "-"
    let parts = digests + [effort, seed, options.language.rawValue, Version.current]
    return "\(Digest(ofText: parts.joined(separator: "\n")))"
  }

  /// The scenarios, and the SHA-256 of their file.
  private func read(
    over input: Dataset, _ folder: DatasetFolder
  ) throws(ToolFailure) -> (ScenarioFile, Digest) {
    let bytes: [UInt8]
    do {
      bytes = try Platform.read(path)
    } catch {
      throw .reading(error)
    }
    let base = ScenarioBase(
      input, files: folder.files, required: Set(DatasetFolder.required), effort: options.effort,
      seed: options.seed)
    do {
      return (
        try ScenarioFile.read(InputFile(name: path, bytes: bytes), over: base), Digest(of: bytes)
      )
    } catch {
      let shown = error.faults.map { Message.inputFault($0) }
      throw ToolFailure(.badData, shown + [.faultsInAll(error.count, shown: shown.count)])
    }
  }

  private func engine(_ problem: PlacementProblem) throws(ToolFailure) -> ScenarioEngine {
    console.progress(.placingApplicants)
    do {
      return ScenarioEngine(
        on: try Decision(of: problem, threads: options.threads) { [console] done, count in
          console.progress(.assigningCooperatives(done: done, of: count))
        })
    } catch {
      switch error {
      case .refused(let messages): throw ToolFailure(.badData, messages)
      case .unproved(let what): throw ToolFailure(.internalFault, .notCertified(what))
      }
    }
  }

  // MARK: - Answers

  /// A file of a roster, by its path in the folder.
  private typealias Written = (name: String, digest: Digest)

  /// Every scenario of the shard, in order; and the files of their rosters.
  private func answers(
    _ scenarios: ScenarioFile, _ engine: ScenarioEngine, run: String, rosters: StagingFolder?
  ) throws -> (Comparison, files: [Written]) {
    let indices = shard.indices(of: scenarios.count)
    let workers = max(1, min(options.threads, indices.count))
    let watch = Stopwatch()
    let collected = Mutex<(rows: [ScenarioRow], files: [Written], failure: ToolFailure?)>(
      ([], [], nil))
    OrderedWork.run(indices.count, threads: workers) {
      turn -> (ScenarioRow, Result<[Written], ToolFailure>) in
      let scenario = scenarios[indices[turn]]
      let own = Stopwatch()
      let answer = engine.answer(scenario, threads: options.threads / workers)
      var row = ScenarioRow(answer, number: indices[turn] + 1, language: options.language)
      if arguments.has("--timings") { row.milliseconds = Int(own.seconds * 1000) }
      guard let rosters, row.figures != nil else { return (row, .success([])) }
      return (row, write(scenario, row, engine, to: rosters))
    } consume: { turn, answer in
      collected.withLock {
        $0.rows.append(answer.0)
        switch answer.1 {
        case .success(let files): $0.files += files
        case .failure(let failure): $0.failure = $0.failure ?? failure
        }
      }
      let left = watch.seconds / Double(turn + 1) * Double(indices.count - turn - 1)
      console.progress(
        .whatIfProgress(turn + 1, of: indices.count, seconds: Int(left.rounded(.up))))
    }
    let (rows, files, failure) = collected.withLock { $0 }
    if let failure { throw failure }
    var names: [RegionCode: String] = [.nation: engine.base.problem.nationName]
    for province in engine.base.problem.provinces { names[province.code] = province.name }
    for kabupaten in engine.base.problem.kabupaten {
      names[kabupaten.code] = kabupaten.region.name
    }
    return (
      Comparison(
        base: engine.baseFigures, rows: rows, count: scenarios.count, shard: shard.text, run: run,
        regionNames: names), files
    )
  }

  /// Solves the scenario's tables once more and writes the roster that `solve` would write.
  private func write(
    _ scenario: Scenario, _ row: ScenarioRow, _ engine: ScenarioEngine, to staging: StagingFolder
  ) -> Result<[Written], ToolFailure> {
    var solver = Solver()
    solver.language = options.language
    do {
      let problem = try engine.problem(of: scenario)
      let roster = try solver.solve(problem).roster
      let files = try RosterPublication(
        problem: problem, filesForPeople: .none, options: options, console: console
      ).files(of: roster)
      let folder = ScenariosCommand.folder(row)
      try staging.makeFolder("rosters")
      try staging.makeFolder(folder)
      for file in files { try staging.write("\(folder)/\(file.name)", file.bytes) }
      return .success(files.map { ("\(folder)/\($0.name)", Digest(of: $0.bytes)) })
    } catch let failure as ToolFailure {
      return .failure(failure)
    } catch {
      return .failure(ToolFailure(.internalFault, .internalFault("\(error)")))
    }
  }

  /// The folder of a scenario's roster: its number, and of its name the letters and digits.
  static func folder(_ row: ScenarioRow) -> String {
    let words = row.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return "rosters/"
      + (["\(row.number)"] + words.map(String.init)).joined(separator: "-")
      .prefix(80)
  }

  private func answer(
    _ comparison: Comparison, _ effort: ScenarioEngine.Effort
  ) throws(ToolFailure) -> ExitCode {
    let refused = comparison.rows.count { $0.figures == nil }
    if options.answersInJSON {
      try console.answer(ComparisonDocument(comparison: comparison).bytes)
    } else if !console.isQuiet {
      let done = Message.whatIfDone(
        comparison.rows.count, refused: refused, solved: effort.solved, known: effort.known,
        target: target)
      try console.answer(done.text(in: console.language) + "\n")
    }
    let fellShort = comparison.rows.contains { row in
      row.figures.map { $0.missing + $0.uncovered + $0.exceptions > 0 } ?? true
    }
    return options.isStrict && fellShort ? .fellShort : .done
  }
}

extension JSONValue {
  /// The digests of a dataset, with that of one more file.
  fileprivate func adding(_ name: String, _ digest: Digest) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + [.init(name, .string("\(digest)"))])
  }
}
