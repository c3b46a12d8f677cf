internal import Datasets
internal import Messages
internal import PlacementModel
internal import Planning
internal import Tables
internal import Verification

extension Command {
  /// `verify`: the independent check of any roster.
  static let verify = Command(
    name: "verify",
    summary: Message(
      "command.verify", id: "memeriksa hasil apa pun tanpa memercayai pembuatnya",
      en: "checks any roster, trusting nobody"),
    synopsis: "DATASET --roster DIR [--edited]", example: "verify Data/tahap-2 --roster out",
    options: [
      .roster, .previous,
      OptionSpecification(
        name: "--edited",
        help: Message(
          "option.edited", id: "hasil disunting tangan: hitung ulang angkanya",
          en: "a roster edited by hand: recompute its figures")),
    ] + OptionSpecification.tables,
    run: { arguments, console in try VerifyCommand(arguments, console).run() })
}

/// Reads a dataset and a roster, and says every rule that the roster breaks.
private struct VerifyCommand {
  private let dataset: String
  private let rosterFolder: String
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  /// How many violations are said on the terminal; `--json` gives all.
  private static let shownLimit = 50

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    rosterFolder = try arguments.required("--roster")
    options = try RunOptions(arguments)
    self.arguments = arguments
    self.console = console
  }

  func run() throws(ToolFailure) -> ExitCode {
    let problem = try RunInput(dataset, arguments, adjusting: options.adjust).problem
    let (roster, misstated) = try readRoster()
    let report = RosterVerifier(
      problem: problem, roster: roster, allowsEdits: isEdited, threads: options.threads
    ).report()
    let violations = report.violations + misstated
    if options.answersInJSON {
      try console.answer(json(report, violations, rules: problem.policy.version).text())
    } else if !console.isQuiet || !violations.isEmpty {
      try console.answer(text(report, violations, rules: problem.policy.version))
    }
    if !violations.isEmpty { return .violation }
    let fellShort = WaiverReview(problem).isShort(
      report.exceptions.map { ($0.code, $0.id) }, in: roster.regions)
    return options.isStrict && fellShort ? .fellShort : .done
  }

  private var isEdited: Bool { arguments.has("--edited") }

  /// The roster, and the figures in its files that do not follow from those beside them, unless
  /// figures are to be recomputed anyway.
  private func readRoster() throws(ToolFailure) -> (Roster, misstated: [Finding]) {
    let folder = try RosterFolder(rosterFolder)
    let roster = try folder.roster(isEdited: isEdited)
    if isEdited { return (roster, []) }
    do {
      return (roster, try RosterFiles.misstatedFigures(in: folder.files).map(finding))
    } catch {
      throw .faultyRoster(error)
    }
  }

  private func finding(_ figure: MisstatedFigure) -> Finding {
    Finding(
      .figure(column: figure.name, stated: "\(figure.stated)", derived: "\(figure.derived)"),
      table: figure.file == "regions.csv" ? .regions : .summary, id: figure.id)
  }

  // MARK: - The answer

  /// Violations, exceptions, what a hand-edited roster comes to, and the verdict.
  private func text(
    _ report: VerificationReport, _ violations: [Finding], rules: String
  ) -> String {
    let shown = violations.prefix(Self.shownLimit)
    var lines = shown.map(line)
    if violations.count > shown.count {
      lines.append(say(.moreViolations(violations.count - shown.count)))
    }
    lines += report.exceptions.prefix(Self.shownLimit).map { say(.exceptionLine(line($0))) }
    if isEdited { lines.append(say(recomputed(report.totals))) }
    if !rules.isEmpty { lines.append(say(.rulesInForce(rules))) }
    lines.append(
      say(
        .verdict(
          violations: violations.count, exceptions: report.exceptions.count,
          envy: report.envy.byRank, waste: report.waste)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ finding: Finding) -> String {
    "\(finding.table.rawValue) \(finding.id) [\(finding.code)] \(say(finding.message))"
  }

  private func recomputed(_ totals: RosterTotals) -> Message {
    .recomputedTotals(
      placed: totals.placed, covered: totals.covered, uncovered: totals.uncovered,
      travelKilometres: Distance.kilometres(fromMetres: totals.terms.travel),
      objective: totals.objective)
  }

  private func say(_ message: Message) -> String { message.text(in: console.language) }

  private func json(
    _ report: VerificationReport, _ violations: [Finding], rules: String
  ) -> JSONValue {
    [
      "count": .integer(violations.count),
      "violations": .array(violations.map(finding)),
      "exceptions": .array(report.exceptions.map(finding)),
      "totals": RosterFiles.json(of: report.totals),
      "envy": [
        "rank": .integer(report.envy.byRank), "tier": .integer(report.envy.byTier),
      ],
      "waste": .integer(report.waste), "rules": .string(rules),
    ]
  }

  private func finding(_ finding: Finding) -> JSONValue {
    [
      "code": .string(finding.code), "table": .string(finding.table.rawValue),
      "id": .string(finding.id), "message": .string(finding.message.text(in: options.language)),
    ]
  }
}
