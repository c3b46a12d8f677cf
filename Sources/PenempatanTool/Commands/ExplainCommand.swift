internal import Datasets
internal import Explanation
internal import Messages
internal import PlacementModel
internal import RegionPlacement
internal import Tables

extension Command {
  /// `explain`: why one applicant, cooperative or region got what it got.
  static let explain = Command(
    name: "explain",
    summary: Message(
      "command.explain",
      id: "menjelaskan seorang pelamar, koperasi atau wilayah, dan apa yang akan mengubahnya",
      en: "explains one applicant, cooperative or region, and what would change it"),
    synopsis: "DATASET --roster DIR (--applicant ID | --cooperative ID | --region CODE)",
    example: "explain Data/tahap-2 --roster out --region 64.08",
    options: [
      .roster, .previous,
      OptionSpecification(
        name: "--applicant", value: "ID",
        help: Message("option.applicant", id: "pelamar ini", en: "this applicant")),
      OptionSpecification(
        name: "--cooperative", value: "ID",
        help: Message("option.cooperative", id: "koperasi ini", en: "this cooperative")),
      OptionSpecification(
        name: "--region", value: "CODE",
        help: Message(
          "option.region", id: "kabupaten/kota, provinsi atau ID ini",
          en: "this kabupaten/kota, province, or ID")),
    ] + OptionSpecification.tables,
    run: { arguments, console in try ExplainCommand(arguments, console).run() })
}

/// Reads a dataset and a roster, checks that they belong together, and explains one subject.
private struct ExplainCommand {
  private let dataset: String
  private let rosterFolder: String
  private let subject: (option: String, id: String)
  private let arguments: Arguments
  private let options: RunOptions
  private let console: Console

  init(_ arguments: Arguments, _ console: Console) throws(ToolFailure) {
    dataset = try arguments.onlyOperand("DATASET")
    rosterFolder = try arguments.required("--roster")
    let named = ["--applicant", "--cooperative", "--region"].compactMap { option in
      arguments[option].map { (option: option, id: $0) }
    }
    guard named.count == 1 else { throw ToolFailure(.usage, .oneSubject, .seeHelp("explain")) }
    subject = named[0]
    options = try RunOptions(arguments)
    self.arguments = arguments
    self.console = console
  }

  func run() throws -> ExitCode {
    console.progress(.readingDataset)
    let folder = try RosterFolder(rosterFolder)
    let roster = try folder.roster()
    try checkEarlierRound(of: roster)
    // The rules that the roster was made with.
    let input = try RunInput(dataset, arguments) { rules in
      rules = roster.summary.policy
      options.adjust(&rules)
    }
    try checkSubject(in: input.problem)
    console.progress(.placingApplicants)
    let round = try self.round(input.problem)
    let match = RosterMatch(
      round, roster: roster, changedFiles: folder.changedInputs(in: input.digests))
    let explained = try explain(round, roster)
    console.endProgress()
    try answer(explained, match, rules: input.problem.policy.version)
    return .done
  }

  /// - Throws: ``ToolFailure`` with exit code 64 where the roster goes on from an earlier round and
  ///   that is not named: without it every answer would be about another round.
  private func checkEarlierRound(of roster: Roster) throws(ToolFailure) {
    let goesOn = roster.placements.contains { $0.previousRegion != nil }
    if goesOn && arguments["--previous"] == nil {
      throw ToolFailure(.usage, .previousNeeded(rosterFolder))
    }
  }

  private func round(_ problem: PlacementProblem) throws(ToolFailure) -> Round {
    do {
      return try Round(problem)
    } catch {
      throw ToolFailure(.badData, error.messages)
    }
  }

  /// - Throws: ``ToolFailure`` with exit code 66 and the nearest id, where there is no such one.
  private func checkSubject(in problem: PlacementProblem) throws(ToolFailure) {
    let known: Bool
    let ids: [String]
    switch subject.option {
    case "--applicant":
      known = problem.applicantIndex(of: subject.id) != nil
      ids = problem.applicants.map(\.id)
    case "--cooperative":
      known = problem.cooperativeIndex(of: subject.id) != nil
      ids = problem.cooperatives.map(\.id)
    default:
      ids =
        ["ID"]
        + (problem.provinces.map(\.code) + problem.kabupaten.map(\.code)).map(\.description)
      known = ids.contains(subject.id)
    }
    guard known else {
      let near = IdentifierSearch(ids).closest(to: subject.id)
      throw ToolFailure(
        .noInput, .unknownSubject(subject.option, id: subject.id, closest: near))
    }
  }

  private func explain(_ round: Round, _ roster: Roster) throws(ToolFailure) -> Explained {
    let progress = { [console] (step: ExplanationStep) in console.progress(.explaining(step)) }
    switch subject.option {
    case "--applicant":
      let applicant = round.problem.applicantIndex(of: subject.id)!
      return .applicant(
        ApplicantExplainer(round, applicant: applicant, progress: progress).explanation())
    case "--cooperative":
      let cooperative = round.problem.cooperativeIndex(of: subject.id)!
      let explainer = CooperativeExplainer(
        round.problem, roster: roster, cooperative: cooperative, progress: progress)
      guard let explanation = explainer.explanation() else {
        throw ToolFailure(.badData, .rosterOfOtherDataset(rosterFolder))
      }
      return .cooperative(explanation)
    default:
      guard roster.regions.map(\.regionCode) == round.problem.kabupaten.map(\.code),
        let code = RegionCode(subject.id),
        let explainer = RegionExplainer(
          round, region: code, lines: roster.regions, progress: progress)
      else { throw ToolFailure(.badData, .rosterOfOtherDataset(rosterFolder)) }
      return .region(explainer.explanation())
    }
  }

  private func answer(
    _ explained: Explained, _ match: RosterMatch, rules: String
  ) throws(ToolFailure) {
    if options.answersInJSON {
      let json = ExplainJSON(
        explained: explained, match: match, subject: subject.id, rules: rules,
        language: options.language)
      try console.answer(json.value.text())
    } else if !console.isQuiet {
      let named: [Message] = rules.isEmpty ? [] : [.rulesInForce(rules)]
      let sentences = match.sentences(about: subject.id) + explained.sentences + named
      let lines = sentences.map { $0.text(in: console.language) + "\n" }
      try console.answer(lines.joined())
    }
  }
}

/// What was asked about, explained.
enum Explained: Sendable {
  case applicant(ApplicantExplanation)
  case cooperative(CooperativeExplanation)
  case region(RegionExplanation)

  var sentences: [Message] {
    switch self {
    case .applicant(let explanation): explanation.sentences
    case .cooperative(let explanation): explanation.sentences
    case .region(let explanation): explanation.sentences
    }
  }
}

extension Message {
  fileprivate static func explaining(_ step: ExplanationStep) -> Message {
    switch step {
    case .ranks: .tryingRanks
    case .quotas: .tryingQuotas
    case .wishes: .tryingWishes
    case .forcing: .tryingForce
    case .caseloads: .tryingCaseloads
    }
  }
}
