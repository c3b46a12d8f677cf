/// What of a network's structure decides which algorithm is faster.
struct NetworkStructure: Sendable {
  let nodes: Int
  /// Nodes whose supply is not zero.
  let supplies: Int

  /// O(n).
  init(of network: FlowNetwork) {
    nodes = network.nodeCount
    supplies = network.supplies.count { $0 != 0 }
  }

  /// Whether supplies are so few among so many nodes that spanning trees get deep.
  var hasDistantSupplies: Bool {
    supplies > 0 && supplies * Self.nodesPerDistantSupply <= nodes
  }

  // As measured on generated families. Cost scaling also catches up with the simplex on grids of
  // 131,072 nodes, but not on random networks or assignments of that size.
  var choice: AlgorithmChoice {
    guard nodes >= Self.leastNodes else {
      return AlgorithmChoice(algorithm: .simplex, reason: .small(nodes: nodes))
    }
    guard hasDistantSupplies else {
      return AlgorithmChoice(
        algorithm: .simplex, reason: .nearSupplies(supplies: supplies, nodes: nodes))
    }
    return AlgorithmChoice(
      algorithm: .costScaling, reason: .distantSupplies(supplies: supplies, nodes: nodes))
  }

  /// A torus with one source and one sink is for cost scaling from 4,000 to 15,000 nodes on, the
  /// fewer the more arcs there are and the less the cheapest paths agree with each other.
  private static let leastNodes = 10_000
  private static let nodesPerDistantSupply = 1_024
}
