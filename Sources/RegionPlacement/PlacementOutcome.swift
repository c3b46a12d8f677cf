package import PlacementModel

/// What stage 1 decides: what becomes of every applicant, and the proof.
package struct PlacementOutcome: Sendable {
  /// By applicant.
  package let standings: [Standing]
  package let ranking: Ranking
  /// By kabupaten, then rank.
  package let seats: [Seat]
  /// By kabupaten, then list: how many places the goals open; `local-first` alone may fill fewer.
  package let places: [Int]
  /// Wishes for the place of somebody worse-ranked that the policy `merit` could not grant.
  package let ungrantedWishes: [UngrantedWish]
  /// What each goal came to, in order of precedence.
  package let goals: [ProvenGoal]
  /// Whether every goal was proved by potentials that separate code checked.
  package let isCertified: Bool
  package let counters: SeatingCounters

  /// The outcome of every other role that has places, by name of the role: in offices
  /// (``PlacementProblem/offices(of:)``), not in the kabupaten of this problem.
  package let others: [PlacementOutcome]
  /// The kabupaten, or the offices of the role.
  package let problem: PlacementProblem
  /// Everybody who takes part, those too whom a restriction keeps from being seated.
  let market: Market
  /// What the common goals decide, from which other policies can start too.
  let selection: Selection
  /// The network that decided who goes where, if one did after the selection's.
  let solvedSeating: SolvedNetwork?
  /// By applicant: the kabupaten they are placed in.
  let placeOf: [Int?]
  /// By leaf of the market's places: who of those placed there without a pin stands last on their
  /// list.
  let lastPlaced: [Int?]
  /// By index of ``others``: the role.
  private let otherRoles: [String]

  init(
    selection: Selection, of market: Market, standings: [Standing], ranking: Ranking,
    seating: Seating, others: [PlacementOutcome]
  ) {
    self.selection = selection
    self.market = market
    self.others = others
    otherRoles = others.map(\.role)
    self.standings = standings
    self.ranking = ranking
    problem = market.problem
    seats = seating.seats
    places = seating.places
    ungrantedWishes = seating.ungrantedWishes
    goals = seating.goals
    isCertified = seating.isCertified && others.allSatisfy(\.isCertified)
    counters = seating.counters
    solvedSeating = seating.solved

    var placeOf = [Int?](repeating: nil, count: market.problem.applicants.count)
    let places = market.places
    var lastPlaced = [Int?](repeating: nil, count: places.leaves)
    for seat in seating.seats {
      placeOf[seat.applicant] = seat.kabupaten
      guard market.acceptability[seat.applicant]?.pinned == nil else { continue }
      let leaf = places.leaf(of: problem.track(of: seat.applicant), in: seat.kabupaten)
      if lastPlaced[leaf].map({ ranking.ranks[$0] < ranking.ranks[seat.applicant] }) ?? true {
        lastPlaced[leaf] = seat.applicant
      }
    }
    self.placeOf = placeOf
    self.lastPlaced = lastPlaced
  }

  /// How many places the goals open in a kabupaten, of all lists.
  package func places(in kabupaten: Int) -> Int {
    (0..<problem.tracks.count).reduce(0) { $0 + places(in: kabupaten, of: $1) }
  }

  /// How many places the goals open in a kabupaten for one list.
  package func places(in kabupaten: Int, of track: Int) -> Int {
    places[market.places.leaf(of: track, in: kabupaten)]
  }

  /// The role of everybody who could be placed here.
  package var role: String { market.role }

  /// The outcome that decides about an applicant: that of their role, or this one.
  package func outcome(for applicant: Int) -> PlacementOutcome {
    asked(about: applicant) { $0 }
  }

  /// What the outcome says that decides about an applicant. Where that is this one, as for nearly
  /// everybody, it is asked where it stands: a copy would hold on to every table in it.
  func asked<Answer>(about applicant: Int, _ question: (PlacementOutcome) -> Answer) -> Answer {
    guard let index = otherRoles.firstIndex(of: problem.applicants[applicant].role) else {
      return question(self)
    }
    return question(others[index])
  }

  /// The kabupaten that an applicant is placed in, if they are; `nil` for people of other roles.
  package func kabupaten(of applicant: Int) -> Int? { placeOf[applicant] }

  /// Of each role with a caseload, by name, who is placed in which kabupaten, in order of rank.
  /// Offices of provinces and of the nation look after nobody.
  package var overseers: [(role: String, seats: [Seat])] {
    others.filter { problem.policy.roles[$0.role]!.hasCaseload }.map { other in
      let seats = other.seats.compactMap { seat -> Seat? in
        problem.kabupatenIndex(of: other.problem.kabupaten[seat.kabupaten].code).map {
          Seat(applicant: seat.applicant, kabupaten: $0)
        }
      }
      return (other.role, seats)
    }
  }

  /// What became of an applicant.
  package func status(of applicant: Int) -> PlacementLine.Status {
    switch standings[applicant] {
    case .banned: .banned
    case .ineligible: .ineligible
    case .eligible:
      // Somebody has one role, and so a place in one outcome at most.
      placeOf[applicant] == nil
        && others.indices.allSatisfy { others[$0].placeOf[applicant] == nil }
        ? .reserve : .placed
    }
  }

  /// Those who cannot keep the place of an earlier round: by role, then id.
  package var departures: [Departure] {
    let roles = Set([role] + others.map(\.role))
    return market.retention.departures + others.flatMap(\.market.retention.departures)
      + Retention.departures(withoutPlacesIn: roles, problem)
  }

  /// The region that an applicant is placed in: a kabupaten, or an office of their role.
  package func region(of applicant: Int) -> Region? {
    asked(about: applicant) { own in
      own.placeOf[applicant].map { own.problem.kabupaten[$0].region }
    }
  }

  /// The tier of the place that an applicant has; `nil` unless placed.
  package func tier(of applicant: Int) -> Int? {
    asked(about: applicant) { own in
      own.placeOf[applicant].map {
        own.problem.domiciles.tier(fromOrigin: own.problem.origins[applicant], to: $0)
      }
    }
  }

  /// The preference position at which an applicant is placed, 10 if unlisted; `nil` unless placed.
  package func preference(of applicant: Int) -> Int? {
    asked(about: applicant) { own in
      own.placeOf[applicant].flatMap {
        own.market.acceptability[applicant]?.preference(for: $0, in: own.problem)
      }
    }
  }

  /// What an eligible Business Assistant accepts; `nil` for everybody else.
  package func acceptability(of applicant: Int) -> Acceptability? {
    market.acceptability[applicant]
  }

  /// Who would sit where under another policy.
  ///
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  package func seating(under placement: Policy.Placement) throws(PlacementFault) -> Seating {
    try placement.implementation.seating(from: selection)
  }
}
