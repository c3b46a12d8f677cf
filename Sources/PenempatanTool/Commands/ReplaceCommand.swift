internal import Datasets
internal import Messages
internal import Penempatan
internal import PlacementModel
internal import Replacement
internal import Tables

extension Command {
  /// `replace`: puts a roster right after somebody left, with the fewest changes.
  static let replace = Command(
    name: "replace",
    summary: Message(
      "command.replace",
      id: "menata ulang susunan setelah ada yang mundur, dengan perubahan paling sedikit",
      en: "puts a roster right after somebody left, with the fewest changes"),
    synopsis: "DATASET --roster DIR --withdraw ID,... [--mode absorb|promote|reopen] -o DIR",
    example: "replace Data/kutai-timur --roster out --withdraw SINT-000012 -o out-2",
    options: [
      .roster, .output,
      option("--withdraw", "ID,...", id: "siapa yang mundur", en: "who withdrew"),
      option(
        "--mode", "absorb|promote|reopen",
        id: "rekan mengambil alih (bawaan), cadangan masuk, atau tempatnya dibuka lagi",
        en: "colleagues take over (default), the reserve steps in, or the place is reopened"),
      option("--open", "FILE", id: "koperasi baru (CSV)", en: "new cooperatives (CSV)"),
      option("--close", "ID,...", id: "koperasi yang ditutup", en: "closed cooperatives"),
      option(
        "--quota", "CODE=N,...", id: "kuota yang diralat", en: "corrected quotas"),
      option(
        "--budget-moves", "K",
        id: "sebanyak K koperasi lagi boleh berganti asisten demi jarak (0 sampai 1.000)",
        en: "so many more cooperatives may change hands for shorter ways (0 to 1,000)"),
      OptionSpecification(
        name: "--allow-moves",
        help: Message(
          "option.allow-moves", id: "petugas lain boleh pindah ke tempat yang dibuka lagi",
          en: "incumbents may move to a reopened place that they would rather have")),
      option("--by", "TEXT", id: "siapa yang memutuskan", en: "who decided"),
      option("--date", "YYYY-MM-DD", id: "hari keputusan", en: "the day of the decision"),
      .csvDialect,
    ] + OptionSpecification.filesForPeople + OptionSpecification.tables,
    run: { arguments, console in try ReplaceCommand(arguments, console).run() })

  private static func option(
    _ name: String, _ value: String, id: MessageText, en: MessageText
  ) -> OptionSpecification {
    OptionSpecification(
      name: name, value: value,
      help: Message("option.\(name.dropFirst(2))", id: id, en: en))
  }
}

/// Reads a dataset and a roster, applies the event, verifies what comes out, and puts it in place.
private struct ReplaceCommand {
  private let dataset: String
  private let rosterFolder: String
  private let target: String
  private let mode: ReplacementMode
  private let extraMoves: Int
  private let filesForPeople: FilesForPeople
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    rosterFolder = StagingFolder.withoutTrailingSlashes(try arguments.required("--roster"))
    target = StagingFolder.withoutTrailingSlashes(try arguments.required("--output"))
    mode = try arguments.choice("--mode") ?? .absorb
    extraMoves = try arguments.number("--budget-moves", in: 0...1000) ?? 0
    options = try RunOptions(arguments)
    filesForPeople = try FilesForPeople(arguments, lettersTo: .changed)
    guard mode == .reopen || !arguments.has("--allow-moves") else {
      throw ToolFailure(.usage, .movesNeedReopen)
    }
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    var phases = Phases()
    console.progress(.readingDataset)
    let input = try RunInput(dataset, arguments, adjusting: options.adjust)
    let event = try ReplaceEvent(arguments, input.folder, in: input.problem)
    let before = try RosterFolder(rosterFolder)
    let roster = try readRoster(before, of: input.problem)
    phases.end("read")

