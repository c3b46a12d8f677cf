package import PlacementModel

/// Who goes where among the seatings that serve the cooperatives equally well.
///
/// A policy is free in how it seats people, as a list of goals or step by step, but it seats
/// them in the places of a ``Market`` and proves what it promises.
package protocol PlacementPolicy: Sendable {
  /// The name under which `policy.json` asks for it.
  var placement: Policy.Placement { get }

  /// Seats people.
  ///
  /// - Throws: ``PlacementFault`` if the numbers are too large.
  func seating(in market: Market) throws(PlacementFault) -> Seating
}

extension Policy.Placement {
  /// The policy of this name, or `nil` if this version has none.
  var implementation: (any PlacementPolicy)? {
    switch self {
    case .balanced: Balanced()
    case .merit, .localFirst, .efficient, .firstChoice: nil
    }
  }
}
