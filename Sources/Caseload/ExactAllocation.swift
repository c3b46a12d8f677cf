import MinCostFlow
import PlacementModel

/// The cheapest way to share cooperatives among assistants whose bases are given: least
/// travel, balance and changes of hands, by their prices, of all plans within the rules. Proven by
/// a flow.
///
/// Where conflicts of interest or pins leave no plan within the bounds, which an overloaded cut
/// proves, the bounds give way in order of precedence: cover as many as possible, by priority;
/// then come as near to the least loads as possible; then cost.
package struct ExactAllocation: Sendable {
  package let plan: Plan
  /// The least cost: prices.travel x travel + prices.balance x balance, and prices.continuity for
  /// each change of hands.
  package let cost: Int
  /// Bounds that every plan under the same rules keeps, whatever the bases.
  package let bounds: CaseloadBounds
  /// Whether the problem's own bounds had to give way.
  package let isConstrained: Bool
  /// Whether every certificate on the way was verified.
  package let isCertified: Bool
  /// How many flows were solved, and the pivots of all.
  package let flows: Int
  package let pivots: Int

  /// - Parameters:
  ///   - sites: by assistant, the site to work from.
  ///   - prices: those of the problem's weights unless others are given.
  package init(_ problem: CaseloadProblem, sites: [Int?], prices: AllocationPrices? = nil) {
    let prices =
      prices
      ?? AllocationPrices(
        travel: problem.weights.travel, balance: problem.weights.balance,
        continuity: problem.continuity)
    let model = AllocationNetwork(problem, sites: sites, prices: prices)
    switch solved({ () throws(FlowNetworkError) in
      try AllocationNetwork.simplex.solve(model.network)
    }) {
    case .optimal(let flow):
      let assistants = model.assistants(
        in: flow.flows, cooperatives: problem.cooperatives.count)
      self.init(
        problem, plan: Plan(sites: sites, assistants: assistants), prices: prices,
        bounds: problem.bounds, isConstrained: false,
        isCertified: flow.certificateFault(for: model.network) == nil, flows: 1,
        pivots: flow.pivots)
    case .infeasible(let cut):
      self.init(
        relaxing: problem, sites: sites, prices: prices,
        cutIsProven: cut.certificateFault(for: model.network) == nil)
    }
  }

  /// Solves for the goals in turn, where the bounds are proved impossible together.
  private init(
    relaxing problem: CaseloadProblem, sites: [Int?], prices: AllocationPrices, cutIsProven: Bool
  ) {
    let model = AllocationNetwork(relaxing: problem, sites: sites, prices: prices)
    let goals = model.relaxedGoals(for: problem)
    switch solved({ () throws(FlowNetworkError) in
      try AllocationNetwork.simplex.solve(model.network, goals: goals)
    }) {
    case .optimal(let flow):
      let assistants = model.assistants(
        in: flow.flows, cooperatives: problem.cooperatives.count)
      let isProven = flow.certificateFault(for: model.network, goals: goals) == nil
      self.init(
        problem, plan: Plan(sites: sites, assistants: assistants), prices: prices,
        bounds: problem.relaxedBounds(coveredIn: assistants), isConstrained: true,
        isCertified: cutIsProven && isProven, flows: 2, pivots: flow.pivots.reduce(0, +))
    case .infeasible:
      preconditionFailure("everybody may be left out, and pins fit the loads made for them")
    }
  }

  private init(
    _ problem: CaseloadProblem, plan: Plan, prices: AllocationPrices, bounds: CaseloadBounds,
    isConstrained: Bool, isCertified: Bool, flows: Int, pivots: Int
  ) {
    self.plan = plan
    cost = prices.cost(of: plan, in: problem)
    self.bounds = bounds
    self.isConstrained = isConstrained
    self.isCertified = isCertified
    self.flows = flows
    self.pivots = pivots
  }
}

/// The outcome of a solve whose network is known to be in range: distances and weights are
/// bounded at the entrance.
private func solved<Outcome>(_ solve: () throws(FlowNetworkError) -> Outcome) -> Outcome {
  do {
    return try solve()
  } catch {
    preconditionFailure("an allocation's network is balanced and in range: \(error)")
  }
}

extension CaseloadProblem {
  /// The bounds that remain where the problem's own are impossible: loads from 0 up to what only
  /// pins may exceed, and of every priority as many covered as in a plan that covers most.
  func relaxedBounds(coveredIn assistants: [Int?]) -> CaseloadBounds {
    let pinned = cooperatives.indices.filter { pinnedTo[$0] != nil }
    let free = Dictionary(grouping: cooperatives.indices.filter { pinnedTo[$0] == nil }) {
      cooperatives[$0].priority
    }
    let classes =
      [pinned] + free.sorted { $0.key > $1.key }.map(\.value)
    return CaseloadBounds(
      lower: self.assistants.map { _ in 0 },
      upper: self.assistants.map { max(rule.ceiling, $0.pinned.count) },
      coverage: classes.filter { !$0.isEmpty }.map { members in
        CoverageClass(members: members, covered: members.count { assistants[$0] != nil })
      })
  }
}
