import MinCostFlow
import TestSupport
import Testing

@Suite("Certificates")
struct CertificateTests {
  /// Two ways from 0 to 3, of which the cheaper is narrower.
  private func diamond() -> FlowNetwork {
    var network = FlowNetwork()
    let nodes = [4, 0, 0, -4].map { network.addNode(supply: $0) }
    network.addArc(from: nodes[0], to: nodes[1], capacity: 3, cost: 1)
    network.addArc(from: nodes[1], to: nodes[3], lower: 1, capacity: 3, cost: 1)
    network.addArc(from: nodes[0], to: nodes[2], capacity: 3, cost: 2)
    network.addArc(from: nodes[2], to: nodes[3], capacity: 3, cost: 3)
    return network
  }

  private func optimum(of network: FlowNetwork) throws -> OptimalFlow {
    guard case .optimal(let flow) = try NetworkSimplex().solve(network) else {
      throw CertificateFault.wrongLength
    }
    return flow
  }

  @Test("a flow is refused for each way in which it can be wrong")
  func refusesWrongFlows() {
    let network = diamond()
    let flow = OptimalFlow(flows: [3, 3, 1, 1], potentials: [0, 2, 2, 5], cost: 11)
    func fault(
      flows: [Int64]? = nil, potentials: [Int64]? = nil, cost: Int128? = nil
    ) -> CertificateFault? {
      OptimalFlow(
        flows: flows ?? flow.flows, potentials: potentials ?? flow.potentials,
        cost: cost ?? flow.cost
      ).certificateFault(for: network)
    }
    #expect(fault() == nil)
    #expect(fault(flows: [3, 3, 1]) == .wrongLength)
    #expect(fault(flows: [4, 4, 0, 0]) == .boundBroken(Arc(index: 0)))
    #expect(fault(flows: [3, 0, 1, 1]) == .boundBroken(Arc(index: 1)))
    #expect(fault(flows: [3, 2, 1, 1]) == .notConserved(Node(index: 1)))
    #expect(fault(flows: [2, 2, 2, 2], cost: 14) == .slacknessBroken(Arc(index: 0)))
    #expect(fault(potentials: [0, 0, 0, 0]) == .slacknessBroken(Arc(index: 0)))
    #expect(fault(potentials: [0, 0, 2, 5]) == .slacknessBroken(Arc(index: 0)))
    #expect(fault(potentials: [0, 2, 2, 6]) == .slacknessBroken(Arc(index: 3)))
    #expect(fault(potentials: [0, 0, 0]) == .wrongLength)
    #expect(fault(cost: 12) == .objectiveWrong(goal: 0))
  }

  @Test("shifting every potential alike proves as much")
  func potentialsAreRelative() throws {
    let network = diamond()
    let flow = try optimum(of: network)
    let shifted = OptimalFlow(
      flows: flow.flows, potentials: flow.potentials.map { $0 + 77 }, cost: flow.cost)
    #expect(shifted.certificateFault(for: network) == nil)
  }

  @Test("a flow proven for one network is refused for a network where it is not best")
  func refusesOtherNetworks() throws {
    let network = diamond()
    let flow = try optimum(of: network)
    var cheaper = network
    cheaper.setCost(-5, of: Arc(index: 2))
    #expect(flow.certificateFault(for: cheaper) == .slacknessBroken(Arc(index: 2)))
    var wider = network
    wider.setBounds(lower: 0, capacity: 4, of: Arc(index: 0))
    wider.setBounds(lower: 1, capacity: 4, of: Arc(index: 1))
    #expect(flow.certificateFault(for: wider) != nil)
    var hungrier = network
    hungrier.addSupply(1, at: Node(index: 0))
    #expect(flow.certificateFault(for: hungrier) == .notConserved(Node(index: 0)))
  }

