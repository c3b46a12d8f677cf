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
    for option in ["--scenarios", "--prices", "--top", "--shard", "--rosters", "--timings"]
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
    let input = try RunInput(dataset, arguments, adjusting: options.adjust)
    phases.end("read")
    let steps = try StagingFolder.publish(to: target, kind: .comparison, console) { staging in
      console.progress(.placingApplicants)
      let steps = try self.steps(input.problem)
      phases.end("ladder")
      let file = (
        name: "ladder.csv",
        bytes: LadderTable(steps: steps).bytes(options.csvDialect, under: input.problem.policy)
      )
      try staging.write(file.name, file.bytes)
      let manifest = Manifest(
        kind: .comparison, inputs: input.digests, outputs: [file],
        rules: input.problem.policy.version,
        threads: options.threads,
        phases: phases)
      try staging.write(Manifest.name, manifest.bytes)
      return steps
    }
    return try answer(steps, input.problem)
  }

  private func steps(_ problem: PlacementProblem) throws(ToolFailure) -> [Ladder.Step] {
    do {
      return try Ladder(problem).steps(budgets)
    } catch {
      throw ToolFailure(error)
    }
  }

  private func answer(
    _ steps: [Ladder.Step], _ problem: PlacementProblem
  ) throws(ToolFailure) -> ExitCode {
    let rules = problem.policy.version
    let needs = problem.kabupaten.reduce(0) { $0 + $1.limits.need }
    if options.answersInJSON {
      try console.answer(LadderTable(steps: steps).json(needs: needs, rules: rules).text())
    } else if !console.isQuiet {
      try console.answer(
        LadderText(
          steps: steps, needs: needs, rules: rules, target: target, language: console.language
        ).page)
      if steps.last?.placed == 0, let nothing = try? problem.cancelled {
        try console.answer(
          AuditText(
            report: Audit(problem: nothing).report(), rules: problem.policy.version,
            language: console.language
          ).page)
      }
    }
    return options.isStrict && steps.contains { $0.missing + $0.uncovered > 0 } ? .fellShort : .done
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
