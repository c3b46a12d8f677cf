import MinCostFlow
package import PlacementModel

/// Who sits where, with the proof of what the goals came to.
package struct Seating: Sendable {
  /// By kabupaten, then rank.
  package let seats: [Seat]
  /// By kabupaten, then list: how many places the goals open; `local-first` alone may fill fewer.
  package let places: [Int]
  /// Wishes for the place of somebody worse-ranked that ``Merit`` could not grant, by rank.
  package let ungrantedWishes: [UngrantedWish]
  /// In order of precedence.
  package let goals: [ProvenGoal]
  /// Whether the potentials of every flow were checked to prove every goal, by code apart from
  /// the solver.
  package let isCertified: Bool
  package let counters: SeatingCounters
  /// The network that decided who goes where, if one did after the selection's.
  let solved: SolvedNetwork?

  init(
    seats: [Seat], places: [Int], ungrantedWishes: [UngrantedWish] = [], goals: [ProvenGoal],
    isCertified: Bool, counters: SeatingCounters, solved: SolvedNetwork? = nil
  ) {
    self.seats = seats
    self.places = places
    self.ungrantedWishes = ungrantedWishes
    self.goals = goals
    self.isCertified = isCertified
    self.counters = counters
    self.solved = solved
  }
}

extension Selection {
  /// The seating that meets the common goals, then the others in order of precedence, each
  /// exactly.
  ///
  /// Merit has one best set, so the question falls into two: who is placed, and who of them
  /// goes where. The second meets the goals of the first again, since headcounts may still move.
  ///
  /// - Precondition: this is the selection by the common goals.
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  func seatingOfThePlaced(goals others: [SeatingGoal]) throws(PlacementFault) -> Seating {
    let placed = self.placed
    let again = SeatingGoal.common.filter { $0 != .merit && $0 != .fill } + others
    let network = PlacementNetwork(of: placed, in: market.problem, detail: .homes)
    let solution = try Solution(
      of: network, goals: again, from: start?.basis(of: start?.seating, for: network, placed))
    let dealt = SeatReader(
      network: network, flow: solution.flow, candidates: placed, problem: market.problem
    ).seats()
    let face = OptimalFace(
      of: network, solution.flow, goals: again, places: market.places)
    let seats = market.settlingTies(of: dealt, placed: placed, on: face)

    let figures = market.figures(of: seats)
    check(figures)
    market.check(figures, againstGainsOf: solution.flow, goals: again)
    var counters = counters
    counters.add(solution, people: placed.count)
    return Seating(
      seats: seats, places: market.openPlaces(for: seats),
      goals: (goals + others).map { figures.proven($0) },
      isCertified: self.solution.isCertified && solution.isCertified, counters: counters,
      solved: SolvedNetwork(
        network: network, people: placed, goals: again, flow: solution.flow))
  }

  /// The seating that meets the goals of headcounts, then the others in order of precedence,
  /// whoever it places.
  ///
  /// Those whom the common goals place can always meet the first of these goals, so the search
  /// for who else matters starts from them.
  ///
  /// - Precondition: this is the selection by the common goals.
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  func seatingOfEverybody(goals others: [SeatingGoal]) throws(PlacementFault) -> Seating {
    let isPlaced = Set(placed.map(\.applicant))
    let similar = start?.seating.flatMap { $0.detail == .everything ? $0 : nil }
    return try Selection(
      from: market, goals: SeatingGoal.ofHeadcounts + others, detail: .everything,
      startingWith: market.candidates.map {
        isPlaced.contains($0.applicant) || start?.knows($0, in: similar) ?? false
      }, start: start, network: similar
    ).seating()
  }

  /// The seating that this selection's flow is, ties settled by rank.
  ///
  /// - Precondition: the selection tells origins apart, and merit is among its goals.
  func seating() -> Seating {
    let seats = market.settlingTies(
      of: self.seats, placed: placed, on: OptimalFace(of: self, goals: goals.count))
    let figures = market.figures(of: seats)
    check(figures)
    return Seating(
      seats: seats, places: market.openPlaces(for: seats),
      goals: goals.map { figures.proven($0) }, isCertified: solution.isCertified,
      counters: counters, solved: solved)
  }

  /// Checks that seats come to what the flow says.
  func check(_ figures: SeatingFigures) {
    market.check(
      figures, againstGainsOf: solution.flow, goals: goals,
      reserved: people.reduce(0) { $0 + $1.position })
  }
}

extension Market {
  /// By leaf of the places: how many of the seats are there.
  func openPlaces(for seats: [Seat]) -> [Int] {
    let places = self.places
    let leaves = seats.map { places.leaf(of: problem.track(of: $0.applicant), in: $0.kabupaten) }
    return Array(places.headcounts(of: leaves).prefix(places.leaves))
  }

  /// Of all seatings that meet every goal equally well, the best for people by rank: the first
  /// gets the region best in their own order that any of these gives them, then the second, and
  /// so on.
  ///
  /// The goals include merit, whose best set is one, so nobody leaves and nobody is called in.
  ///
  /// - Parameters:
  ///   - seats: any of these seatings.
  ///   - placed: its people, best first.
  fileprivate func settlingTies(
    of seats: [Seat], placed: [Candidate], on face: OptimalFace
  ) -> [Seat] {
    var turns = SerialDictatorship(
      of: placed, in: self, seats: seats, face: face, hasReserve: false)
    return turns.seats()
  }

  func figures(of seats: [Seat]) -> SeatingFigures {
    SeatingFigures(seats: seats, problem: problem, positions: ranking.positions) { seat in
      acceptability[seat.applicant]!.preference(for: seat.kabupaten, in: problem)
    }
  }

  /// Checks that seats better each goal, beyond nobody's being seated, by what a flow says.
  ///
  /// - Parameter reserved: the sum of positions that arcs to the reserve count down from.
  func check(
    _ figures: SeatingFigures, againstGainsOf flow: LexicographicFlow, goals: [SeatingGoal],
    reserved: Int = 0
  ) {
    let unseated = self.figures(of: [])
    for (goal, objective) in zip(goals, flow.objectives) {
      let start = Int128(unseated.value(of: goal)) + Int128(goal == .merit ? reserved : 0)
      precondition(
        Int128(figures.value(of: goal)) == start + (goal.isMaximised ? -objective : objective),
        "the seats and the flow disagree on \(goal.name)")
    }
  }
}
