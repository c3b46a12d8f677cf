import MinCostFlow
package import PlacementModel

/// Who sits where, with the proof that no seating meets the goals better.
package struct Seating: Sendable {
  /// By kabupaten, then rank.
  package let seats: [Seat]
  /// In order of precedence.
  package let goals: [ProvenGoal]
  /// Whether the potentials of every flow were checked to prove every goal, by code apart from
  /// the solver.
  package let isCertified: Bool
  package let counters: SeatingCounters
}

extension Market {
  /// The seating that meets the common goals, then the others in order of precedence, each
  /// exactly.
  ///
  /// Merit has one best set, so the question falls into two: who is placed, and who of them
  /// goes where. The second meets the goals of the first again, since headcounts may still move.
  ///
  /// - Throws: ``PlacementFault/numbersTooLarge`` if sums could overflow.
  package func seating(goals others: [SeatingGoal]) throws(PlacementFault) -> Seating {
    let selection = try Selection(from: self, goals: SeatingGoal.common)
    let again = SeatingGoal.common.filter { $0 != .merit && $0 != .fill }
    let network = PlacementNetwork(of: selection.placed, in: problem, detail: .homes)
    let solution = try Solution(of: network, goals: again + others)
    let seats = SeatReader(
      network: network, flow: solution.flow, candidates: selection.placed, problem: problem
    ).seats()

    let goals = figures(of: seats)
    let unseated = figures(of: [])
    for (goal, objective) in zip(SeatingGoal.common, selection.objectives) {
      let reserved = goal == .merit ? selection.people.reduce(0) { $0 + $1.position } : 0
      check(goal, goals, adds: objective, to: unseated, plus: reserved)
    }
    for (goal, objective) in zip(again + others, solution.flow.objectives) {
      check(goal, goals, adds: objective, to: unseated, plus: 0)
    }
    var counters = selection.counters
    counters.add(solution, people: selection.placed.count)
    return Seating(
      seats: seats,
      goals: (SeatingGoal.common + others).map {
        ProvenGoal(name: $0.rawValue, value: goals.value(of: $0))
      },
      isCertified: selection.isCertified && solution.isCertified, counters: counters)
  }

  private func figures(of seats: [Seat]) -> SeatingFigures {
    SeatingFigures(seats: seats, problem: problem, positions: ranking.positions) { seat in
      acceptability[seat.applicant]!.preference(for: seat.kabupaten, in: problem)
    }
  }

  /// Checks that the seats come to what the flow says.
  private func check(
    _ goal: SeatingGoal, _ seated: SeatingFigures, adds objective: Int128,
    to unseated: SeatingFigures, plus reserved: Int
  ) {
    let found = Int128(seated.value(of: goal))
    // The network counts people placed as gains.
    let added = goal == .fill ? -objective : objective
    precondition(
      found == Int128(unseated.value(of: goal)) + Int128(reserved) + added,
      "the seats and the flow disagree on \(goal)")
  }
}
