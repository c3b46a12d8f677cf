import PlacementModel

/// What one unit on an arc adds to each goal, all to be made small.
struct ArcCosts: Equatable {
  var cover = 0
  var minimums = 0
  var fill = 0
  var service = 0
  var merit = 0
  var tier = 0
  var preference = 0
  var distance = 0

  /// - Parameter weights: the prices of ``SeatingGoal/cost``.
  func cost(of goal: SeatingGoal, weights: Policy.Efficiency) -> Int64 {
    switch goal {
    case .cover: Int64(cover)
    case .minimums: Int64(minimums)
    case .fill: Int64(fill)
    case .service: Int64(service)
    case .merit: Int64(merit)
    case .tier: Int64(tier)
    case .preference: Int64(preference)
    case .distance: Int64(distance)
    case .cost:
      Int64(weights.tier * tier + weights.preference * preference + weights.distance * distance)
    case .choice(let position): preference == position ? -1 : 0
    }
  }
}

extension PlacementProblem {
  /// What the way from an origin costs; nothing where all share one.
  func travelCosts(from origin: Int?, to kabupaten: Int) -> ArcCosts {
    guard let origin else { return ArcCosts() }
    return ArcCosts(
      tier: domiciles.tier(fromOrigin: origin, to: kabupaten),
      distance: domiciles.kilometres(fromOrigin: origin, to: kabupaten))
  }
}
