import MinCostFlow
import PlacementModel

/// What a metre of travel, a unit of imbalance and a change of hands cost where bases are given.
package struct AllocationPrices: Hashable, Sendable {
  package let travel: Int64
  package let balance: Int64
  package let continuity: Int64

  /// - Precondition: none is negative.
  package init(travel: Int, balance: Int, continuity: Int = 0) {
    precondition(
      travel >= 0 && balance >= 0 && continuity >= 0, "the loads' cost is convex, distances cost")
    (self.travel, self.balance) = (Int64(travel), Int64(balance))
    self.continuity = Int64(continuity)
  }

  /// Prices that stand for the whole objective.
  ///
  /// The distances within a portfolio of *k* around its base come to about *k*/2 times the
  /// travel, so a metre of travel stands for that many more of `pairs`. Everything is doubled,
  /// to stay whole, and divided where weights are so large that a path's cost could overflow.
  ///
  /// - Parameter load: *k*, of a mean caseload.
  init(standingForPairs problem: CaseloadProblem, load: Int) {
    let weights = problem.weights
    let travel = 2 * weights.travel + load * weights.pairs
    let divisor = 1 + travel / Self.largest
    self.init(
      travel: travel / divisor, balance: 2 * weights.balance / divisor,
      continuity: 2 * problem.continuity / divisor)
  }

  /// Times the longest distance and 2,000 nodes, this stays below 2^60.
  static let largest = 4_000_000

  /// What a plan costs at these prices.
  func cost(of plan: Plan, in problem: CaseloadProblem) -> Int {
    Int(travel) * Terms.travel(of: plan, in: problem)
      + Int(balance) * Terms.balance(of: plan.loads) + Int(continuity) * problem.changes(in: plan)
  }
}

/// The network on which cooperatives flow to assistants with given bases.
///
///     cooperative ──travel──▶ assistant ──balance──▶ sink
///          │                    L...U by unit arcs     ▲
///          └──────────▶ left out (one a class) ────────┘
///
/// Each cooperative supplies one unit, which the sink takes. An assistant's arcs to the sink hold
/// the lower bound and then cost 2*k* - 1 balance for the *k*th unit: convex, so units fill them
/// in order. Arcs that a conflict of interest or a pin forbids are not there.
struct AllocationNetwork {
  private(set) var network = FlowNetwork()
  private(set) var sink = Node(index: 0)
  /// Arcs from cooperatives to assistants, with both ends.
  private(set) var services: [(arc: Arc, cooperative: Int, assistant: Int)] = []
  /// Unit arcs from assistants to the sink; the *k*th unit of a load flows on the *k*th.
  private(set) var units: [(arc: Arc, load: Int)] = []
  /// Arcs of single cooperatives into being left out.
  private(set) var omissions: [(arc: Arc, cooperative: Int)] = []

  /// Every cooperative of a kabupaten has an arc to every assistant, which leaves nothing to
  /// presolve: looking for it would only cost time, hundreds of times a search.
  static let simplex: NetworkSimplex = {
    var simplex = NetworkSimplex()
    simplex.presolve = false
    return simplex
  }()

  /// The network in which all bounds hold: loads, and how many of each class are covered.
  init(_ problem: CaseloadProblem, sites: [Int?], prices: AllocationPrices) {
    let bounds = problem.bounds
    let assistants = addAssistants(to: problem)
    sink = network.addNode()
    var supplied = 0
    for service in bounds.coverage where service.covered > 0 {
      let omitted = service.members.count - service.covered
      let leftOut = omitted > 0 ? network.addNode() : nil
      for cooperative in service.members {
        let origin = addCooperative(
          cooperative, to: assistants, problem, sites: sites, prices: prices)
        if let leftOut { network.addArc(from: origin, to: leftOut, capacity: 1) }
        supplied += 1
      }
      if let leftOut {
        let count = Int64(omitted)
        network.addArc(from: leftOut, to: sink, lower: count, capacity: count)
      }
    }
    for (assistant, node) in assistants.enumerated() {
      let (lower, upper) = (bounds.lower[assistant], bounds.upper[assistant])
      if prices.balance == 0 {
        network.addArc(from: node, to: sink, lower: Int64(lower), capacity: Int64(upper))
      } else {
        let marginal = (lower..<upper).map { prices.balance * Int64(2 * $0 + 1) }
        network.addConvexArcs(from: node, to: sink, lower: Int64(lower), marginalCosts: marginal)
      }
    }
    balanceSupplies(at: sink, cooperatives: supplied)
  }

