import Messages
import PlacementModel

/// Compares the rules that a roster was made under with those of the dataset.
struct RuleChecks {
  let problem: PlacementProblem
  let roster: Roster

  private var hasSameSeed: Bool {
    roster.summary.policy.seed == problem.policy.seed
      && roster.summary.seed == problem.policy.seed
  }

  /// A roster made under other rules than the dataset's is checked against the dataset's, and
  /// says so before all that follows from it. How long the search was is no rule.
  func run(_ findings: inout Findings) {
    let (stated, rules) = (roster.summary.policy, problem.policy)
    let comparisons = [
      ("load", stated.load == rules.load), ("surplus", stated.surplus == rules.surplus),
      ("placement", stated.placement == rules.placement),
      ("weights", stated.weights == rules.weights),
      ("weightsByRegion", stated.weightsByRegion == rules.weightsByRegion),
      ("efficient", stated.efficient == rules.efficient),
      ("budget", stated.assistantBudget == rules.assistantBudget), ("seed", hasSameSeed),
      ("scores", stated.scores == rules.scores), ("ties", stated.ties == rules.ties),
      ("eligibility", stated.eligibility == rules.eligibility),
      ("roles", stated.roles == rules.roles), ("version", stated.version == rules.version),
      ("lists", stated.lists == rules.lists),
      ("reserve", stated.reserveDepth == rules.reserveDepth),
      ("duplicates", stated.duplicates == rules.duplicates),
      ("junkNames", stated.junkNames == rules.junkNames),
      ("waivers", stated.waivers == rules.waivers),
    ]
    for (rule, isSame) in comparisons where !isSame {
      findings.report(.otherRules(rule), in: .summary, "policy.\(rule)")
    }
  }

  /// The lottery numbers to go by, where the roster was drawn with another seed: its own. So that
  /// one other seed is one finding, and not one a line.
  var drawnNumbers: [String: UInt64] {
    guard !hasSameSeed else { return [:] }
    return Dictionary(
      roster.placements.map { ($0.applicantID, $0.lottery) },
      uniquingKeysWith: { first, _ in first })
  }
}
