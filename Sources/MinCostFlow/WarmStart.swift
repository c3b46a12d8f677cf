extension NetworkSimplex {
  /// Finds a cheapest flow, or proves that there is none, starting from the basis of a similar
  /// network.
  ///
  /// The answer is as exact as that of a cold solve, and proved alike; of several cheapest flows it
  /// may be another one. A basis that does not suit the network is repaired. After small changes
  /// that takes few pivots; when it takes too many, the network is solved afresh, presolve included.
  ///
  /// - Throws: ``FlowNetworkError`` as ``solve(_:)`` does, and
  ///   ``FlowNetworkError/basisOfAnotherNetwork(nodes:arcs:)``.
  public func solve(
    _ network: FlowNetwork, from start: StartingBasis
  ) throws(FlowNetworkError) -> Outcome {
    let ranges = try check(network, goals: [network.costs], against: start)
    if presolve,
      let optimum = unitSourceOptimum(of: network, range: ranges[0], from: start)
        ?? unitBlocksOptimum(of: network, range: ranges[0], from: start)
    {
      return .optimal(optimum)
    }
    return switch warmOutcome(of: network, goals: [network.costs], ranges: ranges, from: start) {
    case .infeasible(let cut): .infeasible(cut)
    case .optimal(let flow): .optimal(OptimalFlow(firstGoalOf: flow))
    case nil: try solve(network)
    }
  }

  /// Finds the flow that is best by these goals in turn, or proves that there is none, starting
  /// from the basis of a similar network; see ``solve(_:goals:)`` and ``solve(_:from:)``.
  ///
  /// - Throws: ``FlowNetworkError`` as ``solve(_:goals:)`` does, and
  ///   ``FlowNetworkError/basisOfAnotherNetwork(nodes:arcs:)``.
  public func solve(
    _ network: FlowNetwork, goals: [[Int64]], from start: StartingBasis
  ) throws(FlowNetworkError) -> LexicographicOutcome {
    let ranges = try check(network, goals: goals, against: start)
    if let outcome = warmOutcome(of: network, goals: goals, ranges: ranges, from: start) {
      return outcome
    }
    return try solve(network, goals: goals)
  }

  /// Checks that the network can be solved and has the size of the basis; the goals' ranges.
  private func check(
    _ network: FlowNetwork, goals: [[Int64]], against start: StartingBasis
  ) throws(FlowNetworkError) -> [CostRange] {
    guard start.nodeCount == network.nodeCount, start.arcCount == network.arcCount else {
      throw .basisOfAnotherNetwork(nodes: start.nodeCount, arcs: start.arcCount)
    }
    try network.validateFlows()
    return try network.costRanges(of: goals)
  }

  /// The outcome reached from a starting basis; nil if that is not worth while.
  private func warmOutcome(
    of network: FlowNetwork, goals: [[Int64]], ranges: [CostRange], from start: StartingBasis
  ) -> LexicographicOutcome? {
    if let smaller = twoWaySources(of: network, goals: goals, ranges: ranges, from: start),
      let basis = smaller.basis, let run = GoalRun(smaller),
      case .optimal(let found)? = warmOutcome(of: run, from: basis)
    {
      return .optimal(smaller.restored(found, goals: goals))
    }
    return warmOutcome(
      of: GoalRun(network: network, goals: goals, ranges: ranges), from: start)
  }

  /// The network without sources of two arcs, if that is asked for, pays and is safe.
  func twoWaySources(
    of network: FlowNetwork, goals: [[Int64]], ranges: [CostRange],
    from start: StartingBasis? = nil
  ) -> TwoWaySources? {
    // The difference of two costs can be twice as large as either.
    guard presolve, reductions.contains(.smallDegrees),
      ranges.allSatisfy({ $0.pathBound <= CostRange.largestPath >> 2 })
    else { return nil }
    return TwoWaySources(of: network, goals: goals, from: start)
  }

  /// The outcome reached from a starting basis; nil if that takes too many pivots.
  private func warmOutcome(
    of run: GoalRun, from start: StartingBasis
  ) -> LexicographicOutcome? {
    var run = run
    let network = run.network
    let forest = StartingForest(of: start, on: network)
    let tops = start.potentials(under: run.goals.count)
    guard
      let basis = Basis(
        of: network, costs: run.guide.costs, range: run.guide.range, from: start,
        forest: forest, tops: run.guide.sum(of: tops, nodeCount: network.nodeCount))
    else { return nil }
    if !run.guide.isOneGoal {
      run.tops = zip(run.goals, tops).map { costs, tops in
        forest.potentials(costs: costs, in: network, tops: tops)
      }
    }
    return run.outcome(
      from: basis, by: pivotRule, pivots: warmPivots ?? pivotBudget(of: network))
  }

  /// How many pivots a warm start may take before a cold one promises less: those of a cold one are
  /// several times the nodes, and no more where there are many more arcs.
  private func pivotBudget(of network: FlowNetwork) -> Int {
    max(500, network.nodeCount / 4, min(network.arcCount / 10, 8 * network.nodeCount))
  }
}

extension StartingBasis {
  /// By goal and node, the potentials to begin with; all zero if the basis was found under another
  /// number of goals.
  fileprivate func potentials(under goalCount: Int) -> [[Int64]] {
    guard goalCount != potentials.count else { return potentials }
    return Array(repeating: Array(repeating: 0, count: nodeCount), count: goalCount)
  }
}

extension GuidingCosts {
  /// The sum of columns, one a goal, weighed as the goals are.
  fileprivate func sum(of columns: [[Int64]], nodeCount: Int) -> [Int64] {
    var sum = [Int64](repeating: 0, count: nodeCount)
    for (weight, column) in zip(weights, columns) where weight != 0 {
      for node in sum.indices where column[node] != 0 {
        sum[node] &+= weight &* column[node]
      }
    }
    return sum
  }
}

extension GoalRun {
  /// The same goals without sources of two arcs; nil if their sums could overflow.
  init?(_ smaller: TwoWaySources) {
    guard let ranges = try? smaller.network.costRanges(of: smaller.goals) else { return nil }
    self.init(network: smaller.network, goals: smaller.goals, ranges: ranges)
  }
}
