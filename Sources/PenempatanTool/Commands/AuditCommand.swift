internal import Messages
internal import PlacementModel
internal import Planning
internal import Tables

extension Command {
  /// `audit`: what quotas, loads and applicants allow.
  static let audit = Command(
    name: "audit",
    summary: Message(
      "command.audit", id: "membuktikan apa yang dapat dan tidak dapat dipenuhi, dan perbaikannya",
      en: "proves what quotas, loads and applicants allow, and what would mend the rest"),
    synopsis: "DATASET", example: "audit Data/kaltim",
    options: OptionSpecification.tables + [
      OptionSpecification(
        name: "--bands", value: "MIN-MIN:MAX-MAX",
        help: Message(
          "option.bands", id: "batas beban yang dicoba, misalnya 6-9:12-16",
          en: "the load limits to try, for example 6-9:12-16"))
    ],
    run: { arguments, console in
      let options = try RunOptions(arguments)
      let bands = try BandRange(arguments)
      let problem = try RunInput(
        try arguments.onlyOperand("DATASET"), arguments, adjusting: options.adjust
      ).problem
      let report = Audit(problem: problem).report(bands: bands)
      let rules = problem.policy.version
      if options.answersInJSON {
        let json = AuditJSON(report: report, rules: rules, language: options.language).value
        try console.answer(json.text())
      } else if !console.isQuiet {
        try console.answer(
          AuditText(report: report, rules: rules, language: console.language).page)
      }
      return options.isStrict && !report.feasible ? .fellShort : .done
    })
}

extension BandRange {
  /// Loads are tried up to this.
  private static let largest = 1_000
  /// A table of more pairs nobody reads.
  private static let mostPairs = 400

  /// What `--bands` asks for; `nil` where it is not there.
  fileprivate init?(_ arguments: Arguments) throws(ToolFailure) {
    guard let text = arguments["--bands"] else { return nil }
    guard let range = BandRange(text) else { throw ToolFailure(.usage, .bandsUnreadable(text)) }
    self = range
  }

  /// `6-9:12-16`, or `8:12-16` where one of them is given; `nil` where it is not that, goes beyond
  /// the limits or holds no pair.
  private init?(_ text: String) {
    let sides = text.split(separator: ":", omittingEmptySubsequences: false)
    guard sides.count == 2, let minima = Self.loads(sides[0]), let maxima = Self.loads(sides[1]),
      minima.count * maxima.count <= Self.mostPairs, minima.lowerBound <= maxima.upperBound
    else { return nil }
    self.init(minima: minima, maxima: maxima)
  }

  private static func loads(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      1 <= first, first <= last, last <= largest
    else { return nil }
    return first...last
  }
}
