/// A cheapest flow, with the potentials that prove it so.
public struct OptimalFlow: Sendable, Equatable {
  /// The flow of each arc, by index.
  public let flows: [Int64]
  /// The potential of each node, by index.
  ///
  /// An arc's *reduced cost* is its cost plus its tail's potential minus its head's. Where it is
  /// positive the arc flows at its lower bound, where negative at its capacity: complementary
  /// slackness, which no flow but a cheapest one satisfies.
  public let potentials: [Int64]
  /// The sum over arcs of flow times cost.
  public let cost: Int128
  /// How many times the basis changed, or an arc went to its other bound, on the way.
  public let pivots: Int
  /// How many arcs the search for entering arcs looked at.
  public let arcsPriced: Int
  /// The nodes and arcs that the simplex had to deal with after presolve, all parts together.
  public let nodesLeft: Int
  public let arcsLeft: Int
  /// What cost scaling took, if it found the flow.
  public let scaling: ScalingEffort?

  /// A flow as some solver, ours or another, found it; ``certificateFault(for:)`` judges it.
  public init(
    flows: [Int64], potentials: [Int64], cost: Int128, pivots: Int = 0, arcsPriced: Int = 0,
    nodesLeft: Int? = nil, arcsLeft: Int? = nil, scaling: ScalingEffort? = nil
  ) {
    self.flows = flows
    self.potentials = potentials
    self.cost = cost
    self.pivots = pivots
    self.arcsPriced = arcsPriced
    self.nodesLeft = nodesLeft ?? potentials.count
    self.arcsLeft = arcsLeft ?? flows.count
    self.scaling = scaling
  }

  /// The flow of a solve by one goal.
  init(firstGoalOf flow: LexicographicFlow) {
    self.init(
      flows: flow.flows, potentials: flow.potentials[0], cost: flow.objectives[0],
      pivots: flow.pivots[0], arcsPriced: flow.arcsPriced[0])
  }

  /// The flow of one arc.
  public func flow(of arc: Arc) -> Int64 { flows[arc.index] }

  /// The total flow of several arcs, such as those that stand for one convex cost.
  public func flow(of arcs: [Arc]) -> Int64 { arcs.reduce(0) { $0 + flows[$1.index] } }
}

/// A flow that is best by a first goal, then by a second among those, and so on, with the
/// potentials that prove it so.
public struct LexicographicFlow: Sendable, Equatable {
  /// The flow of each arc, by index.
  public let flows: [Int64]
  /// One column of node potentials a goal.
  ///
  /// For every arc, take its reduced costs goal by goal; at the first that is not zero, positive
  /// means flow at the lower bound and negative flow at the capacity.
  public let potentials: [[Int64]]
  /// The value reached in each goal: the sum over arcs of flow times that goal's cost.
  public let objectives: [Int128]
  /// The pivots spent on each goal; the first goal's include those that found a feasible flow.
  public let pivots: [Int]
  /// The arcs that the search for entering arcs looked at, by goal.
  public let arcsPriced: [Int]

  /// A flow as some solver, ours or another, found it; ``certificateFault(for:goals:)`` judges it.
  public init(
    flows: [Int64], potentials: [[Int64]], objectives: [Int128], pivots: [Int] = [],
    arcsPriced: [Int] = []
  ) {
    self.flows = flows
    self.potentials = potentials
    self.objectives = objectives
    self.pivots = pivots
    self.arcsPriced = arcsPriced
  }

  /// The flow of one arc.
  public func flow(of arc: Arc) -> Int64 { flows[arc.index] }

  /// The total flow of several arcs, such as those that stand for one convex cost.
  public func flow(of arcs: [Arc]) -> Int64 { arcs.reduce(0) { $0 + flows[$1.index] } }
}

/// A set of nodes that proves that no flow exists: more must leave it than can.
///
/// What must leave is the supply of its nodes and the lower bounds of the arcs entering it; what
/// can leave is the capacity of the arcs leaving it.
public struct OverloadedCut: Sendable, Equatable {
  /// The nodes, in order of index.
  public let nodes: [Node]
  /// By how many units what must leave exceeds what can; positive.
  public let excess: Int128

  /// A cut as some solver, ours or another, found it; ``certificateFault(for:)`` judges it.
  public init(nodes: [Node], excess: Int128) {
    self.nodes = nodes
    self.excess = excess
  }
}
