package import PlacementModel

/// Who goes where among the seatings that serve the cooperatives equally well.
///
/// A policy is free in how it seats people, as a list of goals or step by step, but it starts
/// from the optimum of the goals common to all, and proves what it promises.
package protocol PlacementPolicy: Sendable {
  /// The name under which `policy.json` asks for it.
  var placement: Policy.Placement { get }

  /// Seats people.
  ///
  /// - Parameter selection: the one by the common goals.
  /// - Throws: ``PlacementFault`` if the numbers are too large.
  func seating(from selection: Selection) throws(PlacementFault) -> Seating
}

extension Policy.Placement {
  /// The policy of this name.
  var implementation: any PlacementPolicy {
    switch self {
    case .balanced: Balanced()
    case .merit: Merit()
    case .localFirst: LocalFirst()
    case .efficient: Efficient()
    case .firstChoice: FirstChoice()
    }
  }
}
