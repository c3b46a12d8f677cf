import MinCostFlow
import TestSupport
import Testing

/// Scales, and expects the certificate of whatever comes out to hold.
private func scaledCost(of network: FlowNetwork, _ label: String) throws -> Int128? {
  try certifiedCost(of: network, label) { try CostScaling().solve($0) }
}

@Suite("Cost scaling")
struct CostScalingTests {
  @Test("agrees with trying every flow, on 1,000 tiny networks of four kinds")
  func agreesWithBruteForce() throws {
    for (kind, shape) in NetworkShape.tiny.enumerated() {
      for seed in 0..<250 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        let cost = try scaledCost(of: network, label)
        #expect(cost == BruteForce.minimumCost(of: network), "\(label)")
      }
    }
  }

  @Test("agrees with the simplex, on 2,000 small networks and 30 larger ones")
  func agreesWithTheSimplex() throws {
    var narrow = NetworkShape.wide
    narrow.costs = -2_147_483_647...2_147_483_647
    var free = NetworkShape.bounded
    free.costs = 0...0
    var larger = NetworkShape.sparse
    larger.nodes = 80...120
    larger.arcs = 300...900
    larger.costs = -5...1_000
    let kinds: [(NetworkShape, Int)] = [
      (.sparse, 400), (.bounded, 400), (.dense, 400), (.degenerate, 300), (narrow, 200),
      (free, 300), (larger, 30),
    ]
    for (kind, (shape, count)) in kinds.enumerated() {
      for seed in 0..<UInt64(count) {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        let cost = try certifiedCost(of: network, label)
        #expect(try scaledCost(of: network, label) == cost, "\(label)")
      }
    }
  }

  @Test("a network relabelled and shuffled costs the same, and the same one gets the same answer")
  func answersDependOnTheNetworkAlone() throws {
    for seed in 0..<200 as Range<UInt64> {
      let network = FlowNetwork.random(.tangled, seed: seed)
      let cost = try scaledCost(of: network, "seed \(seed)")
      let shuffled = network.shuffled(seed: seed)
      #expect(try scaledCost(of: shuffled, "shuffled seed \(seed)") == cost, "seed \(seed)")
      #expect(try CostScaling().solve(network) == CostScaling().solve(network))
    }
  }

  @Test("a network without nodes, without arcs, or of one node has its flow of cost 0")
  func solvesTheSmallest() throws {
    #expect(try scaledCost(of: FlowNetwork(), "empty") == 0)
    var network = FlowNetwork()
    let node = network.addNode()
    #expect(try scaledCost(of: network, "one node") == 0)
    network.addArc(from: node, to: node, lower: 2, capacity: 5, cost: 3)
    network.addArc(from: node, to: node, capacity: 5, cost: -3)
    #expect(try scaledCost(of: network, "two loops") == -9)
    let (source, sink) = (network.addNode(supply: 1), network.addNode(supply: -1))
    #expect(try scaledCost(of: network, "no way") == nil)
    network.addArc(from: source, to: sink, capacity: 0)
    #expect(try scaledCost(of: network, "a way without room") == nil)
  }

  @Test("arcs wider than any flow, and cycles of negative cost, come out right")
  func survivesWidth() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    for node in 0..<3 {
      network.addArc(
        from: nodes[node], to: nodes[(node + 1) % 3], capacity: .max, cost: node == 0 ? 3 : 1)
    }
    network.addSupply(1 << 31, at: nodes[0])
    network.addSupply(-(1 << 31), at: nodes[2])
    #expect(try scaledCost(of: network, "unlimited") == 1 << 33)
    network.setCost(-3, of: Arc(index: 0))
    network.setBounds(lower: 0, capacity: 1 << 40, of: Arc(index: 0))
    #expect(try scaledCost(of: network, "cycle") == -(1 << 40) - (1 << 31))
  }

  @Test("a chain on which every price must fall through all the others ends")
  func survivesLongChains() throws {
    var network = FlowNetwork()
    let nodes = (0..<400).map { _ in network.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      network.addArc(from: tail, to: head, capacity: 1, cost: -1)
      network.addArc(from: head, to: tail, capacity: 1, cost: 1)
      network.addArc(from: nodes[0], to: head, capacity: 1, cost: 1)
    }
    network.addArc(from: nodes[399], to: nodes[0], capacity: 1, cost: 398)
    #expect(try scaledCost(of: network, "chain") == -1)
  }

  @Test("the cut of a network that lacks one unit of capacity far from its sources is proven")
  func provesDistantCuts() throws {
    var network = FlowNetwork()
    let side = 12
    let nodes = (0..<side * side).map { _ in network.addNode() }
    for row in 0..<side {
      for column in 0..<side {
        let node = nodes[row * side + column]
        let below = nodes[(row + 1) % side * side + column]
        network.addArc(from: node, to: below, capacity: 40, cost: Int64(row * 7 % 5))
        guard column + 1 < side else { continue }
        let width: Int64 = column == side - 2 ? 1 : 40
        network.addArc(from: node, to: nodes[row * side + column + 1], capacity: width, cost: 3)
      }
    }
    network.addSupply(Int64(side), at: nodes[0])
    network.addSupply(-Int64(side), at: nodes[side * side - 1])
    #expect(try scaledCost(of: network, "enough") == certifiedCost(of: network, "enough"))
    network.addSupply(1, at: nodes[0])
    network.addSupply(-1, at: nodes[side * side - 1])
    #expect(try scaledCost(of: network, "one too many") == nil)
  }

  @Test("excess that reaches deficits, but more of it than they can take, ends in a cut")
  func provesCutsFoundLate() throws {
    // Nothing enters the node that lacks two units; filling the cheap arcs first makes another
    // deficit, which both excesses can reach.
    var network = FlowNetwork()
    let nodes = [-2, 1, 1, 0].map { network.addNode(supply: $0) }
    network.addArc(from: nodes[2], to: nodes[1], capacity: 2, cost: -2)
    network.addArc(from: nodes[0], to: nodes[2], capacity: 1, cost: 4)
    network.addArc(from: nodes[1], to: nodes[3], capacity: 2, cost: -1)
    #expect(try scaledCost(of: network, "late") == nil)
  }

  @Test("costs of 2^31 - 1 and capacities of 2^61 are scaled, larger ones refused by name")
  func judgesRanges() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    network.addArc(from: nodes[0], to: nodes[1], capacity: 1 << 31, cost: 1 << 31 - 1)
    network.addArc(from: nodes[1], to: nodes[2], capacity: 1 << 31, cost: -(1 << 31) + 1)
    network.addArc(from: nodes[2], to: nodes[0], capacity: 5, cost: -1)
    #expect(try scaledCost(of: network, "largest costs") == -5)
    network.setCost(1 << 31, of: Arc(index: 0))
    #expect(throws: FlowNetworkError.beyondScaling(.cost(1 << 31))) {
      try CostScaling().solve(network)
    }
    #expect(try certifiedCost(of: network, "the simplex") == 0)

    network.setCost(-1, of: Arc(index: 0))
    network.setBounds(lower: 0, capacity: 1 << 61, of: Arc(index: 0))
    #expect(throws: FlowNetworkError.self) { try CostScaling().solve(network) }
    network.addSupply(1, at: nodes[0])
    #expect(throws: FlowNetworkError.unbalancedSupplies(total: 1)) {
      try CostScaling().solve(network)
    }
  }

  @Test("the largest costs on 3,000 nodes, with paths through all of them, stay in range")
  func survivesLargestPaths() throws {
    var network = FlowNetwork()
    let nodes = (0..<3_000).map { _ in network.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      network.addArc(from: tail, to: head, capacity: 2, cost: 1 << 31 - 1)
    }
    network.addSupply(2, at: nodes[0])
    network.addSupply(-2, at: nodes[2_999])
    #expect(try scaledCost(of: network, "path") == 2 * 2_999 * (1 << 31 - 1))
  }
}
