import Messages
import PlacementModel

/// Compares the summary of a roster with its tables.
struct SummaryChecks {
  let premises: Premises
  let reading: Reading
  let roster: Roster
  let totals: RosterTotals
  let figures: PolicyFigures

  private var summary: RosterSummary { roster.summary }

  func run(_ findings: inout Findings) {
    checkTotals(&findings)
    checkTracks(&findings)
    checkGoals(&findings)
    checkExceptions(&findings)
    checkFigures(&findings)
    checkOthers(&findings)
  }

  private func checkTotals(_ findings: inout Findings) {
    let stated = summary.totals
    let numbers = [
      ("placed", stated.placed, totals.placed), ("reserve", stated.reserve, totals.reserve),
      ("ineligible", stated.ineligible, totals.ineligible),
      ("banned", stated.banned, totals.banned), ("missing", stated.missing, totals.missing),
      ("covered", stated.covered, totals.covered),
      ("uncovered", stated.uncovered, totals.uncovered),
      ("travel", stated.terms.travel, totals.terms.travel),
      ("pairs", stated.terms.pairs, totals.terms.pairs),
      ("balance", stated.terms.balance, totals.terms.balance),
      ("splits", stated.terms.splits, totals.terms.splits),
      ("objective", stated.objective, totals.objective),
      ("lower_bound", stated.lowerBound, totals.lowerBound),
    ]
    for (name, value, derived) in numbers {
      findings.compare(name, value, with: derived, in: .summary, "totals.\(name)")
    }
  }

  private func checkTracks(_ findings: inout Findings) {
    let derived = premises.lists.count == 1 ? [] : Lists.names.indices.map(figures(ofList:))
    for name in Lists.names {
      let stated = summary.tracks.first { $0.track == name }
      guard stated != derived.first(where: { $0.track == name }) else { continue }
      let right = derived.first { $0.track == name }
      let numbers = [
        ("quota", stated?.quota, right?.quota), ("placed", stated?.placed, right?.placed),
        ("reserve", stated?.reserve, right?.reserve),
        ("ineligible", stated?.ineligible, right?.ineligible),
        ("banned", stated?.banned, right?.banned),
      ]
      for (column, value, derived) in numbers {
        findings.compare(column, value, with: derived, in: .summary, "tracks.\(name).\(column)")
      }
    }
  }

  private func figures(ofList list: Int) -> TrackFigures {
    let statuses = premises.ranking.order.compactMap { person in
      premises.hasPlaces(person) && premises.lists.of[person] == list
        ? reading.placementLine[person].map { roster.placements[$0].status } : nil
    }
    func count(_ status: PlacementLine.Status) -> Int { statuses.count { $0 == status } }
    return TrackFigures(
      track: Lists.names[list],
      quota: premises.problem.kabupaten.reduce(0) { $0 + (Lists.quotas(of: $1.region)[list] ?? 0) },
      placed: count(.placed), reserve: count(.reserve), ineligible: count(.ineligible),
      banned: count(.banned))
  }

  /// What each goal of stage 1 comes to; that it is the best possible, its certificate proves.
  private func checkGoals(_ findings: inout Findings) {
    let figures = GoalFigures(premises: premises, reading: reading, roster: roster)
    for goal in summary.certificate {
      guard let value = figures[goal.name] else { continue }
      findings.compare(
        goal.name, goal.value, with: value, in: .summary, "certificate.\(goal.name)")
    }
  }

  /// The summary lists the exceptions of the regions of every level and the wishes that goals
  /// forbid, and no others.
  private func checkExceptions(_ findings: inout Findings) {
    let derived = findings.exceptions.filter { isListed($0.code) }.map { "\($0.code) \($0.id)" }
    let stated = summary.exceptions.filter { isListed($0.code) }
      .map { "\($0.code) \($0.subject)" }
    for exception in derived where !stated.contains(exception) {
      findings.compare("exceptions", "", with: exception, in: .summary, "exceptions")
    }
    for exception in stated where !derived.contains(exception) {
      findings.compare("exceptions", exception, with: "", in: .summary, "exceptions")
    }
  }

  private func isListed(_ code: String) -> Bool {
    code == "people.missing" || code.hasPrefix("load.") || code.hasPrefix("envy.")
  }

  /// What the comparison of policies says of the policy that made this roster.
  private func checkFigures(_ findings: inout Findings) {
    let name = premises.problem.policy.placement
    let id = "policies.\(name.rawValue)"
    guard let stated = summary.policies[name] else {
      findings.compare("policies", "", with: name.rawValue, in: .summary, id)
      return
    }
    let numbers = [
      ("placed", stated.placed, figures.placed), ("local", stated.local, figures.local),
      ("first_choice", stated.firstChoice, figures.firstChoice),
      ("mean_distance_km", stated.meanDistanceMetres, figures.meanDistanceMetres),
      ("envy_rank", stated.envyByRank, figures.envyByRank),
      ("envy_tier", stated.envyByTier, figures.envyByTier),
    ]
    for (column, value, derived) in numbers {
      findings.compare(column, value, with: derived, in: .summary, "\(id).\(column)")
    }
  }

  /// What the comparison says of the other policies, as far as it follows from this roster.
  ///
  /// All but `local-first` fill as many places, and none of those more first choices than
  /// `first-choice`; no count is above what it counts. The rest takes deciding anew.
  private func checkOthers(_ findings: inout Findings) {
    let filled = GoalFigures(premises: premises, reading: reading, roster: roster)["fill"] ?? 0
    let candidates = premises.problem.applicants.indices.count { premises.isCandidate($0) }
    let most = max(0, summary.policies[.firstChoice]?.firstChoice ?? filled)
    for policy in Policy.Placement.allCases where policy != premises.problem.policy.placement {
      guard let stated = summary.policies[policy] else { continue }
      let isLocal = policy == .localFirst
      let placed = isLocal ? max(0, min(stated.placed, filled)) : filled
      let numbers = [
        ("placed", stated.placed, placed...placed), ("local", stated.local, 0...placed),
        ("first_choice", stated.firstChoice, 0...(isLocal ? placed : min(placed, most))),
        ("envy_rank", stated.envyByRank, 0...candidates),
        ("envy_tier", stated.envyByTier, 0...candidates),
      ]
      for (column, value, range) in numbers {
        let nearest = min(max(value, range.lowerBound), range.upperBound)
        findings.compare(
          column, value, with: nearest, in: .summary, "policies.\(policy.rawValue).\(column)")
      }
    }
  }
}
