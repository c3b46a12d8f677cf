/// Finds a minimum-cost flow by the primal network simplex method.
///
/// The solver walks from one spanning tree of basic arcs to a cheaper one. Its trees stay
/// *strongly feasible* (Cunningham 1976), so no sequence of pivots can cycle. The answer depends
/// on the order of the network's nodes and arcs, and on nothing else.
public struct NetworkSimplex: Sendable {
  /// What solving can end in.
  public typealias Outcome = FlowOutcome

  /// What reports call the method.
  public static let algorithmName = "network simplex"

  /// How the arc that enters the basis is chosen.
  public var pivotRule: PivotRule = .blockSearch

  /// Whether the network is made smaller before it is solved, and the answer carried back.
  public var presolve = true

  /// How many pivots a warm start may take before the network is solved afresh; nil for a number
  /// that suits its size.
  package var warmPivots: Int?

  /// A network of so many nodes is solved again part by part, where that can be.
  package var leastNodesByParts = 1 << 15

  /// What presolve may try.
  package var reductions = Reductions.all

  /// A solver with the default rule, after presolve.
  public init() {}

  /// Finds a cheapest flow, or proves that there is none.
  ///
  /// - Throws: ``FlowNetworkError`` if supplies do not balance, bounds are out of order, or sums
  ///   of flows or costs could overflow; see ``FlowNetwork/validate()``.
  public func solve(_ network: FlowNetwork) throws(FlowNetworkError) -> Outcome {
    try network.validateFlows()
    let range = try CostRange(of: network.costs, nodeCount: network.nodeCount, goal: 0)
    if presolve, let optimum = optimumBySmallerNetworks(of: network, range: range) {
      return .optimal(optimum)
    }
    return solveWhole(network, range: range)
  }

  /// The cheapest flow by whatever makes the network smaller; nil if nothing does that pays, or if
  /// no flow exists.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``, and its costs have this range.
  private func optimumBySmallerNetworks(
    of network: FlowNetwork, range: CostRange
  ) -> OptimalFlow? {
    unitSourceOptimum(of: network, range: range) ?? twoWayOptimum(of: network, range: range)
      ?? presolvedOptimum(of: network, range: range)
  }

  /// The cheapest flow by way of the network without its sources of two arcs; nil as above, and
  /// where other arcs are so many that presolve, which copies fewer of them, is faster.
  private func twoWayOptimum(of network: FlowNetwork, range: CostRange) -> OptimalFlow? {
    guard network.arcCount <= 4 * network.nodeCount,
      let smaller = twoWaySources(of: network, goals: [network.costs], ranges: [range]),
      let range = try? smaller.network.costRanges(of: smaller.goals)[0]
    else { return nil }
    if let optimum = presolvedOptimum(of: smaller.network, range: range, isBundled: true) {
      return smaller.restored(optimum)
    }
    guard case .optimal(let optimum) = solveWhole(smaller.network, range: range) else {
      return nil
    }
    return smaller.restored(optimum)
  }

  /// Solves the network as it stands.
  ///
  /// - Precondition: the network passed ``FlowNetwork/validate()``, and its costs have this range.
  func solveWhole(_ network: FlowNetwork, range: CostRange) -> Outcome {
    let run = GoalRun(network: network, goals: [network.costs], ranges: [range])
    return switch run.coldOutcome(by: pivotRule) {
    case .infeasible(let cut): .infeasible(cut)
    case .optimal(let flow): .optimal(OptimalFlow(firstGoalOf: flow))
    }
  }
}
