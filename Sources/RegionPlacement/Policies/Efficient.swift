package import PlacementModel

/// The least total of tiers, preferences and kilometres, weighted as the policy says, over
/// whoever is placed; of equal totals, the best placed set by rank.
///
/// Rank decides nothing but ties: who lives in the right place goes before who ranks better. Where
/// rosters tie in that too, the better ranked choose first among them.
package struct Efficient: PlacementPolicy {
  package init() {}

  package var placement: Policy.Placement { .efficient }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    try selection.seatingOfEverybody(goals: [.cost, .merit])
  }
}
