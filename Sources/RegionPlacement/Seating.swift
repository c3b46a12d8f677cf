import MinCostFlow
package import PlacementModel

/// Who sits where, with the proof that no seating meets the goals better.
package struct Seating: Sendable {
  /// By kabupaten, then rank.
  package let seats: [Seat]
  /// In order of precedence.
  package let goals: [ProvenGoal]
  /// Whether the flow's potentials were checked to prove every goal, by code apart from the
  /// solver.
  package let isCertified: Bool
  package let counters: SeatingCounters
}

/// The size of the network that was solved, and the work it took.
package struct SeatingCounters: Hashable, Sendable {
  /// The people whom the network holds: those who could matter.
  package let people: Int
  package let nodes: Int
  package let arcs: Int
  package let pivots: Int
}

extension Market {
  /// The seating that meets the goals in order of precedence, each exactly.
  ///
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  package func seating(goals: [SeatingGoal]) throws(PlacementFault) -> Seating {
    let people = goals.contains(.merit) ? Contenders.select(from: self) : candidates
    let network = PlacementNetwork(of: people, in: problem)
    let columns = goals.map(network.column(of:))
    let flow = try solve(network, columns)
    let seats = SeatReader(network: network, flow: flow, candidates: people, problem: problem)
      .seats()

    let values = goals.map { value(of: $0, seats: seats) }
    for (goal, (value, objective)) in zip(goals, zip(values, flow.objectives)) {
      let expected = Int128(value) - base(of: goal, people: people)
      precondition(
        objective == (goal == .fill ? -expected : expected),
        "the seats and the flow disagree on \(goal)")
    }
    return Seating(
      seats: seats,
      goals: zip(goals, values).map { ProvenGoal(name: $0.rawValue, value: $1) },
      isCertified: flow.certificateFault(for: network.network, goals: columns) == nil,
      counters: SeatingCounters(
        people: people.count, nodes: network.network.nodeCount, arcs: network.network.arcCount,
        pivots: flow.pivots.reduce(0, +)))
  }

  private func solve(
    _ network: PlacementNetwork, _ columns: [[Int64]]
  ) throws(PlacementFault) -> LexicographicFlow {
    let outcome: LexicographicOutcome
    do {
      outcome = try NetworkSimplex().solve(network.network, goals: columns)
    } catch {
      throw .numbersTooLarge
    }
    guard case .optimal(let flow) = outcome else {
      preconditionFailure(
        "everybody fits in the reserve but the pinned, and their pins were checked")
    }
    return flow
  }

  private func value(of goal: SeatingGoal, seats: [Seat]) -> Int {
    SeatingFigures(seats: seats, problem: problem, positions: ranking.positions) { seat in
      acceptability[seat.applicant]!.preference(for: seat.kabupaten, in: problem)
    }
    .value(of: goal)
  }

  /// What a goal comes to when the network's arcs add nothing: nobody in any kabupaten, and for
  /// merit, whose arcs lead to the reserve, everybody placed.
  private func base(of goal: SeatingGoal, people: [Candidate]) -> Int128 {
    switch goal {
    case .cover, .minimums, .service: Int128(value(of: goal, seats: []))
    case .merit: people.reduce(0) { $0 + Int128($1.position) }
    case .fill, .tier, .preference, .distance: 0
    }
  }
}
