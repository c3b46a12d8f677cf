import MinCostFlow
import TestSupport
import Testing

@Suite("Flow solver")
struct FlowSolverTests {
  /// A ring with chords, from one source to the node farthest from it.
  private func ring(of count: Int, cost: Int64 = 3) -> FlowNetwork {
    var network = FlowNetwork()
    let nodes = (0..<count).map { _ in network.addNode() }
    for node in 0..<count {
      network.addArc(from: nodes[node], to: nodes[(node + 1) % count], capacity: 2, cost: cost)
      network.addArc(from: nodes[node], to: nodes[(node + 64) % count], capacity: 2, cost: 90)
    }
    network.addSupply(2, at: nodes[0])
    network.addSupply(-2, at: nodes[count / 2])
    return network
  }

  /// A ring with chords where every other node sends a unit to the next.
  private func manySupplies(nodes count: Int) -> FlowNetwork {
    var network = ring(of: count)
    for node in 0..<count {
      network.setSupply(node.isMultiple(of: 2) ? 1 : -1, at: Node(index: node))
    }
    return network
  }

  @Test("every algorithm finds the same cost, and its certificate holds")
  func algorithmsAgree() throws {
    var shape = NetworkShape()
    shape.nodes = 5...30
    shape.arcs = 30...120
    shape.widths = 0...9
    for seed in 0..<100 as Range<UInt64> {
      let network = FlowNetwork.random(shape, seed: seed)
      let expected = try certifiedCost(of: network, "seed \(seed)")
      for algorithm in FlowSolver.Algorithm.allCases {
        var solver = FlowSolver()
        solver.algorithm = algorithm
        let (outcome, choice) = try solver.solve(network)
        guard case .optimal(let flow) = outcome else {
          #expect(expected == nil, "seed \(seed)")
          continue
        }
        #expect(flow.cost == expected, "seed \(seed)")
        #expect(flow.certificateFault(for: network) == nil, "seed \(seed)")
        #expect((flow.scaling != nil) == (choice.algorithm == .costScaling))
      }
    }
  }

  @Test("large networks with few supplies, far apart, are scaled; others are not")
  func choosesByStructure() {
    let solver = FlowSolver()
    #expect(
      solver.choice(for: ring(of: 16_384)).reason == .distantSupplies(supplies: 2, nodes: 16_384))
    #expect(solver.choice(for: ring(of: 16_384)).algorithm == .costScaling)
    #expect(solver.choice(for: ring(of: 1_024)).algorithm == .simplex)
    #expect(solver.choice(for: FlowNetwork()).algorithm == .simplex)
    let many = solver.choice(for: manySupplies(nodes: 12_000))
    #expect(many.algorithm == .simplex)
    #expect(many.reason == .nearSupplies(supplies: 12_000, nodes: 12_000))
  }

  @Test("where supplies are few and far apart, no arc is overlooked that leads to no demand")
  func sweepsEverything() throws {
    var network = ring(of: 2_048)
    // What the sink's side is not reached from: a way out of the ring, and a ring of its own that
    // earns with every unit that goes round.
    let island = (0..<8).map { _ in network.addNode() }
    network.addArc(from: Node(index: 7), to: island[0], capacity: 1, cost: -5)
    for node in island.indices {
      network.addArc(from: island[node], to: island[(node + 1) % 8], capacity: 4, cost: -2)
    }
    var costs: Set<Int128> = []
    for algorithm in [FlowSolver.Algorithm.simplex, .costScaling] {
      var solver = FlowSolver()
      (solver.algorithm, solver.presolve) = (algorithm, false)
      guard case (.optimal(let flow), _) = try solver.solve(network) else {
        Issue.record("a flow exists")
        return
      }
      #expect(flow.certificateFault(for: network) == nil, "\(algorithm)")
      costs.insert(flow.cost)
    }
    #expect(costs.count == 1)
  }

  @Test("presolve comes first: what it leaves of a large network decides")
  func choosesAfterPresolve() throws {
    // A path: presolve contracts every node of it.
    var network = FlowNetwork()
    let nodes = (0..<10_000).map { _ in network.addNode() }
    for (tail, head) in zip(nodes, nodes.dropFirst()) {
      network.addArc(from: tail, to: head, capacity: 3, cost: 1)
    }
    network.addSupply(3, at: nodes[0])
    network.addSupply(-3, at: nodes[9_999])
    var solver = FlowSolver()
    let (outcome, choice) = try solver.solve(network)
    #expect(choice.reason == .nothingLeft)
    guard case .optimal(let flow) = outcome else {
      Issue.record("the path carries three units")
      return
    }
    #expect(flow.certificateFault(for: network) == nil && flow.scaling == nil)
    solver.presolve = false
    #expect(try solver.solve(network).choice.algorithm == .costScaling)
  }

  @Test("numbers too large to scale go to the simplex, unless scaling was asked for")
  func fallsBack() throws {
    let network = ring(of: 16_384, cost: 1 << 40)
    var solver = FlowSolver()
    solver.algorithm = .costScaling
    #expect(throws: FlowNetworkError.self) { try solver.solve(network) }
    solver.algorithm = .automatic
    #expect(solver.choice(for: network).algorithm == .costScaling)
    let (outcome, choice) = try solver.solve(network)
    #expect(choice.algorithm == .simplex && choice.reason == .beyondScaling(.cost(1 << 40)))
    guard case .optimal(let flow) = outcome else {
      Issue.record("two units go round the ring")
      return
    }
    #expect(flow.certificateFault(for: network) == nil)
  }

  @Test("every reason reads as a sentence of its own")
  func reasonsAreSaid() {
    let reasons: [AlgorithmChoice.Reason] = [
      .asked, .distantSupplies(supplies: 2, nodes: 9), .nearSupplies(supplies: 9, nodes: 9),
      .small(nodes: 9), .beyondScaling(.cost(1 << 31)), .nothingLeft,
    ]
    #expect(Set(reasons.map(\.description)).count == reasons.count)
    #expect(AlgorithmChoice.Reason.small(nodes: 9).description == "9 nodes need few pivots")
  }
}
