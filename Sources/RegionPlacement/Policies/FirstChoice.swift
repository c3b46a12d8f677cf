package import PlacementModel

/// The most people in the region that they state first, then the most in their second, and so on
/// to the ninth: a rank-maximal placement (Irving, Kavitha, Mehlhorn, Michail and Paluch,
/// *Rank-maximal matchings*, 2006) among those that serve the cooperatives best.
///
/// Of equals the best placed set by rank, then the least sum of tiers, then of kilometres; then
/// the better ranked choose first among what is left.
package struct FirstChoice: PlacementPolicy {
  /// The positions that the tables have columns for.
  static let positions = 1...9

  package init() {}

  package var placement: Policy.Placement { .firstChoice }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    try selection.seatingOfEverybody(
      goals: FirstChoice.positions.map(SeatingGoal.choice) + [.merit, .tier, .distance])
  }
}
