import PlacementModel

extension BaseSearch {
  /// Proves what no plan of these people can undercut.
  ///
  /// Nothing of it leads the search, so a plan is the same whether anybody asks how good it is.
  ///
  /// - Parameter plan: the best that is known.
  /// - Precondition: the search has run.
  mutating func lowerBound(knowing plan: Plan) -> LowerBound {
    let plans = candidates.map(\.plan) + [plan]
    let joint = ascents.objective(plans, from: travelAscent?.bestPrices)?.bound
    guard let travelAscent else {
      return LowerBound(
        problem, bounds: bounds, travel: leastCost(AllocationPrices(travel: 1, balance: 0)),
        flow: leastTravelAndBalance, joint: joint)
    }
    var branching = NumberBranching(
      problem, after: travelAscent,
      knownCost: min(leastTravel, Terms.travel(of: plan, in: problem)),
      ascents: effort.branchingAscents / problem.cooperatives.count)
    return LowerBound(
      problem, bounds: bounds, travel: branching?.bound() ?? travelAscent.bound,
      flow: joint == nil ? ascents.travelAndBalance(plans, after: travelAscent) : nil,
      joint: joint)
  }

  /// The least weighted travel and balance where all bases are fixed; changes of hands are no part of
  /// the objective.
  private var leastTravelAndBalance: Int {
    mutating get {
      let prices = AllocationPrices(
        travel: problem.weights.travel, balance: problem.weights.balance)
      // Where those cost nothing, the search has met it.
      return problem.continuity == 0
        ? prices.cost(of: candidates[0].plan, in: problem) : leastCost(prices)
    }
  }

  private mutating func leastCost(_ prices: AllocationPrices) -> Int {
    allocate(problem.homes, prices: prices).cost
  }
}
