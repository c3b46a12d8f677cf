/// Finds a minimum-cost flow by cost scaling (Goldberg 1997).
///
/// Where the simplex walks from basis to basis, cost scaling holds a flow and prices that are
/// optimal but for an error ε, and divides ε until the error is too small to matter: in whole
/// costs multiplied by *n* + 1 an ε of 1 proves a flow cheapest (Bertsekas 1979). It wins where
/// bases are deep and degenerate, as on tori with one source and one sink. Its numbers are larger,
/// so it takes fewer networks; see ``FlowNetworkError/beyondScaling(_:)``. The answer
/// depends on the order of the network's nodes and arcs, and on nothing else.
public struct CostScaling: Sendable {
  /// What reports call the method.
  public static let algorithmName = "cost scaling"

  /// By how much each refinement divides ε. From 12 to 32 makes little difference, 6 and 64 take a
  /// fifth longer.
  static let scalingFactor = 16

  /// A solver.
  public init() {}

  /// Finds a cheapest flow, or proves that there is none. O(n² m log (n C)), C the largest cost.
  ///
  /// - Throws: ``FlowNetworkError`` if supplies do not balance, bounds are out of order, or sums
  ///   of flows or scaled costs could overflow.
  public func solve(_ network: FlowNetwork) throws(FlowNetworkError) -> FlowOutcome {
    try network.validate()
    let range = try ScalingRange(of: network)
    var refinement = Refinement(
      ResidualNetwork(of: network, range: range), scalingFactor: Self.scalingFactor)
    var epsilon = max(1, range.largestCost / Int64(Self.scalingFactor))
    guard refinement.start(with: epsilon) else {
      // Where a flow exists, it was prices that stopped the refinement.
      guard let cut = refinement.residual.overloadedCut else { throw .beyondScaling(.prices) }
      return .infeasible(cut)
    }
    while epsilon > 1 {
      epsilon = max(1, epsilon / Int64(Self.scalingFactor))
      // Once ε is a few whole costs, flows tend to be cheapest long before prices can show it.
      if epsilon <= range.scale, refinement.findExactPrices() { break }
      guard refinement.refine(to: epsilon) else { throw .beyondScaling(.prices) }
    }

    let flows = refinement.residual.flows(of: network)
    return .optimal(
      OptimalFlow(
        flows: flows, potentials: refinement.residual.exactPotentials(),
        cost: network.objective(of: flows, costs: network.costs), scaling: refinement.effort))
  }
}

/// What cost scaling took, in counters that do not depend on a clock.
public struct ScalingEffort: Sendable, Equatable, Codable {
  /// How often flow was moved for another ε.
  public internal(set) var refinements = 0
  /// How often flow moved along an arc, those filled at the start of a refinement apart.
  public internal(set) var pushes = 0
  /// How often a node's price was lowered by itself.
  public internal(set) var relabels = 0
  /// How often all prices were lowered at once, by distance to the deficits.
  public internal(set) var priceUpdates = 0
  /// How often better prices were looked for without moving excess.
  public internal(set) var priceRefinements = 0
  /// How many cycles of negative cost were cancelled by that.
  public internal(set) var cycles = 0

  /// Nothing yet.
  public init() {}

  /// What several parts of a network took together; nil without any.
  init?(sumOf efforts: [ScalingEffort]) {
    guard !efforts.isEmpty else { return nil }
    for effort in efforts {
      refinements += effort.refinements
      pushes += effort.pushes
      relabels += effort.relabels
      priceUpdates += effort.priceUpdates
      priceRefinements += effort.priceRefinements
      cycles += effort.cycles
    }
  }
}
