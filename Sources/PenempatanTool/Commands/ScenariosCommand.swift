internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Scenarios
internal import Synchronization
internal import Tables

/// What a run answers, one by one.
protocol ScenarioSource: Sendable {
  var count: Int { get }
  subscript(index: Int) -> Scenario { get }
  /// Why a scenario does not hold together before anything is laid over the tables.
  func refusals(ofScenario index: Int) -> [Message]
}

extension ScenarioFile: ScenarioSource {}

extension PlacePrices: ScenarioSource {
  var count: Int { questions.count }
  subscript(index: Int) -> Scenario { scenario(index) }
  func refusals(ofScenario index: Int) -> [Message] { [] }
}

/// Solves the base, answers its scenarios several at a time, and writes them side by side.
struct ScenariosCommand {
  private let dataset: String
  private let target: String
  /// The file of scenarios; `nil` where places are to be priced.
  private let path: String?
  private let shard: Shard
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    path = arguments["--scenarios"]
    if arguments.has("--prices") {
      for option in ["--scenarios", "--shard", "--rosters"]
      where arguments[option] != nil || arguments.has(option) {
        throw ToolFailure(.usage, .whatIfExcludes("--prices", option))
      }
    } else if path == nil {
      throw ToolFailure(.usage, .whatIfNothingAsked)
    }
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
    let read = try path.map { path throws(ToolFailure) in try self.read(path, over: input, folder) }
    let inputs = folder.digests(and: previous).adding(read?.0)
    phases.end("read")

