import MinCostFlow
import TestSupport
import Testing

@Suite("Two-way sources")
struct TwoWaySourceTests {
  @Test("goals are met as by the simplex alone, cold and warm, on 800 networks of two-way sources")
  func agreesWithSimplex() throws {
    var plain = NetworkSimplex()
    plain.presolve = false
    for seed in 0..<800 as Range<UInt64> {
      let network = crossroads(seed: seed)
      let goals = network.randomGoals(1 + Int(seed % 3), costs: -2...3, seed: seed)
      let before = try certifiedObjectives(of: network, goals: goals, by: NetworkSimplex(), seed)
      #expect(
        try before?.objectives
          == certifiedObjectives(of: network, goals: goals, by: plain, seed)?.objectives,
        "seed \(seed)")
      guard let before else { continue }

      let basis = StartingBasis(of: before, goals: goals, in: network)
      let (changed, newGoals) = network.changed(goals: goals, seed: seed)
      let warm = try certifiedObjectives(
        of: changed, goals: newGoals, by: NetworkSimplex(), seed, from: basis)
      #expect(
        try warm?.objectives
          == certifiedObjectives(of: changed, goals: newGoals, by: plain, seed)?.objectives,
        "warm, seed \(seed)")
    }
  }

  @Test("one goal is met as by the simplex alone, on 400 networks of two-way sources")
  func agreesOnOneGoal() throws {
    var plain = NetworkSimplex()
    plain.presolve = false
    for seed in 0..<400 as Range<UInt64> {
      var network = crossroads(seed: seed)
      for (arc, cost) in network.randomGoals(1, costs: -2...3, seed: seed)[0].enumerated() {
        network.setCost(cost, of: Arc(index: arc))
      }
      switch (try NetworkSimplex().solve(network), try plain.solve(network)) {
      case (.optimal(let flow), .optimal(let expected)):
        #expect(flow.cost == expected.cost, "seed \(seed)")
        #expect(flow.certificateFault(for: network) == nil, "seed \(seed)")
      case (.infeasible(let cut), .infeasible):
        #expect(cut.certificateFault(for: network) == nil, "seed \(seed)")
      default: Issue.record("one found a flow, and the other none: seed \(seed)")
      }
    }
  }

  @Test("an unchanged network of two-way sources is solved again without a pivot")
  func repeatsWithoutPivots() throws {
    for seed in 0..<100 as Range<UInt64> {
      let network = crossroads(seed: 4 * seed)  // without arcs that have no room
      let goals = network.randomGoals(2, costs: 0...9, seed: seed)
      guard case .optimal(let flow) = try NetworkSimplex().solve(network, goals: goals) else {
        continue
      }
      let basis = StartingBasis(of: flow, goals: goals, in: network)
      guard
        case .optimal(let again) = try NetworkSimplex().solve(network, goals: goals, from: basis)
      else {
        Issue.record("there is a flow: seed \(seed)")
        continue
      }
      #expect(again.objectives == flow.objectives, "seed \(seed)")
      #expect(again.pivots.reduce(0, +) * 4 <= flow.pivots.reduce(0, +), "seed \(seed)")
    }
  }

  private func certifiedObjectives(
    of network: FlowNetwork, goals: [[Int64]], by solver: NetworkSimplex, _ seed: UInt64,
    from basis: StartingBasis? = nil
  ) throws -> LexicographicFlow? {
    let outcome =
      if let basis {
        try solver.solve(network, goals: goals, from: basis)
      } else {
        try solver.solve(network, goals: goals)
      }
    switch outcome {
    case .optimal(let flow):
      #expect(flow.certificateFault(for: network, goals: goals) == nil, "seed \(seed)")
      return flow
    case .infeasible(let cut):
      #expect(cut.certificateFault(for: network) == nil, "seed \(seed)")
      return nil
    }
  }
}

/// Sources with one or two arcs into a small network; supplies and widths as the seed has it.
private func crossroads(seed: UInt64) -> FlowNetwork {
  var random = SeededGenerator(seed: seed)
  var network = FlowNetwork()
  let sink = network.addNode()
  let places = (0..<random.next(in: 2...4)).map { _ in network.addNode() }
  for place in places {
    let lower = Int64(random.next(in: 0...1))
    network.addArc(
      from: place, to: sink, lower: lower, capacity: lower + Int64(random.next(in: 3...9)))
    network.addArc(from: place, to: places[random.next(in: 0...places.count - 1)], capacity: 2)
  }
  for _ in 0..<random.next(in: 7...20) {
    let supply = Int64(random.next(in: seed % 4 == 0 ? 1...1 : 0...2))
    let node = network.addNode(supply: supply)
    network.addSupply(-supply, at: sink)
    let least = seed % 4 == 0 ? 1 : Int(supply) / 2
    network.addArc(
      from: node, to: places[random.next(in: 0...places.count - 1)],
      capacity: Int64(random.next(in: least...3)))
    if random.next(in: 0...9) > 0 {
      network.addArc(from: node, to: sink, capacity: Int64(random.next(in: least...2)))
    }
  }
  return network
}

extension FlowNetwork {
  /// A fifth of the sources without supply, of the arcs with other bounds, and of costs redrawn.
  fileprivate func changed(goals: [[Int64]], seed: UInt64) -> (FlowNetwork, goals: [[Int64]]) {
    var random = SeededGenerator(seed: seed)
    var (network, goals) = (self, goals)
    for node in (1..<nodeCount).map({ Node(index: $0) }) where random.next(in: 0...4) == 0 {
      network.addSupply(supply(of: node), at: Node(index: 0))
      network.setSupply(0, at: node)
    }
    for arc in 0..<arcCount where random.next(in: 0...4) == 0 {
      let (lower, change) = (lower(of: Arc(index: arc)), Int64(random.next(in: 0...3)))
      network.setBounds(lower: lower, capacity: lower + change, of: Arc(index: arc))
      for goal in goals.indices { goals[goal][arc] = random.next(in: -2...3) }
    }
    return (network, goals)
  }
}
