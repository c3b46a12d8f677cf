internal import Parallel
internal import PlacementModel
internal import RegionPlacement
internal import Verification

/// How each placement policy would serve the people of one problem.
///
/// Every policy seats them; one independent audit, which sees nothing but the seats, counts.
struct PolicyComparison {
  private let outcome: PlacementOutcome
  private let audit: SeatAudit
  private let chosen: Policy.Placement

  /// - Parameter audit: one of the problem, where there is one already.
  init(of outcome: PlacementOutcome, in problem: PlacementProblem, audit: SeatAudit? = nil) {
    self.outcome = outcome
    self.audit = audit ?? SeatAudit(problem)
    chosen = problem.policy.placement
  }

  /// The figures of every policy. The answer does not depend on the number of threads.
  ///
  /// - Throws: ``SolveFault`` where numbers are too large or a proof does not hold.
  func figures(threads: Int) throws(SolveFault) -> [Policy.Placement: PolicyFigures] {
    let placements = Policy.Placement.allCases
    let results = Pieces(threads: threads).map(placements.count) { result(of: placements[$0]) }
    var figures: [Policy.Placement: PolicyFigures] = [:]
    for (placement, result) in zip(placements, results) { figures[placement] = try result.get() }
    return figures
  }

  private func result(of placement: Policy.Placement) -> Result<PolicyFigures, SolveFault> {
    guard placement != chosen else { return .success(audit.figures(of: outcome.seats)) }
    do {
      let seating = try outcome.seating(under: placement)
      guard seating.isCertified else {
        return .failure(.unproved("stage 1 (\(placement.rawValue))"))
      }
      return .success(audit.figures(of: seating.seats))
    } catch {
      return .failure(.rules(error.messages))
    }
  }
}
