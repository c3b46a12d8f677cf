internal import Messages
internal import Penempatan
internal import PlacementModel

/// What a solve says at its end, in ten lines where there are no roles, rounds and names of rules to
/// tell of: who is placed, what is covered, how evenly and how near, how good that is and by which
/// policy, what the others would give, what needs attention, and whether it was checked.
struct SolveText {
  let solution: Solution
  let target: String
  let language: Language

  var page: String {
    let facts =
      ([people] + roles + round + [cooperatives, loads, travel, objective, policy, comparison]
      + rules)
      .map { $0.text(in: language) }
    let room = max(SolveText.leastRemarks, SolveText.lineCount - facts.count - 1)
    let lines = facts + remarks(in: room) + [Message.solveVerified(target).text(in: language)]
    return lines.joined(separator: "\n") + "\n"
  }

  private var roster: Roster { solution.roster }
  private var totals: RosterTotals { roster.summary.totals }

  private var people: Message {
    .solvePeople(
      placed: totals.placed, reserve: totals.reserve, ineligible: totals.ineligible,
      banned: totals.banned, missing: totals.missing)
  }

  private var roles: [Message] {
    roster.summary.roles.map {
      .solveRole($0.role, places: $0.places, placed: $0.placed, reserve: $0.reserve)
    }
  }

  private var round: [Message] {
    guard let round = totals.round else { return [] }
    return [.solveStayed(round.stayed, of: round.placed, kept: round.kept)]
  }

  private var cooperatives: Message {
    .solveCooperatives(covered: totals.covered, uncovered: totals.uncovered)
  }

  /// How many assistants have each load.
  private var loads: Message {
    let assistants = roster.placements.filter { $0.role == Applicant.assistantRole }
    let counts = Dictionary(grouping: assistants.compactMap(\.load)) { $0 }
      .sorted { $0.key < $1.key }
    guard !counts.isEmpty else { return .solveNobodyPlaced }
    return .solveLoads(
      counts.map { "\(language.number($1.count)) × \($0)" }.joined(separator: ", "))
  }

  private var travel: Message {
    let metresEach = totals.covered > 0 ? totals.terms.travel / totals.covered : 0
    return .solveTravel(hectometres: (metresEach + 50) / 100)
  }

  private var objective: Message {
    .solveObjective(
      totals.objective, bound: totals.lowerBound, gapMillionths: totals.gap.millionths)
  }

  private var policy: Message {
    let placement = roster.summary.policy.placement
    let figures = roster.summary.policies[placement]
    return .solvePolicy(
      placement.rawValue, local: figures?.local ?? 0, firstChoice: figures?.firstChoice ?? 0,
      envy: figures?.envyByRank ?? 0)
  }

  /// What the rules are called, where they have a name.
  private var rules: [Message] {
    let version = roster.summary.policy.version
    return version.isEmpty ? [] : [.rulesInForce(version)]
  }

  private var comparison: Message {
    .solveComparison(
      Policy.Placement.allCases.compactMap { placement in
        roster.summary.policies[placement].map { figures in
          .solvePolicyFigures(
            placement.rawValue,
            [
              figures.placed, figures.local, figures.firstChoice, figures.envyByRank,
              figures.envyByTier,
            ])
        }
      })
  }

  /// The first exceptions and notices in so many lines, the last of which counts those that are
  /// told in the files alone.
  private func remarks(in room: Int) -> [String] {
    let isAll = solution.remarks.count <= room
    let shown = solution.remarks.prefix(isAll ? room : room - 1).map {
      "  - \($0.text(in: language))"
    }
    let rest = solution.remarks.count - shown.count
    return shown + (rest > 0 ? [Message.solveMoreRemarks(rest).text(in: language)] : [])
  }

  private static let lineCount = 10
  /// What needs attention is never left out for the sake of brevity.
  private static let leastRemarks = 3
}
