package import PlacementModel

/// The best by rank are placed; together they stay as near to home, and as near to their wishes,
/// as the service allows.
///
/// Nobody is left out for a worse-ranked person whose place they would accept and be allowed:
/// exchanging the two would keep every headcount and better the merit (pinned people aside). Of
/// rosters that tie on every goal it is the best by rank: the first person gets the region best in
/// their own order that any of them gives, then the second, and so on.
package struct Balanced: PlacementPolicy {
  package init() {}

  package var placement: Policy.Placement { .balanced }

  package func seating(from selection: Selection) throws(PlacementFault) -> Seating {
    try selection.seatingOfThePlaced(goals: [.tier, .preference, .distance])
  }
}
