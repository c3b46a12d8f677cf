/// What a seating is judged by; policies list goals in order of precedence, each met exactly
/// before the next is looked at.
package enum SeatingGoal: Hashable, Sendable {
  /// Least total shortfall below the floors of kabupaten.
  case cover
  /// Least total shortfall below the minimums of provinces and the nation.
  case minimums
  /// Most people placed.
  case fill
  /// Least sum of squared loads, every kabupaten's cooperatives split evenly.
  case service
  /// Least sum of the resolved positions of those placed.
  ///
  /// The sets of people that can be seated while the goals before this one are met are the bases
  /// of a matroid (M-convex functions stay so when carried through a network: Murota, *Discrete
  /// Convex Analysis*, 2003, section 9.6), so the set with the least sum is also best position by
  /// position (Gale, *Optimal assignments in an ordered set*, 1968).
  case merit
  /// Least sum of tiers.
  case tier
  /// Least sum of preference positions.
  case preference
  /// Least sum of kilometres.
  case distance
  /// Least sum of tiers, preference positions and kilometres, weighted by the policy's
  /// ``Policy/Efficiency``.
  case cost
  /// Most people placed in the region that they state in this position.
  case choice(Int)

  /// The goals that headcounts alone decide, and every policy begins with.
  package static let ofHeadcounts: [SeatingGoal] = [.cover, .minimums, .fill, .service]

  /// The goals that decide who is placed where people are weighed by rank.
  package static let common: [SeatingGoal] = ofHeadcounts + [.merit]

  /// What certificates call the goal.
  package var name: String {
    switch self {
    case .cover: "cover"
    case .minimums: "minimums"
    case .fill: "fill"
    case .service: "service"
    case .merit: "merit"
    case .tier: "tier"
    case .preference: "preference"
    case .distance: "distance"
    case .cost: "cost"
    case .choice(let position): "choice_\(position)"
    }
  }

  /// Whether more is better; networks then count a gain as a negative cost.
  var isMaximised: Bool {
    switch self {
    case .fill, .choice: true
    case .cover, .minimums, .service, .merit, .tier, .preference, .distance, .cost: false
    }
  }
}
