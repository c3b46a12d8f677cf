package import PlacementModel

/// What stage 1 decides: what becomes of every applicant, and the proof.
package struct PlacementOutcome: Sendable {
  /// By applicant.
  package let standings: [Standing]
  package let ranking: Ranking
  /// By kabupaten, then rank.
  package let seats: [Seat]
  /// By kabupaten: how many places the goals open there; `local-first` alone may fill fewer.
  package let places: [Int]
  /// Wishes for the place of somebody worse-ranked that the policy `merit` could not grant.
  package let ungrantedWishes: [UngrantedWish]
  /// What each goal came to, in order of precedence.
  package let goals: [ProvenGoal]
  /// Whether every goal was proved by potentials that separate code checked.
  package let isCertified: Bool
  package let counters: SeatingCounters

  let problem: PlacementProblem
  let market: Market
  /// By applicant: the kabupaten they are placed in.
  let placeOf: [Int?]
  /// By kabupaten: the worst position placed there without a pin; 0 if there is none.
  let lastPositions: [Int]

  init(market: Market, standings: [Standing], ranking: Ranking, seating: Seating) {
    self.market = market
    self.standings = standings
    self.ranking = ranking
    problem = market.problem
    seats = seating.seats
    places = seating.places
    ungrantedWishes = seating.ungrantedWishes
    goals = seating.goals
    isCertified = seating.isCertified
    counters = seating.counters

    var placeOf = [Int?](repeating: nil, count: market.problem.applicants.count)
    var lastPositions = [Int](repeating: 0, count: market.problem.kabupaten.count)
    for seat in seating.seats {
      placeOf[seat.applicant] = seat.kabupaten
      guard market.acceptability[seat.applicant]?.pinned == nil else { continue }
      lastPositions[seat.kabupaten] = max(
        lastPositions[seat.kabupaten], ranking.positions[seat.applicant])
    }
    self.placeOf = placeOf
    self.lastPositions = lastPositions
  }

  /// The kabupaten that an applicant is placed in, if they are.
  package func kabupaten(of applicant: Int) -> Int? { placeOf[applicant] }

  /// What became of an applicant.
  package func status(of applicant: Int) -> PlacementLine.Status {
    switch standings[applicant] {
    case .banned: .banned
    case .ineligible: .ineligible
    case .eligible: placeOf[applicant] == nil ? .reserve : .placed
    }
  }

  /// The preference position at which an applicant is placed, 10 if unlisted; `nil` unless placed.
  package func preference(of applicant: Int) -> Int? {
    guard let place = placeOf[applicant] else { return nil }
    return market.acceptability[applicant]?.preference(for: place, in: problem)
  }

  /// What an eligible person of a role with places accepts; `nil` for everybody else.
  package func acceptability(of applicant: Int) -> Acceptability? {
    market.acceptability[applicant]
  }
}