    let staging = try StagingFolder(for: target, kind: .comparison)
    Platform.onInterruption(staging.discard)
    do {
      let engine = try engine(input.problem)
      phases.end("base")
      let prices = read == nil ? PlacePrices(on: engine.base) : nil
      var run = Run(
        scenarios: read?.1 ?? prices!, engine: engine, notices: input.notices,
        writer: try ComparisonWriter(
          comparison(of: engine, count: read?.1.count ?? prices!.count, run: self.run(inputs)),
          to: staging, by: options),
        staging: staging)
      try answer(&run, prices?.questions ?? [])
      phases.end("scenarios")
      var files = try run.writer.finish()
      if prices != nil {
        let tables = PriceFiles(prices: PlacePrice.ranked(run.prices))
        let regions = try tables.regions(of: engine.base, by: options)
        for (name, bytes) in [
          (PriceFiles.name, tables.bytes(options.csvDialect)), ("regions.csv", regions),
        ] {
          try staging.write(name, bytes)
          files.append((name, Digest(of: bytes)))
        }
      }
      let manifest = Manifest(
        kind: .comparison, inputs: inputs, outputs: [], others: files + run.files,
        threads: options.threads, phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      let document = options.answersInJSON ? try run.writer.answer() : []
      try staging.commit()
      console.endProgress()
      return try answer(run, document, isPriced: prices != nil)
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
    _ path: String, over input: Dataset, _ folder: DatasetFolder
  ) throws(ToolFailure) -> (JSONValue.Member, ScenarioFile) {
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
        .init(path, .string("\(Digest(of: bytes))")),
        try ScenarioFile.read(InputFile(name: path, bytes: bytes), over: base)
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

  /// The comparison before any scenario is answered.
  private func comparison(
    of engine: ScenarioEngine, count: Int, run: String
  ) -> Comparison {
    let problem = engine.base.problem
    var names: [RegionCode: String] = [.nation: problem.nationName]
    for province in problem.provinces { names[province.code] = province.name }
    for kabupaten in problem.kabupaten { names[kabupaten.code] = kabupaten.region.name }
    return Comparison(
      base: engine.baseFigures, count: count, shard: shard.text, run: run, regionNames: names)
  }

  // MARK: - Answers

  /// A file of a roster, by its path in the folder.
  private typealias Written = (name: String, digest: Digest)

  /// A run under way.
  private struct Run: Sendable {
    let scenarios: any ScenarioSource
    let engine: ScenarioEngine
    /// What reading the dataset had to say.
    let notices: [Message]
    var writer: ComparisonWriter
    let staging: StagingFolder
    /// The files of the scenarios' rosters.
    var files: [Written] = []
    /// The answers where places are priced.
    var prices: [PlacePrice] = []
  }

  /// Answers every scenario of the shard, and writes them in order.
  private func answer(_ run: inout Run, _ questions: [PlacePrices.Question]) throws {
    let indices = shard.indices(of: run.scenarios.count)
    let workers = max(1, min(options.threads, indices.count))
    let watch = Stopwatch()
    let state = Mutex<(run: Run, failure: ToolFailure?)>((run, nil))
    OrderedWork.run(indices.count, threads: workers) { [run] turn in
      answer(indices[turn], of: run, threads: options.threads / workers)
    } consume: { turn, answer in
      state.withLock { state in
        guard state.failure == nil else { return }
        do throws(ToolFailure) {
          let (row, files) = try answer.get()
          try state.run.writer.add(row)
          state.run.files += files
          if !questions.isEmpty,
            let price = PlacePrice(
              questions[indices[turn]], row, base: state.run.engine.baseFigures)
          {
            state.run.prices.append(price)
          }
        } catch {
          state.failure = error
        }
      }
      let left = watch.seconds / Double(turn + 1) * Double(indices.count - turn - 1)
      console.progress(
        .whatIfProgress(turn + 1, of: indices.count, seconds: Int(left.rounded(.up))))
    }
    let failure: ToolFailure?
    (run, failure) = state.withLock { $0 }
    if let failure { throw failure }
  }

  /// One scenario, and the files of its roster if they are asked for.
  private func answer(
    _ index: Int, of run: Run, threads: Int
  ) -> Result<(ScenarioRow, [Written]), ToolFailure> {
    let watch = Stopwatch()
    let scenario = run.scenarios[index]
    let refusals = run.scenarios.refusals(ofScenario: index)
    let (answer, decision) =
      refusals.isEmpty
      ? run.engine.decided(scenario, threads: threads)
      : (ScenarioAnswer(name: scenario.name, result: .refused(.refused(refusals))), nil)
    var row = ScenarioRow(answer, number: index + 1, language: options.language)
    if arguments.has("--timings") { row.milliseconds = Int(watch.seconds * 1000) }
    guard let decision else {
      row.fallsShort = true
      return .success((row, []))
    }
    if options.isStrict {
      row.fallsShort = Solver.isShort(decision.problem, decision.outcome, decision.caseloads)
    }
    guard arguments.has("--rosters") else { return .success((row, [])) }
    do throws(ToolFailure) {
      return .success((row, try write(decision, row, run)))
    } catch {
      return .failure(error)
    }
  }

  /// Writes the roster that `solve` would write of the scenario's tables.
  private func write(
    _ decision: Decision, _ row: ScenarioRow, _ run: Run
  ) throws(ToolFailure) -> [Written] {
    var solver = Solver()
    solver.language = options.language
    let roster: Roster
    do {
      roster = try solver.solution(
        of: decision.problem, decision.outcome, decision.caseloads, notices: run.notices
      ).roster
    } catch {
      throw ToolFailure(.internalFault, .internalFault("\(error)"))
    }
    let files = try RosterPublication(
      problem: decision.problem, filesForPeople: .none, options: options, console: console
    ).files(of: roster)
    let folder = ScenariosCommand.folder(row)
    try run.staging.makeFolder("rosters")
    try run.staging.makeFolder(folder)
    for file in files { try run.staging.write("\(folder)/\(file.name)", file.bytes) }
    return files.map { ("\(folder)/\($0.name)", Digest(of: $0.bytes)) }
  }

  /// The folder of a scenario's roster: its number, and of its name the letters and digits.
  static func folder(_ row: ScenarioRow) -> String {
    let words = row.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return "rosters/"
      + (["\(row.number)"] + words.map(String.init)).joined(separator: "-")
      .prefix(80)
  }

  private func answer(
    _ run: Run, _ document: [UInt8], isPriced: Bool
  ) throws(ToolFailure) -> ExitCode {
    let (comparison, effort) = (run.writer.comparison, run.engine.effort)
    if options.answersInJSON {
      try console.answer(document)
    } else if !console.isQuiet {
      var lines: [Message] = []
      if isPriced {
        lines = PriceFiles(prices: PlacePrice.ranked(run.prices)).sentences
        lines.append(.pricesDone(run.prices.count, target: target))
      }
      lines.append(
        .whatIfDone(
          comparison.answered - run.writer.refused, refused: run.writer.refused,
          solved: effort.solved,
          known: effort.known, target: target))
      try console.answer(lines.map { $0.text(in: console.language) + "\n" }.joined())
    }
    return options.isStrict && run.writer.fallsShort ? .fellShort : .done
  }
}

extension JSONValue {
  /// The digests of a dataset, with that of one more file.
  fileprivate func adding(_ member: Member?) -> JSONValue {
    guard case .object(let members) = self, let member else { return self }
    return .object(members + [member])
  }
}
