package import PlacementModel

/// Stage 1: applicants to kabupaten.
package enum RegionPlacement {
  /// Decides what becomes of every applicant.
  ///
  /// Eligibility, ranking and acceptability come first, then the placement policy seats people;
  /// people without a seat, and roles without places, stay in reserve. Equal problems get equal
  /// outcomes, whatever order their lines were in.
  ///
  /// - Throws: ``PlacementFault`` where the problem asks for what the rules or this version
  ///   cannot give.
  package static func place(
    _ problem: PlacementProblem
  ) throws(PlacementFault) -> PlacementOutcome {
    guard problem.policy.roles.isEmpty else {
      throw .unsupportedRoles(problem.policy.roles.keys.sorted())
    }
    try checkScores(of: problem)
    try checkSums(of: problem)
    let standings = Eligibility.standings(in: problem)
    let ranking = Ranking(of: problem)
    let reader = AcceptabilityReader(problem)
    let pinFaults = PinCheck(reader, standings: standings).faults()
    guard pinFaults.isEmpty else { throw .pins(pinFaults) }

    let market = Market(reader, standings: standings, ranking: ranking)
    let seating = try problem.policy.placement.implementation.seating(
      from: Selection(from: market))
    return PlacementOutcome(
      market: market, standings: standings, ranking: ranking, seating: seating)
  }

  /// Refuses a list that lottery alone would rank although people have stage scores.
  private static func checkScores(of problem: PlacementProblem) throws(PlacementFault) {
    guard problem.policy.scores.commonScale != nil else { throw .numbersTooLarge }
    guard problem.policy.scores.weights.isEmpty else { return }
    let ties = Set(problem.policy.ties)
    let unweighted = problem.applicants.count { person in
      person.rank == nil && person.score == nil && !person.stageScores.isEmpty
        && ties.isDisjoint(with: person.stageScores.keys)
    }
    guard unweighted == 0 else { throw .unweightedScores(people: unweighted) }
  }

  /// The gate for the sums that no network checks: minimums, places, squared loads and positions.
  private static func checkSums(of problem: PlacementProblem) throws(PlacementFault) {
    let minimums = problem.provinces.reduce(Int128(problem.effectiveNationalMinimum)) {
      $0 + Int128($1.effectiveMinimum)
    }
    let cooperatives = Int128(problem.cooperatives.count)
    let people = Int128(problem.applicants.count)
    let largest = max(minimums, 2 * cooperatives * cooperatives, people * people)
    guard largest <= Int128(Int.max) else { throw .numbersTooLarge }
  }
}
