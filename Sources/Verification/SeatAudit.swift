package import PlacementModel

/// Counts how seats serve people, from the seats alone: the same audit for every placement policy.
///
/// It knows nothing of how the seats came about, and derives standings, ranks, wishes, tiers and
/// distances anew, once for all the seatings that it is asked about.
package struct SeatAudit: Sendable {
  let premises: Premises

  package init(_ problem: PlacementProblem) {
    premises = Premises(problem, drawn: [:])
  }

  /// The figures of one seating. Near-linear: each person looks only at the regions they would go
  /// to, and not at all where nobody's claim is weaker and nothing stands empty.
  ///
  /// - Parameter seats: at most one a person, of those who take part in stage 1.
  package func figures(of seats: [Seat]) -> PolicyFigures {
    let occupancy = Occupancy(seats, in: premises.problem)
    return premises.figures(of: occupancy, Audit(premises, occupancy))
  }
}

extension Premises {
  /// How a placement serves people.
  func figures(of occupancy: Occupancy, _ audit: Audit) -> PolicyFigures {
    var figures = PolicyFigures(
      placed: 0, local: 0, firstChoice: 0, meanDistanceMetres: 0,
      envyByRank: audit.enviesByRank.count, envyByTier: audit.enviesByTier.count)
    var kilometres = 0
    for (applicant, seat) in occupancy.seat.enumerated() {
      guard let seat else { continue }
      figures.placed += 1
      if journeys.tier(of: applicant, to: seat) == 0 { figures.local += 1 }
      if preference(of: applicant, for: seat) == 1 { figures.firstChoice += 1 }
      kilometres += journeys.kilometres(of: applicant, to: seat)
    }
    if figures.placed > 0 {
      figures.meanDistanceMetres = (2000 * kilometres + figures.placed) / (2 * figures.placed)
    }
    return figures
  }
}
