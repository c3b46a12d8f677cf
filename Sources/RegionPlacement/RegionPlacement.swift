package import PlacementModel

/// Stage 1: applicants to kabupaten.
package enum RegionPlacement {
  /// Decides what becomes of every applicant.
  ///
  /// Eligibility, ranking and acceptability come first, then the placement policy seats people,
  /// one role at a time: roles have rankings, places and flows of their own, so none affects
  /// another. People without a seat, and roles without places, stay in reserve. Equal problems
  /// get equal outcomes, whatever order their lines were in.
  ///
  /// - Parameters:
  ///   - admitted: the indices of those who may be seated, besides whom pins and an earlier
  ///     round seat; `nil` admits everybody. The others stay in reserve, on its lists.
  ///   - similar: the outcome of a problem that differs little. Its flows are where those of this
  ///     problem start; and where people stand under the same rules about people, some gone perhaps, who may
  ///     be placed, in which order they stand and what they accept is taken from it. None of that
  ///     shows in the outcome.
  /// - Throws: ``PlacementFault`` where the problem asks for what the rules or this version
  ///   cannot give.
  package static func place(
    _ problem: PlacementProblem, admitting admitted: Set<Int>? = nil,
    like similar: PlacementStart? = nil
  ) throws(PlacementFault) -> PlacementOutcome {
    try checkScores(of: problem)
    try checkSums(of: problem)
    let people = People(of: problem, like: similar?.outcome)
    let others = problem.policy.roles.keys.sorted().compactMap { role in
      problem.offices(of: role).map { (role: role, offices: $0) }
    }
    let own = (role: Applicant.assistantRole, offices: problem)
    let readers = ([own] + others).map { ($0.role, AcceptabilityReader($0.offices)) }
    let pinFaults = readers.flatMap { role, reader in
      PinCheck(reader, role: role, standings: people.standings).faults()
    }
    guard pinFaults.isEmpty else { throw .pins(pinFaults) }

    var outcomes: [PlacementOutcome] = []
    for (role, reader) in readers.dropFirst() {
      outcomes.append(
        try place(role, reader, people, admitting: admitted, others: [], like: similar))
    }
    return try place(
      own.role, readers[0].1, people, admitting: admitted, others: outcomes, like: similar)
  }

  /// Who may be placed, and in which order they stand: the same for every role's market.
  private struct People {
    let standings: [Standing]
    let ranking: Ranking
    /// Who they were in the similar problem.
    let known: Market.Familiarity

    init(of problem: PlacementProblem, like similar: PlacementOutcome?) {
      if let similar, problem.ranksPeople(like: similar.problem) {
        (standings, ranking, known) = (similar.standings, similar.ranking, .theSame)
      } else if let similar, let left = Survivors(of: problem, among: similar.problem) {
        standings = left.formerly.map { similar.standings[$0] }
        ranking = Ranking(similar.ranking, of: left, in: problem)
        known = .survivors(left)
      } else {
        standings = Eligibility.standings(in: problem)
        ranking = Ranking(of: problem)
        known = .strangers
      }
    }
  }

  private static func place(
    _ role: String, _ reader: AcceptabilityReader, _ people: People,
    admitting admitted: Set<Int>?, others: [PlacementOutcome], like similar: PlacementStart?
  ) throws(PlacementFault) -> PlacementOutcome {
    let market = Market(
      of: role, reader, standings: people.standings, ranking: people.ranking,
      like: similar?.market(of: role), people.known)
    let selection = try Selection(
      from: market.admitting(admitted), start: similar?.start(of: role, in: reader.problem))
    let seating = try reader.problem.policy.placement.implementation.seating(from: selection)
    return PlacementOutcome(
      selection: selection, of: market, standings: people.standings, ranking: people.ranking,
      seating: seating, others: others)
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

extension PlacementProblem {
  /// Whether the same people stand under the same rules about people. Equal tables are told from
  /// one another without a look at their lines where one problem was made from the other.
  fileprivate func ranksPeople(like other: PlacementProblem) -> Bool {
    hasRulesAboutPeople(like: other) && pins == other.pins && applicants == other.applicants
  }
}
