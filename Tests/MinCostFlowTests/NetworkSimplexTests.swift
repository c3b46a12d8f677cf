import MinCostFlow
import TestSupport
import Testing

@Suite("Network simplex")
struct NetworkSimplexTests {
  @Test("agrees with trying every flow, on 1,000 tiny networks of four kinds")
  func agreesWithBruteForce() throws {
    for (kind, shape) in NetworkShape.tiny.enumerated() {
      for seed in 0..<250 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        let cost = try certifiedCost(of: network, label)
        #expect(cost == BruteForce.minimumCost(of: network), "\(label)")
      }
    }
  }

  @Test("meets goals in lexicographic order as trying every flow does, on 600 tiny networks")
  func agreesWithBruteForceOnGoals() throws {
    var shape = NetworkShape()
    shape.lowers = 0...1
    for seed in 0..<600 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      // Few distinct costs leave large optimal faces for the later goals to choose from.
      var goals = network.randomGoals(Int(seed % 4), costs: -1...1, seed: seed)
      if seed % 5 == 0 { goals.insert(goals.first?.map { _ in 0 } ?? [], at: goals.count / 2) }
      goals.removeAll { $0.count != network.arcCount }
      let expected = BruteForce.lexicographicMinimum(of: network, goals: goals)
      switch try NetworkSimplex().solve(network, goals: goals) {
      case .optimal(let flow):
        #expect(flow.objectives == expected, "seed \(seed)")
        #expect(flow.certificateFault(for: network, goals: goals) == nil, "seed \(seed)")
      case .infeasible(let cut):
        #expect(expected == nil, "seed \(seed)")
        #expect(cut.certificateFault(for: network) == nil, "seed \(seed)")
      }
    }
  }

  @Test("proves goals in turn on 400 small networks, whatever the goals' sizes and zeros")
  func provesGoals() throws {
    var shape = NetworkShape()
    shape.nodes = 6...20
    shape.arcs = 30...120
    shape.widths = 0...5
    for seed in 0..<400 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      var goals = network.randomGoals(4, costs: 0...1, seed: seed)
      // Goals too large to guide together, goals of zeros, and goals that undo each other.
      if seed % 2 == 0 { goals[1] = goals[1].map { $0 << 50 } }
      if seed % 3 == 0 { goals[0] = goals[0].map { _ in 0 } }
      if seed % 5 == 0 { goals[3] = goals[2].map { -$0 } }
      switch try NetworkSimplex().solve(network, goals: goals) {
      case .optimal(let flow):
        #expect(flow.certificateFault(for: network, goals: goals) == nil, "seed \(seed)")
      case .infeasible(let cut):
        #expect(cut.certificateFault(for: network) == nil, "seed \(seed)")
      }
    }
  }

  @Test("agrees with successive shortest paths, on 2,500 small networks of five kinds")
  func agreesWithSuccessiveShortestPaths() throws {
    for (kind, shape) in NetworkShape.small.enumerated() {
      for seed in 0..<500 as Range<UInt64> {
        let network = FlowNetwork.random(shape, seed: seed)
        let label = "kind \(kind), seed \(seed)"
        let cost = try certifiedCost(of: network, label)
        #expect(cost == SuccessiveShortestPaths.minimumCost(of: network), "\(label)")
      }
    }
  }

  @Test("agrees with successive shortest paths where most arcs are held back, on 150 networks")
  func siftsDenseNetworks() throws {
    var shape = NetworkShape()
    shape.nodes = 4...8
    shape.arcs = 400...600
    shape.widths = 0...40
    shape.costs = -20...1000
    shape.supplies = 0...30
    for seed in 0..<150 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      var plain = NetworkSimplex()
      plain.presolve = false
      let cost = try certifiedCost(of: network, by: plain, "seed \(seed)")
      #expect(cost == SuccessiveShortestPaths.minimumCost(of: network), "seed \(seed)")
      let goals = network.randomGoals(3, costs: -1...1, seed: seed)
      switch try NetworkSimplex().solve(network, goals: goals) {
      case .optimal(let flow):
        #expect(flow.certificateFault(for: network, goals: goals) == nil, "seed \(seed)")
      case .infeasible(let cut):
        #expect(cut.certificateFault(for: network) == nil, "seed \(seed)")
      }
    }
  }

  @Test("either pivot rule finds the same cost")
  func rulesAgree() throws {
    var shape = NetworkShape()
    shape.nodes = 10...40
    shape.arcs = 60...400
    shape.widths = 0...20
    shape.costs = 0...100
    var dantzig = NetworkSimplex()
    dantzig.pivotRule = .largestViolation
    for seed in 0..<100 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      let cost = try certifiedCost(of: network, "seed \(seed)")
      #expect(try certifiedCost(of: network, by: dantzig, "seed \(seed)") == cost, "seed \(seed)")
    }
  }

  @Test("a network relabelled and shuffled costs the same")
  func relabelledNetworksCostTheSame() throws {
    for seed in 0..<200 as Range<UInt64> {
      let network = FlowNetwork.random(.tangled, seed: seed)
      let cost = try certifiedCost(of: network, "seed \(seed)")
      let shuffled = network.shuffled(seed: seed)
      #expect(try certifiedCost(of: shuffled, "shuffled seed \(seed)") == cost, "seed \(seed)")
    }
  }

  @Test("the same network gets the same answer every time")
  func answersAreDeterministic() throws {
    var shape = NetworkShape()
    shape.nodes = 30...60
    shape.arcs = 200...400
    shape.costs = 0...3
    for seed in 0..<20 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      #expect(try NetworkSimplex().solve(network) == NetworkSimplex().solve(network))
    }
  }
}
