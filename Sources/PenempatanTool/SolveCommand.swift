internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Report
internal import Tables
internal import Verification

extension Command {
  /// `solve`: the main job, from tables to a verified roster.
  static let solve = Command(
    name: "solve",
    summary: Message(
      "command.solve",
      id: "menempatkan pelamar, membagi koperasi, memeriksa, dan menulis hasil",
      en: "places applicants, assigns cooperatives, verifies and writes the roster"),
    synopsis: "DATASET -o DIR [--previous DIR]", example: "solve Data/tahap-2 -o out",
    options: [.output, .previous, .allDecisions] + OptionSpecification.tables,
    run: { arguments, console in try SolveCommand(arguments, console).run() })
}

/// Reads, solves, writes into a staging folder, verifies what will be written, and only then
/// puts it in place.
private struct SolveCommand {
  private let dataset: String
  private let target: String
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
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
    let input = try folder.dataset(options, previous: previous.round)
    phases.end("read")

    let staging = try StagingFolder(for: target, kind: .roster)
    Platform.onInterruption(staging.discard)
    do {
      let solution = try solve(input)
      let roster = solution.roster
      phases.end("solve")
      var files = RosterFiles.write(roster)
      try verify(files, against: input.problem)
      phases.end("verify")
      files.append(report(input.problem, roster))
      try write(files, to: staging, from: folder.digests(and: previous), &phases)
      try staging.commit()
      console.endProgress()
      return try answer(solution)
    } catch {
      console.endProgress()
      staging.discard()
      throw error
    }
  }

  private func solve(_ input: Dataset) throws(ToolFailure) -> Solution {
    var solver = Solver()
    solver.threads = options.threads
    solver.language = options.language
    if arguments.has("--all-decisions") { solver.pricedDecisions = Int.max }
    solver.placeOfPin = { pin in input.location(of: pin)?.description }
    solver.progress = { [console] progress in
      switch progress {
      case .placingApplicants: console.progress(.placingApplicants)
      case .assigningCooperatives(let done, let count):
        console.progress(.assigningCooperatives(done: done, of: count))
      case .auditing: console.progress(.verifyingRoster)
      }
    }
    do {
      return try solver.solve(input.problem, notices: input.notices)
    } catch {
      switch error {
      case .rules(let messages): throw ToolFailure(.badData, messages)
      case .unproved(let what): throw ToolFailure(.internalFault, .notCertified(what))
      }
    }
  }

  /// Reads the files again as anybody will, and checks them by the verifier alone.
  private func verify(
    _ files: [(name: String, bytes: [UInt8])], against problem: PlacementProblem
  ) throws(ToolFailure) {
    let written: Roster
    do {
      written = try RosterFiles.read(files)
    } catch {
      throw ToolFailure(.internalFault, .rosterUnreadable(error.text(in: console.language)))
    }
    let report = RosterVerifier(problem: problem, roster: written).report()
    guard report.violations.isEmpty else {
      let first = report.violations.prefix(5).map(\.message)
      throw ToolFailure(
        .internalFault, [.rosterBreaksRules(report.violations.count)] + first)
    }
  }

  private func report(
    _ problem: PlacementProblem, _ roster: Roster
  ) -> (name: String, bytes: [UInt8]) {
    let page = ReportPage(
      problem: problem, roster: roster, language: options.language)
    return ("report.html", page.bytes())
  }

  private func write(
    _ files: [(name: String, bytes: [UInt8])], to staging: StagingFolder,
    from inputs: JSONValue, _ phases: inout Phases
  ) throws(ToolFailure) {
    console.progress(.writingFiles)
    for file in files { try staging.write(file.name, file.bytes) }
    phases.end("write")
    let manifest = Manifest(
      kind: .roster, inputs: inputs, outputs: files, threads: options.threads,
      phases: phases)
    try staging.write(Manifest.name, manifest.bytes)
  }

  private func answer(_ solution: Solution) throws(ToolFailure) -> ExitCode {
    let roster = solution.roster
    if options.answersInJSON {
      try console.answer(RosterFiles.summaryBytes(of: roster.summary))
    } else if !console.isQuiet {
      try console.answer(
        SolveText(solution: solution, target: target, language: console.language).page)
    }
    let totals = roster.summary.totals
    let fellShort =
      totals.missing > 0 || totals.uncovered > 0 || !roster.summary.exceptions.isEmpty
    return options.isStrict && fellShort ? .fellShort : .done
  }
}