  @Test("a flow for goals in turn is refused if any goal is wrong")
  func refusesWrongLexicographicFlows() throws {
    let network = diamond()
    let goals: [[Int64]] = [[0, 0, 0, 0], [0, 0, 1, 0], [-9, 0, 0, 0]]
    guard case .optimal(let flow) = try NetworkSimplex().solve(network, goals: goals) else {
      Issue.record("the network has a flow")
      return
    }
    func fault(
      flows: [Int64]? = nil, potentials: [[Int64]]? = nil, objectives: [Int128]? = nil,
      goals other: [[Int64]]? = nil
    ) -> CertificateFault? {
      LexicographicFlow(
        flows: flows ?? flow.flows, potentials: potentials ?? flow.potentials,
        objectives: objectives ?? flow.objectives
      ).certificateFault(for: network, goals: other ?? goals)
    }
    #expect(flow.objectives == [0, 1, -27])
    #expect(fault() == nil)
    #expect(fault(objectives: [0, 1, -26]) == .objectiveWrong(goal: 2))
    #expect(fault(objectives: [0, 1]) == .wrongLength)
    #expect(fault(potentials: Array(flow.potentials.dropLast())) == .wrongLength)
    #expect(fault(flows: [2, 2, 2, 2]) != nil)
    // The first goal would be better off with less on arc 0, whatever the later ones say.
    #expect(fault(goals: [[5, 0, 0, 0]] + goals.dropFirst()) != nil)
  }

  @Test("a cut is refused for each way in which it can be wrong")
  func refusesWrongCuts() throws {
    var network = diamond()
    network.addSupply(3, at: Node(index: 0))
    network.addSupply(-3, at: Node(index: 3))
    guard case .infeasible(let cut) = try NetworkSimplex().solve(network) else {
      Issue.record("seven units do not pass two arcs of three")
      return
    }
    func fault(_ nodes: [Int], excess: Int128) -> CertificateFault? {
      OverloadedCut(nodes: nodes.map { Node(index: $0) }, excess: excess)
        .certificateFault(for: network)
    }
    #expect(cut.excess == 1)
    #expect(cut.certificateFault(for: network) == nil)
    #expect(fault([0], excess: 1) == nil)
    #expect(fault([0], excess: 2) == .notOverloaded)
    #expect(fault([0, 0], excess: 1) == .notASetOfNodes)
    #expect(fault([0, 4], excess: 1) == .notASetOfNodes)
    #expect(fault([3], excess: 1) == .notOverloaded)
    #expect(fault([], excess: 0) == .notOverloaded)
    #expect(cut.certificateFault(for: diamond()) == .notOverloaded)
  }

  @Test("no random change of an optimal flow passes, unless it is as good")
  func refusesMutations() throws {
    var shape = NetworkShape()
    shape.nodes = 4...8
    shape.arcs = 8...20
    shape.widths = 1...4
    var refused = 0
    for seed in 0..<300 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      guard case .optimal(let flow) = try NetworkSimplex().solve(network) else { continue }
      var random = SeededGenerator(seed: seed)
      let arc = random.next(in: 0...network.arcCount - 1)
      var flows = flow.flows
      flows[arc] += random.next(in: 0...1) == 0 ? 1 : -1
      let changed = OptimalFlow(flows: flows, potentials: flow.potentials, cost: flow.cost)
      let isSelfLoop =
        network.tail(of: Arc(index: arc)) == network.head(of: Arc(index: arc))
      // A self-loop that costs nothing may carry anything; every other change breaks a balance.
      if isSelfLoop && network.cost(of: Arc(index: arc)) == 0 { continue }
      #expect(changed.certificateFault(for: network) != nil, "seed \(seed)")
      refused += 1
    }
    #expect(refused > 100)
  }

  @Test("sums beyond 64 bits, even beyond 128, are judged and not trapped")
  func judgesHugeSums() {
    var network = FlowNetwork()
    let nodes = [Int64.max, -.max].map { network.addNode(supply: $0) }
    for _ in 0..<3 {
      network.addArc(from: nodes[0], to: nodes[1], capacity: .max, cost: .max)
      network.addArc(from: nodes[1], to: nodes[0], capacity: .max, cost: .max)
    }
    let full = OptimalFlow(
      flows: Array(repeating: .max, count: 6), potentials: [.min, .max], cost: 0)
    #expect(full.certificateFault(for: network) == .notConserved(Node(index: 0)))
    var loops = FlowNetwork()
    let node = loops.addNode()
    for _ in 0..<4 { loops.addArc(from: node, to: node, capacity: .max, cost: .min) }
    let flow = OptimalFlow(
      flows: Array(repeating: .max, count: 4), potentials: [0], cost: 0)
    #expect(flow.certificateFault(for: loops) == .objectiveWrong(goal: 0))
  }
}
