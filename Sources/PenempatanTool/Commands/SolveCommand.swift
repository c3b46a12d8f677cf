internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Planning

extension Command {
  /// `solve`: the main job, from tables to a verified roster.
  static let solve = Command(
    name: "solve",
    summary: Message(
      "command.solve",
      id: "menempatkan pelamar, membagi koperasi, memeriksa, dan menulis hasil",
      en: "places applicants, assigns cooperatives, verifies and writes the roster"),
    synopsis: "DATASET -o DIR [--previous DIR]", example: "solve Data/tahap-2 -o out",
    options: [.output, .previous, .allDecisions, .placePrices, .csvDialect]
      + OptionSpecification.filesForPeople + OptionSpecification.tables,
    run: { arguments, console in try SolveCommand(arguments, console).run() })
}

/// Reads, solves, writes into a staging folder, verifies what will be written, and only then
/// puts it in place.
private struct SolveCommand {
  private let dataset: String
  private let target: String
  private let arguments: Arguments
  private let options: RunOptions
  private let filesForPeople: FilesForPeople
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    options = try RunOptions(arguments)
    filesForPeople = try FilesForPeople(arguments)
    if filesForPeople.letters?.needsEarlierRound == true && arguments["--previous"] == nil {
      throw ToolFailure(.usage, .lettersNeedEarlierRound)
    }
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    console.progress(.readingDataset)
    let input = try RunInput(dataset, arguments, adjusting: options.adjust)
    phases.end("read")

    let solution = try StagingFolder.publish(to: target, kind: .roster, console) { staging in
      let solution = try solve(input.dataset, &phases)
      let publication = RosterPublication(
        problem: input.problem, filesForPeople: filesForPeople,
        earlier: EarlierRoster(round: input.previous.round, folder: arguments["--previous"]),
        options: options, console: console, audit: solution.audit)
      let files = try publication.files(of: solution.roster, &phases)
      try publication.write(files, of: solution.roster, to: staging, from: input.digests, &phases)
      return solution
    }
    return try answer(solution, to: input.problem)
  }

  private func solve(
    _ input: Dataset, _ phases: inout Phases
  ) throws(ToolFailure) -> Solution {
    let marks = SolvePhases(after: phases)
    let shown = console.follow()
    var solver = Solver()
    solver.threads = options.threads
    solver.language = options.language
    if arguments.has("--all-decisions") { solver.pricedDecisions = Int.max }
    solver.pricesPlaces = arguments.has("--prices")
    solver.placeOfPin = { pin in input.location(of: pin)?.description }
    solver.progress = { step in
      marks.note(step)
      shown(step)
    }
    do {
      let solution = try solver.solve(input.problem, notices: input.notices)
      phases = marks.ended()
      return solution
    } catch {
      throw ToolFailure(error)
    }
  }

  private func answer(
    _ solution: Solution, to problem: PlacementProblem
  ) throws(ToolFailure) -> ExitCode {
    let roster = solution.roster
    if options.answersInJSON {
      try console.answer(RosterFiles.summaryBytes(of: roster.summary))
    } else if !console.isQuiet {
      try console.answer(
        SolveText(
          solution: solution, target: filesForPeople.firstPage(in: target),
          language: console.language
        ).page)
    }
    let isShort = WaiverReview(problem).isShort(
      roster.summary.exceptions.map { ($0.code, $0.subject) }, in: roster.regions)
    return options.isStrict && isShort ? .fellShort : .done
  }
}
