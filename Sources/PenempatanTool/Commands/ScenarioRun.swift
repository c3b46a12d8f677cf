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

/// Scenarios answered over a base plan, several at a time, and written side by side in order.
struct ScenarioRun: Sendable {
  /// A file by its path in the folder.
  typealias Written = (name: String, digest: Digest)

  let engine: ScenarioEngine
  /// Whether the full roster of every scenario is written too.
  var writesRosters = false
  /// Whether the time of every scenario is written, which differs from run to run.
  var writesTimings = false
  private(set) var writer: ComparisonWriter

  private let scenarios: any ScenarioSource
  private let shard: Shard
  private let inputs: [InputDigest]
  /// What reading the dataset had to say.
  private let notices: [Message]
  private let staging: StagingFolder
  private let options: RunOptions
  private let console: Console
  /// Files besides the comparison's own.
  private var files: [Written] = []

  /// Decides the base plan.
  static func base(
    _ problem: PlacementProblem, provesBounds: Bool, _ options: RunOptions, _ console: Console
  ) throws(ToolFailure) -> Decision {
    console.progress(.placingApplicants)
    let watch = Stopwatch()
    do {
      return try Decision(of: problem, threads: options.threads, provesBounds: provesBounds) {
        done, count in
        console.progress(
          .assigningCooperatives(done: done, of: count), done: done, of: count, since: watch)
      }
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Begins the comparison's files.
  ///
  /// - Parameters:
  ///   - shard: which of the scenarios.
  ///   - inputs: every file that was read.
  init(
    _ scenarios: some ScenarioSource, of shard: Shard = .whole, over engine: ScenarioEngine,
    reading inputs: [InputDigest], notices: [Message], to staging: StagingFolder,
    _ options: RunOptions, _ console: Console
  ) throws(ToolFailure) {
    self.scenarios = scenarios
    self.shard = shard
    self.engine = engine
    self.inputs = inputs
    self.notices = notices
    self.staging = staging
    self.options = options
    self.console = console
    let problem = engine.base.problem
    var names: [RegionCode: String] = [.nation: problem.nationName]
    for province in problem.provinces { names[province.code] = province.name }
    for kabupaten in problem.kabupaten { names[kabupaten.code] = kabupaten.region.name }
    let comparison = Comparison(
      base: engine.baseFigures, count: scenarios.count, shard: shard.text,
      run: ScenarioRun.identity(inputs, options), rules: problem.policy.version,
      regionNames: names)
    writer = try ComparisonWriter(comparison, to: staging, by: options)
  }

  /// What tells this run from others: everything read, and the options that lie over it.
  ///
  /// Names of files are left out, for parts of a run may find them in different folders.
  private static func identity(_ inputs: [InputDigest], _ options: RunOptions) -> String {
    let parts =
      inputs.map { "\($0.digest)" } + [
        options.effort?.rawValue ?? "-", options.seed.map(String.init) ?? "-",
        options.language.rawValue, Version.current,
      ]
    return "\(Digest(ofText: parts.joined(separator: "\n")))"
  }

  // MARK: - Answering

  /// Answers every scenario of the shard, and writes them in order.
  ///
  /// - Parameter observe: told of each, in order.
  mutating func answer(
    observing observe: @Sendable (Int, ScenarioRow) -> Void = { _, _ in }
  ) throws(ToolFailure) {
    let indices = shard.indices(of: scenarios.count)
    let workers = max(1, min(options.threads, indices.count))
    let watch = Stopwatch()
    let state = Mutex<(run: ScenarioRun, failure: ToolFailure?)>((self, nil))
    OrderedWork.run(indices.count, threads: workers) { [self] turn in
      answer(indices[turn], threads: options.threads / workers)
    } consume: { [console] turn, answer in
      state.withLock { state in
        guard state.failure == nil else { return }
        do throws(ToolFailure) {
          let (row, files) = try answer.get()
          try state.run.writer.add(row)
          state.run.files += files
          observe(indices[turn], row)
        } catch {
          state.failure = error
        }
      }
      console.progress(
        .whatIfProgress(turn + 1, of: indices.count), done: turn + 1, of: indices.count,
        since: watch)
    }
    let failure: ToolFailure?
    (self, failure) = state.withLock { $0 }
    if let failure { throw failure }
  }

  /// One scenario, and the files of its roster if they are asked for.
  private func answer(
    _ index: Int, threads: Int
  ) -> Result<(ScenarioRow, [Written]), ToolFailure> {
    let watch = Stopwatch()
    let scenario = scenarios[index]
    let refusals = scenarios.refusals(ofScenario: index)
    let (answer, decision) =
      refusals.isEmpty
      ? engine.decided(scenario, threads: threads)
      : (ScenarioAnswer(name: scenario.name, result: .refused(.refused(refusals))), nil)
    var row = ScenarioRow(answer, number: index + 1, language: options.language)
    if writesTimings { row.milliseconds = Int(watch.seconds * 1000) }
    guard let decision else {
      row.fallsShort = true
      return .success((row, []))
    }
    row.fallsShort = Solver.isShort(decision.problem, decision.outcome, decision.caseloads)
    guard writesRosters else { return .success((row, [])) }
    do throws(ToolFailure) {
      return .success((row, try write(decision, row)))
    } catch {
      return .failure(error)
    }
  }

  // MARK: - Files

  /// Writes the roster that `solve` would write of the scenario's tables.
  private func write(
    _ decision: Decision, _ row: ScenarioRow
  ) throws(ToolFailure) -> [Written] {
    var solver = Solver()
    solver.language = options.language
    let roster: Roster
    do {
      roster = try solver.solution(
        of: decision.problem, decision.outcome, decision.caseloads, notices: notices
      ).roster
    } catch {
      throw ToolFailure(.internalFault, .internalFault("\(error)"))
    }
    var phases = Phases()
    let files = try RosterPublication(
      problem: decision.problem, filesForPeople: .none, options: options, console: console
    ).files(of: roster, &phases)
    let folder = ScenarioRun.folder(row)
    try staging.makeFolder("rosters")
    try staging.makeFolder(folder)
    for file in files { try staging.write("\(folder)/\(file.name)", file.bytes) }
    return files.map { ("\(folder)/\($0.name)", Digest(of: $0.bytes)) }
  }

  /// The folder of a scenario's roster: its number, and of its name the letters and digits.
  private static func folder(_ row: ScenarioRow) -> String {
    let words = row.name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return "rosters/"
      + (["\(row.number)"] + words.map(String.init)).joined(separator: "-")
      .prefix(80)
  }

  /// Writes a file besides the comparison's own.
  mutating func write(_ name: String, _ bytes: [UInt8]) throws(ToolFailure) {
    try staging.write(name, bytes)
    files.append((name, Digest(of: bytes)))
  }

  /// Ends the comparison's files and writes the manifest.
  mutating func finish(_ phases: Phases) throws(ToolFailure) {
    let manifest = Manifest(
      kind: .comparison, inputs: inputs, outputs: [], others: try writer.finish() + files,
      rules: engine.base.problem.policy.version, threads: options.threads, phases: phases)
    try staging.write(Manifest.name, manifest.bytes)
  }

  /// How many scenarios were answered, what that took, and the rules of the base.
  func sentences(target: String) -> [Message] {
    let rules = writer.comparison.rules
    return (rules.isEmpty ? [] : [.rulesInForce(rules)]) + [
      .whatIfDone(
        writer.comparison.answered - writer.refused, refused: writer.refused,
        solved: engine.effort.solved, known: engine.effort.known, target: target)
    ]
  }
}
