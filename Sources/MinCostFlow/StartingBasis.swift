/// Where a solve may start that follows one of a similar network: a spanning tree of basic arcs, and
/// the arcs outside it that rest at their capacities.
///
/// It is made from an optimal flow, whichever algorithm found it, and is a value of its own: it
/// keeps nothing of the network, takes 1 bit an arc and 4 bytes a node, with 8 more a goal, and can
/// start any number of solves. After bounds, supplies or costs have changed it fits as it is. Where nodes or arcs came or
/// went, ``renumbered(nodes:arcs:)`` says what each of them was.
public struct StartingBasis: Sendable, Equatable {
  /// The nodes of the networks that it fits.
  public let nodeCount: Int
  /// The arcs of the networks that it fits.
  public let arcCount: Int
  /// By node, the tree arc that joins it with its parent; -1 at the top of a tree.
  let treeArcs: [Int32]
  /// The arcs at their capacities, 64 to a word.
  let capacityBits: [UInt64]
  /// The potential of every node, a column a goal: those of tops of trees say what no tree arc does,
  /// and where a tree arc has gone, any node can become one.
  let potentials: [[Int64]]

  init(arcCount: Int, treeArcs: [Int32], capacityBits: [UInt64], potentials: [[Int64]]) {
    nodeCount = treeArcs.count
    self.arcCount = arcCount
    self.treeArcs = treeArcs
    self.capacityBits = capacityBits
    self.potentials = potentials
  }

  /// The basis of a cheapest flow. O(n + m).
  ///
  /// - Precondition: the flow has a flow for each arc of the network, and a potential for each node.
  public init(of optimum: OptimalFlow, in network: FlowNetwork) {
    self.init(
      flows: optimum.flows, potentials: [optimum.potentials], goals: [network.costs],
      in: network)
  }

  /// The basis of a flow that is best by these goals in turn. O(n + m) a goal.
  ///
  /// - Precondition: the flow has a flow for each arc of the network and potentials for each goal;
  ///   each goal has a cost for each arc.
  public init(of optimum: LexicographicFlow, goals: [[Int64]], in network: FlowNetwork) {
    self.init(
      flows: optimum.flows, potentials: optimum.potentials, goals: goals, in: network)
  }

  private init(
    flows: [Int64], potentials: [[Int64]], goals: [[Int64]], in network: FlowNetwork
  ) {
    precondition(
      flows.count == network.arcCount && potentials.count == goals.count
        && goals.allSatisfy { $0.count == network.arcCount }
        && potentials.allSatisfy { $0.count == network.nodeCount },
      "a basis is made from a flow of this network")
    let arcs = TightArcs(flows: flows, potentials: potentials, goals: goals, in: network)
    let treeArcs = arcs.spanningTrees(of: network)
    self.init(
      arcCount: network.arcCount, treeArcs: treeArcs,
      capacityBits: Self.bits(of: flows, outside: treeArcs, in: network),
      potentials: potentials)
  }

  /// Marks the arcs whose flow is nearer to their capacity than to their lower bound, tree arcs
  /// excepted. Interior arcs that a tree had no use for are rounded so; the next solve makes up for it.
  private static func bits(
    of flows: [Int64], outside treeArcs: [Int32], in network: FlowNetwork
  ) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (flows.count + 63) / 64)
    for arc in flows.indices {
      let (above, below) =
        (flows[arc] &- network.lowers[arc], network.capacities[arc] &- flows[arc])
      if above > below { bits[arc >> 6] |= 1 << UInt64(arc & 63) }
    }
    for arc in treeArcs.lazy.map({ Int($0) }) where arc >= 0 {
      bits[arc >> 6] &= ~(1 << UInt64(arc & 63))
    }
    return bits
  }

  /// Whether the arc rests at its capacity.
  func isAtCapacity(_ arc: Int) -> Bool { capacityBits[arc >> 6] >> UInt64(arc & 63) & 1 == 1 }
}

// MARK: - Nodes and arcs that come and go

extension StartingBasis {
  /// The same basis for a network that has lost or gained nodes and arcs. O(n + m).
  ///
  /// New arcs start at their lower bounds, new nodes outside every tree; where a tree arc has gone,
  /// what hung from it starts as a tree of its own.
  /// - Parameters:
  ///   - nodes: what each node of the new network was in the old one; nil if it is new.
  ///   - arcs: what each arc was; nil if it is new.
  /// - Precondition: the nodes and arcs named are of the old network, each named once at most.
  public func renumbered(nodes: [Node?], arcs: [Arc?]) -> StartingBasis {
    var bits = [UInt64](repeating: 0, count: (arcs.count + 63) / 64)
    var newArcs = [Int32](repeating: -1, count: arcCount)
    for (new, arc) in arcs.enumerated() {
      guard let old = arc?.index else { continue }
      precondition(old < arcCount && newArcs[old] < 0, "each old arc is named once at most")
      newArcs[old] = Int32(truncatingIfNeeded: new)
      if isAtCapacity(old) { bits[new >> 6] |= 1 << UInt64(new & 63) }
    }
    let treeArcs = nodes.map { node -> Int32 in
      guard let old = node?.index, self.treeArcs[old] >= 0 else { return -1 }
      return newArcs[Int(self.treeArcs[old])]
    }
    return StartingBasis(
      arcCount: arcs.count, treeArcs: treeArcs, capacityBits: bits,
      potentials: potentials.map { column in nodes.map { $0.map { column[$0.index] } ?? 0 } })
  }
}
