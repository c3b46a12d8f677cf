internal import Datasets
internal import Messages
internal import PlacementModel
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
      .roster,
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
    let problem = try DatasetFolder(dataset, replacing: arguments).dataset(options).problem
    let isEdited = arguments.has("--edited")
    let (roster, misstated) = try readRoster()
    let report = RosterVerifier(problem: problem, roster: roster, allowsEdits: isEdited).report()
    let violations = report.violations + (isEdited ? [] : misstated)
    if options.answersInJSON {
      try console.answer(json(report, violations).text())
    } else {
      try console.answer(text(report, violations))
    }
    return violations.isEmpty ? .done : .violation
  }

  /// The roster, and the figures in its files that do not follow from those beside them.
  private func readRoster() throws(ToolFailure) -> (Roster, misstated: [Finding]) {
    guard Platform.kind(of: rosterFolder) == .folder else {
      throw ToolFailure(.noInput, .datasetMissing(rosterFolder))
    }
    var files: [(name: String, bytes: [UInt8])] = []
    for name in RosterFiles.names {
      do {
        files.append((name, try Platform.read("\(rosterFolder)/\(name)")))
      } catch {
        throw .reading(error)
      }
    }
    do {
      let misstated = try RosterFiles.misstatedFigures(in: files).map { figure in
        Finding(
          .figure(column: figure.name, stated: "\(figure.stated)", derived: "\(figure.derived)"),
          table: figure.file == "regions.csv" ? .regions : .summary, id: figure.id)
      }
      return (try RosterFiles.read(files), misstated)
    } catch {
      throw DatasetFolder.failure(error)
    }
  }

  // MARK: - The answer

  private func text(_ report: VerificationReport, _ violations: [Finding]) -> String {
    var lines = violations.prefix(Self.shownLimit).map { finding in
      "\(finding.table.rawValue) \(finding.id): \(finding.message.text(in: console.language))"
    }
    let verdict = Message.verdict(
      violations: violations.count, shown: lines.count,
      exceptions: report.exceptions.count, envy: report.envy.byRank, waste: report.waste)
    lines.append(verdict.text(in: console.language))
    return lines.joined(separator: "\n") + "\n"
  }

  private func json(_ report: VerificationReport, _ violations: [Finding]) -> JSONValue {
    [
      "count": .integer(violations.count),
      "violations": .array(violations.map(finding)),
      "exceptions": .array(report.exceptions.map(finding)),
      "totals": RosterFiles.json(of: report.totals),
      "envy": [
        "rank": .integer(report.envy.byRank), "tier": .integer(report.envy.byTier),
      ],
      "waste": .integer(report.waste),
    ]
  }

  private func finding(_ finding: Finding) -> JSONValue {
    [
      "code": .string(finding.code), "table": .string(finding.table.rawValue),
      "id": .string(finding.id), "message": .string(finding.message.text(in: options.language)),
    ]
  }
}