  /// The network in which only conflicts, pins and the largest load are hard. Anybody who is not
  /// pinned may be left out; ``relaxedGoals(for:)`` say what must not be given up before what.
  init(relaxing problem: CaseloadProblem, sites: [Int?], prices: AllocationPrices) {
    let assistants = addAssistants(to: problem)
    sink = network.addNode()
    let leftOut = network.addNode()
    for cooperative in problem.cooperatives.indices {
      let origin = addCooperative(
        cooperative, to: assistants, problem, sites: sites, prices: prices)
      if problem.pinnedTo[cooperative] == nil {
        omissions.append((network.addArc(from: origin, to: leftOut, capacity: 1), cooperative))
      }
    }
    network.addArc(from: leftOut, to: sink, capacity: Int64(problem.cooperatives.count))
    for (assistant, node) in assistants.enumerated() {
      let largest = max(problem.rule.ceiling, problem.assistants[assistant].pinned.count)
      for load in 1..<largest + 1 {
        let arc = network.addArc(
          from: node, to: sink, capacity: 1, cost: prices.balance * Int64(2 * load - 1))
        units.append((arc, load))
      }
    }
    balanceSupplies(at: sink, cooperatives: problem.cooperatives.count)
  }

  /// Cover as many as possible, the highest priority first; then the least shortfall below the
  /// least load (or, where loads should differ by at most 1, the least sum of squares); then cost.
  ///
  /// Sets of cooperatives that can be covered together are the independent sets of a transversal
  /// matroid (Edmonds and Fulkerson 1965), so any positive weights that rise with priority find
  /// the set that is best class by class: small ones are exact.
  func relaxedGoals(for problem: CaseloadProblem) -> [[Int64]] {
    let none = [Int64](repeating: 0, count: network.arcCount)
    var (cover, evenness) = (none, none)
    let priorities = Set(problem.cooperatives.map(\.priority)).sorted()
    let weights = Dictionary(uniqueKeysWithValues: zip(priorities, 1...))
    for (arc, cooperative) in omissions {
      cover[arc.index] = Int64(weights[problem.cooperatives[cooperative].priority]!)
    }
    for (arc, load) in units {
      let isEven = problem.rule.mode == .even
      evenness[arc.index] =
        isEven ? Int64(2 * load - 1) : (load <= problem.rule.lower ? -1 : 0)
    }
    return [cover, evenness, network.costs]
  }

  /// By cooperative, the assistant that a flow of this network gives it to.
  func assistants(in flows: [Int64], cooperatives: Int) -> [Int?] {
    var assistants = [Int?](repeating: nil, count: cooperatives)
    for (arc, cooperative, assistant) in services where flows[arc.index] > 0 {
      assistants[cooperative] = assistant
    }
    return assistants
  }
}

// MARK: - Building

extension AllocationNetwork {
  private mutating func addAssistants(to problem: CaseloadProblem) -> [Node] {
    let (cooperatives, assistants) = (problem.cooperatives.count, problem.assistants.count)
    let largest = problem.bounds.upper.max() ?? 0
    network.reserve(
      nodes: cooperatives + assistants + 2 + problem.bounds.coverage.count,
      arcs: cooperatives * (assistants + 1) + assistants * (largest + 1))
    services.reserveCapacity(cooperatives * assistants)
    return (0..<assistants).map { _ in network.addNode() }
  }

  /// Adds a cooperative with an arc to everybody who may serve it.
  private mutating func addCooperative(
    _ cooperative: Int, to assistants: [Node], _ problem: CaseloadProblem, sites: [Int?],
    prices: AllocationPrices
  ) -> Node {
    let origin = network.addNode(supply: 1)
    for (assistant, node) in assistants.enumerated() {
      guard problem.allows(assistant, cooperative) else { continue }
      let metres = problem.distances.metres(fromSite: sites[assistant]!, to: cooperative)
      let changesHands = problem.former[cooperative].map { $0 != assistant } ?? false
      let arc = network.addArc(
        from: origin, to: node, capacity: 1,
        cost: prices.travel * Int64(metres) + (changesHands ? prices.continuity : 0))
      services.append((arc, cooperative, assistant))
    }
    return origin
  }

  private mutating func balanceSupplies(at sink: Node, cooperatives: Int) {
    network.setSupply(-Int64(cooperatives), at: sink)
  }
}
