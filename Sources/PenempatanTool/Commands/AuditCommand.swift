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
    synopsis: "DATASET", example: "audit Data/kaltim", options: OptionSpecification.tables,
    run: { arguments, console in
      let options = try RunOptions(arguments)
      let problem = try RunInput(
        try arguments.onlyOperand("DATASET"), arguments, adjusting: options.adjust
      ).problem
      let report = Audit(problem: problem).report()
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
