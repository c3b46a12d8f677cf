import MinCostFlow
import TestSupport
import Testing

@Suite("Adversarial networks")
struct AdversarialNetworkTests {
  @Test("a network without nodes, without arcs, or of one node has its flow of cost 0")
  func solvesTheSmallest() throws {
    #expect(try certifiedCost(of: FlowNetwork(), "empty") == 0)
    var network = FlowNetwork()
    let node = network.addNode()
    #expect(try certifiedCost(of: network, "one node") == 0)
    network.addArc(from: node, to: node, lower: 2, capacity: 5, cost: 3)
    #expect(try certifiedCost(of: network, "a loop") == 6)
    network.addArc(from: node, to: node, capacity: 5, cost: -3)
    #expect(try certifiedCost(of: network, "two loops") == -9)
  }

  @Test("arcs without capacity carry nothing, and a network of them has no flow")
  func survivesZeroCapacities() throws {
    var network = FlowNetwork()
    let nodes = (0..<50).map { _ in network.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      for _ in 0..<20 { network.addArc(from: tail, to: head, capacity: 0, cost: -1) }
    }
    #expect(try certifiedCost(of: network, "no supply") == 0)
    network.setSupply(1, at: nodes[0])
    network.setSupply(-1, at: nodes[49])
    guard case .infeasible(let cut) = try NetworkSimplex().solve(network) else {
      Issue.record("nothing can move")
      return
    }
    #expect(cut.certificateFault(for: network) == nil)
    #expect(cut.excess == 1)
  }

  @Test("an assignment problem in which all costs are equal ends")
  func endsOnTies() throws {
    var network = FlowNetwork()
    let people = (0..<60).map { _ in network.addNode(supply: 1) }
    let places = (0..<60).map { _ in network.addNode(supply: -1) }
    for person in people {
      for place in places { network.addArc(from: person, to: place, capacity: 1, cost: 7) }
    }
    #expect(try certifiedCost(of: network, "ties") == 420)
  }

  @Test("a long chain and a wide star, both wholly degenerate, end")
  func endsOnDegenerateTrees() throws {
    var network = FlowNetwork()
    let nodes = (0..<2_000).map { _ in network.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      network.addArc(from: tail, to: head, capacity: 1, cost: -1)
      network.addArc(from: head, to: tail, capacity: 1, cost: 1)
      network.addArc(from: nodes[0], to: head, capacity: 1, cost: 1)
    }
    network.addArc(from: nodes[1_999], to: nodes[0], capacity: 1, cost: 1_998)
    #expect(try certifiedCost(of: network, "chain") == -1)
  }

  @Test("a cheapest flow goes round cycles of negative cost as often as they carry")
  func fillsNegativeCycles() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    for node in 0..<3 {
      network.addArc(
        from: nodes[node], to: nodes[(node + 1) % 3], capacity: 1 << 31, cost: node == 0 ? -3 : 1)
    }
    #expect(try certifiedCost(of: network, "cycle") == -(1 << 31))
  }

  @Test("later goals choose only among the optimal flows of earlier ones")
  func laterGoalsCannotHarmEarlierOnes() throws {
    var network = FlowNetwork()
    let (source, sink) = (network.addNode(supply: 2), network.addNode(supply: -2))
    for _ in 0..<4 { network.addArc(from: source, to: sink, capacity: 1) }
    let goals: [[Int64]] = [[0, 0, 0, 1], [5, 1, 3, -1 << 40], [0, 9, 1, 0]]
    guard case .optimal(let flow) = try NetworkSimplex().solve(network, goals: goals) else {
      Issue.record("two units pass four arcs")
      return
    }
    #expect(flow.flows == [0, 1, 1, 0])
    #expect(flow.objectives == [0, 4, 10])
    #expect(flow.certificateFault(for: network, goals: goals) == nil)
  }

  @Test("a goal that is zero everywhere changes nothing and costs no pivot")
  func zeroGoalsAreFree() throws {
    var shape = NetworkShape()
    shape.nodes = 20...20
    shape.arcs = 200...200
    shape.supplies = 0...1
    let network = FlowNetwork.random(shape, seed: 3)
    let costs = network.randomGoals(2, costs: 0...5, seed: 3)
    let zeros = costs[0].map { _ in 0 as Int64 }
    guard
      case .optimal(let plain) = try NetworkSimplex().solve(network, goals: costs),
      case .optimal(let padded) = try NetworkSimplex().solve(
        network, goals: [costs[0], zeros, costs[1], zeros])
    else {
      Issue.record("the network has a flow")
      return
    }
    #expect(plain.flows == padded.flows)
    #expect(padded.objectives == [plain.objectives[0], 0, plain.objectives[1], 0])
    #expect(padded.pivots == [plain.pivots[0], 0, plain.pivots[1], 0])
  }

  @Test("without goals any flow will do")
  func noGoalsMeanFeasibility() throws {
    var network = FlowNetwork()
    let (source, sink) = (network.addNode(supply: 1), network.addNode(supply: -1))
    network.addArc(from: source, to: sink, capacity: 1, cost: 5)
    guard case .optimal(let flow) = try NetworkSimplex().solve(network, goals: []) else {
      Issue.record("the network has a flow")
      return
    }
    #expect(flow.flows == [1])
    #expect(flow.objectives.isEmpty)
    #expect(flow.certificateFault(for: network, goals: []) == nil)
  }

  @Test("costs near 2^62 are refused, unless no path can use two of them")
  func judgesHugeCosts() throws {
    var network = FlowNetwork()
    let nodes = (0..<3).map { _ in network.addNode() }
    network.addArc(from: nodes[0], to: nodes[1], capacity: 1 << 31, cost: 1 << 59)
    network.addArc(from: nodes[1], to: nodes[2], capacity: 1 << 31, cost: -(1 << 59))
    network.addSupply(1 << 31, at: nodes[0])
    network.addSupply(-(1 << 31), at: nodes[2])
    #expect(try certifiedCost(of: network, "2^60 in all") == 0)
    network.addArc(from: nodes[2], to: nodes[0], capacity: 1, cost: 1)
    #expect(throws: FlowNetworkError.costsTooLarge(goal: 0, bound: 1 << 60 + 1)) {
      try NetworkSimplex().solve(network)
    }
    network.setCost(1 << 62, of: Arc(index: 0))
    #expect(throws: FlowNetworkError.self) { try NetworkSimplex().solve(network) }
  }
}
