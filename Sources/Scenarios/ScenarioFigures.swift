import Caseload
package import PlacementModel
import RegionPlacement

/// What a plan comes to, in the figures by which scenarios are compared; each is the one that
/// `solve` would state of the same tables.
package struct ScenarioFigures: Hashable, Sendable {
  package var placed = 0
  package var reserve = 0
  package var missing = 0
  package var covered = 0
  package var uncovered = 0
  /// Assistants in the kabupaten of their domicile, and where they stated first.
  package var local = 0
  package var firstChoice = 0
  /// Thousandths of a kilometre, over the assistants, rounded half away from zero.
  package var meanDistanceMetres = 0
  /// Thousandths of a position, over the assistants' places in their ranking, rounded half up.
  package var meanRankThousandths = 0
  package var terms = Terms.zero
  package var objective = 0
  /// What no plan can undercut, where that is asked for: it takes about as long as an answer.
  package var lowerBound: Int?
  /// Kabupaten with something out of the ordinary.
  package var exceptions = 0
  /// How many assistants have each load, by load.
  package var loads: [Int: Int] = [:]
  /// What each goal of stage 1 came to, proved.
  package var goals: [ProvenGoal] = []

  package init() {}
}

extension ScenarioFigures {
  /// Counts what a decision comes to. O(people and cooperatives).
  ///
  /// - Parameter withBound: whether its caseloads prove one that is to be stated.
  package init(_ decision: Decision, withBound: Bool) {
    self.init()
    if withBound {
      lowerBound = decision.caseloads.reduce(0) { $0 + $1.lowerBound.objective }
    }
    addPeople(decision)
    for (kabupaten, caseload) in zip(decision.problem.kabupaten, decision.caseloads) {
      missing += max(0, kabupaten.limits.floor - caseload.portfolios.count)
      covered += caseload.coveredCount
      uncovered += kabupaten.limits.cooperatives - caseload.coveredCount
      terms += caseload.terms
      objective += caseload.objective
      if caseload.exception != nil { exceptions += 1 }
      for load in caseload.loads { loads[load, default: 0] += 1 }
    }
    goals = decision.outcome.goals
  }

  private mutating func addPeople(_ decision: Decision) {
    let (problem, outcome) = (decision.problem, decision.outcome)
    placed = ([outcome] + outcome.others).reduce(0) { $0 + $1.seats.count }
    reserve = outcome.standings.count(where: \.isEligible) - placed
    var kilometres = 0
    var ranks = 0
    for seat in outcome.seats {
      let origin = problem.origins[seat.applicant]
      if problem.domiciles.tier(fromOrigin: origin, to: seat.kabupaten) == 0 { local += 1 }
      let acceptability = outcome.acceptability(of: seat.applicant)
      if acceptability?.preference(for: seat.kabupaten, in: problem) == 1 { firstChoice += 1 }
      ranks += outcome.ranking.positions[seat.applicant]
      kilometres += problem.domiciles.kilometres(fromOrigin: origin, to: seat.kabupaten)
    }
    let assistants = outcome.seats.count
    if assistants > 0 {
      meanDistanceMetres = (2000 * kilometres + assistants) / (2 * assistants)
      meanRankThousandths = (2000 * ranks + assistants) / (2 * assistants)
    }
  }
}
