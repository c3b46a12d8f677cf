import MinCostFlow
import TestSupport
import Testing

/// Solves, and expects the certificate of whatever comes out to hold.
func certifiedCost(
  of network: FlowNetwork, by solver: NetworkSimplex = NetworkSimplex(), _ label: String
) throws -> Int128? {
  switch try solver.solve(network) {
  case .optimal(let optimum):
    #expect(optimum.certificateFault(for: network) == nil, "\(label)")
    return optimum.cost
  case .infeasible(let cut):
    #expect(cut.certificateFault(for: network) == nil, "\(label)")
    return nil
  }
}

@Suite("Network simplex")
struct NetworkSimplexTests {
  @Test("agrees with trying every flow, on 1,000 tiny networks of four kinds")
  func agreesWithBruteForce() throws {
    var plain = NetworkShape()
    plain.costs = 0...9
    var bounded = NetworkShape()
    bounded.lowers = -1...1
    var crowded = NetworkShape()
    crowded.nodes = 1...3
    var degenerate = NetworkShape()
    degenerate.supplies = 0...0
    degenerate.costs = -2...1
    for (kind, shape) in [plain, bounded, crowded, degenerate].enumerated() {
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
}
