package import PlacementModel

/// In order of rank, each gets the region best in their own order that still lets the goals of
/// headcounts be met by everybody after them: a serial dictatorship over the optimal face.
///
/// The outcome is one, since own orders are strict and only the possible decides. Where somebody
/// still has justified envy by rank, granting it would worsen a goal given the places of everybody
/// better ranked; each such ``UngrantedWish`` is listed. Where everybody accepts every region
/// there is none: a person who took an envied place could always be exchanged for its holder.
package struct Merit: PlacementPolicy {
  package init() {}

  package var placement: Policy.Placement { .merit }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    let market = selection.market
    let start = selection.seats
    var turns = SerialDictatorship(
      of: market.candidates, in: market, seats: start,
      face: OptimalFace(of: selection, goals: SeatingGoal.ofHeadcounts.count), hasReserve: true)
    let seats = turns.seats()
    let figures = market.figures(of: seats)
    let goals = SeatingGoal.ofHeadcounts.map { figures.proven($0) }
    precondition(
      goals == SeatingGoal.ofHeadcounts.map { market.figures(of: start).proven($0) },
      "exchanges on the optimal face spoil no goal")
    return Seating(
      seats: seats, places: market.openPlaces(for: seats),
      ungrantedWishes: UngrantedWishes(in: seats, of: selection).wishes(), goals: goals,
      isCertified: selection.solution.isCertified, counters: selection.counters)
  }
}
