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

    if let smaller = twoWaySources(of: network, goals: goals, ranges: ranges),
      let run = GoalRun(smaller), case .optimal(let found) = run.coldOutcome(by: pivotRule)
    {
      return .optimal(smaller.restored(found, goals: goals))
    }
    return GoalRun(network: network, goals: goals, ranges: ranges).coldOutcome(by: pivotRule)
  }
}

/// What it takes to meet goals in turn, wherever the first basis comes from.
struct GoalRun {
  let network: FlowNetwork
  let goals: [[Int64]]
  let ranges: [CostRange]
  let guide: GuidingCosts
  /// By goal, the potentials that tops of trees had before; empty if there were none.
  var tops: [[Int64]] = []

  init(network: FlowNetwork, goals: [[Int64]], ranges: [CostRange]) {
    (self.network, self.goals, self.ranges) = (network, goals, ranges)
    guide = GuidingCosts(for: goals, ranges: ranges, in: network)
  }

  /// Meets the goals in turn, all arcs being at their lower bounds at first.
  func coldOutcome(by rule: PivotRule) -> LexicographicOutcome {
    outcome(from: Basis(of: network, costs: guide.costs, range: guide.range), by: rule)!
  }

  /// Meets the goals in turn, from a basis under the guiding costs; nil if that takes more pivots
  /// than the budget.
  func outcome(
    from start: consuming Basis, by rule: PivotRule, pivots budget: Int = .max
  ) -> LexicographicOutcome? {
    // The guiding costs also drive out the artificial flow, so they run even if they are zero.
    var basis = start
    let guided = basis.optimize(by: rule, pivots: budget)
    if guided.isCutShort { return nil }
    if let cut = basis.overloadedCut { return .infeasible(cut) }

    var left = budget - guided.pivots
    var efforts: [Basis.Effort] = []
    var potentials: [[Int64]] = []
    var hasMetGoal = false
    for goal in goals.indices {
      var effort = Basis.Effort()
      if ranges[goal].isZero {
        potentials.append(Array(repeating: 0, count: network.nodeCount))
      } else {
        if !guide.isOneGoal {
          if hasMetGoal { basis.keepOptimalFace() }
          basis.setCosts(goals[goal], tops: tops.isEmpty ? nil : tops[goal])
          effort = basis.optimize(by: rule, pivots: left)
          if effort.isCutShort { return nil }
          left -= effort.pivots
        }
        potentials.append(basis.networkPotentials)
        hasMetGoal = true
      }
      efforts.append(effort)
    }
    if !efforts.isEmpty { efforts[0].add(guided) }
    return .optimal(flow(of: basis, potentials: potentials, efforts: efforts))
  }

  private func flow(
    of basis: borrowing Basis, potentials: [[Int64]], efforts: [Basis.Effort]
  ) -> LexicographicFlow {
    var flows = basis.networkFlows
    network.settleSelfLoops(in: &flows, goals: goals)
    return LexicographicFlow(
      flows: flows, potentials: potentials,
      objectives: goals.map { network.objective(of: flows, costs: $0) },
      pivots: efforts.map(\.pivots), arcsPriced: efforts.map(\.arcsPriced))
  }
}

extension FlowNetwork {
  /// The range of each goal's potentials.
  func costRanges(of goals: [[Int64]]) throws(FlowNetworkError) -> [CostRange] {
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
    guard hasSelfLoops else { return }
    for arc in 0..<arcCount where tails[arc] == heads[arc] {
      let decisive = goals.first { $0[arc] != 0 }
      flows[arc] = decisive.map { $0[arc] < 0 } ?? false ? capacities[arc] : lowers[arc]
    }
  }

  /// Whether an arc joins a node with itself.
  var hasSelfLoops: Bool {
    let (tails, heads) = (tails.span, heads.span)
    precondition(tails.count == heads.count)
    var loops: Int32 = 0
    for arc in 0..<tails.count {
      // Both columns are as long as this.
      loops &+= unsafe tails[unchecked: arc] == heads[unchecked: arc] ? 1 : 0
    }
    return loops != 0
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
