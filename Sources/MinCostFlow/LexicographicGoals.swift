/// What solving for several goals in turn can end in. Every case carries the proof of its claim.
public enum LexicographicOutcome: Sendable, Equatable {
  /// A flow best by the first goal, among those by the second, and so on.
  case optimal(LexicographicFlow)
  /// No flow exists: nodes that must send out more than the arcs leaving them carry.
  case infeasible(OverloadedCut)
}

extension NetworkSimplex {
  /// Finds the flow that is cheapest by the first goal, among those by the second, and so on, or
  /// proves that there is no flow.
  ///
  /// A goal is a column of costs, one an arc; the network's own costs play no part. No weights
  /// stand in for the order of goals (a weighted sum only chooses the first basis). When a goal is
  /// met, arcs outside the basis whose reduced cost is not zero are held where they are, which
  /// leaves exactly the goal's optimal flows (by complementary slackness), and the next goal starts
  /// from the same basis. Later goals search few arcs; a goal that is zero everywhere costs nothing.
  ///
  /// - Throws: ``FlowNetworkError`` if supplies do not balance, bounds are out of order, a goal's
  ///   length is wrong, or sums of flows or costs could overflow.
  public func solve(
    _ network: FlowNetwork, goals: [[Int64]]
  ) throws(FlowNetworkError) -> LexicographicOutcome {
    try network.validateFlows()
    let ranges = try network.costRanges(of: goals)

    // The guiding costs also drive out the artificial flow, so they run even if they are zero.
    let guide = GuidingCosts(for: goals, ranges: ranges, in: network)
    var basis = Basis(of: network, costs: guide.costs, range: guide.range)
    let guided = basis.optimize(by: pivotRule)
    if let cut = basis.overloadedCut { return .infeasible(cut) }

    var efforts: [Basis.Effort] = []
    var potentials: [[Int64]] = []
    var hasMetGoal = false
    for (costs, range) in zip(goals, ranges) {
      guard !range.isZero else {
        efforts.append(Basis.Effort())
        potentials.append(Array(repeating: 0, count: network.nodeCount))
        continue
      }
      if guide.isOneGoal {
        efforts.append(Basis.Effort())
      } else {
        if hasMetGoal { basis.keepOptimalFace() }
        basis.setCosts(costs)
        efforts.append(basis.optimize(by: pivotRule))
      }
      potentials.append(basis.networkPotentials)
      hasMetGoal = true
    }
    if !efforts.isEmpty { efforts[0].add(guided) }

    var flows = basis.networkFlows
    network.settleSelfLoops(in: &flows, goals: goals)
    let objectives = goals.map { network.objective(of: flows, costs: $0) }
    return .optimal(
      LexicographicFlow(
        flows: flows, potentials: potentials, objectives: objectives,
        pivots: efforts.map(\.pivots),
        arcsPriced: efforts.map(\.arcsPriced)))
  }
}

extension FlowNetwork {
  /// The range of each goal's potentials.
  fileprivate func costRanges(of goals: [[Int64]]) throws(FlowNetworkError) -> [CostRange] {
    var ranges: [CostRange] = []
    for (goal, costs) in goals.enumerated() {
      guard costs.count == arcCount else {
        throw .goalOfWrongLength(goal: goal, count: costs.count, expected: arcCount)
      }
      ranges.append(try CostRange(of: costs, nodeCount: nodeCount, goal: goal))
    }
    return ranges
  }

  /// Fills each self-loop whose first cost that is not zero is negative; no tree ever holds one.
  fileprivate func settleSelfLoops(in flows: inout [Int64], goals: [[Int64]]) {
    for arc in 0..<arcCount where tails[arc] == heads[arc] {
      let decisive = goals.first { $0[arc] != 0 }
      flows[arc] = decisive.map { $0[arc] < 0 } ?? false ? capacities[arc] : lowers[arc]
    }
  }

  /// The sum over arcs of flow times cost.
  func objective(of flows: [Int64], costs: [Int64]) -> Int128 {
    var sum: Int128 = 0
    for arc in 0..<arcCount where flows[arc] != 0 {
      sum += Int128(flows[arc]) * Int128(costs[arc])
    }
    return sum
  }
}
