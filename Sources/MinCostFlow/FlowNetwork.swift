/// A directed network: nodes with supplies, arcs with bounds and costs.
///
/// A flow gives every arc an amount between its lower bound and its capacity, so that from every
/// node the amount leaving exceeds the amount entering by exactly the node's supply (a demand is a
/// negative supply). Self-loops, parallel arcs, negative costs and negative lower bounds are all
/// legal. Capacities are finite, so a cheapest flow exists wherever a flow does.
///
/// Building is unchecked but for indices; ``validate()`` decides whether the numbers are fit to
/// be solved. Memory is 32 bytes an arc and 8 bytes a node.
public struct FlowNetwork: Sendable, Equatable {
  // Columns, one entry an arc or a node. Indices take 32 bits, amounts and costs 64.
  package private(set) var tails: [Int32] = []
  package private(set) var heads: [Int32] = []
  package private(set) var lowers: [Int64] = []
  package private(set) var capacities: [Int64] = []
  package private(set) var costs: [Int64] = []
  package private(set) var supplies: [Int64] = []

  /// A network without nodes.
  public init() {}

  /// A network of these columns.
  ///
  /// - Precondition: there is one entry an arc in each of the first five, and ends of arcs are nodes.
  init(
    tails: [Int32], heads: [Int32], lowers: [Int64], capacities: [Int64], costs: [Int64],
    supplies: [Int64]
  ) {
    (self.tails, self.heads) = (tails, heads)
    (self.lowers, self.capacities, self.costs) = (lowers, capacities, costs)
    self.supplies = supplies
  }

  /// The number of nodes.
  public var nodeCount: Int { supplies.count }

  /// The number of arcs.
  public var arcCount: Int { tails.count }

  /// Makes room for this many nodes and arcs in all, so that adding them moves nothing.
  public mutating func reserve(nodes: Int, arcs: Int) {
    supplies.reserveCapacity(nodes)
    tails.reserveCapacity(arcs)
    heads.reserveCapacity(arcs)
    lowers.reserveCapacity(arcs)
    capacities.reserveCapacity(arcs)
    costs.reserveCapacity(arcs)
  }

  /// Adds a node from which `supply` units start; a negative supply is a demand.
  ///
  /// - Precondition: there are fewer than 2^31 - 2 nodes.
  @discardableResult
  public mutating func addNode(supply: Int64 = 0) -> Node {
    precondition(nodeCount < Self.largestCount, "a network has fewer than 2^31 - 2 nodes")
    supplies.append(supply)
    return Node(index: nodeCount - 1)
  }

  /// Adds an arc that carries `lower` to `capacity` units at `cost` each.
  ///
  /// - Precondition: both nodes belong to the network, which has fewer than 2^31 - 2 arcs.
  @discardableResult
  public mutating func addArc(
    from tail: Node, to head: Node, lower: Int64 = 0, capacity: Int64, cost: Int64 = 0
  ) -> Arc {
    precondition(arcCount < Self.largestCount, "a network has fewer than 2^31 - 2 arcs")
    precondition(tail.index < nodeCount && head.index < nodeCount, "an arc joins known nodes")
    tails.append(Int32(truncatingIfNeeded: tail.index))
    heads.append(Int32(truncatingIfNeeded: head.index))
    lowers.append(lower)
    capacities.append(capacity)
    costs.append(cost)
    return Arc(index: arcCount - 1)
  }

  /// The node that the arc leaves.
  public func tail(of arc: Arc) -> Node { Node(index: Int(tails[arc.index])) }

  /// The node that the arc enters.
  public func head(of arc: Arc) -> Node { Node(index: Int(heads[arc.index])) }

  /// The least amount that the arc must carry.
  public func lower(of arc: Arc) -> Int64 { lowers[arc.index] }

  /// The largest amount that the arc can carry.
  public func capacity(of arc: Arc) -> Int64 { capacities[arc.index] }

  /// The cost of each unit that the arc carries.
  public func cost(of arc: Arc) -> Int64 { costs[arc.index] }

  /// The units that start at the node; negative where units end.
  public func supply(of node: Node) -> Int64 { supplies[node.index] }

  /// Replaces the supply of a node.
  public mutating func setSupply(_ supply: Int64, at node: Node) { supplies[node.index] = supply }

  /// Adds to the supply of a node; a negative amount adds demand.
  public mutating func addSupply(_ amount: Int64, at node: Node) { supplies[node.index] += amount }

  /// Replaces both bounds of an arc.
  public mutating func setBounds(lower: Int64, capacity: Int64, of arc: Arc) {
    lowers[arc.index] = lower
    capacities[arc.index] = capacity
  }

  /// Replaces the cost of an arc.
  public mutating func setCost(_ cost: Int64, of arc: Arc) { costs[arc.index] = cost }

  /// Indices are 32 bits wide; two values are kept for the solver's own root and marks.
  package static let largestCount = Int(Int32.max) - 2
}
