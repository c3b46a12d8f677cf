package import PlacementModel
import RegionPlacement

/// Who leaves when the budget falls, step by step.
///
/// The steps go by goals 1 to 4: floors kept while they can be, then even service, then rank.
/// The sets that these goals place are bases of a valuated matroid, truncated by the budget, so
/// each is part of the one before (Dress and Wenzel 1992): nobody comes back on a lower step, and
/// every step can be found among those whom the first one places.
package struct Ladder: Sendable {
  /// Somebody who leaves.
  package struct Leaver: Hashable, Sendable {
    package let applicantID: String
    package let name: String
    package let rank: Int
    /// Where the first step has them.
    package let region: RegionCode
    /// How many of those who stay are ranked below, and what keeps the last of them.
    package let lowerWhoStay: Int
    package let keptBy: Keeper?
  }

  /// What keeps somebody in their place for whom a better-ranked person leaves.
  package enum Keeper: String, Hashable, Sendable {
    /// Their kabupaten has no more than its floor.
    case floor
    /// Loads would be less even over the whole.
    case service
    /// The budget is below the sum of the floors, and as few as can be are missing.
    case needs
  }

  package struct Step: Hashable, Sendable {
    package let budget: Int
    package let placed: Int
    /// People missing below the floors, in all. A budget lowers every floor to itself.
    package fileprivate(set) var missing: Int
    /// People missing for every cooperative to be served, in all, whatever the budget.
    package fileprivate(set) var belowNeed: Int
    /// Cooperatives that so few assistants leave without one, conflicts of interest aside.
    package fileprivate(set) var uncovered: Int
    /// The worst-ranked first.
    package let leavers: [Leaver]
  }

  private let problem: PlacementProblem

  package init(_ problem: PlacementProblem) { self.problem = problem }

  /// The steps, highest budget first; on the first one nobody leaves yet.
  ///
  /// The first is solved, with ties and all; from there on one person at a time leaves along one
  /// shortest path (``BudgetDescent``).
  ///
  /// - Throws: what stands against one of the steps, such as more pinned people than it pays for.
  package func steps(_ budgets: [Int]) throws(ScenarioFault) -> [Step] {
    guard let first = budgets.first else { return [] }
    let (top, outcome) = try solved(first)
    var descent = BudgetDescent(from: outcome)
    var steps: [Step] = []
    for budget in budgets {
      var leavers: [Int] = []
      while descent.placed > budget {
        guard let leaver = descent.lower() else {
          _ = try solved(budget)
          throw .unproved("stage 1 (\(budget))")
        }
        leavers.append(leaver)
      }
      steps.append(step(budget, leavers, descent, outcome, in: top))
    }
    guard descent.isProved else { throw .unproved("ladder") }
    return steps
  }

  /// The problem with a budget, and its seating.
  private func solved(
    _ budget: Int
  ) throws(ScenarioFault) -> (PlacementProblem, PlacementOutcome) {
    var policy = problem.policy
    policy.assistantBudget = budget
    policy.placement = .balanced
    let step: PlacementProblem
    do {
      step = try problem.overlaid(with: Overlay(policy: policy))
    } catch {
      preconditionFailure("a budget contradicts no table")
    }
    return (step, try Decision.placement(of: step, like: nil))
  }

  private func step(
    _ budget: Int, _ left: [Int], _ descent: BudgetDescent, _ first: PlacementOutcome,
    in problem: PlacementProblem
  ) -> Step {
    let positions = first.ranking.positions
    let seated = descent.seated
    let counts = Array(descent.headcountsOfKabupaten)
    let isBelowNeeds = budget < problem.kabupaten.reduce(0) { $0 + $1.limits.need }
    let leavers = left.sorted { positions[$0] > positions[$1] }.map { person in
      let lower = seated.reversed().prefix { positions[$0.applicant] > positions[person] }
      let keeper = lower.first.map { last -> Keeper in
        if isBelowNeeds { return .needs }
        let limits = problem.kabupaten[last.kabupaten].limits
        return counts[last.kabupaten] <= min(limits.floor, budget) ? .floor : .service
      }
      return Leaver(
        applicantID: problem.applicants[person].id, name: problem.applicants[person].name,
        rank: positions[person],
        region: problem.kabupaten[first.kabupaten(of: person)!].code,
        lowerWhoStay: lower.count, keptBy: keeper)
    }
    var step = Step(
      budget: budget, placed: seated.count, missing: 0, belowNeed: 0, uncovered: 0,
      leavers: leavers)
    for (kabupaten, count) in zip(problem.kabupaten, counts) {
      step.missing += max(0, min(kabupaten.limits.floor, budget) - count)
      step.belowNeed += max(0, kabupaten.limits.need - count)
      let covered = count * (problem.policy.load.stretch ?? problem.policy.load.maximum)
      if count < kabupaten.limits.need {
        step.uncovered += max(0, kabupaten.limits.cooperatives - covered)
      }
    }
    return step
  }
}
