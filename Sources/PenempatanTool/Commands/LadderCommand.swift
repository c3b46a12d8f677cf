internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Planning
internal import Scenarios
internal import Tables

/// Lets the budget fall step by step and writes who leaves.
struct LadderCommand {
  private let dataset: String
  private let target: String
  private let budgets: [Int]
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  /// - Parameter ladder: `8000:7000:100`; without a step, one by one.
  init(_ ladder: String, _ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    let parts = ladder.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard (2...3).contains(parts.count), let from = parts[0], let to = parts[1],
      let step = parts.count == 3 ? parts[2] : 1, from <= 100_000, to >= 0, to < from, step > 0
    else { throw ToolFailure(.usage, .ladderUnreadable(ladder)) }
    for option in ["--scenarios", "--prices", "--shard", "--rosters", "--timings"]
    where arguments[option] != nil || arguments.has(option) {
      throw ToolFailure(.usage, .ladderExcludes(option))
    }
    // The end is always a step.
    budgets = Array(stride(from: from, to: to, by: -step)) + [to]
    dataset = try arguments.onlyOperand("DATASET")
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    options = try RunOptions(arguments)
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    console.progress(.readingDataset)
    let folder = try DatasetFolder(dataset, replacing: arguments)
    let previous = try PreviousFolder(arguments)
    let problem = try folder.dataset(options, previous: previous.round).problem
    phases.end("read")
    let staging = try StagingFolder(for: target, kind: .comparison)
    Platform.onInterruption(staging.discard)
    do {
      console.progress(.placingApplicants)
      let steps = try steps(problem)
      phases.end("ladder")
      let files = [("ladder.csv", LadderTable(steps: steps).bytes(options.csvDialect))]
      for (name, bytes) in files { try staging.write(name, bytes) }
      let manifest = Manifest(
        kind: .comparison, inputs: folder.digests(and: previous),
        outputs: files.map { (name: $0.0, bytes: $0.1) }, threads: options.threads,
        phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      try staging.commit()
      console.endProgress()
      return try answer(steps, problem)
    } catch {
      console.endProgress()
      staging.discard()
      throw error
    }
  }

  private func steps(_ problem: PlacementProblem) throws(ToolFailure) -> [Ladder.Step] {
    do {
      return try Ladder(problem, threads: options.threads).steps(budgets)
    } catch {
      switch error {
      case .refused(let messages): throw ToolFailure(.badData, messages)
      case .unproved(let what): throw ToolFailure(.internalFault, .notCertified(what))
      }
    }
  }

  private func answer(
    _ steps: [Ladder.Step], _ problem: PlacementProblem
  ) throws(ToolFailure) -> ExitCode {
    let needs = problem.kabupaten.reduce(0) { $0 + $1.limits.need }
    if options.answersInJSON {
      try console.answer(LadderTable(steps: steps).json(needs: needs).text())
    } else if !console.isQuiet {
      try console.answer(
        LadderText(steps: steps, needs: needs, target: target, language: console.language).page)
      if steps.last?.placed == 0, let nothing = try? problem.cancelled {
        try console.answer(
          AuditText(
            report: Audit(problem: nothing).report(), rules: problem.policy.version,
            language: console.language
          ).page)
      }
    }
    return options.isStrict && steps.contains { $0.missing > 0 } ? .fellShort : .done
  }
}

extension PlacementProblem {
  /// The problem without a budget.
  fileprivate var cancelled: PlacementProblem {
    get throws {
      var policy = policy
      policy.assistantBudget = 0
      return try overlaid(with: Overlay(policy: policy))
    }
  }
}