    let written = try StagingFolder.publish(
      to: target, kind: .roster, from: rosterFolder, console
    ) { staging in
      let replaced = try replace(input.dataset, roster, event.event)
      phases.end("solve")
      let problem = replaced.replacement.staffing.problem
      let publication = RosterPublication(
        problem: problem, filesForPeople: filesForPeople,
        earlier: EarlierRoster(round: PreviousRound(of: roster), folder: rosterFolder),
        options: options, console: console)
      var files = try publication.files(of: replaced.roster, &phases)
      let json = ReplaceJSON(
        replaced: replaced, before: roster, event: event.event, mode: mode,
        language: options.language
      ).value.bytes(.pretty)
      files += [
        RosterFiles.changes(
          replaced.changes, under: problem.policy, dialect: options.csvDialect),
        ("changes.json", json),
      ]
      let tables = changedTables(event.event, from: input.problem, to: problem)
      files += tables
      try publication.write(
        files, of: replaced.roster, to: staging,
        from: digests(input.folder, before, event.openedFile), &phases)
      return (replaced: replaced, json: json, tables: tables.map(\.name))
    }
    return try answer(
      written.replaced, before: roster, withdrawn: event.event.withdrawn, json: written.json,
      tables: written.tables)
  }

  /// Reads the roster as one that people may have edited.
  private func readRoster(
    _ folder: RosterFolder, of problem: PlacementProblem
  ) throws(ToolFailure) -> Roster {
    let roster = try folder.roster(isEdited: true)
    do {
      try RosterFiles.checkFit(folder.files, with: problem)
    } catch {
      throw .faulty(error)
    }
    try checkBans(of: roster, in: problem)
    return roster
  }

  /// Whoever is banned in the roster must be banned in the dataset, or somebody who withdrew
  /// before could be called up again.
  private func checkBans(
    of roster: Roster, in problem: PlacementProblem
  ) throws(ToolFailure) {
    let barred = Set(problem.pins.filter { $0.decision == .bar }.map(\.applicantID))
    let unstated = roster.placements.filter { $0.status == .banned }.map(\.applicantID)
      .filter { !barred.contains($0) }
    guard let first = unstated.first else { return }
    throw ToolFailure(
      .badData,
      .rosterBansUnstated(first, count: unstated.count, pins: "\(rosterFolder)/pins.csv"))
  }

  private func replace(
    _ input: Dataset, _ roster: Roster, _ event: StaffingEvent
  ) throws(ToolFailure) -> ReplacedRoster {
    var replacer = Replacer()
    replacer.mode = mode
    replacer.movesIncumbents = arguments.has("--allow-moves")
    replacer.extraMoves = extraMoves
    replacer.threads = options.threads
    replacer.language = options.language
    replacer.placeOfPin = { pin in input.location(of: pin)?.description }
    replacer.progress = console.follow()
    let notices = input.notices + (hasRules(of: roster, input) ? [] : [.replaceOtherRules])
    do {
      return try replacer.replace(input.problem, roster, after: event, notices: notices)
    } catch {
      throw ToolFailure(error)
    }
  }

  /// Whether the roster was made by the rules of the dataset, however long the search took.
  private func hasRules(of roster: Roster, _ input: Dataset) -> Bool {
    var (made, now) = (roster.summary.policy, input.problem.policy)
    (made.effort, now.effort) = (.standard, .standard)
    return made == now
  }

  /// The tables of the dataset that the event changes, for the next command to read: pins always,
  /// the others where they differ. Quotas go by another name than the roster's own regions.
  private func changedTables(
    _ event: StaffingEvent, from before: PlacementProblem, to after: PlacementProblem
  ) -> [RosterFiles.File] {
    let dialect = options.csvDialect
    var tables: [RosterFiles.File] = [
      ("pins.csv", DatasetFiles.csv(pins: after.pins, dialect: dialect))
    ]
    if !event.quotas.isEmpty {
      tables.append(("quotas.csv", DatasetFiles.csv(regions: after.regions, dialect: dialect)))
    }
    if !event.opened.isEmpty || !event.closed.isEmpty {
      tables.append(
        ("cooperatives.csv", DatasetFiles.csv(cooperatives: after.cooperatives, dialect: dialect)))
    }
    if event.changesApplicants(of: before) {
      tables.append(
        ("applicants.csv", DatasetFiles.csv(applicants: after.applicants, dialect: dialect)))
    }
    return tables
  }

  private func digests(
    _ folder: DatasetFolder, _ roster: RosterFolder, _ opened: InputFile?
  ) -> [InputDigest] {
    folder.digests + (opened.map { [InputDigest($0)] } ?? [])
      + PreviousFolder.digests(
        of: roster.files.filter { RosterFiles.previousNames.contains($0.name) })
  }

  private func answer(
    _ replaced: ReplacedRoster, before: Roster, withdrawn: [String], json: [UInt8],
    tables: [String]
  ) throws(ToolFailure) -> ExitCode {
    if options.answersInJSON {
      try console.answer(json)
    } else if !console.isQuiet {
      let text = ReplaceText(
        replaced: replaced, before: before, mode: mode, withdrawn: withdrawn,
        language: console.language,
        target: filesForPeople.firstPage(in: target), command: repeatedCheck(tables))
      try console.answer(text.page)
    }
    let totals = replaced.roster.summary.totals
    let fellShort =
      totals.missing > 0 || totals.uncovered > 0 || !replaced.roster.summary.exceptions.isEmpty
    return options.isStrict && fellShort ? .fellShort : .done
  }

  /// The command that verifies what was written, with every table and rule that it needs.
  private func repeatedCheck(_ tables: [String]) -> String {
    let written = Dictionary(
      uniqueKeysWithValues: tables.map { name in
        (name == "quotas.csv" ? "regions" : String(name.dropLast(4)), "\(target)/\(name)")
      })
    var words = ["penempatan", "verify", dataset, "--roster", target, "--previous", rosterFolder]
    for table in InputTable.allCases.map(\.rawValue) {
      guard let file = written[table] ?? arguments["--\(table)"] else { continue }
      words += ["--\(table)", file]
    }
    for option in ["--seed", "--effort"] {
      if let value = arguments[option] { words += [option, value] }
    }
    return words.map(Arguments.quoted).joined(separator: " ")
  }
}
