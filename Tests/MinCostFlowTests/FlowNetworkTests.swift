import MinCostFlow
import Testing

@Suite("Flow network")
struct FlowNetworkTests {
  private func pair(
    supply: Int64 = 0, lower: Int64 = 0, capacity: Int64 = 1, cost: Int64 = 0
  ) -> FlowNetwork {
    var network = FlowNetwork()
    let (tail, head) = (network.addNode(supply: supply), network.addNode(supply: -supply))
    network.addArc(from: tail, to: head, lower: lower, capacity: capacity, cost: cost)
    return network
  }

  @Test("keeps what it was given, and changes of it")
  func keepsColumns() {
    var network = pair(supply: 3, lower: 1, capacity: 4, cost: -2)
    let arc = Arc(index: 0)
    #expect((network.nodeCount, network.arcCount) == (2, 1))
    #expect((network.tail(of: arc), network.head(of: arc)) == (Node(index: 0), Node(index: 1)))
    #expect((network.lower(of: arc), network.capacity(of: arc)) == (1, 4))
    #expect(network.cost(of: arc) == -2)
    network.setBounds(lower: 0, capacity: 9, of: arc)
    network.setCost(5, of: arc)
    network.addSupply(2, at: Node(index: 0))
    network.setSupply(-5, at: Node(index: 1))
    #expect((network.lower(of: arc), network.capacity(of: arc)) == (0, 9))
    #expect(network.cost(of: arc) == 5)
    #expect(network.supply(of: Node(index: 0)) == 5)
    #expect(network.supply(of: Node(index: 1)) == -5)
  }

  @Test("refuses supplies that do not balance, with their total")
  func refusesUnbalanced() {
    var network = pair()
    network.setSupply(.max, at: Node(index: 0))
    network.setSupply(.max, at: Node(index: 1))
    #expect(throws: FlowNetworkError.unbalancedSupplies(total: 2 * Int128(Int64.max))) {
      try network.validate()
    }
  }

  @Test("refuses bounds out of order, and bounds further apart than 64 bits hold")
  func refusesBounds() {
    #expect(throws: FlowNetworkError.boundsOutOfOrder(Arc(index: 0))) {
      try pair(lower: 2, capacity: 1).validate()
    }
    #expect(throws: FlowNetworkError.boundsTooWide(Arc(index: 0))) {
      try pair(lower: -2, capacity: .max).validate()
    }
  }

  @Test("refuses supplies, bounds and costs whose sums could overflow")
  func refusesHugeSums() {
    #expect(throws: FlowNetworkError.flowsTooLarge(sum: 1 << 62 + 2)) {
      try pair(supply: 1 << 61 + 1).validate()
    }
    #expect(throws: FlowNetworkError.flowsTooLarge(sum: 1 << 63)) {
      try pair(lower: 1 << 62, capacity: .max).validate()
    }
    #expect(throws: FlowNetworkError.costsTooLarge(goal: 0, bound: 1 << 62)) {
      try pair(cost: 1 << 62).validate()
    }
    #expect(throws: FlowNetworkError.costsTooLarge(goal: 0, bound: 1 << 63)) {
      try pair(cost: .min).validate()
    }
  }

  @Test("refuses parallel arcs whose costs could add up beyond 128 bits")
  func refusesHugeCostSums() throws {
    var network = pair(capacity: .max, cost: 1 << 59)
    for _ in 0..<15 {
      network.addArc(
        from: Node(index: 0), to: Node(index: 1), capacity: .max, cost: 1 << 59)
    }
    #expect(try certifiedCost(of: network, "2^63 in all") == 0)
    network.addArc(from: Node(index: 0), to: Node(index: 1), capacity: 1, cost: 1)
    #expect(throws: FlowNetworkError.costSumTooLarge(goal: 0, sum: 1 << 63 + 1)) {
      try network.validate()
    }
  }

  @Test("refuses a goal of the wrong length or size, by its number")
  func refusesGoals() {
    #expect(throws: FlowNetworkError.goalOfWrongLength(goal: 1, count: 2, expected: 1)) {
      try NetworkSimplex().solve(pair(), goals: [[0], [0, 0]])
    }
    #expect(throws: FlowNetworkError.costsTooLarge(goal: 2, bound: 1 << 61)) {
      try NetworkSimplex().solve(pair(), goals: [[0], [1], [1 << 61]])
    }
  }

  @Test("solves up to the very edge of what it accepts")
  func solvesAtTheEdge() throws {
    let cost: Int64 = 1 << 60
    let amount: Int64 = 1 << 61
    let network = pair(supply: amount, capacity: .max, cost: cost)
    #expect(try certifiedCost(of: network, "edge") == Int128(amount) * Int128(cost))
    let refund = pair(supply: amount, capacity: .max, cost: -cost)
    #expect(try certifiedCost(of: refund, "edge") == -Int128(amount) * Int128(cost))
  }

  @Test("fills the steps of a convex cost in order, beyond its forced units")
  func fillsConvexSteps() throws {
    var network = FlowNetwork()
    let (source, sink) = (network.addNode(supply: 7), network.addNode(supply: -7))
    let left = network.addConvexArcs(
      from: source, to: sink, lower: 2, marginalCosts: [1, 3, 5, 7])
    let right = network.addConvexArcs(from: source, to: sink, marginalCosts: [0, 2, 4, 6])
    #expect((left.count, right.count) == (5, 4))
    #expect(network.lower(of: left[0]) == 2)
    guard case .optimal(let flow) = try NetworkSimplex().solve(network) else {
      Issue.record("the arcs carry up to ten units")
      return
    }
    #expect(flow.flow(of: left) == 4)
    #expect(flow.flow(of: right) == 3)
    #expect(left.map { flow.flow(of: $0) } == [2, 1, 1, 0, 0])
    #expect(flow.cost == 10)
  }

  @Test("marginal costs that fall are a broken promise")
  func refusesConcaveCosts() async {
    await #expect(processExitsWith: .failure) {
      var network = FlowNetwork()
      let node = network.addNode()
      network.addConvexArcs(from: node, to: node, marginalCosts: [2, 1])
    }
  }

  @Test("an arc to a node that is not there is a broken promise")
  func refusesUnknownNodes() async {
    await #expect(processExitsWith: .failure) {
      var network = FlowNetwork()
      let node = network.addNode()
      network.addArc(from: node, to: Node(index: 1), capacity: 1)
    }
  }
}
