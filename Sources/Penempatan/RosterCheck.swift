public import Messages
public import PlacementModel
internal import Verification

/// The independent check of a roster: rules, figures, envy, derived again from the problem and
/// the lines alone.
public struct RosterCheck: Sendable {
  private let report: VerificationReport

  /// Checks a roster, made here or elsewhere; see ``RosterVerifier`` for the time it takes.
  ///
  /// - Parameter allowsEdits: recompute derived figures in silence, as for a roster edited by
  ///   hand. Broken rules are violations all the same.
  public init(of roster: Roster, for problem: PlacementProblem, allowsEdits: Bool = false) {
    report = RosterVerifier(problem: problem, roster: roster, allowsEdits: allowsEdits).report()
  }

  /// Broken rules, and figures that disagree with the lines: code, line and sentence.
  public func violations(in language: Language = .english) -> [Remark] {
    remarks(report.violations, language)
  }

  /// What is out of the ordinary and still within the rules.
  public func exceptions(in language: Language = .english) -> [Remark] {
    remarks(report.exceptions, language)
  }

  private func remarks(_ findings: [Finding], _ language: Language) -> [Remark] {
    findings.map { Remark(code: $0.code, subject: $0.id, text: $0.message.text(in: language)) }
  }
}
